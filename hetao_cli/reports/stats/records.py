"""The records of statistics."""

from typing import Annotated

from hetao_cli.analysis.answers.records import SupportRecord
from hetao_cli.messages.message import Names
from hetao_cli.model.records import (
    ABSENT,
    SPREAD,
    Absent,
    Day,
    Edtf,
    Envelope,
    EventStatus,
    Fingerprints,
    MetricKind,
    Sources,
    Standing,
    Value,
)
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.bounds import Bounds, BoundsInUnit
from hetao_cli.reports.slip_record import SlipRecord
from hetao_cli.reports.target_record import TargetRecord
from hetao_cli.reports.used_rate import UsedRate


class CountRecord(NamedTuple):
    """A count.

    Attributes:
        statistic: The statistic that it is a row of. Example: "events-by-place"
        title: What the statistic counts, in the language of the document. Example: "Events by place"
        key: What is counted, in a stable word: a year, a kind, an id; `metric/place` where it is about both.
            Example: "hk-park"
        label: The same in the language of the document. Example: "Hong Kong park"
        count_: How many there are for sure: events, figures, sources, questions, metrics or
            dates, as the title says. Example: 7
        possible: How many there can be, where uncertain dates leave that open; else `count`. Example: 9
        of: How many there are of all; null where the count is no share of anything. Example: 54
        share: `count` as a share of `of`, to six decimals; null without `of`. Example: 0.12963
        place: Id of the place that it is about; null where it is about none. Example: "hk-park"
        metric: Id of the metric likewise. Example: null
        events: Ids of the events that were counted. Example: ["hk-park-opening"]
        figures: Ids of the figures that were counted; of conflicts those in dispute.
            Example: ["lo-2026/hk-park/tenants/2025-12/zh-Hant"]
        sources: Ids of the sources of these, or of the sources that were counted. Example: ["lo-2026"]
    """

    statistic: str
    title: str
    key: str
    label: str
    count_: Annotated[int, Value("as the statistic")]
    possible: Annotated[int, Value("as the statistic")]
    of: Annotated[int, Value("as the statistic")] | None
    share: Annotated[float, Value("1")] | None
    place: str | None
    metric: str | None
    events: list[str]
    figures: list[str]
    sources: list[str]


class MetricName(NamedTuple):
    """A metric.

    Attributes:
        id: Its id. Example: "projects"
        name: Its name by language.
        label: Its name in the language of the document. Example: "high-end research projects"
        kind: Whether and how it changes with time. Example: "stock"
        unit: Its unit. Example: "project"
    """

    id: str
    name: Names
    label: str
    kind: MetricKind
    unit: str


class BestBounds(NamedTuple):
    """A best supported value.

    Attributes:
        bounds: What it lies between.
        unit: Its unit. Example: "company"
        support: How many independent sources can agree with it. Example: 2
    """

    bounds: BoundsInUnit
    unit: str
    support: Sources


class DisputeRecord(NamedTuple):
    """A dispute.

    Attributes:
        best: The best supported value; null where the weight of the sources points at none.
        camps: Ids of all figures of the dispute, also of other dates that can be the same day, split by the values that
            they share; the largest camp first.
            Example: [["a/zone/tech-companies"], ["b/zone/tech-companies"]]
        suspects: Ids of the figures that are probably wrong. Example: []
    """

    best: BestBounds | None
    camps: list[list[str]]
    suspects: list[str]


class ChangeRecord(NamedTuple):
    """What has changed since the point before.

    Attributes:
        since: The date of the point before. Example: "2024-08"
        standing: Whether that was a fact, a plan or an estimate. Example: "actual"
        figures: Ids of its figures. Example: ["hetao-authority-2024/sz-park/projects"]
        years: The time between the two; of flows between the beginnings of their periods.
        difference: Later minus earlier; of shares in % in percentage points.
        percent: The difference as a share of the earlier value; null for shares and ranks, and where the earlier value
            can be zero.
        annual_percent: The growth that makes of it in a year; null likewise, and where less than half a year has
            passed. An end that rests on a time that can be less than half a year is null.
        why_not_annual: Why there is no annual growth: it is a share, an order of ranks, can start from zero, or the
            time is too short; null where there is one.
            Example: null
        seen: Whether the value has surely changed, or surely not; false where hedges or rounding leave that open.
            Example: true
    """

    since: Edtf
    standing: Standing
    figures: list[str]
    years: Annotated[Bounds, Value("calendar years")]
    difference: Annotated[Bounds, Value("`unit`")]
    percent: Annotated[Bounds, Value("%")] | None
    annual_percent: Annotated[Bounds, Value("% a year")] | None
    why_not_annual: Annotated[str, Value(choices=("share", "order", "zero", "short"))] | None
    seen: bool


class LandRecord(NamedTuple):
    """The land of a place.

    Attributes:
        bounds: What it lies between.
        figures: Ids of the figures that say so. Example: ["stcn-2022/sz-park/area"]
        sources: Ids of their sources. Example: ["stcn-2022"]
    """

    bounds: Annotated[Bounds, Value("km2", spread=True)]
    figures: list[str]
    sources: list[str]


class SeriesPoint(NamedTuple):
    """What is said of the metric at a place at one time.

    Attributes:
        place: Id of the place. Example: "sz-park"
        label: Its name in the language of the document. Example: "Shenzhen park"
        metric: Id of the metric. Example: "projects"
        as_of: When it held or, of a plan, is to hold. Example: "2024-08"
        earliest: First day that this can mean; null where open. Example: "2024-08-01"
        latest: Last day that this can mean; null where open. Example: "2024-08-31"
        standing: Fact, plan (planned, committed, target) or estimate; only points of one standing and unit are a
            series.
            Example: "actual"
        bounds: What it lies between.
        unit: The metric's, or the printed currency where it is another. Example: "project"
        of: Of a share: the place whose quantity is the whole, where that is another place. Example: null
        since: Of a duration: id of the event that it begins with. Example: null
        until: Of a duration: id of the event that it ends with. Example: null
        figures: Ids of the figures that say so. Example: ["hetao-authority-2024/sz-park/projects"]
        says: Their literals as printed, each once. Example: ["160余个"]
        sources: Ids of their sources. Example: ["hetao-authority-2024"]
        support: How many independent sources these are; a copy is none. Example: 1
        supported: How well the value is supported, also by figures of other dates that can be the same day.
        findings: Fingerprints of the findings about its figures and their sources, for `hetao show`.
            Example: ["ff6ad4a5c25a1d8e"]
        dispute: The dispute that its figures are part of; null where sources agree.
        change: What has changed since the point before; null for a first point and for constants.
        per_km2: How much of `unit` there is on a square kilometre of the place's land; null where that is not known or
            says nothing.
        land: The land that `per_km2` is reckoned by; null without one.
        exchanged: The rate of the log by which its amount is told in the metric's currency; null where it is printed
            in that, or where `unit` is another as the log states no rate.
    """

    place: str
    label: str
    metric: str
    as_of: Edtf
    earliest: Day | None
    latest: Day | None
    standing: Standing
    bounds: BoundsInUnit
    unit: str
    of: str | None
    since: str | None
    until: str | None
    figures: list[str]
    says: list[str]
    sources: list[str]
    support: Sources
    supported: SupportRecord
    findings: Fingerprints
    dispute: DisputeRecord | None
    change: ChangeRecord | None
    per_km2: Annotated[Bounds, Value("`unit`/km2")] | None
    land: LandRecord | None
    exchanged: UsedRate | None


class AnnouncedDate(NamedTuple):
    """A date announced for an event, or the one on which it came.

    Attributes:
        event: Id of the event. Example: "hk-park-opening"
        label: Its title in the language of the document. Example: "The Hong Kong park opens"
        place: Id of its place; null without one. Example: "hk-park"
        announced: When that was said; null for the day on which it came. Example: "2025-03"
        date: When the event was to be, or was. Example: "2025-41"
        earliest: First day that this can mean; null where open. Example: "2025-07-01"
        latest: Last day that this can mean; null where open. Example: "2025-12-31"
        status: planned for what was announced, actual for what came. Example: "planned"
        overdue: The event is still planned, and every day that the date can mean has passed. Example: false
        says: The literals as printed, each once. Example: ["下半年"]
        datings: Ids of the datings that say so; of what came, those that agree with our own timeline.
            Example: ["southern-weekly-2025/hk-park-opening/2025-03"]
        sources: Ids of their sources. Example: ["southern-weekly-2025"]
        slip: How far it slipped from the date announced before; null for a first one.
        total_slip: How far it slipped from the date announced first, where that is not the one before; else null.
        support: How well the date on which it came is supported; null for what was announced.
        findings: Fingerprints of the findings about that date or, of what was announced, about its sources, for
            `hetao show`. Example: ["6e0fc66f4a3c1b2d"]
    """

    event: str
    label: str
    place: str | None
    announced: Edtf | None
    date: Edtf
    earliest: Day | None
    latest: Day | None
    status: EventStatus
    overdue: bool
    says: list[str]
    datings: list[str]
    sources: list[str]
    slip: SlipRecord | None
    total_slip: SlipRecord | None
    support: SupportRecord | None
    findings: Fingerprints


class StatsDocument(NamedTuple):
    """Statistics of a log: the document of `hetao stats`.

    Its main list is `rows` for the log at a glance, `points` for a METRIC, `announcements` for an event or
    --milestones, `targets` for --targets.

    Attributes:
        envelope: What opens the document.
        form: Which of the four lists it has. Example: "glance"
        rows: The log at a glance: the rows of all statistics.
        metric: With a METRIC: which it is.
        points: With a METRIC: its points, place by place in the order of the log, in the order of their dates.
        announcements: With an event or --milestones: the dates announced, event by event in the order of the log, in
            the order of their announcement; what came is last.
        targets: With --targets: the planned figures, in the order of the log, with their outcomes.
    """

    envelope: Annotated[Envelope, SPREAD]
    form: Annotated[str, Value(choices=("glance", "metric", "milestones", "targets"))]
    rows: list[CountRecord] | Absent = ABSENT
    metric: MetricName | Absent = ABSENT
    points: list[SeriesPoint] | Absent = ABSENT
    announcements: list[AnnouncedDate] | Absent = ABSENT
    targets: list[TargetRecord] | Absent = ABSENT
