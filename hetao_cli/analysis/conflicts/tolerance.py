"""How far apart figures of a metric can lie for a note instead of a warning."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.clusters import values_apart
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Interval

OF_MEASURES = Fraction(1, 100)
"""Measures no further apart than this share of the larger were most often rounded without a hedge."""


def tolerance_of(metric: Metric) -> Fraction:
    """Return the metric's tolerance as a share of the larger figure; by default counts have none, and measures 1 %."""
    if metric.tolerance is not None:
        return _share(metric.tolerance)
    return Fraction(0) if dimension_of(metric.unit) in {None, "count"} else OF_MEASURES


def is_within_tolerance(metric: Metric, one: Interval, other: Interval) -> bool:
    """Return whether the values of two intervals lie no further apart than figures of a metric can for a note."""
    return values_apart(one, other) <= tolerance_of(metric)


@cache
def _share(percentage: str) -> Fraction:
    return Fraction(percentage.removesuffix("%").strip()) / 100
