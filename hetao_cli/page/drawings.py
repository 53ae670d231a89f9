"""Drawings of scenes on the page: their pieces as SVG, positions across as shares of the width, each mark a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.drawing.pieces import Group, Rule, Text
from hetao_cli.charts.drawing.svg import node_of
from hetao_cli.page.markup import NOTHING, element, in_each_language, joined

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeGuard

    from hetao_cli.charts.drawing.pieces import Drawn, Piece
    from hetao_cli.charts.drawing.svg import Node
    from hetao_cli.page.markup import Html


def drawing(
    drawn: Drawn, height: float, link: Callable[[Group, Html], Html], over: Html = NOTHING, **attributes: str
) -> Html:
    """Return pieces as an SVG as wide as its room.

    Args:
        drawn: The pieces.
        height: Its height in pixels.
        link: Returns the pieces of a mark within what leads to its entry.
        over: What is drawn over them.
        attributes: Attributes of the SVG.
    """
    inner = [link(one, written(one.pieces)) if isinstance(one, Group) else written((one,)) for one in drawn]
    return element("svg", *inner, over, width="100%", height=round(height), **attributes)


NARROW, WIDE = 228.0, 400.0
"""The pixels that drawings are made for: a phone has, and from which the page shows the other."""


def fitted(narrow: Drawn, wide: Drawn) -> tuple[Drawn, Html]:
    """Return what a drawing has in any width, and its texts and ticks, which have room for more the wider it is.

    Args:
        narrow: The drawing made for a narrow page.
        wide: That made for a wide one.
    """
    groups = [
        element("g", written(tuple(one for one in drawn if _is_fitted(one))), class_=name)
        for name, drawn in (("slim", narrow), ("roomy", wide))
    ]
    return [one for one in narrow if not _is_fitted(one)], joined(groups)


def _is_fitted(one: Piece | Group) -> TypeGuard[Piece]:
    return isinstance(one, Text) or (isinstance(one, Rule) and one.look == "tick")


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
