"""Pieces as elements of SVG: a name, attributes, and elements or words within; a page and a file write them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.pieces import Band, Group, Rect, Rule, Sign
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.charts.drawing.pieces import Piece
    from hetao_cli.messages.message import Names


class Node(NamedTuple):
    """An element; of words there is one text for each language, of which one is shown."""

    name: str
    attributes: dict[str, str | float]
    children: tuple[Node, ...] = ()
    words: Names | None = None


def node_of(piece: Piece, across: Callable[[float], str | float]) -> Node:
    """Return a piece as an element.

    Args:
        piece: The piece.
        across: Writes a share of the width of the drawing.
    """
    if isinstance(piece, Rect):
        size = {"width": across(piece.right - piece.left), "height": _round(piece.bottom - piece.top)}
        return Node("rect", {"x": across(piece.left), "y": _round(piece.top), **size, "rx": 2, "class_": piece.look})
    if isinstance(piece, Rule):
        ends: dict[str, str | float] = {"x1": across(piece.x1), "y1": _round(piece.y1), "x2": across(piece.x2)}
        return Node("line", {**ends, "y2": _round(piece.y2), "class_": piece.look})
    if isinstance(piece, Sign):
        return _placed_sign(piece, across)
    if isinstance(piece, Band):
        return _placed_band(piece, across)
    x, y = across(piece.x), _round(piece.y)
    attributes: dict[str, str | float] = {"x": x, "y": y, "text_anchor": piece.anchor, "class_": piece.look}
    return Node("text", {**attributes, **({"dx": piece.dx} if piece.dx else {})}, (), piece.words)


def _placed_sign(sign: Sign, across: Callable[[float], str | float]) -> Node:
    points = " ".join(f"{_round(x)},{_round(y)}" for x, y in sign.path)
    name = "polygon" if len(sign.path) > _OPEN else "polyline"
    drawn = Node(name, {"points": points, "class_": sign.look})
    return Node("svg", {"x": across(sign.x), "y": _round(sign.y), "overflow": "visible"}, (drawn,))


_OPEN = 3
"""The most points of an open line: an arrow, a stroke of a cut; a triangle is closed by its fourth."""


def _placed_band(band: Band, across: Callable[[float], str | float]) -> Node:
    top, bottom = min(band.tops), max(band.bottoms)
    high = bottom - top or 1
    corners = ((0, band.tops[0]), (1, band.tops[1]), (1, band.bottoms[1]), (0, band.bottoms[0]))
    points = " ".join(f"{x},{_round((y - top) / high, 4)}" for x, y in corners)
    size = {"width": across(band.right - band.left), "height": _round(high)}
    view: dict[str, str | float] = {"viewBox": "0 0 1 1", "preserveAspectRatio": "none", "overflow": "visible"}
    drawn = Node("polygon", {"points": points, "class_": band.look})
    return Node("svg", {"x": across(band.left), "y": _round(top), **size, **view}, (drawn,))


def _round(number: float, digits: int = 1) -> float:
    found = round(number, digits)
    return int(found) if found == int(found) else found


def pieces_in(drawn: list[Piece | Group]) -> list[Piece]:
    """Return the pieces of a drawing without their groups."""
    return [piece for one in drawn for piece in (one.pieces if isinstance(one, Group) else (one,))]
