"""The records of a comparison."""

from typing import Annotated, TypeAlias

from hetao_cli.analysis.answers.records import SupportRecord
from hetao_cli.log.records import FigureRecord
from hetao_cli.messages.message import Names
from hetao_cli.model.records import SPREAD, Edtf, Envelope, EventStatus, Fingerprints, MetricKind, Says, Sources, Value
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.slip_record import SlipRecord
from hetao_cli.reports.target_record import TargetRecord
from hetao_cli.reports.used_rate import UsedRate


class ComparedPlace(NamedTuple):
    """A place.

    Attributes:
        id: Its id. Example: "hk-park"
        name: Its name by language.
        label: Its name in the language of the document. Example: "Hong Kong park"
    """

    id: str
    name: Names
    label: str


class Ends(NamedTuple):
    """What a reckoned number lies between.

    Attributes:
        low: At the least; null where nothing bounds it. Example: 3.4457142857142857
        high: At the most; null where nothing bounds it. Example: 3.4971098265895955
    """

    low: float | None
    high: float | None


class ComparedFigure(NamedTuple):
    """What is known of a place: the answer, with the figure that is shown for it.

    It is of the standing that both sides have, and of the newest time. The figure is the narrowest that agrees with the
    answer; one of a source that is dated before what it reports, or of a heading, only where there is no other.

    Attributes:
        figure: The figure that is shown.
        sources: How many independent sources give a figure of the same time that can agree with it, its own included.
            Example: 4
        disagree: How many other independent sources give only figures of the same time that can't. Example: 0
        answer: What all figures of that time allow together; in a dispute the best supported value or, where none is
            better supported, all that they say. Ratios are of answers.
        support: How well it is supported.
        findings: Fingerprints of the findings about its figures and their sources, for `hetao show`.
            Example: ["ff6ad4a5c25a1d8e"]
    """

    figure: Annotated[FigureRecord, SPREAD]
    sources: Annotated[int, Value("sources", least=1)]
    disagree: Sources
    answer: Annotated[Ends, Value("`metric_unit`")]
    support: SupportRecord
    findings: Fingerprints


Density: TypeAlias = Annotated[Ends, Value("`metric_unit` of the cell per km2")]
PerUnit: TypeAlias = Annotated[Ends, Value("`metric_unit` of the cell per `per`")]


class ComparedMetric(NamedTuple):
    """One metric of both places.

    Attributes:
        metric: Id of the metric. Example: "area"
        label: The metric's name in the language of the document. Example: "land area"
        kind: Whether and how the metric changes with time. Example: "constant"
        unit: The metric's unit. Example: "km2" or "company"
        cells: What is known of the first and of the second place: a figure, or null where nothing is.
        ratio: The first figure over the second; null where a side is missing, the currencies differ and the log has no
            rate of theirs, nothing bounds it or the second can be zero.
        per_km2: How much there is on a square kilometre of land, at the first and at the second place, of area, money,
            people, organisations and buildings; null for all else, and where the figure or the land is not known.
        per: The unit that `per_unit` is on: km2 of land or, where no land is known, km of a length that both places
            have; null where neither has such a density. Example: "km2"
        per_unit: How much there is on one `per`, at the first and at the second place.
        unread: Literals of the figures of the first and of the second place that could not be read in the metric's
            unit.
            Example: [["数十家"], []]
        like_for_like: Whether both figures are known, undisputed, of one standing and currency, and not surely more
            than a year apart.
            Example: true
        why: Why they are not like for like, in the language of the document; null where they are.
            Example: null or "no figure of the Hong Kong park"
        exchanged: The rate by which two currencies are compared in the ratio; null where they are not.
        targets: What is planned at the first and at the second place, in the order of the log, with its outcome.
    """

    metric: str
    label: str
    kind: MetricKind
    unit: str
    cells: tuple[ComparedFigure | None, ComparedFigure | None]
    ratio: Annotated[Ends, Value("times the second figure")] | None
    per_km2: tuple[Density | None, Density | None]
    per: Annotated[str, Value(choices=("km2", "km"))] | None
    per_unit: tuple[PerUnit | None, PerUnit | None]
    unread: tuple[list[Says], list[Says]]
    like_for_like: bool
    why: str | None
    exchanged: UsedRate | None
    targets: tuple[list[TargetRecord], list[TargetRecord]]


class PlannedEvent(NamedTuple):
    """A planned event.

    Attributes:
        id: Id of the event. Example: "plan-goal-2035"
        date: When it is planned. Example: "2035" or "[..2030]"
        label: Its title in the language of the document. Example: "The Hong Kong park's first phase is complete"
        place: Id of its place; null where it has none. Example: "boundary-bridge"
        status: What is still to come is planned. Example: "planned"
        overdue: Whether every day that its date can mean is before `today`. Example: false
    """

    id: str
    date: Edtf
    label: str
    place: str | None
    status: Annotated[str, Value(choices=("planned",))]
    overdue: bool


class SlippedEvent(NamedTuple):
    """An event whose date surely is another one than was announced first.

    Attributes:
        id: Id of the event. Example: "hk-park-opening"
        label: Its title in the language of the document. Example: "The Hong Kong park opens"
        place: Id of its place; null where it has none. Example: "hk-park"
        status: Whether the date is still a plan. Example: "actual"
        announced: The dates announced for it, in their order, each once. Example: ["2024-12~", "2025"]
        date: The date that it has now. Example: "2025-12-22"
        slip: How far that is from the first.
    """

    id: str
    label: str
    place: str | None
    status: EventStatus
    announced: list[Edtf]
    date: Edtf
    slip: SlipRecord


class OneSided(NamedTuple):
    """The metrics of which the log has figures of one place, and none of the other.

    Attributes:
        place: Id of the place that has figures. Example: "sz-park"
        why: Why they can't be compared, in the language of the document. Example: "no figure of the Hong Kong park"
        metrics: Ids of the metrics, in the order of the log. Example: ["floor-area", "researchers"]
    """

    place: str
    why: str
    metrics: list[str]


class CompareDocument(NamedTuple):
    """Two places side by side: the document of `hetao compare`.

    Attributes:
        envelope: What opens the document.
        places: The first and the second place.
        rows: A row for each metric that is known of one place at least, in the order of the log.
        unknown_metrics: Ids of the metrics, of those asked for, of which the log has no figure of either place.
            Example: ["gdp"]
        milestones: What is planned at the first and at the second place and in what lies in them, and for the whole
            that both are parts of; earliest first, what is overdue included.
        one_sided: What is known of one place alone, the first place before the second.
        slips: The events of the first and of the second place, and of the whole, whose announced dates slipped.
    """

    envelope: Annotated[Envelope, SPREAD]
    places: tuple[ComparedPlace, ComparedPlace]
    rows: list[ComparedMetric]
    unknown_metrics: list[str]
    milestones: tuple[list[PlannedEvent], list[PlannedEvent]]
    one_sided: list[OneSided]
    slips: tuple[list[SlippedEvent], list[SlippedEvent]]
