"""A figure as every document for programs writes it: one record, the same keys in the same order everywhere."""

from typing import Annotated, TypeAlias

from hetao_cli.log.figure_claims import FigureClaim, printed_unit
from hetao_cli.log.files.positions import line_of
from hetao_cli.model.entries import Figure
from hetao_cli.model.log import Log
from hetao_cli.model.quantity import Interval, Number, Quantity
from hetao_cli.model.records import Edtf, Hedge, InUnit, Line, Says, Section, Status, Tier, Value
from hetao_cli.quantities.printing import json_number
from hetao_cli.quantities.units import dimension_of
from hetao_cli.quantities.value import read_value
from hetao_cli.quick.tuples import NamedTuple

InMetricUnit: TypeAlias = Annotated[float, Value("`metric_unit`")]
_NOTHING = Interval(None, None)


class FigureRecord(NamedTuple):
    """A figure that a source gives, with all that it means.

    Attributes:
        id: Its own id, else a stable one from source, place, metric, date and language.
            Example: "lo-2026/hk-park/tenants/2025-12"
        source: Id of the source that says it. Example: "lo-2026"
        place: Id of the place that it is said of. Example: "hk-park"
        metric: Id of what is counted or measured. Example: "tenants"
        says: The literal as printed. Example: "超過60家" or "440多家"
        value: The printed number; null where none is printed or it could not be read. Example: 60 or 440
        value_high: The upper number of a printed range; else null. Example: null or 60
        low: The least value that it can mean; null is open or unknown. Example: 60 or 441
        high: The greatest value that it can mean; null is open or unknown. Example: null or 449
        low_closed: Whether `low` itself is one of the values. Example: false
        high_closed: Whether `high` itself is one of the values. Example: true
        unit: The printed unit: a symbol of measure, a currency, or for counts what is counted; null where none is
            known.
            Example: "km2" or "HKD" or "company"
        hedge: How the number is hedged; null where it could not be read. Example: "over" or "exact"
        dimension: What sort of quantity it is. Example: "count" or "area" or "money"
        as_of: When it held: its own date, else its source's. Example: "2025-12"
        status: Fact, plan or estimate. Example: "actual"
        path: The file that it stands in. Example: "seeds/lo-2026.toml"
        line: The line of its table's header. Example: 12
        metric_low: `low` in `metric_unit`. Example: 60
        metric_high: `high` in `metric_unit`. Example: null or 449
        metric_unit: The unit of the metric, or the printed currency where it is another. Example: "km2" or "company"
        published: When its source was published. Example: "2025-01-03"
        tier: The tier of its source; null where that is not said. Example: "official"
        language: The language of the literal; null where its source has several and it is not said. Example: "zh-Hant"
        section: Whether it stands in a heading or in the body; null where that is not said. Example: "heading"
        at: Where in the document it stands; null where that is not said. Example: "p. 3"
        by: Whom the source names as saying it. Example: "Sun Dong"
    """

    id: str
    source: str
    place: str
    metric: str
    says: Says
    value: InUnit | None
    value_high: InUnit | None
    low: InUnit | None
    high: InUnit | None
    low_closed: bool
    high_closed: bool
    unit: str | None
    hedge: Hedge | None
    dimension: str
    as_of: Edtf
    status: Status
    path: str
    line: Line
    metric_low: InMetricUnit | None
    metric_high: InMetricUnit | None
    metric_unit: str
    published: Edtf
    tier: Tier | None
    language: str | None
    section: Section | None
    at: str | None
    by: str | None


def figure_record(log: Log, claim: FigureClaim) -> FigureRecord:
    """Return a figure with all that it means.

    `value`, `low` and `high` are in the printed unit, which is `unit`; `metric_low` and `metric_high` in `metric_unit`,
    the metric's, or the printed currency where it is another. None is unknown or open; a figure that could not be read
    has no numbers at all. A count has the metric's unit, because each language has classifiers of its own.

    Args:
        log: The log that the figure stands in.
        claim: What the figure means.
    """
    figure, quantity = claim.figure, claim.quantity
    source, file = log.sources[figure.source], log.files[figure.spot.file]
    interval = _printed(figure, quantity)
    value, value_high, hedge = _as_printed(quantity, interval)
    metric_interval = claim.interval or _NOTHING
    return FigureRecord(
        id=figure.id,
        source=figure.source,
        place=figure.place,
        metric=figure.metric,
        says=figure.says,
        value=_json(value),
        value_high=_json(value_high),
        low=_json(interval.low),
        high=_json(interval.high),
        low_closed=interval.low is not None and interval.low_closed,
        high_closed=interval.high is not None and interval.high_closed,
        unit=_unit(quantity, log.metrics[figure.metric].unit, figure, log),
        hedge=hedge,
        dimension=_dimension(quantity, log.metrics[figure.metric].unit),
        as_of=figure.as_of or source.published,
        status=figure.status,
        path=file.path,
        line=line_of(file.text, figure.spot.table, figure.spot.ordinal),
        metric_low=_json(metric_interval.low),
        metric_high=_json(metric_interval.high),
        metric_unit=claim.unit,
        published=source.published,
        tier=source.tier,
        language=figure.language or (source.language[0] if len(source.language) == 1 else None),
        section=figure.section,
        at=figure.at,
        by=figure.by,
    )


def _printed(figure: Figure, quantity: Quantity | None) -> Interval:
    """Return the values that the figure means, in the printed unit: as the log states them, else as printed."""
    stated = read_value(figure.value) if figure.value is not None else None
    return stated or (quantity.interval if quantity is not None else _NOTHING)


def _as_printed(quantity: Quantity | None, interval: Interval) -> tuple[Number | None, Number | None, str | None]:
    """Return the number printed, the upper one of a range, and the hedge; all as the log states them if not read."""
    if quantity is not None:
        return quantity.value, quantity.value_high, quantity.hedge
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        return (low, None, "exact") if low == high else (low, high, "range")
    if low is not None:
        return low, None, "at_least" if interval.low_closed else "over"
    if high is not None:
        return high, None, "up_to" if interval.high_closed else "under"
    return None, None, None


def _unit(quantity: Quantity | None, metric_unit: str, figure: Figure, log: Log) -> str | None:
    if quantity is None or (quantity.dimension == "count" and _counts(metric_unit)):
        return printed_unit(None, figure, log) or metric_unit
    return printed_unit(quantity, figure, log)


def _dimension(quantity: Quantity | None, metric_unit: str) -> str:
    if quantity is not None:
        return quantity.dimension
    return dimension_of(metric_unit) or "count"


def _counts(unit: str) -> bool:
    return dimension_of(unit) in {None, "count"}


def _json(number: Number | None) -> int | float | None:
    return None if number is None else json_number(number)
