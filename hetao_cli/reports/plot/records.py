"""The records of a plot."""

from typing import Annotated

from hetao_cli.analysis.answers.records import SupportRecord
from hetao_cli.model.records import SPREAD, Envelope, Fingerprints, InUnit, Standing
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.target_record import TargetRecord
from hetao_cli.reports.used_rate import UsedRate


class PlotPoint(NamedTuple):
    """A point of a line.

    Attributes:
        metric: Id of the metric. Example: "tech-companies"
        place: Id of the place. Example: "sz-park"
        label: What the line is called: the name of the place, with what a share is of or a duration is between.
            Example: "Shenzhen park"
        as_of: When it held or is to hold, in EDTF. Example: "2024-08"
        earliest: The first day of that, as in ISO 8601; null where it is open. Example: "2024-08-01"
        latest: The last day of that, included; null where it is open. Example: "2024-08-31"
        low: The lowest value that it can have; null where it is open. Example: 441
        high: The highest value that it can have; null where it is open. Example: 449
        low_closed: `low` itself is possible. Example: true
        high_closed: `high` itself is possible. Example: true
        unit: Of the values: the metric's, or the printed currency where it is another. Example: "company"
        standing: Whether it came true, is planned or is estimated. Example: "actual"
        disputed: Its sources, or others of the same time, have no value in common. Example: false
        support: How well the value is supported, also by figures of other dates that can be the same day.
        findings: Fingerprints of the findings about its figures and their sources, for `hetao show`.
            Example: ["ff6ad4a5c25a1d8e"]
        says: Its figures as printed, each once. Example: ["440多家"]
        figures: Ids of its figures. Example: ["hetao-authority-2024/sz-park/tech-companies"]
        sources: Ids of its sources, each once. Example: ["hetao-authority-2024"]
        targets: Those of its figures that are planned, or estimates of what is to come, with their outcomes.
        exchanged: The rate of the log by which its amount is told in the metric's currency; null where it is printed
            in that, or where `unit` is another as the log states no rate.
    """

    metric: str
    place: str
    label: str
    as_of: str
    earliest: str | None
    latest: str | None
    low: InUnit | None
    high: InUnit | None
    low_closed: bool
    high_closed: bool
    unit: str
    standing: Standing
    disputed: bool
    support: SupportRecord
    findings: Fingerprints
    says: list[str]
    figures: list[str]
    sources: list[str]
    targets: list[TargetRecord]
    exchanged: UsedRate | None


class PlotDocument(NamedTuple):
    """The points of a picture: the document of `hetao plot`.

    Attributes:
        envelope: What opens the document.
        points: What is drawn, metric by metric and place by place, in the order of time.
        undrawn: Ids of figures that were asked for but have no value in the metric's unit or no date.
            Example: ["lo-2026/hk-park/investment-needed"]
    """

    envelope: Annotated[Envelope, SPREAD]
    points: list[PlotPoint]
    undrawn: list[str]
