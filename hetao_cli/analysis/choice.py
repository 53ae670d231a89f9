"""The choice of one figure for a place and a metric, of all that sources give: the one that is shown in its cell.

1. The standing and the currency: those that both sides have. Of several, first what is not more than a year apart,
   then an outcome before an estimate before a plan, then the metric's currency before others. If the two sides share
   none, each side takes its own best in that order, and the row is not like for like.
2. The time: the newest figure and all that can be of the same day; a constant is the same at all times.
3. Of these, what has a value that most independent sources can agree on, so that a misprint in the newest article
does not outweigh all others; then the narrowest, then the newest.

An older figure never replaces a newer one to make a row like for like: `--as-of` and `--known-by` look at the past.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hetao_cli.analysis.best_agreed import best_agreed
from hetao_cli.dates.order import sort_key
from hetao_cli.dates.relations import day_ranges, shares_a_day
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.moment import calendar_date, month_length, ordinal
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval, Number

_STANDINGS = ("actual", "estimate", "plan")
_FOREVER = float("inf")


class Cell(NamedTuple):
    """The figure chosen for a metric at a place.

    Attributes:
        claim: The figure chosen; its interval is known.
        same: All figures of its time that mean exactly what it means, itself included, in the order of the log.
        sources: How many independent sources give a figure of its time that can agree with it.
        disagree: How many others give only figures of its time that can't.
    """

    claim: FigureClaim
    same: tuple[FigureClaim, ...]
    sources: int
    disagree: int


Pair: TypeAlias = "tuple[Cell | None, Cell | None]"


def choose_pair(metric: Metric, first: Sequence[FigureClaim], second: Sequence[FigureClaim]) -> Pair:
    """Choose a figure for each side; None if none is known.

    Args:
        metric: The metric.
        first: The figures of the first side that could be read.
        second: The figures of the second side that could be read.
    """
    one, other = _by_kind(metric, first), _by_kind(metric, second)
    shared = [(one[kind], other[kind]) for kind in sorted(one) if kind in other]
    if not shared:
        return choose_alone(metric, first), choose_alone(metric, second)
    pairs = [(_settled(metric, ours), _settled(metric, theirs)) for ours, theirs in shared]
    return min(pairs, key=lambda pair: far_apart(metric, *pair))


def choose_alone(metric: Metric, claims: Iterable[FigureClaim]) -> Cell | None:
    """Choose a figure for a place by itself; None if none is known."""
    kinds = _by_kind(metric, claims)
    return _settled(metric, kinds[min(kinds)]) if kinds else None


def far_apart(metric: Metric, first: Cell, second: Cell) -> bool:
    """Return whether two figures are of days surely more than a year apart; never for a constant."""
    one, other = first.claim.as_of, second.claim.as_of
    if metric.kind == "constant" or one is None or other is None or one.uncertain or other.uncertain:
        return False
    return _year_before(one, other) or _year_before(other, one)


def _year_before(earlier: Moment, later: Moment) -> bool:
    last, first = day_ranges(earlier, earlier.pad).last_end, day_ranges(later, later.pad).first_start
    if _FOREVER in {abs(last), abs(first)}:
        return False
    year, month, day = calendar_date(int(last))
    return first > ordinal(year + 1, month, min(day, month_length(year + 1, month)))


_Kind: TypeAlias = "tuple[int, bool, str]"
"""A key of standing and unit that sorts the preferred ones first."""


def _by_kind(metric: Metric, claims: Iterable[FigureClaim]) -> dict[_Kind, list[FigureClaim]]:
    kinds: dict[_Kind, list[FigureClaim]] = {}
    for claim in claims:
        kind = (_STANDINGS.index(claim.standing), claim.unit != metric.unit, claim.unit)
        kinds.setdefault(kind, []).append(claim)
    return kinds


def _settled(metric: Metric, claims: Sequence[FigureClaim]) -> Cell:
    """Choose among claims of one standing and unit, of which there is at least one."""
    by_interval: dict[Interval, list[FigureClaim]] = {}
    for claim in _of_newest_time(metric, claims):
        if claim.interval is not None:
            by_interval.setdefault(claim.interval, []).append(claim)
    origins = {interval: {claim.origin for claim in same} for interval, same in by_interval.items()}
    newest = {interval: max(by_interval[interval], key=_recency) for interval in best_agreed(origins)}
    chosen = max(newest, key=lambda interval: (-_width(interval), _recency(newest[interval])))
    agree = set[str]().union(*(names for interval, names in origins.items() if meet(interval, chosen)))
    everyone = set[str]().union(*origins.values())
    return Cell(newest[chosen], tuple(by_interval[chosen]), len(agree), len(everyone - agree))


def _of_newest_time(metric: Metric, claims: Sequence[FigureClaim]) -> Sequence[FigureClaim]:
    newest = max(claims, key=_recency).as_of
    if metric.kind == "constant" or newest is None:
        return claims
    return [
        claim for claim in claims if claim.as_of is not None and shares_a_day(claim.as_of, newest) is not Certainty.NO
    ]


def _recency(claim: FigureClaim) -> tuple[float, float, str]:
    """Return a key that puts the newest last, and claims without a readable date first."""
    return sort_key(claim.as_of) if claim.as_of is not None else (-_FOREVER, -_FOREVER, "")


def _width(interval: Interval) -> Number | float:
    return _FOREVER if interval.low is None or interval.high is None else interval.high - interval.low
