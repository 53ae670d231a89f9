"""The form of a drawing by its data: what never surely changes is no series, and one date has no axis of time."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hetao_cli.charts.scene.panels import BARS, SENTENCE, STEPS, STRIP, TARGET
from hetao_cli.dates.relations import before
from hetao_cli.log.hierarchy import places_around
from hetao_cli.model.certainty import Certainty
from hetao_cli.quantities.intervals import intersect, meet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.charts.scene.panels import Line, Mark
    from hetao_cli.model.log import Log
    from hetao_cli.model.quantity import Interval

MOST_TOGETHER = 4
"""The most lines of a series in one panel."""


def forms_of(log: Log, lines: Sequence[Line], *, constant: bool) -> Iterator[tuple[str, list[Line]]]:
    """Yield the panels of a metric in one unit: the form of each, and its lines.

    Args:
        log: The log, by which places belong together.
        lines: The lines, one or more, each with a mark or more.
        constant: The metric is said to be a constant.
    """
    moving = [] if constant else [line for line in lines if _moves(line)]
    plans = [line for line in moving if _is_target(line)]
    moving = [line for line in moving if line not in plans]
    still = [line for line in lines if line not in moving and line not in plans]
    for family in _families(log, moving):
        beside = [line for line in still if any(_are_related(log, line, one) for one in family)]
        if len(family) + len(beside) <= MOST_TOGETHER:
            still = [line for line in still if line not in beside]
            yield STEPS, [line for line in lines if line in family or line in beside]
        else:
            yield from ((STEPS, [line]) for line in family)
    if plans:
        yield TARGET, plans
    if still:
        yield _form_of_still(still), still


def differs(one: Mark, other: Mark) -> bool:
    """Return whether the value surely changed between two marks: they have none in common, and no day."""
    return not meet(one.point.interval, other.point.interval) and _is_apart(one, other)


def _moves(line: Line) -> bool:
    """Return whether two marks of a line surely differ; not if one value is possible for all, which is quickly seen."""
    common: Interval | None = line.marks[0].point.interval
    for mark in line.marks:
        common = intersect(common, mark.point.interval) if common is not None else None
    return common is None and any(differs(*pair) for pair in combinations(line.marks, 2))


def _is_apart(one: Mark, other: Mark) -> bool:
    """Return whether two marks surely are of two days."""
    days = one.point.as_of, other.point.as_of
    return before(*days) is Certainty.CERTAIN or before(*days[::-1]) is Certainty.CERTAIN


def _form_of_still(lines: Sequence[Line]) -> str:
    if any(_is_apart(*pair) for line in lines for pair in combinations(line.marks, 2)):
        return STRIP
    values = {(line.place, mark.point.interval, mark.standing) for line in lines for mark in line.marks}
    return SENTENCE if len(values) == 1 else BARS


def _is_target(line: Line) -> bool:
    """Return whether a line has nothing but plans for a time and, at most, one value that came."""
    return any(mark.is_target for mark in line.marks) and not any(
        differs(one, other)
        for one, other in combinations(line.marks, 2)
        if one.point.strand.standing == other.point.strand.standing
    )


def _families(log: Log, lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines whose places belong together in groups of at most so many as one panel takes."""
    families: list[list[Line]] = []
    for line in lines:
        own = (one for one in families if len(one) < MOST_TOGETHER and all(_are_related(log, line, of) for of in one))
        found = next(own, None)
        if found is None:
            families.append([line])
        else:
            found.append(line)
    return families


def _are_related(log: Log, one: Line, other: Line) -> bool:
    """Return whether two places belong together: one lies in the other, or both are parts of one, or of nothing."""
    around, others = places_around(log, one.place), places_around(log, other.place)
    apart = log.places[one.place].part_of != log.places[other.place].part_of
    siblings = not apart and (log.places[one.place].part_of is not None or len(around) == len(others) == 1)
    return siblings or one.place in others or other.place in around
