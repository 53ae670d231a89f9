"""Ratios of two intervals, the metric of land, and the units that no ratio is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.intervals import contains, divide
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Interval

ORDINALS = {"rank"}
"""Units that number a place in an order: the 3rd is no third of the 9th."""


def land_metric(metrics: Iterable[Metric]) -> Metric | None:
    """Return the metric of land: the first constant area that adds up; floor areas grow. None if there is none."""
    return next(
        (metric for metric in metrics if _is_area(metric) and metric.kind == "constant" and metric.adds_up), None
    )


def length_metrics(metrics: Iterable[Metric]) -> list[Metric]:
    """Return the metrics of constant lengths, such as that of a line, a road or a bridge."""
    return [metric for metric in metrics if dimension_of(metric.unit) == "length" and metric.kind == "constant"]


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
