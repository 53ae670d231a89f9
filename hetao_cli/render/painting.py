"""Texts with their colours, laid out by whoever asks for them: for a pipe that is to have colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.style import Style

from hetao_cli.model.blocks import NO_BREAK
from hetao_cli.render.spans import spans_of
from hetao_cli.render.terminal import LOOKS

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Styled, Text


def painted(text: Text) -> str:
    """Return a text, safe to show, in the colours of its styles."""
    return "".join(map(_painted, spans_of(text))).replace(NO_BREAK, " ")


def _painted(span: Styled) -> str:
    look = LOOKS.get(span.style)
    return span.text if look is None else Style.parse(look).render(span.text, color_system=ColorSystem.STANDARD)
