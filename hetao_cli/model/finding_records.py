"""Findings as documents for programs have them, and what formats for build servers need beside them."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

from hetao_cli.model.records import (
    Code,
    Column,
    Findings,
    GroupName,
    InUnit,
    Line,
    Offset,
    SeverityName,
    Sources,
    Value,
)
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.model.annotated_page import AnnotatedPage


class RelatedPlace(NamedTuple):
    """Another place that the finding is about.

    Attributes:
        path: The file. Example: "seeds/lo-2026.toml"
        line: The line. Example: 12
        column: The column. Example: 8
        role: What stands there, in the language of the document; empty for the finding's own place.
            Example: "the other figure"
    """

    path: str
    line: Line
    column: Column
    role: str


class BestValue(NamedTuple):
    """A best supported value.

    Attributes:
        low: Its lower end; null is open. Example: 441
        high: Its upper end; null is open. Example: 449
        unit: Its unit. Example: "company"
        support: How many independent sources hold it. Example: 3
    """

    low: InUnit | None
    high: InUnit | None
    unit: str
    support: Sources


class ExplanationRecord(NamedTuple):
    """A possible cause.

    Attributes:
        kind: Name of the cause. Example: "year-slip"
        text: The cause in the language of the document. Example: "is the year a slip?"
    """

    kind: str
    text: str


class FindingRecord(NamedTuple):
    """One thing wrong in the log.

    Attributes:
        code: Code of the rule that found it. Example: "C301"
        name: Name of the rule. Example: "values-differ"
        severity: How grave it is. Example: "error"
        status: Whether a review in the log acknowledges it. Example: "violation"
        message: What is wrong, in the language of the document.
            Example: "tenants of Hong Kong park: values do not agree"
        path: The file where to look first. Example: "seeds/lo-2026.toml"
        line: The line. Example: 12
        column: The column of the first character. Example: 8
        end_line: The line of the last character. Example: 12
        end_column: The column after the last character. Example: 15
        figures: Ids of the figures that it is about. Example: ["lo-2026/hk-park/tenants/2025-12"]
        events: Ids of the events that it is about. Example: ["hk-park-opening"]
        sources: Ids of the sources that it is about. Example: ["lo-2026"]
        related: The other places.
        suspects: Ids of the figures that are probably wrong. Example: [] or ["lo-2026/hk-park/tenants/2025-12"]
        best: The best supported value where sources differ and their weight points to one side; else null.
        explanations: What would reconcile the figures, best first.
        remedy: What to do, in the language of the document. Example: "look at scope, date and unit of each"
        reason: Why it is acknowledged; null where it is not. Example: "the heading rounds"
        reviewed_by: Who acknowledged it; null where that is not said. Example: "A. Editor"
        reviewed_on: When, in EDTF; null where that is not said. Example: "2026-01-05"
        reviewed_until: The last day on which it is acknowledged; null if none is said. Example: "2026-06-30"
        fingerprint: What stays the same when lines move. Example: "60934e90ebb2f79d"
    """

    code: Code
    name: str
    severity: SeverityName
    status: Annotated[str, Value(choices=("violation", "acknowledged"))]
    message: str
    path: str
    line: Line
    column: Column
    end_line: Line
    end_column: Column
    figures: list[str]
    events: list[str]
    sources: list[str]
    related: list[RelatedPlace]
    suspects: list[str]
    best: BestValue | None
    explanations: list[ExplanationRecord]
    remedy: str
    reason: str | None
    reviewed_by: str | None
    reviewed_on: str | None
    reviewed_until: str | None
    fingerprint: Annotated[str, Value("16 hexadecimal digits", pattern="^[0-9a-f]{16}$")]


class DocumentFinding(NamedTuple):
    """One thing wrong in a document that was held against the log.

    Attributes:
        code: Code of the rule that found it. Example: "C301"
        name: Name of the rule. Example: "values-differ"
        severity: How grave it is. Example: "error"
        status: Always a violation: reviews acknowledge findings of the log alone. Example: "violation"
        message: What is wrong, in the language of the document.
            Example: "tenants of Hong Kong park: values do not agree"
        path: The document. Example: "draft.txt"
        line: The line in the text of the document. Example: 12
        column: The column of the first character. Example: 8
        end_line: The line of the last character. Example: 12
        end_column: The column after the last character. Example: 15
        start: Its first character in the text of the document. Example: 8
        end: The place behind its last character. Example: 12
        figures: Ids of the figures that it is about; those of the document begin with the name of its file.
            Example: ["lo-2026/hk-park/tenants/2025-12"]
        events: Ids of the events that it is about. Example: ["hk-park-opening"]
        sources: Ids of the sources that it is about. Example: ["lo-2026"]
        related: The other places.
        suspects: Ids of the figures that are probably wrong. Example: [] or ["lo-2026/hk-park/tenants/2025-12"]
        best: The best supported value where sources differ and their weight points to one side; else null.
        explanations: What would reconcile the figures, best first.
        remedy: What to do, in the language of the document. Example: "look at scope, date and unit of each"
        reason: Always null: nothing of a document is acknowledged. Example: null
        fingerprint: What stays the same when lines move. Example: "60934e90ebb2f79d"
    """

    code: Code
    name: str
    severity: SeverityName
    status: Annotated[str, Value(choices=("violation",))]
    message: str
    path: str
    line: Line
    column: Column
    end_line: Line
    end_column: Column
    start: Offset
    end: Offset
    figures: list[str]
    events: list[str]
    sources: list[str]
    related: list[RelatedPlace]
    suspects: list[str]
    best: BestValue | None
    explanations: list[ExplanationRecord]
    remedy: str
    reason: None
    fingerprint: Annotated[str, Value("16 hexadecimal digits", pattern="^[0-9a-f]{16}$")]


class RuleCount(NamedTuple):
    """How often a rule found something.

    Attributes:
        code: Code of the rule. Example: "C301"
        name: Name of the rule. Example: "values-differ"
        group: The group of the rule. Example: "basic"
        severity: The gravest of its findings. Example: "error"
        status: Acknowledged if reviews in the log acknowledge all of them. Example: "violation"
        title: What the rule finds, in the language of the document.
            Example: "sources give different values for one thing"
        message: How many findings there are and of what, in the language of the document.
            Example: "3 findings: sources give different values for one thing"
        count_: Findings that nobody acknowledged. Example: 3
        error: Errors among them. Example: 2
        warning: Warnings among them. Example: 0
        note: Notes among them. Example: 1
        acknowledged: Findings that a review acknowledges. Example: 0
        path: The file of the first of them. Example: "seeds/lo-2026.toml"
        line: The line. Example: 12
        column: The column of the first character. Example: 8
    """

    code: Code
    name: str
    group: GroupName
    severity: SeverityName
    status: Annotated[str, Value(choices=("violation", "acknowledged"))]
    title: str
    message: str
    count_: Findings
    error: Findings
    warning: Findings
    note: Findings
    acknowledged: Findings
    path: str
    line: Line
    column: Column


AnyFinding: TypeAlias = FindingRecord | DocumentFinding | RuleCount
"""What build servers are shown as a finding; the count of `--statistics` is one that lacks much."""


class RanRule(NamedTuple):
    """A rule that ran, its title in the language of the findings, its page in Markdown."""

    code: str
    name: str
    severity: str
    group: str
    title: str
    page: str


class Annex(NamedTuple):
    """What formats of findings need.

    Attributes:
        findings: All of them, the acknowledged ones too.
        rules: Those that ran.
        fails: The severities that fail the check.
        exit_code: What the command exits with.
        language: Of messages.
        extracted: Paths of the documents whose lines are those of the text as read, and not of the file.
        page: Makes the annotated page; None for a check of the log.
    """

    findings: list[AnyFinding]
    rules: list[RanRule]
    fails: list[str]
    exit_code: int
    language: str
    extracted: frozenset[str] = frozenset()
    page: "Callable[[], AnnotatedPage] | None" = None
