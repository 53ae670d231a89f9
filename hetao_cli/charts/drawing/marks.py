"""A mark as pieces: a box of all values and days that it can have, a sign where both are exact, arrows at open ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.pieces import Rect, Rule, Sign, arrow_head, shape_path
from hetao_cli.charts.scene.looks import SHAPES
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.charts.drawing.pieces import Piece
    from hetao_cli.charts.scene.panels import Line, Mark

_NARROW, _LOW = 1.2, 6.0
"""The least width (in percent) and height (in pixels) of a box: less than that is exact, as far as can be seen."""
_ARROW, _ARROW_ACROSS = 16.0, 3.0
"""The length of an arrow down (in pixels) and across (in percent)."""


class Extent(NamedTuple):
    """Where a mark can be: from left to right, in percent, and from top to bottom, in pixels; None is open."""

    left: float | None
    right: float | None
    top: float | None
    bottom: float | None

    @property
    def across(self) -> tuple[float, float]:
        """Return its known ends across."""
        known = [end for end in (self.left, self.right) if end is not None]
        return known[0], known[-1]

    @property
    def down(self) -> tuple[float, float]:
        """Return its known ends from above."""
        known = [end for end in (self.top, self.bottom) if end is not None]
        return known[0], known[-1]

    @property
    def is_exact(self) -> bool:
        """Return whether it is one point, as far as can be seen."""
        (left, right), (top, bottom) = self.across, self.down
        return right - left < _NARROW and bottom - top < _LOW


def look_of(line: Line) -> str:
    """Return the style of a line's colour."""
    return "others" if line.slot is None else f"c{line.slot}"


def pieces_of(line: Line, mark: Mark, at: Extent, ring: int = 0) -> Iterator[Piece]:
    """Yield the pieces of a mark.

    Args:
        line: Its line.
        mark: The mark.
        at: Where it can be.
        ring: How many marks are at that place already: it is drawn around them.
    """
    shape, (left, right), (top, bottom) = SHAPES[line.slot or 0], at.across, at.down
    x, y = (left + right) / 2, (top + bottom) / 2
    yield from extent_pieces(f"{look_of(line)} {mark.standing}", shape, at, ring)
    if mark.is_target and at.is_exact:
        yield Sign(x, y, shape_path("circle", 0.3), f"{look_of(line)} actual sign")
    if mark.point.dispute is not None:
        yield Sign(x, y, shape_path("diamond", 1.7), "alarm")


def extent_pieces(look: str, shape: str, at: Extent, ring: int) -> Iterator[Piece]:
    """Yield a sign where something is exact, else a box, and arrows where it is open."""
    (left, right), (top, bottom) = at.across, at.down
    x, y = (left + right) / 2, (top + bottom) / 2
    if at.is_exact:
        yield Sign(x, y, shape_path(shape, 1 + 0.6 * ring), f"{look} sign{' ring' if ring else ''}")
    else:
        room = max(_LOW - (bottom - top), 0) / 2
        wide = max(_NARROW - (right - left), 0) / 2
        yield Rect(left - wide, right + wide, top - room - 2 * ring, bottom + room + 2 * ring, f"{look} box")
    for end, y1, way in ((at.top, top, -1), (at.bottom, bottom, 1)):
        if end is None:
            yield Rule(x, y1, x, y1 + way * _ARROW, f"{look} arrow")
            yield Sign(x, y1 + way * _ARROW, arrow_head(0, way), f"{look} arrow")
    for end, x1, way in ((at.left, left, -1), (at.right, right, 1)):
        if end is None:
            to = min(max(x1 + way * _ARROW_ACROSS, 0), 100)
            yield Rule(x1, y, to, y, f"{look} arrow")
            yield Sign(to, y, arrow_head(way, 0), f"{look} arrow")
