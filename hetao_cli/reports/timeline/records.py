"""The records of a timeline."""

from typing import Annotated

from hetao_cli.analysis.answers.records import SupportRecord
from hetao_cli.analysis.happenings import Happening
from hetao_cli.messages.message import Names
from hetao_cli.model.forms import WAYS_OF_LANES
from hetao_cli.model.records import (
    ABSENT,
    SPREAD,
    Absent,
    Day,
    Days,
    Edtf,
    Envelope,
    EventStatus,
    Fingerprints,
    Line,
    Value,
)
from hetao_cli.quick.tuples import NamedTuple


class Gap(NamedTuple):
    """The time between two events.

    Attributes:
        low_days: The least that it can be; null is unknown. Example: 30
        high_days: The most that it can be; null is unknown. Example: 60
        text: As people say it, in the language of the document. Example: "8 years 11 months"
    """

    low_days: Days | None
    high_days: Days | None
    text: str


class TimelineEvent(NamedTuple):
    """An event as the timeline shows it.

    Attributes:
        id: Its id. Example: "hk-park-opening"
        date: When it happened or is to happen: what our own timeline and all tellings allow together or, in a dispute,
            our own timeline; with --known-by what was told by then.
            Example: "2025-12-22"
        earliest: The first day that it can have begun; null is open, unknown or no date. Example: "2025-12-22"
        latest: The last day that it can have ended; null is open, unknown or no date. Example: "2025-12-22"
        title: Its title by language.
        label: Its title in the language of the document, or the nearest there is. Example: "The Hong Kong park opens"
        place: Id of the place where it happens. Example: "hk-park"
        side: Id of the part of the main place that its place is or lies in; null for several or elsewhere.
            Example: "hk-park"
        lane: Id of its lane: a place, a kind or a status; null for what belongs to none. Example: "hk-park"
        kind: What sort of event it is. Example: "opening"
        status: Whether it has happened. Example: "actual"
        overdue: Whether it is planned, every day that its date can mean is before `today`, and no other event takes its
            place.
            Example: false
        superseded_by: Ids of the events that take its place. Example: []
        sources: Ids of the sources that date it. Example: ["lo-2026", "barrett-2025"]
        support: How well its date is supported; `single` is by one source, or by our own timeline alone, which in a
            dispute stands among the camps as the id of the event.
        findings: Fingerprints of the findings about its date and the sources of it, for `hetao show`.
            Example: ["6e0fc66f4a3c1b2d"]
        path: The file that it stands in. Example: "seeds/lo-2026.toml"
        line: The line of its table's header. Example: 12
        since_previous: With --gaps, the time since the event before; null where one has no date, or before the first.
    """

    id: str
    date: Edtf
    earliest: Day | None
    latest: Day | None
    title: Names
    label: str
    place: str | None
    side: str | None
    lane: str | None
    kind: str | None
    status: EventStatus
    overdue: bool
    superseded_by: list[str]
    sources: list[str]
    support: SupportRecord
    findings: Fingerprints
    path: str
    line: Line
    since_previous: Gap | Absent | None = ABSENT


class LaneRecord(NamedTuple):
    """A lane of the timeline.

    Attributes:
        by: What the lanes are by. Example: "place"
        id: The place, kind or status that it is for; null for what belongs to none of these. Example: "hk-park"
        label: Its name in the language of the document. Example: "Hong Kong park"
    """

    by: Annotated[str, Value(choices=WAYS_OF_LANES)]
    id: str | None
    label: str


class TimelineDocument(NamedTuple):
    """The events of a log in order: the document of `hetao timeline`.

    Attributes:
        envelope: What opens the document.
        sides: Ids of the parts of the log's main place; empty where there are none. Example: ["sz-park", "hk-park"]
        lanes: The lanes in their order.
        events: The events, by the first day that they can have begun.
    """

    envelope: Annotated[Envelope, SPREAD]
    sides: list[str]
    lanes: list[LaneRecord]
    events: list[TimelineEvent]


def gap_between(before: Happening, after: Happening, language: str) -> Gap | None:
    """Return the time between two events, at least and at most; None where one has no date that can be read."""
    if before.moment is None or after.moment is None:
        return None
    from hetao_cli.dates.spans import span_between, span_text

    span = span_between(before.moment, after.moment)
    return Gap(span.low_days, span.high_days, span_text(span, language))
