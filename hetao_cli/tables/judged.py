"""The rows of the tables about disputes, findings, changes, rates of exchange and reviews."""

from typing import Annotated, NamedTuple

from hetao_cli.model.finding_records import BestValue
from hetao_cli.model.records import SPREAD, Code, Column, Edtf, Line, SeverityName, Value
from hetao_cli.reports.changes.records import KnowledgeChange


class CampRow(NamedTuple):
    """The sides of disputes about figures.

    Attributes:
        figure: The figure that is in dispute.
        camp: The number of a side, from 1; those of most sources first.
        member: A figure of that side.
    """

    figure: str
    camp: int
    member: str


class EventCampRow(NamedTuple):
    """The sides of disputes about the dates of events.

    Attributes:
        event: The event whose date is in dispute.
        camp: The number of a side, from 1; those of most sources first.
        dating: A dating of that side; empty for our own timeline.
    """

    event: str
    camp: int
    dating: str | None


class FindingRow(NamedTuple):
    """What `hetao check` finds.

    Attributes:
        number: Its number, in the order of the files.
        fingerprint: What stays the same when lines move, for `hetao show`.
        code: Code of the rule that found it.
        name: Name of the rule.
        severity: How grave it is.
        status: Whether a review in the log acknowledges it.
        message: What is wrong.
        remedy: What to do.
        reason: Why it is acknowledged.
        best: The best supported value where sources differ.
        explanations: What would reconcile the figures, best first.
        path: The file of its own place.
        line: The line.
        column: The column of the first character.
    """

    number: int
    fingerprint: str
    code: Code
    name: str
    severity: SeverityName
    status: Annotated[str, Value(choices=("violation", "acknowledged"))]
    message: str
    remedy: str
    reason: str | None
    best: BestValue | None
    explanations: list[str]
    path: str
    line: Line
    column: Column


class FindingFigureRow(NamedTuple):
    """The figures that findings are about.

    Attributes:
        finding: The number of the finding.
        figure: The figure.
        suspect: Whether it is probably wrong.
    """

    finding: int
    figure: str
    suspect: bool


class FindingEventRow(NamedTuple):
    """The events that findings are about.

    Attributes:
        finding: The number of the finding.
        event: The event.
    """

    finding: int
    event: str


class FindingSourceRow(NamedTuple):
    """The sources that findings are about.

    Attributes:
        finding: The number of the finding.
        source: The source.
    """

    finding: int
    source: str


class ChangeRow(NamedTuple):
    """What one knows now and did not know a year ago, as `hetao changes` tells it.

    Attributes:
        number: Its number, the most newsworthy first.
        known: The change.
    """

    number: int
    known: Annotated[KnowledgeChange, SPREAD]


class RateRow(NamedTuple):
    """Rates of exchange that sources give.

    Attributes:
        number: Its number.
        currency: The currency that one unit of is exchanged.
        other: The currency that it is exchanged for.
        rate: How much of that one unit gives, as the log states it.
        low: The least that it can be.
        high: The most that it can be.
        date: When it held.
        source: The source that says it.
    """

    number: int
    currency: str
    other: str
    rate: str
    low: Annotated[float | None, Value("`other` for one of `currency`")]
    high: Annotated[float | None, Value("`other` for one of `currency`")]
    date: Edtf
    source: str


class ReviewRow(NamedTuple):
    """Findings that the log acknowledges.

    Attributes:
        number: Its number.
        code: The rule whose finding is acknowledged.
        about: The ids that the finding is about.
        reason: Why it is acknowledged.
        path: The file that it stands in.
        line: The line of its table's header.
    """

    number: int
    code: str
    about: list[str]
    reason: str
    path: str
    line: Line
