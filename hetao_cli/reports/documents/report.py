"""The report of documents that were held against the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.check.engine import GRAVEST_FIRST
from hetao_cli.model.report import Report
from hetao_cli.reports.check.report import annex_of_rules
from hetao_cli.reports.documents.records import Recorder
from hetao_cli.verify.judgement import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.check.registry import Rule
    from hetao_cli.model.blocks import Block
    from hetao_cli.reports.check.report import Options
    from hetao_cli.verify.judgement import Verified


_UNREAD = 2


class Held(NamedTuple):
    """Documents that were held against the log, and how that is told.

    Attributes:
        documents: In the order in which they were named.
        rules: Those that were chosen.
        options: How it is told.
        columns: How wide an excerpt can be.
        unread: How many more could not be read.
    """

    documents: Sequence[Verified]
    rules: tuple[Rule, ...]
    options: Options
    columns: int = 100
    unread: int = 0


def documents_exit_code(held: Held) -> int:
    """Return what the command exits with: 1 where something is wrong that fails the check, 2 where one is unread."""
    if held.unread:
        return _UNREAD
    fails = GRAVEST_FIRST[: GRAVEST_FIRST.index(held.options.fail_on) + 1]
    failed = any(
        told.severity in fails for one in held.documents for judgement in one.judgements for told in judgement.findings
    )
    return int(failed and not held.options.exit_zero)


def report_documents(held: Held, envelope: dict[str, Any]) -> Report:
    """Return the report of documents that were held against the log.

    Args:
        held: The documents.
        envelope: The keys that open every document.
    """
    return Report(
        "check-document",
        "mentions",
        lambda: _document(held, envelope),
        lambda: _blocks(held),
        annex=lambda: _annex(held, envelope),
    )


def _document(held: Held, envelope: dict[str, Any]) -> dict[str, Any]:
    mentions: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    for one in held.documents:
        recorder = Recorder(one, held.options.language)
        for judgement in one.judgements:
            told = [recorder.finding(judgement, each) for each in judgement.findings]
            findings += told
            mentions.append(recorder.mention(judgement, [finding["fingerprint"] for finding in told]))
    return {
        **envelope,
        "totals": totals(held.documents),
        "documents": [_of_document(one) for one in held.documents],
        "mentions": mentions,
        "findings": findings,
    }


def totals(documents: Sequence[Verified]) -> dict[str, int]:
    """Count the mentions by their verdicts, and what is wrong with them by severity."""
    judgements = [judgement for one in documents for judgement in one.judgements]
    severities = [told.severity for judgement in judgements for told in judgement.findings]
    by_verdict = {verdict.replace("-", "_"): sum(one.verdict == verdict for one in judgements) for verdict in VERDICTS}
    return {**by_verdict, **{severity.value: severities.count(severity) for severity in GRAVEST_FIRST}}


def _of_document(verified: Verified) -> dict[str, Any]:
    document = verified.document
    return {
        "path": document.path,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "language": list(document.language),
        "sha256": document.sha256,
        "extracted": document.is_extracted,
        "known_as": verified.known_as,
        "totals": totals([verified]),
    }


def _annex(held: Held, envelope: dict[str, Any]) -> dict[str, Any]:
    """Return what formats need beside the document: what those of a check need, and the texts with their words."""
    from hetao_cli.reports.documents.page import page_of

    annex = annex_of_rules(held.rules, held.options, documents_exit_code(held))
    return {**annex, "page": lambda: page_of(held, envelope)}


def _blocks(held: Held) -> list[Block]:
    from hetao_cli.reports.documents.text import document_blocks

    return document_blocks(held)
