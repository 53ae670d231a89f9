"""What can be calculated from two figures: their ratio, and the density on a square kilometre of land."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.intervals import contains, divide
from hetao_cli.quantities.units import convert, dimension_of
from hetao_cli.quantities.units.count import counts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.choice import Cell
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Interval

_FILLING = frozenset({"person", "organisation", "building"})
"""Classes of counted things whose density shows how much land is used."""

ORDINALS = {"rank"}
"""Units that number a place in an order: the 3rd is no third of the 9th."""


def ratio(metric: Metric, first: Cell | None, second: Cell | None) -> Interval | None:
    """Return how many times the second figure the first one is, from the least to the most that the two can mean.

    None if a side is missing, if the two are in different currencies, or if nothing bounds the ratio.
    """
    if first is None or second is None or first.claim.unit != second.claim.unit or metric.unit in ORDINALS:
        return None
    return quotient(first.claim.interval, second.claim.interval)


def land_metric(metrics: Iterable[Metric]) -> Metric | None:
    """Return the metric of land: the first constant area that adds up; floor areas grow. None if there is none."""
    return next(
        (metric for metric in metrics if _is_area(metric) and metric.kind == "constant" and metric.adds_up), None
    )


def per_km2(metric: Metric, land: Metric | None, cell: Cell | None, land_cell: Cell | None) -> Interval | None:
    """Return how much there is on a square kilometre of land, in the unit of the figure.

    None for what has no density: a metric that does not add up over parts, or that is none of area, money and counts of
    people, organisations and buildings; ports or platforms fill no land. None, too, if the figure or the land of the
    place is not known.
    """
    if land is None or metric == land or cell is None or land_cell is None or land_cell.claim.interval is None:
        return None
    spread = metric.adds_up and (dimension_of(metric.unit) in {"area", "money"} or _fills_land(metric.unit))
    area_km2 = convert(land_cell.claim.interval, land.unit, "km2")
    return quotient(cell.claim.interval, area_km2) if spread else None


def _fills_land(unit: str) -> bool:
    return not _FILLING.isdisjoint(counts(unit) or ())


def _is_area(metric: Metric) -> bool:
    return dimension_of(metric.unit) == "area"


def quotient(dividend: Interval | None, divisor: Interval | None) -> Interval | None:
    """Divide; None if nothing bounds the quotient, if the divisor can be zero, or if anything is negative."""
    if dividend is None or divisor is None or _is_negative(dividend) or _is_negative(divisor):
        return None
    if divisor.low is not None and contains(divisor, 0):
        return None
    divided = divide(dividend, divisor)
    if dividend.low is None:
        divided = divided._replace(low=None)
    return None if divided.low is divided.high is None else divided


def _is_negative(interval: Interval) -> bool:
    return any(end is not None and end < 0 for end in (interval.low, interval.high))
