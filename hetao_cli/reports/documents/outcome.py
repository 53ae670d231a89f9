"""Documents compared with the log, their counts and the exit code that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import (
    COMPATIBLE,
    CONFIRMED,
    CONTRADICTS,
    DISPUTED,
    NEW,
    NEWER,
    NOT_COMPARABLE,
)
from hetao_cli.check.engine import GRAVEST_FIRST
from hetao_cli.model.finding import Severity
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.documents.records import DocumentTotals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.check.registry import Rule
    from hetao_cli.reports.check.outcome import CheckOptions
    from hetao_cli.verify.judgement import Verified


_UNREAD = 2


class DocumentCheck(NamedTuple):
    """Documents that were compared with the log, with the options of the report.

    Attributes:
        documents: The documents, in the order in which they were named.
        rules: The chosen rules.
        options: The options of the report.
        columns: The most columns of an excerpt.
        unread: The number of documents that could not be read.
    """

    documents: Sequence[Verified]
    rules: tuple[Rule, ...]
    options: CheckOptions
    columns: int = 100
    unread: int = 0


def documents_exit_code(held: DocumentCheck) -> int:
    """Return the exit code of the command: 1 if a finding fails the check, 2 if a document could not be read."""
    if held.unread:
        return _UNREAD
    fails = GRAVEST_FIRST[: GRAVEST_FIRST.index(held.options.fail_on) + 1]
    failed = any(
        found.severity in fails
        for one in held.documents
        for judgement in one.judgements
        for found in judgement.findings
    )
    return int(failed and not held.options.exit_zero)


def totals(documents: Sequence[Verified]) -> DocumentTotals:
    """Count the mentions by their verdicts, and the findings by severity."""
    judgements = [judgement for one in documents for judgement in one.judgements]
    verdicts = [one.verdict for one in judgements]
    severities = [found.severity for judgement in judgements for found in judgement.findings]
    return DocumentTotals(
        confirmed=verdicts.count(CONFIRMED),
        compatible=verdicts.count(COMPATIBLE),
        contradicts=verdicts.count(CONTRADICTS),
        disputed=verdicts.count(DISPUTED),
        newer=verdicts.count(NEWER),
        new=verdicts.count(NEW),
        not_comparable=verdicts.count(NOT_COMPARABLE),
        error=severities.count(Severity.ERROR),
        warning=severities.count(Severity.WARNING),
        note=severities.count(Severity.NOTE),
    )
