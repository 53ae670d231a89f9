"""The rows of the tables of a log: records, of which each class declares the columns of a table."""

from typing import Annotated, NamedTuple

from hetao_cli.analysis.answers.records import SupportRecord
from hetao_cli.messages.message import Names
from hetao_cli.model.records import (
    SPREAD,
    Day,
    Edtf,
    EventStatus,
    Fingerprints,
    InUnit,
    Line,
    MetricKind,
    Value,
)
from hetao_cli.reports.lists.entries.records import DateRecord
from hetao_cli.reports.lists.figure_records import ListedFigure
from hetao_cli.reports.lists.source_records import SourceRecord


class LogRow(NamedTuple):
    """What the tables were made from.

    Attributes:
        path: The log, from the folder where the command ran.
        title: What the log is about.
        today: The day that overdue and stale things are judged by.
        language: The language of labels and messages.
    """

    path: str
    title: Names
    today: Edtf
    language: str


class PlaceRow(NamedTuple):
    """Places, parks, firms: whatever figures are about.

    Attributes:
        id: Its id.
        label: Its name in the language of the tables, or the nearest there is.
        name: Its name by language.
        aliases: Other names found in texts.
        kind: What sort of place it is.
        part_of: The place that it is a part of: a whole is the sum of its parts.
        within: The place that it lies in without being a part of it.
        currency: What 元 and $ mean there.
        fiscal_year_start: The month in which fiscal years begin there.
        same_as: The same place in Wikidata and GeoNames.
        latitude: Where it lies, as in WGS 84.
        longitude: Where it lies, as in WGS 84.
        path: The file that it stands in.
        line: The line of its table's header.
    """

    id: str
    label: str
    name: Names
    aliases: list[str]
    kind: str | None
    part_of: str | None
    within: str | None
    currency: str | None
    fiscal_year_start: int | None
    same_as: list[str]
    latitude: Annotated[float | None, Value("degrees")]
    longitude: Annotated[float | None, Value("degrees")]
    path: str
    line: Line


class MetricRow(NamedTuple):
    """What is counted or measured.

    Attributes:
        id: Its id.
        label: Its name in the language of the tables, or the nearest there is.
        name: Its name by language.
        unit: The unit that it is printed in, or what is counted.
        kind: Whether and how it changes with time.
        adds_up: Whether a whole is the sum of its parts.
        share_part: Of a share: the metric of the part.
        share_whole: Of a share: the metric of the whole.
        growth_of: Of a growth in %: the metric that grew.
        land: Of what is on land: the metric of the land's area.
        sense: Whether more or less of it is better.
        tolerance: How far apart figures are still a note.
        words: How texts name it.
        same_as: The same measure in Wikidata.
        path: The file that it stands in.
        line: The line of its table's header.
    """

    id: str
    label: str
    name: Names
    unit: str
    kind: MetricKind
    adds_up: bool
    share_part: str | None
    share_whole: str | None
    growth_of: str | None
    land: str | None
    sense: str | None
    tolerance: str | None
    words: list[str]
    same_as: list[str]
    path: str
    line: Line


class SummandRow(NamedTuple):
    """The metrics that a metric is the sum of.

    Attributes:
        metric: The sum.
        summand: What is added up.
    """

    metric: str
    summand: str


class SourceRow(NamedTuple):
    """Documents that say something.

    Attributes:
        source: The source.
        published_earliest: The first day that it can have been published.
        published_latest: The last day that it can have been published.
        document: The document itself, where it is at hand.
    """

    source: Annotated[SourceRecord, SPREAD]
    published_earliest: Day | None
    published_latest: Day | None
    document: str | None


class EventRow(NamedTuple):
    """What happened or is to happen, as the timeline has it.

    Attributes:
        id: Its id.
        date: When it happened or is to happen: what our own timeline and all tellings allow together or, in a dispute,
            our own timeline.
        earliest: The first day that it can have begun; empty is open, unknown or no date.
        start_latest: The last day that it can have begun.
        end_earliest: The first day that it can have ended.
        latest: The last day that it can have ended; empty is open, unknown or no date.
        approximate: Whether the date is an approximate one, `~` in EDTF.
        uncertain: Whether the date is an uncertain one, `?` in EDTF.
        own_date: When it happened or is to happen by our own timeline alone.
        label: Its title in the language of the tables, or the nearest there is.
        title: Its title by language.
        place: The place where it happens.
        kind: What sort of event it is.
        status: Whether it has happened.
        overdue: Whether it is planned, every day that its date can mean has passed, and nothing takes its place.
        support: How well its date is supported.
        findings: Fingerprints of the findings about its date and the sources of it.
        words: How texts name it, beside its title.
        path: The file that it stands in.
        line: The line of its table's header.
    """

    id: str
    date: Edtf
    earliest: Day | None
    start_latest: Day | None
    end_earliest: Day | None
    latest: Day | None
    approximate: bool
    uncertain: bool
    own_date: Edtf
    label: str
    title: Names
    place: str | None
    kind: str | None
    status: EventStatus
    overdue: bool
    support: SupportRecord
    findings: Fingerprints
    words: list[str]
    path: str
    line: Line


class EventLinkRow(NamedTuple):
    """Which event can't precede, or takes the place of, which other one.

    Attributes:
        event: The event.
        relation: What it is to the other one.
        other: The other one.
    """

    event: str
    relation: Annotated[str, Value(choices=("after", "supersedes"))]
    other: str


class Standing(NamedTuple):
    """Where a figure or a date stands in the document of its source.

    Attributes:
        document: The document of its source, where it is at hand.
        start: Its first character in the text of that document; empty where it is not found there.
        end: The place behind its last character.
    """

    document: str | None
    start: Annotated[int | None, Value("characters, from 0")]
    end: Annotated[int | None, Value("characters, from 0")]


NOWHERE = Standing(None, None, None)
"""Where all stands that has no document at hand."""


class FigureRow(NamedTuple):
    """Figures that sources give, each with the values that it can mean.

    Attributes:
        listed: The figure.
        metric_low_closed: Whether `metric_low` itself is one of the values.
        metric_high_closed: Whether `metric_high` itself is one of the values.
        as_of_earliest: The first day that it can have held on.
        as_of_latest: The last day that it can have held on.
        of: Of a share: the place of the whole, if another one.
        since: Of a duration: the event that it begins with.
        until: Of a duration: the event that it ends with.
        note: A remark of whoever keeps the log.
        standing: Where it stands in its document.
    """

    listed: Annotated[ListedFigure, SPREAD]
    metric_low_closed: bool
    metric_high_closed: bool
    as_of_earliest: Day | None
    as_of_latest: Day | None
    of: str | None
    since: str | None
    until: str | None
    note: str | None
    standing: Annotated[Standing, SPREAD]


class DatingRow(NamedTuple):
    """Dates that sources give for events.

    Attributes:
        id: Its own id, else a stable one from source and event.
        dating: What the source says.
        announced_earliest: The first day that it can have been said on.
        announced_latest: The last day that it can have been said on.
        standing: Where it stands in its document.
    """

    id: str
    dating: Annotated[DateRecord, SPREAD]
    announced_earliest: Day | None
    announced_latest: Day | None
    standing: Annotated[Standing, SPREAD]


class AnswerRow(NamedTuple):
    """What is known of the newest time of each metric of each place, by all its figures together.

    Attributes:
        number: Its number.
        place: What it is known of.
        metric: What is counted or measured.
        status: Whether it is an outcome, a plan or an estimate.
        low: The least value that it can have; empty is open or unknown.
        high: The greatest value that it can have; empty is open or unknown.
        low_closed: Whether `low` itself is one of the values.
        high_closed: Whether `high` itself is one of the values.
        unit: The unit of the metric, or the printed currency where it is another.
        as_of: When it held; empty where no figure says it.
        as_of_earliest: The first day that it can have held on.
        as_of_latest: The last day that it can have held on.
        of: Of a share: the place of the whole, if another one.
        since: Of a duration: the event that it begins with.
        until: Of a duration: the event that it ends with.
        figure: The figure to show for it.
        support: How well it is supported.
    """

    number: int
    place: str
    metric: str
    status: Annotated[str, Value(choices=("actual", "plan", "estimate"))]
    low: InUnit | None
    high: InUnit | None
    low_closed: bool
    high_closed: bool
    unit: str
    as_of: Edtf | None
    as_of_earliest: Day | None
    as_of_latest: Day | None
    of: str | None
    since: str | None
    until: str | None
    figure: str
    support: SupportRecord
