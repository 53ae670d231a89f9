"""Texts in the colours of their styles, which Rich writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.style import Style

from hetao_cli.model.blocks import NO_BREAK
from hetao_cli.render.spans import spans_of

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Styled, Text

LOOKS = {
    "error": "bold color(196)",
    "warning": "bold color(130)",
    "note": "bold color(30)",
    "good": "color(28)",
    "heading": "bold",
    "strong": "bold",
    "dim": "color(243)",
    "planned": "italic color(130)",
    "first": "color(63)",
    "second": "color(164)",
    "code": "bold",
    "place": "color(30)",
}
"""The look of each style, as Rich names it.

These colours of the 256 are of a middle brightness, so that they have a contrast of 4 or more on black and on white;
those of the terminal's own palette, such as its yellow and its blue, have that on one of the two alone.
"""


def painted(text: Text) -> str:
    """Return a text, safe to show, in the colours of its styles."""
    return "".join(map(_painted, spans_of(text))).replace(NO_BREAK, " ")


def _painted(span: Styled) -> str:
    look = LOOKS.get(span.style)
    return span.text if look is None else Style.parse(look).render(span.text, color_system=ColorSystem.EIGHT_BIT)
