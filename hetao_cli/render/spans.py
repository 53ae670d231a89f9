"""Texts as their spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.blocks import DRAWN_WIDTH, NO_BREAK, Canvas, Styled
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Drawing, Text
    from hetao_cli.render.registry import Surface


def spans_of(text: Text) -> list[Styled]:
    """Return a text as spans that are safe to show."""
    parts = [text] if isinstance(text, str | Styled) else text
    return [Styled(safe(part)) if isinstance(part, str) else Styled(safe(part.text), part.style) for part in parts]


def plain(text: Text) -> str:
    """Return a text without its styles, safe to show."""
    parts = [text] if isinstance(text, str | Styled) else text
    return "".join([safe(part if isinstance(part, str) else part.text) for part in parts]).replace(NO_BREAK, " ")


def drawn(drawing: Drawing, surface: Surface) -> tuple[Text, ...]:
    """Return the lines of a drawing: as wide as asked for, else as the surface."""
    return drawing.draw(Canvas(drawing.width or surface.width or DRAWN_WIDTH, surface.unicode))
