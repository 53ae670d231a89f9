"""Documents held against the log, their counts and the exit code that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.check.engine import GRAVEST_FIRST
from hetao_cli.model.finding import Severity
from hetao_cli.reports.documents.records import DocumentTotals
from hetao_cli.verify.judgement import CONFIRMED, CONTRADICTS, NEW, NEWER, NOT_COMPARABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.check.registry import Rule
    from hetao_cli.reports.check.counts import CheckOptions
    from hetao_cli.verify.judgement import Verified


_UNREAD = 2


class DocumentCheck(NamedTuple):
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
    options: CheckOptions
    columns: int = 100
    unread: int = 0


def documents_exit_code(held: DocumentCheck) -> int:
    """Return what the command exits with: 1 where something is wrong that fails the check, 2 where one is unread."""
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
    """Count the mentions by their verdicts, and what is wrong with them by severity."""
    judgements = [judgement for one in documents for judgement in one.judgements]
    verdicts = [one.verdict for one in judgements]
    severities = [found.severity for judgement in judgements for found in judgement.findings]
    return DocumentTotals(
        confirmed=verdicts.count(CONFIRMED),
        contradicts=verdicts.count(CONTRADICTS),
        newer=verdicts.count(NEWER),
        new=verdicts.count(NEW),
        not_comparable=verdicts.count(NOT_COMPARABLE),
        error=severities.count(Severity.ERROR),
        warning=severities.count(Severity.WARNING),
        note=severities.count(Severity.NOTE),
    )
