"""The density of a metric: how much there is on a square kilometre of a place's land."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.ratios import ORDINALS, land_metric, quotient
from hetao_cli.analysis.choice import choose_alone
from hetao_cli.quantities.units import convert, dimension_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Interval


class Land(NamedTuple):
    """The land of a place.

    Attributes:
        km2: Its area.
        answer: The answer that it is.
    """

    km2: Interval
    answer: Answer


def land_of(evidence: Evidence, metric: Metric, place: str) -> Land | None:
    """Return the land over which a metric is spread at a place; None if it has no density or the land is unknown.

    Counts have a density, as have area and money that add up; shares, ranks and constants have none.
    """
    ground = land_metric(evidence.log.metrics.values())
    if ground is None or not _spreads(metric):
        return None
    answer = choose_alone(evidence, ground, place)
    km2 = None if answer is None else convert(answer.interval, answer.strand.unit, "km2")
    return None if answer is None or km2 is None else Land(km2, answer)


def _spreads(metric: Metric) -> bool:
    if metric.kind in {"share", "constant"} or metric.unit in ORDINALS:
        return False
    dimension = dimension_of(metric.unit)
    return dimension in {None, "count"} or (metric.adds_up and dimension in {"area", "money"})


def per_km2(land: Land | None, interval: Interval) -> Interval | None:
    """Return how much of an interval there is on a square kilometre; None if nothing bounds it.

    >>> from hetao_cli.model.quantity import Interval
    >>> per_km2(None, Interval(1, 2)) is None
    True
    """
    return None if land is None else quotient(interval, land.km2)
