"""Clusters: claims grouped by the values that they can share."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.hedge_bounds import promised
from hetao_cli.quantities.intervals import distance, intersect

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Interval, Number


def clusters_of(claims: list[FigureClaim]) -> list[list[FigureClaim]]:
    """Split claims into clusters whose members all share a value: the largest first, others in order of their values.

    A sweep over the intervals in order of their lower ends; each cluster is as wide as it can be. A hedge that is open
    on one side hides no power of ten.
    """
    first = claims[0].interval if claims else None
    # `count` looks at identity first: figures that print the same share an interval
    if first is not None and [claim.interval for claim in claims].count(first) == len(claims):
        return [list(claims)]
    near = promised(claims)
    ordered = [(near.get(id(claim), claim.interval), claim) for claim in claims if claim.interval is not None]
    ordered.sort(key=_low)
    found: list[tuple[Interval, list[FigureClaim]]] = []
    for interval, claim in ordered:
        shared = intersect(found[-1][0], interval) if found else None
        if shared is None or only_touches(shared, found[-1][0], claim):
            found.append((interval, [claim]))
        else:
            members = found[-1][1]
            members.append(claim)
            found[-1] = (shared, members)
    return sorted((members for _, members in found), key=lambda members: -len({claim.origin for claim in members}))


def only_touches(shared: Interval, cluster: Interval, claim: FigureClaim) -> bool:
    """Return whether a rounded figure shares only the end of its rounding with a cluster, as 78 % and 79 % do."""
    interval = claim.interval
    if shared.low is None or shared.low != shared.high or interval is None:
        return False
    rounded = claim.quantity is not None and claim.quantity.hedge == "exact" and claim.figure.value is None
    return rounded and interval.low != interval.high and cluster.low != cluster.high


def _low(ordered: tuple[Interval, FigureClaim]) -> tuple[bool, Number, bool]:
    interval = ordered[0]
    if interval.low is None:
        return False, 0, False
    return True, interval.low, not interval.low_closed


def unexplained(groups: list[list[FigureClaim]]) -> list[list[FigureClaim]]:
    """Return the groups without the claims that another date explains.

    A figure of a whole year can be of any day in it: if it agrees with all figures of one part of the year, it does not
    contradict those of another part.
    """
    if len(groups) == 1:
        return groups
    settled = [group for group in groups if len(group) > 1 and len(clusters_of(group)) == 1]
    explained = {id(claim): group for group in settled for claim in group}
    return [[claim for claim in group if explained.get(id(claim), group) is group] for group in groups]


def relative_gap(sides: list[list[FigureClaim]]) -> Fraction:
    """Return how far the values of the clusters lie apart at the most, as a share of the larger; 0 if they meet."""
    intervals = [claim.interval for side in sides for claim in side if claim.interval is not None]
    lowest = min(intervals, key=lambda interval: (interval.high is None, interval.high or 0))
    highest = max(intervals, key=lambda interval: (interval.low is not None, interval.low or 0))
    return values_apart(lowest, highest) if distance(lowest, highest) else Fraction(0)


def values_apart(one: Interval, other: Interval) -> Fraction:
    """Return how far two intervals' values lie apart, as a share of the larger: their middles, or their only ends.

    The near ends of vague intervals lie closer: about 6 is 5.4 to 6.6, but a tenth less than 6.7.

    >>> from hetao_cli.model.quantity import Interval
    >>> values_apart(Interval(50, 70), Interval(79, 81)), values_apart(Interval(60, None), Interval(59, 59))
    (Fraction(1, 4), Fraction(1, 60))
    """
    first, second = _middle(one), _middle(other)
    if first is None or second is None:
        return gap(one, other)
    largest = max(abs(first), abs(second))
    return abs(first - second) / largest if largest else Fraction(0)


def _middle(interval: Interval) -> Fraction | None:
    low, high = interval[:2]
    if low is None or high is None:
        end = high if low is None else low
        return None if end is None else Fraction(end)
    return Fraction(low + high, 2)


def gap(one: Interval, other: Interval) -> Fraction:
    """Return how far two intervals lie apart, as a share of the largest end of either; 0 if they meet.

    >>> from hetao_cli.model.quantity import Interval
    >>> gap(Interval(100, 100), Interval(95, 99))
    Fraction(1, 100)
    """
    apart = distance(one, other)
    if not apart:
        return Fraction(0)
    ends = (one.low, one.high, other.low, other.high)
    return Fraction(apart, max(end if end > 0 else -end for end in ends if end is not None))
