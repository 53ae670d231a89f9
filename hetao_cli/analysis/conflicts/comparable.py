"""Groups of comparable figures: alike in metric, place, unit and standing, and of the same time."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Day


def alike(claims: Iterable[FigureClaim]) -> list[list[FigureClaim]]:
    """Split claims of one place and metric by standing, by unit and by what they are a share or a duration of.

    An outcome is no plan, CNY is not HKD, and half of the lake is not half of the city.
    """
    several = list(claims)
    kinds = list(map(_kind, several))
    if len(set(kinds)) == 1:
        return [several]
    groups: dict[tuple[str | None, ...], list[FigureClaim]] = defaultdict(list)
    for kind, claim in zip(kinds, several, strict=True):
        groups[kind].append(claim)
    return list(groups.values())


_kind = attrgetter("standing", "unit", "figure.of", "figure.since", "figure.until")


def at_one_time(metric: Metric, claims: Sequence[FigureClaim]) -> Iterator[list[FigureClaim]]:
    """Yield the largest groups of claims that can all be of the same time; for a constant, all claims.

    A flow is of a whole period, so only claims of the same period are grouped. For other metrics the as-of dates are
    swept: a group is complete when the first of its members ends. Claims without a date are left out.
    """
    if metric.kind == "constant":
        yield list(claims)
        return
    spans: dict[tuple[float, float], list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        as_of = claim.as_of
        if as_of is not None:
            spans[as_of.earliest, as_of.latest].append(claim)
    yield from spans.values() if metric.kind == "flow" else _of_one_day(spans)


def _of_one_day(spans: dict[tuple[float, float], list[FigureClaim]]) -> Iterator[list[FigureClaim]]:
    ordered = sorted(spans)
    if all(one[1] < other[0] for one, other in pairwise(ordered)):
        yield from (spans[span] for span in ordered)
        return
    active: list[tuple[float, float]] = []
    for span in ordered:
        if active and min(end for _, end in active) < span[0]:
            yield _in(spans, active)
            active = [one for one in active if one[1] >= span[0]]
        active.append(span)
    if active:
        yield _in(spans, active)


def _in(spans: dict[tuple[float, float], list[FigureClaim]], chosen: list[tuple[float, float]]) -> list[FigureClaim]:
    return [claim for span in chosen for claim in spans[span]]


def _begin(claim: FigureClaim) -> float:
    return claim.as_of.earliest if claim.as_of is not None else 0


def _end(claim: FigureClaim) -> float:
    return claim.as_of.latest if claim.as_of is not None else 0


def same_time(metric: Metric, *groups: Sequence[FigureClaim]) -> list[list[FigureClaim]] | None:
    """Return the claims of each group that can be of one time, and are of one standing and unit.

    The latest such day is taken; for a flow, the latest period that each group has. None if there is none.
    """
    for standing in ("actual", "plan", "estimate"):
        chosen = [
            [claim for claim in group if claim.standing == standing and claim.unit == metric.unit] for group in groups
        ]
        if not all(chosen):
            continue
        if metric.kind == "constant":
            return chosen
        shared = _latest_period(chosen) if metric.kind == "flow" else _latest_shared(chosen)
        if shared is not None:
            return shared
    return None


def _latest_period(groups: list[list[FigureClaim]]) -> list[list[FigureClaim]] | None:
    by_period = [{(_begin(one), _end(one)): True for one in group if one.as_of is not None} for group in groups]
    periods = set(by_period[0]).intersection(*by_period[1:])
    if not periods:
        return None
    latest = max(periods)
    return [[one for one in group if one.as_of is not None and (_begin(one), _end(one)) == latest] for group in groups]


def _latest_shared(groups: list[list[FigureClaim]]) -> list[list[FigureClaim]] | None:
    days = sorted({_begin(claim) for group in groups for claim in group if claim.as_of is not None}, reverse=True)
    reaches = [Reach.of((_begin(claim), _end(claim)) for claim in group if claim.as_of is not None) for group in groups]
    for day in days:
        if all(reach.meets(day, day) for reach in reaches):
            return [
                [one for one in group if one.as_of is not None and _begin(one) <= day <= _end(one)] for group in groups
            ]
    return None


class Reach(NamedTuple):
    """Spans of days, asked whether others meet one of them without a look at each.

    Attributes:
        begins: Their first days, in order.
        ends: The last day that those begun by each of them reach.
    """

    begins: list[Day]
    ends: list[Day]

    @classmethod
    def of(cls, spans: Iterable[tuple[Day, Day]]) -> Reach:
        """Return the reach of spans, each from its first day to its last, both included."""
        ordered = sorted(spans)
        return cls([begin for begin, _ in ordered], list(accumulate((end for _, end in ordered), max)))

    def meets(self, first: Day, last: Day) -> bool:
        """Return whether one of the spans has a day from the first to the last."""
        begun = bisect_right(self.begins, last)
        return begun > 0 and self.ends[begun - 1] >= first
