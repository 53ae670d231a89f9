"""Which figures can be compared: like with like in metric, place, unit and standing, and at the same time."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.load.claims import Claim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.quantity import Number


def alike(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Split claims of one place and metric by standing and unit: an outcome is no plan, and CNY are no HKD."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.standing, claim.unit].append(claim)
    return list(groups.values())


def at_one_time(metric: Metric, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Yield the largest groups of claims that can all be of the same day; for a constant, all of them.

    A sweep over the as-of dates: a group is complete when the first of its members ends. Claims without a date are left
    out.
    """
    if metric.kind == "constant":
        yield list(claims)
        return
    waiting = sorted((claim for claim in claims if claim.as_of is not None), key=_begin)
    active: list[Claim] = []
    grown = False
    for claim in waiting:
        begin = _begin(claim)
        if any(_end(other) < begin for other in active):
            if grown:
                yield list(active)
            active = [other for other in active if _end(other) >= begin]
        active.append(claim)
        grown = True
    if active:
        yield active


def _begin(claim: Claim) -> float:
    return claim.as_of.earliest if claim.as_of is not None else 0


def _end(claim: Claim) -> float:
    return claim.as_of.latest if claim.as_of is not None else 0


def same_time(metric: Metric, *groups: Sequence[Claim]) -> list[list[Claim]] | None:
    """Choose the claims of each group that can be of one day, and are of one standing and unit.

    The latest such day is taken. None where there is none.
    """
    for standing in ("actual", "plan", "estimate"):
        chosen = [
            [claim for claim in group if claim.standing == standing and claim.unit == metric.unit] for group in groups
        ]
        if not all(chosen):
            continue
        if metric.kind == "constant":
            return chosen
        shared = _latest_shared(chosen)
        if shared is not None:
            return shared
    return None


def _latest_shared(groups: list[list[Claim]]) -> list[list[Claim]] | None:
    days = sorted({_begin(claim) for group in groups for claim in group if claim.as_of is not None}, reverse=True)
    for day in days:
        chosen = [
            [claim for claim in group if claim.as_of is not None and _begin(claim) <= day <= _end(claim)]
            for group in groups
        ]
        if all(chosen):
            return chosen
    return None


def hull(intervals: Sequence[Interval]) -> Interval:
    """Return the smallest interval that takes in all of `intervals`, of which there is at least one."""
    low, low_closed = _outermost([(i.low, i.low_closed) for i in intervals], lowest=True)
    high, high_closed = _outermost([(i.high, i.high_closed) for i in intervals], lowest=False)
    return Interval(low, high, low_closed, high_closed)


def _outermost(ends: list[tuple[Number | None, bool]], *, lowest: bool) -> tuple[Number | None, bool]:
    known = [(value, closed) for value, closed in ends if value is not None]
    if len(known) < len(ends):
        return None, False
    value = min(known)[0] if lowest else max(known)[0]
    return value, any(closed for one, closed in known if one == value)
