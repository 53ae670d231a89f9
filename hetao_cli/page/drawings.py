"""Drawings of scenes on the page: their pieces as SVG, positions across as shares of the width, each mark a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.pieces import Group
from hetao_cli.charts.drawing.svg import node_of
from hetao_cli.page.markup import element, in_each_language, joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.charts.drawing.pieces import Drawn, Piece
    from hetao_cli.charts.drawing.svg import Node
    from hetao_cli.page.markup import Html


def drawing(drawn: Drawn, height: float, link: Callable[[Group, Html], Html], **attributes: str) -> Html:
    """Return pieces as an SVG as wide as its room.

    Args:
        drawn: The pieces.
        height: Its height in pixels.
        link: Returns the pieces of a mark within what leads to its entry.
        attributes: Attributes of the SVG.
    """
    inner = [link(one, written(one.pieces)) if isinstance(one, Group) else written((one,)) for one in drawn]
    return element("svg", *inner, width="100%", height=round(height), **attributes)


def written(pieces: tuple[Piece, ...]) -> Html:
    """Return pieces as elements of SVG."""
    return joined(_element(node_of(piece, _across)) for piece in pieces)


def _across(share: float) -> str:
    return f"{round(share, 2):g}%"


def _element(node: Node) -> Html:
    children = [_element(child) for child in node.children]
    if node.words is not None:
        children.append(in_each_language(node.words.__getitem__, "tspan"))
    return element(node.name, *children, **node.attributes)
