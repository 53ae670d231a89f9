"""A log that is checked, and a document that is held against one: a path or a text."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hetao_cli.check.engine import run_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.documents.opening import open_article, read_article
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check
from hetao_cli.reports.documents.opening import read_document
from hetao_cli.reports.documents.outcome import DocumentCheck
from hetao_cli.reports.documents.report import report_documents
from hetao_cli.verify.verification import hold_against

if TYPE_CHECKING:
    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.records import Envelope
    from hetao_cli.model.report import Report


def report_checked(evidence: Evidence, rules: list[Rule], envelope: Envelope) -> Report:
    """Return the report of a check by these rules."""
    checked = run_rules(evidence, rules)
    return report_check(
        evidence, checked, envelope._replace(today=evidence.today.edtf), CheckOptions(envelope.language)
    )


def report_held(
    evidence: Evidence, document: str | os.PathLike[str], near: Moment | None, envelope: Envelope
) -> Report:
    """Return the report of a document that is held against a log.

    Raises:
        ArticleError: The document can't be read.
    """
    if isinstance(document, str):
        article = read_article("-", document.encode("utf-8", "backslashreplace"))
    else:
        article = open_article(os.fspath(document))
    rules = chosen_rules()
    log = evidence.log
    verified = hold_against(evidence, read_document(article, near, Vocabulary(log), log), rules)
    held = DocumentCheck([verified], tuple(rules), CheckOptions(envelope.language))
    return report_documents(held, envelope)
