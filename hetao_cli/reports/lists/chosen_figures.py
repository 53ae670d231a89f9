"""The figures of a list, and their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.order import listed_days, sort_key
from hetao_cli.log.hierarchy import places_below, resolve_metric
from hetao_cli.model.entries import STATUSES
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.dates.order import SortKey
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


class FigureFilters(NamedTuple):
    """The filters of a list of figures; an empty one or None lets all pass.

    Attributes:
        places: Only figures of these places, by id, name or alias, and of places in them.
        metrics: Only figures of these metrics, by id, name or a word of theirs.
        sources: Only figures of these sources.
        statuses: Only figures of these statuses: actual, planned, committed, target, estimate.
        start: Only figures that can have held on this day or later.
        end: Only figures that can have held by this day.
    """

    places: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    start: Moment | None = None
    end: Moment | None = None


def choose_figures(log: Log, claims: Iterable[FigureClaim], filters: FigureFilters) -> list[FigureClaim]:
    """Return the figures that pass the filters, in the order of `list_order`.

    Raises:
        UnknownNameError: A filter names no place, metric, source or status.
    """
    below = places_below(log, filters.places) if filters.places else None
    metrics = {resolve_metric(log, name) for name in filters.metrics}
    for kind, names, known in (("source", filters.sources, log.sources), ("status", filters.statuses, STATUSES)):
        for name in names:
            if name not in known:
                raise UnknownNameError(kind, name, known)

    def passes(claim: FigureClaim) -> bool:
        figure = claim.figure
        return (
            (below is None or figure.place in below)
            and (not metrics or figure.metric in metrics)
            and (not filters.sources or figure.source in filters.sources)
            and (not filters.statuses or figure.status in filters.statuses)
            and _can_have_held(claim.as_of, filters.start, filters.end)
        )

    return sorted(filter(passes, claims), key=list_order(log))


def list_order(log: Log) -> Callable[[FigureClaim], tuple[int, int, bool, SortKey]]:
    """Return the key of the order of lists: places and metrics in the log's order, then dates, undated ones last."""
    places = {place: number for number, place in enumerate(log.places)}
    metrics = {metric: number for number, metric in enumerate(log.metrics)}

    def key(claim: FigureClaim) -> tuple[int, int, bool, SortKey]:
        figure, as_of = claim.figure, claim.as_of
        return (
            places[figure.place],
            metrics[figure.metric],
            as_of is None,
            sort_key(as_of) if as_of is not None else (0, 0, ""),
        )

    return key


def _can_have_held(as_of: Moment | None, start: Moment | None, end: Moment | None) -> bool:
    """Return whether a date can lie in a period; an end that is None is open, and an unreadable date is in none."""
    if as_of is None:
        return start is None and end is None
    first, last = listed_days(as_of)
    return (start is None or last >= start.earliest) and (end is None or first <= end.latest)
