"""The positions of points and their numbers in a panel of a file, so that none covers another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.charts.series.axes import Reach
    from hetao_cli.charts.series.picture import Mark, Panel

WIDTH, HEIGHT = 560.0, 150.0
"""The approximate size of the area between the axes, in points (1/72 inch)."""
_ASIDE = 8.0
"""The distance to which a point is moved from another for lack of room, in points."""
_MOST_ASIDE = 4
_RADIUS = 3.5
_DIGIT, _LINE = 4.2, 7.0
"""The width of a digit and the height of a number."""
_NEXT_TO = ((5, 3), (5, -9), (-5, 3), (-5, -9), (-2, 7), (-2, -13), (9, -3), (-9, -3), (5, 11), (5, -17), (-5, 11))
"""The offsets of a number from its point, preferred ones first; at a negative first one the number ends there."""


class Box(NamedTuple):
    """A rectangle that is taken, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Return whether the two cover each other."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )


class PlacedMark(NamedTuple):
    """The position of a mark: its day, and the offset of its number, in points."""

    day: float
    offset: tuple[int, int]


def placed(panel: Panel, days: Reach) -> dict[int, PlacedMark]:
    """Return the positions of the marks of a panel, by their numbers.

    A point is moved aside if the bar of another is in its way, by a few points at most; the bar of its days is not
    moved.
    """
    marks = [mark for line in panel.lines for mark in line.marks]
    centres: dict[int, float] = {}
    bars: list[Box] = []
    for mark in marks:
        centre, bar = _free(mark, panel, days.share(mark.day) * WIDTH, bars)
        bars.append(bar)
        centres[mark.number] = centre
    taken = [
        Box(x - _RADIUS, (bar.bottom + bar.top) / 2 - _RADIUS, x + _RADIUS, (bar.bottom + bar.top) / 2 + _RADIUS)
        for x, bar in zip(centres.values(), bars, strict=True)
    ]
    spots: dict[int, PlacedMark] = {}
    for mark in marks:
        x, y = centres[mark.number], panel.reach.share(panel.height(mark.value)) * HEIGHT
        boxes = {offset: _number_box(mark, x + offset[0], y + offset[1], ends=offset[0] < 0) for offset in _NEXT_TO}
        offset = next((one for one, box in boxes.items() if not any(map(box.meets, taken))), _NEXT_TO[0])
        taken.append(boxes[offset])
        spots[mark.number] = PlacedMark(float(days.low) + x / WIDTH * float(days.high - days.low), offset)
    return spots


def _free(mark: Mark, panel: Panel, x: float, bars: list[Box]) -> tuple[float, Box]:
    ends = [mark.value if end is None else end for end in mark.point.interval[:2]]
    bottom, top = (panel.reach.share(panel.height(end)) * HEIGHT for end in ends)
    boxes = {
        x + _ASIDE * step * side: Box(
            x + _ASIDE * step * side - _RADIUS, bottom - _RADIUS, x + _ASIDE * step * side + _RADIUS, top + _RADIUS
        )
        for step in range(_MOST_ASIDE + 1)
        for side in (1, -1)
    }
    return next(((at, box) for at, box in boxes.items() if not any(map(box.meets, bars))), (x, boxes[x]))


def _number_box(mark: Mark, x: float, y: float, *, ends: bool) -> Box:
    width = _DIGIT * len(str(mark.number))
    left = x - width if ends else x
    return Box(left, y, left + width, y + _LINE)
