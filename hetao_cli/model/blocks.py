"""What a report shows people, before any format: lines and tables whose texts say what they mean, not how they look."""

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias


class Styled(NamedTuple):
    """A piece of text with what it means; formats decide how that looks.

    Attributes:
        style: One of the names in `STYLES`, or empty.
    """

    text: str
    style: str = ""


STYLES = ("error", "warning", "note", "good", "heading", "strong", "dim", "planned", "first", "second", "code", "place")
"""What a span can mean: a severity, something that holds, an emphasis, a plan, one of two sides."""

Text: TypeAlias = str | Styled | tuple[str | Styled, ...]
"""A text of one or several spans."""


class Column(NamedTuple):
    """A column of a table; `wraps` marks the ones that give way where the terminal is narrow."""

    label: str
    align: Literal["left", "right", "center"] = "left"
    wraps: bool = False


class TextTable(NamedTuple):
    """A table for people: rows in groups, each under a heading (empty for none)."""

    columns: tuple[Column, ...]
    groups: tuple[tuple[str, tuple[tuple[Text, ...], ...]], ...]


class TextLines(NamedTuple):
    """Lines of text for people."""

    lines: tuple[Text, ...]


class Canvas(NamedTuple):
    """What a drawing is drawn on.

    Attributes:
        width: Columns.
        unicode: Whether signs beyond ASCII can be drawn.
    """

    width: int
    unicode: bool = True


class Drawing(NamedTuple):
    """Lines that are as wide as what they are drawn on.

    Attributes:
        draw: Returns the lines, none wider than the canvas and none to be wrapped.
        width: The columns that were asked for; None for those of the terminal, or `DRAWN_WIDTH` where there is none.
    """

    draw: Callable[[Canvas], tuple[Text, ...]]
    width: int | None = None


DRAWN_WIDTH = 100
"""Columns of a drawing through a pipe or into a file."""

Block: TypeAlias = TextTable | TextLines | Drawing
