"""The values of the library: what a log has, frozen, each with the JSON of the command that lists it.

A value has what is asked for most; `record` is the whole record of the documents for programs, and `to_dict` is its
JSON.
"""

# JSON values can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hetao_cli.model.records import as_json

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.records import SupportRecord
    from hetao_cli.messages.message import Names
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval


def plain(value: Any) -> Any:
    """Return JSON values with lists for tuples, as they are read back.

    >>> plain({"a": (1, (2,))})
    {'a': [1, [2]]}
    """
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list | tuple) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What all values have.

    >>> from hetao_cli import Log
    >>> Log.load("events.toml").places()[0].to_dict()["id"]
    'zone'

    Attributes:
        record: The record that its command prints as JSON.
    """

    record: Any = field(repr=False, compare=False)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON of the record."""
        found: dict[str, Any] = plain(as_json(self.record))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Value):
    """A place.

    >>> from hetao_cli import Log
    >>> Log.load("events.toml").places()[1].label
    'Shenzhen park'

    Attributes:
        id: Its id.
        label: Its name in the language of the log object.
        name: Its name by language.
        part_of: The place that it is a part of, or lies in; None for none.
    """

    id: str
    label: str
    name: Names
    part_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric(Value):
    """What is counted or measured.

    >>> from hetao_cli import Log
    >>> Log.load("events.toml").metrics()[0].unit
    'km2'

    Attributes:
        id: Its id.
        label: Its name in the language of the log object.
        name: Its name by language.
        unit: Its unit, or what is counted.
        kind: constant, stock, cumulative, flow or share.
    """

    id: str
    label: str
    name: Names
    unit: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Value):
    """A document that says something.

    >>> from hetao_cli import Log
    >>> {one.id for one in Log.load("events.toml").sources()} >= {"lo-2026"}
    True

    Attributes:
        id: Its id.
        title: Its title as published.
        publisher: Who published it; None where nothing says it.
        published: When; None if that is no date.
        url: Where it is found; None where nothing says it.
        tier: official, press or blog; None where nothing says it.
    """

    id: str
    title: str
    publisher: str | None
    published: Moment | None
    url: str | None
    tier: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Value):
    """A figure that a source gives.

    >>> from hetao_cli import Log
    >>> figure = Log.load("events.toml").figures(place="hk-park", metric="area")[0]
    >>> figure.unit, figure.interval.low <= figure.interval.high
    ('km2', True)

    Attributes:
        id: Its id.
        source: Id of the source that says it; place and metric likewise.
        says: As printed.
        interval: The values that it can mean, exact and in `unit`; None if it could not be read.
        unit: The unit of the metric, or the printed currency where it is another.
        hedge: exact, about, over, nearly, at_least, up_to, under or range; None if it could not be read.
        status: actual, planned, committed, target or estimate.
        as_of: When it held; None if that is no date.
        at: Where in the document it stands; None where nothing says it.
        support: How well the value that is known of its time is supported; None if it could not be read.
        findings: Fingerprints of the findings about it.
    """

    id: str
    source: str
    place: str
    metric: str
    says: str
    interval: Interval | None
    unit: str
    hedge: str | None
    status: str
    as_of: Moment | None
    at: str | None
    support: SupportRecord | None
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Value):
    """An event.

    >>> from hetao_cli import Log
    >>> event = next(one for one in Log.load("events.toml").timeline() if one.id == "hk-park-opening")
    >>> event.date, event.status
    ('2025-12-22', 'actual')

    Attributes:
        id: Its id.
        label: Its title in the language of the log object.
        title: Its title by language.
        date: When it happened or is to happen, in EDTF: what our own timeline and all tellings allow.
        moment: The days that this can mean; None if it is no date.
        place: Id of the place; None where nothing says it. kind likewise.
        status: actual or planned.
        overdue: It is planned, every day that it can mean has passed, and nothing takes its place.
        sources: Ids of the sources that date it.
        support: How well its date is supported.
    """

    id: str
    label: str
    title: Names
    date: str
    moment: Moment | None
    place: str | None
    kind: str | None
    status: str
    overdue: bool
    sources: tuple[str, ...]
    support: SupportRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating(Value):
    """A date that a source gives for an event.

    >>> from hetao_cli import Log
    >>> Log.load("events.toml").datings(event="hk-park-opening", source="lo-2026")[0].planned
    False

    Attributes:
        id: Its id.
        source: Id of the source that says it.
        event: Id of the event.
        says: As printed.
        moment: The days that it can mean; None if it could not be read.
        announced: When that was said; None if that is no date.
        planned: The event was still to come then.
        at: Where in the document it stands; None where nothing says it.
    """

    id: str
    source: str
    event: str
    says: str
    moment: Moment | None
    announced: Moment | None
    planned: bool
    at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Value):
    """What is known of a figure by all that sources say of it together.

    >>> from hetao_cli import Log
    >>> answer = Log.load("events.toml").answer("zone", "area")
    >>> answer.support.kind, answer.unit
    ('agreed', 'km2')

    Attributes:
        place: Id of the place; metric likewise.
        interval: The values that it can have, exact and in `unit`.
        unit: The unit of the metric, or the printed currency where it is another.
        as_of: The day that it is of; None if no figure has one.
        figure: Id of the figure to show for it.
        support: How well it is supported.
    """

    place: str
    metric: str
    interval: Interval
    unit: str
    as_of: Moment | None
    figure: str
    support: SupportRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Value):
    """What a check finds in a log.

    >>> from hetao_cli import Log
    >>> finding = Log.load("events.toml").check(today="2026-11-30", select="C306")[0]
    >>> finding.code, len(finding.events)
    ('C306', 1)

    Attributes:
        code: Code of the rule that found it; name likewise.
        severity: error, warning or note.
        acknowledged: A review of the log acknowledges it.
        message: What is wrong, in the language of the log object.
        remedy: What to do.
        path: The file; line and column likewise, from 1.
        figures: Ids of the figures that it is about; events, sources likewise.
        suspects: Ids of the figures that are probably wrong.
        explanations: What would reconcile the figures, best first.
        fingerprint: What stays the same when lines move.
    """

    code: str
    name: str
    severity: str
    acknowledged: bool
    message: str
    remedy: str
    path: str
    line: int
    column: int
    figures: tuple[str, ...]
    events: tuple[str, ...]
    sources: tuple[str, ...]
    suspects: tuple[str, ...]
    explanations: tuple[str, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict(Value):
    """What a log says of a figure or a date of a document.

    >>> from hetao_cli import Log
    >>> log = Log.load("events.toml", today="2026-11-30")
    >>> [(one.text, one.verdict) for one in log.hold("香港园区占地97公顷。", published="2025-12")]
    [('97公顷', 'contradicts')]

    Attributes:
        text: As printed.
        start: Its first character in the text, from 0.
        end: The place behind its last character.
        kind: figure or date.
        verdict: confirmed, compatible, contradicts, disputed, newer, new or not-comparable.
        place: Id of the place that it is about; None where that is not known. metric and event likewise.
        explanations: What would reconcile it with the log, or why it is not compared, best first.
    """

    text: str
    start: int
    end: int
    kind: str
    verdict: str
    place: str | None
    metric: str | None
    event: str | None
    explanations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Value):
    """What one knows now and did not know then.

    >>> from hetao_cli import Log
    >>> changes = Log.load("events.toml", today="2026-11-30").changes("2025-06-30", "2026-01-31")
    >>> len(changes) > 0 and {one.what for one in changes} <= {"figure", "event"}
    True

    Attributes:
        change: Its kind.
        what: figure or event.
        label: What it is of, in the language of the log object.
        event: Id of the event; None for a figure.
        place: Id of the place; metric likewise, None for an event.
        sources: Ids of the sources that bring it.
    """

    change: str
    what: str
    label: str
    event: str | None
    place: str | None
    metric: str | None
    sources: tuple[str, ...]
