"""The records of entries, one by one."""

from typing import Annotated, TypeAlias

from hetao_cli.analysis.answers.records import SupportRecord
from hetao_cli.log.records import FigureRecord
from hetao_cli.messages.message import Names
from hetao_cli.model.finding_records import FindingRecord
from hetao_cli.model.records import (
    SPREAD,
    Column,
    Day,
    Edtf,
    Envelope,
    EventStatus,
    Fingerprints,
    Line,
    MetricKind,
    Offset,
    Says,
    Section,
    Tier,
    Value,
)
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.lists.figure_records import ListedFigure
from hetao_cli.reports.lists.rule_records import RuleRecord
from hetao_cli.reports.lists.source_records import SourceRecord


class EventRecord(NamedTuple):
    """An event, by our own timeline.

    Attributes:
        id: Its id. Example: "hk-park-opening"
        date: When it happened or is to happen, by our own timeline. Example: "2025-12-22"
        earliest: The first day that it can have begun; null is open, unknown or no date. Example: "2025-12-22"
        latest: The last day that it can have ended; null is open, unknown or no date. Example: "2025-12-22"
        title: Its title by language.
        label: Its title in the language of the document, or the nearest there is. Example: "The Hong Kong park opens"
        place: Id of the place where it happens. Example: "hk-park"
        kind: What sort of event it is. Example: "opening"
        status: Whether it has happened. Example: "actual"
        after: Ids of the events that it can't precede. Example: ["hk-park-approval"]
        words: How texts name it, beside its title. Example: ["opening ceremony", "正式启用"]
        supersedes: Ids of the events, or plans of events, that it takes the place of. Example: ["first-plan"]
        path: The file that it stands in. Example: "seeds/lo-2026.toml"
        line: The line of its table's header. Example: 12
    """

    id: str
    date: Edtf
    earliest: Day | None
    latest: Day | None
    title: Names
    label: str
    place: str | None
    kind: str | None
    status: EventStatus
    after: list[str]
    words: list[str]
    supersedes: list[str]
    path: str
    line: Line


class DateRecord(NamedTuple):
    """What a source says of the date of an event.

    Attributes:
        source: Id of the source that says it. Example: "lo-2026"
        tier: The tier of that source; null where it is not said. Example: "official"
        event: Id of the event. Example: "hk-park-opening"
        says: The literal as printed. Example: "2025年12月22日"
        date: The date that it means; null where it could not be read. Example: "2025-12-22"
        earliest: The first day that the event can have begun, by this source; null is open or unknown.
            Example: "2025-12-22"
        latest: The last day that the event can have ended, by this source; null is open or unknown.
            Example: "2025-12-22"
        announced: When that was said: its own as-of, else the source's date. Example: "2025-01-03"
        planned: Whether the event was still to come when that was said. Example: false
        language: The language of the literal, where it is said. Example: "zh-Hant"
        section: Whether it stands in a heading or in the body; null where that is not said. Example: "body"
        at: Where in the document it stands; null where that is not said. Example: "p. 3"
        by: Whom the source names as saying it. Example: "John Lee"
        note: A remark of whoever keeps the log. Example: "the third of three dates"
        path: The file that it stands in. Example: "seeds/lo-2026.toml"
        line: The line of its table's header. Example: 12
    """

    source: str
    tier: Tier | None
    event: str
    says: Says
    date: Edtf | None
    earliest: Day | None
    latest: Day | None
    announced: Edtf
    planned: bool
    language: str | None
    section: Section | None
    at: str | None
    by: str | None
    note: str | None
    path: str
    line: Line


class ListedEvent(NamedTuple):
    """An event of a list.

    Attributes:
        event: The event.
        known: Its date as all tellings and our own timeline allow it; in a dispute our own. Example: "2025-12-22"
        support: How well that is supported; in a dispute our own timeline stands among the camps as the event's id.
        findings: Fingerprints of the findings about its date and the sources of it, for `hetao show`.
            Example: ["6e0fc66f4a3c1b2d"]
    """

    event: Annotated[EventRecord, SPREAD]
    known: Edtf
    support: SupportRecord
    findings: Fingerprints


class EventEntry(NamedTuple):
    """An event with what each source says of its date.

    Attributes:
        type: What kind of entry this is. Example: "event"
        event: The event.
        known: Its date as all tellings and our own timeline allow it; in a dispute our own. Example: "2025-12-22"
        support: How well that is supported; in a dispute our own timeline stands among the camps as the event's id.
        findings: Fingerprints of the findings about its date and the sources of it, for `hetao show`.
            Example: ["6e0fc66f4a3c1b2d"]
        tellings: What sources say, in the order of the log.
        superseded_by: Ids of the events that take its place. Example: []
    """

    type: Annotated[str, Value(choices=("event",))]
    event: Annotated[EventRecord, SPREAD]
    known: Edtf
    support: SupportRecord
    findings: Fingerprints
    tellings: list[DateRecord]
    superseded_by: list[str]


class OtherFigure(NamedTuple):
    """Another figure of the same place and metric.

    Attributes:
        figure: The figure.
        relation: How it relates to the figure shown. Example: "agrees"
        comparable: Whether the two can be compared at all. Example: true
        why: The relation in the language of the document. Example: "can't be compared: of another time"
        support: How well the value that is known of its time is supported; null where it could not be read.
        findings: Fingerprints of the findings about it and its source, for `hetao show`.
            Example: ["ff6ad4a5c25a1d8e"]
    """

    figure: Annotated[FigureRecord, SPREAD]
    relation: Annotated[str, Value(choices=("agrees", "differs", "unread", "other_status", "other_unit", "other_time"))]
    comparable: bool
    why: str
    support: SupportRecord | None
    findings: Fingerprints


class FigureEntry(NamedTuple):
    """A figure with all others of its place and metric.

    Attributes:
        type: What kind of entry this is. Example: "figure"
        figure: The figure.
        of: Of a share: id of the place of the whole, if another one. Example: "shenzhen"
        since: Of a duration: id of the event that it begins with; null for as_of. Example: "mou"
        until: Of a duration: id of the event that it ends with; null for as_of. Example: "hk-park-opening"
        note: A remark of whoever keeps the log. Example: "with leases in the two laboratories"
        support: How well the value that is known of its time is supported; null where it could not be read.
        findings: Fingerprints of the findings about it and its source, for `hetao show`.
            Example: ["ff6ad4a5c25a1d8e"]
        others: What else is said of the same place and metric, by date.
        currency: What 元 or $ is said to mean in it alone; null where nothing is said. Example: "HKD"
        document: The document of its source, with --documents; null where it is not at hand.
            Example: "documents/lo-2026.html"
        start: Its first character in the text of that document; null where it is not found there. Example: 120
        end: The place behind its last character. Example: 126
    """

    type: Annotated[str, Value(choices=("figure",))]
    figure: Annotated[FigureRecord, SPREAD]
    of: str | None
    since: str | None
    until: str | None
    note: str | None
    support: SupportRecord | None
    findings: Fingerprints
    others: list[OtherFigure]
    currency: str | None
    document: str | None
    start: Offset | None
    end: Offset | None


class SourceEntry(NamedTuple):
    """A source with all that it says.

    Attributes:
        type: What kind of entry this is. Example: "source"
        source: The source.
        figures: Its figures.
        datings: What it says of dates, in the order of the log.
    """

    type: Annotated[str, Value(choices=("source",))]
    source: Annotated[SourceRecord, SPREAD]
    figures: list[ListedFigure]
    datings: list[DateRecord]


class PlaceEntry(NamedTuple):
    """A place with its figures and events.

    Attributes:
        type: What kind of entry this is. Example: "place"
        id: Its id. Example: "hk-park"
        name: Its name by language.
        label: Its name in the language of the document, or the nearest there is. Example: "Hong Kong park"
        aliases: Other names found in texts. Example: ["HSITP", "港深創科園"]
        kind: What sort of place it is. Example: "park"
        currency: What 元 and $ mean there; null where nothing is said. Example: "HKD"
        fiscal_year_start: The month in which fiscal years begin there; null where nothing is said. Example: 4
        part_of: Id of the place that it is a part of: a whole is the sum of its parts. Example: "zone"
        within: Id of the place that it lies in without being a part of it. Example: null or "hk-park"
        same_as: The same place in Wikidata and GeoNames. Example: ["wikidata:Q8646", "geonames:1819730"]
        at: Its latitude and its longitude in degrees; empty where they are not said. Example: [22.514, 114.077]
        parents: Ids of the places that it is in, from the nearest to the widest. Example: ["zone"]
        children: Ids of the places that are a part of it or lie in it. Example: ["hk-park-phase-1"]
        path: The file that it stands in. Example: "seeds/lo-2026.toml"
        line: The line of its table's header. Example: 12
        figures: Its own figures.
        events: Its own events, by date.
    """

    type: Annotated[str, Value(choices=("place",))]
    id: str
    name: Names
    label: str
    aliases: list[str]
    kind: str | None
    currency: str | None
    fiscal_year_start: int | None
    part_of: str | None
    within: str | None
    same_as: list[str]
    at: Annotated[list[float], Value("degrees")]
    parents: list[str]
    children: list[str]
    path: str
    line: Line
    figures: list[ListedFigure]
    events: list[ListedEvent]


class PlaceFigures(NamedTuple):
    """What is said of one place.

    Attributes:
        place: Id of the place. Example: "hk-park"
        label: Its name in the language of the document. Example: "Hong Kong park"
        figures: The figures, by date.
    """

    place: str
    label: str
    figures: list[ListedFigure]


class MetricEntry(NamedTuple):
    """A metric with its figures by place.

    Attributes:
        type: What kind of entry this is. Example: "metric"
        id: Its id. Example: "area"
        name: Its name by language.
        label: Its name in the language of the document, or the nearest there is. Example: "land area"
        unit: The unit that it is printed in. Example: "km2"
        kind: Whether and how it changes with time. Example: "constant"
        adds_up: Whether a whole is the sum of its parts. Example: true
        sum_of: Ids of the metrics that it is the sum of. Example: []
        share_of: Of a share: ids of the metrics of the part and of the whole.
            Example: ["financial-institutions", "financial-institutions"]
        growth_of: Of a growth in %: id of the metric that grew. Example: "total-development-area"
        on: Of what is on land: id of the metric of the land's area. Example: "area"
        sense: Whether more or less of it is better; null where neither is. Example: "more"
        tolerance: How far apart figures are still a note, as a share of the larger; null for the default: 1% for
            measures, 0% for counts.
            Example: "2%"
        words: How texts name it. Example: ["面积", "area"]
        same_as: The same measure in Wikidata. Example: ["wikidata:P2046"]
        path: The file that it stands in. Example: "seeds/lo-2026.toml"
        line: The line of its table's header. Example: 12
        places: The places that it is said of, in the order of the log.
    """

    type: Annotated[str, Value(choices=("metric",))]
    id: str
    name: Names
    label: str
    unit: str
    kind: MetricKind
    adds_up: bool
    sum_of: list[str]
    share_of: list[str]
    growth_of: str | None
    on: str | None
    tolerance: str | None
    sense: Annotated[str, Value(choices=("more", "less"))] | None
    words: list[str]
    same_as: list[str]
    path: str
    line: Line
    places: list[PlaceFigures]


class FindingPlace(NamedTuple):
    r"""A place in a file.

    Attributes:
        path: The file. Example: "seeds/lo-2026.toml"
        line: The line. Example: 12
        column: The column. Example: 8
        role: What stands there, in the language of the document; empty for the finding's own place.
            Example: "the other figure"
        excerpt: The line. Example: "says = \"60家\""
    """

    path: str
    line: Line
    column: Column
    role: str
    excerpt: str


class FindingSubjects(NamedTuple):
    """What it is about, in full.

    Attributes:
        figures: The figures.
        events: The events.
        sources: The sources.
    """

    figures: list[ListedFigure]
    events: list[ListedEvent]
    sources: list[SourceRecord]


class FindingEntry(NamedTuple):
    """A finding with all that it is about.

    Attributes:
        type: What kind of entry this is. Example: "finding"
        finding: The finding.
        places: All places that it is about, its own first.
        about: What it is about, in full.
        rule: The rule that found it.
    """

    type: Annotated[str, Value(choices=("finding",))]
    finding: Annotated[FindingRecord, SPREAD]
    places: list[FindingPlace]
    about: FindingSubjects
    rule: RuleRecord


AnyEntry: TypeAlias = EventEntry | FigureEntry | SourceEntry | PlaceEntry | MetricEntry | FindingEntry


class ShowDocument(NamedTuple):
    """All about one entry: the document of `hetao show`.

    Attributes:
        envelope: What opens the document.
        id: What was asked for. Example: "hk-park-opening"
        entries: What has that id: as a rule one entry.
    """

    envelope: Annotated[Envelope, SPREAD]
    id: str
    entries: list[AnyEntry]
