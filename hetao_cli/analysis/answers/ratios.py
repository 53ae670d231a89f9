"""What can be calculated from two answers: their ratio, and the density on land or length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.ratios import ORDINALS, quotient
from hetao_cli.quantities.units import convert, dimension_of
from hetao_cli.quantities.units.count import counts

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.analysis.exchange import Exchange
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Interval

_FILLING = frozenset({"person", "organisation", "building"})
"""Classes of counted things whose density shows how much land is used."""


def ratio(
    metric: Metric, first: Answer | None, second: Answer | None, exchanged: Exchange | None = None
) -> Interval | None:
    """Return how many times the second figure the first one is, from the least to the most that the two can mean.

    None if a side is missing, if the two are in different currencies and `exchanged`, the rate from the first to the
    second, is not known, or if nothing bounds the ratio.
    """
    if first is None or second is None or metric.unit in ORDINALS:
        return None
    if first.strand.unit == second.strand.unit:
        return quotient(first.interval, second.interval)
    return None if exchanged is None else quotient(exchanged.of(first.interval), second.interval)


def per_unit(metric: Metric, base: Metric | None, cell: Answer | None, base_cell: Answer | None) -> Interval | None:
    """Return how much there is on a square kilometre of land, or a kilometre of length, in the unit of the figure.

    None for what has no density: a metric that does not add up over parts, or that is none of area, money and counts of
    people, organisations and buildings; ports or platforms fill no land. None, too, if the figure or the base of the
    place is not known.
    """
    if base is None or metric == base or cell is None or base_cell is None:
        return None
    spread = metric.adds_up and (dimension_of(metric.unit) in {"area", "money"} or _fills_land(metric.unit))
    size = convert(base_cell.interval, base.unit, unit_of_base(base))
    return quotient(cell.interval, size) if spread else None


def unit_of_base(base: Metric) -> str:
    """Return the unit of land or length that a density is on: km2 or km."""
    return "km2" if dimension_of(base.unit) == "area" else "km"


def _fills_land(unit: str) -> bool:
    return not _FILLING.isdisjoint(counts(unit) or ())
