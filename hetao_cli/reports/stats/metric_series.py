"""The series of a metric, place by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.series.change import changes
from hetao_cli.analysis.series.density import land_of
from hetao_cli.analysis.series.points import series_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from hetao_cli.analysis.series.change import Change
    from hetao_cli.analysis.series.density import Land
    from hetao_cli.analysis.series.points import Point
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.log import Log


class Series(NamedTuple):
    """The series of a metric at a place.

    Attributes:
        points: The points in the order of their dates.
        changes: The change of each point since the one before it.
        land: The land over which it is spread; None if it has no density or the land is not known.
    """

    place: str
    points: list[Point]
    changes: list[Change | None]
    land: Land | None


class Through(NamedTuple):
    """A metric through time, at the places with figures of it, in the order of the log."""

    log: Log
    metric: Metric
    series: list[Series]
    language: str


def metric_through_time(evidence: Evidence, metric: str, places: Collection[str] | None, language: str) -> Through:
    """Return the series of a metric.

    Args:
        evidence: The log, read.
        metric: Its id.
        places: Ids of the requested places; None for all.
        language: The language of labels.
    """
    log = evidence.log
    entry = log.metrics[metric]
    found: list[Series] = []
    for place in log.places:
        if (place, metric) in evidence.subjects and (places is None or place in places):
            points = series_of(evidence, metric, place)
            if points:
                found.append(Series(place, points, changes(entry, points), land_of(evidence, entry, place)))
    return Through(log, entry, found, language)
