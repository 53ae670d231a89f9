"""What a drawing consists of: positions across are shares of its width in percent, those downward are pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names


class Rect(NamedTuple):
    """A box; `look` are the names of its style, as of all pieces."""

    left: float
    right: float
    top: float
    bottom: float
    look: str


class Rule(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    look: str


class Band(NamedTuple):
    """A quadrilateral with upright sides: what a value can have been between two points."""

    left: float
    right: float
    tops: tuple[float, float]
    bottoms: tuple[float, float]
    look: str


class Sign(NamedTuple):
    """A small sign, always of one size.

    Attributes:
        x: The position of its centre.
        y: The position of its centre.
        path: Its outline around its centre, one closed or open line of points, in pixels.
        look: Its style.
    """

    x: float
    y: float
    path: tuple[tuple[float, float], ...]
    look: str


class Text(NamedTuple):
    """A text in each language that it may be shown in, `dx` pixels beside its position, which it begins or ends at."""

    x: float
    y: float
    words: Names
    look: str = ""
    dx: float = 0
    anchor: str = "start"


Piece: TypeAlias = Rect | Rule | Band | Sign | Text


class Group(NamedTuple):
    """The pieces of one mark, by the number of the mark."""

    number: int
    pieces: tuple[Piece, ...]


Drawn: TypeAlias = "list[Piece | Group]"

SIZE = 5.0
"""The radius of a sign."""
_CIRCLE = ((0, -5), (3.5, -3.5), (5, 0), (3.5, 3.5), (0, 5), (-3.5, 3.5), (-5, 0), (-3.5, -3.5))
_PATHS: dict[str, tuple[tuple[float, float], ...]] = {
    "circle": _CIRCLE,
    "square": ((-4.4, -4.4), (4.4, -4.4), (4.4, 4.4), (-4.4, 4.4)),
    "triangle": ((0, -5.5), (5.5, 4), (-5.5, 4), (0, -5.5)),
    "diamond": ((0, -6), (6, 0), (0, 6), (-6, 0)),
    "down": ((0, 5.5), (5.5, -4), (-5.5, -4), (0, 5.5)),
    "star": (
        (0, -6),
        (1.7, -2),
        (6, -1.9),
        (2.7, 0.9),
        (3.7, 5),
        (0, 2.6),
        (-3.7, 5),
        (-2.7, 0.9),
        (-6, -1.9),
        (-1.7, -2),
    ),
}


def shape_path(name: str, size: float = 1.0) -> tuple[tuple[float, float], ...]:
    """Return the outline of a shape, so many times its size."""
    return tuple((x * size, y * size) for x, y in _PATHS[name])


def arrow_head(across: int, down: int) -> tuple[tuple[float, float], ...]:
    """Return the open outline of the head of an arrow that points across or down by 1 or -1."""
    if across:
        return (-5 * across, -4), (0, 0), (-5 * across, 4)
    return (-4, -5 * down), (0, 0), (4, -5 * down)
