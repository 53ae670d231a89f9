"""Reports for people before any format: lines and tables whose texts have a meaning, which formats give a look."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from hetao_cli.quick.tuples import NamedTuple


class Styled(NamedTuple):
    """A piece of text with a meaning; formats decide how that looks.

    Attributes:
        style: One of the names in `STYLES`, or empty.
    """

    text: str
    style: str = ""


STYLES = ("error", "warning", "note", "good", "heading", "strong", "dim", "planned", "first", "second", "code", "place")
"""The meanings of spans: a severity, something that holds, an emphasis, a plan, one of two sides."""

NO_BREAK = "\N{NO-BREAK SPACE}"
"""A blank at which no line of ours ends; formats show it as a blank."""


def unbroken(text: str) -> str:
    """Return a text whose blanks are no ends of lines."""
    return text.replace(" ", NO_BREAK)


Text: TypeAlias = str | Styled | tuple[str | Styled, ...]
"""A text of one or several spans."""


class Column(NamedTuple):
    """A column of a table; `wraps` marks those that are narrowed in a narrow terminal."""

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
    """The canvas of a drawing.

    Attributes:
        width: Its width in columns.
        unicode: Whether signs beyond ASCII can be drawn.
    """

    width: int
    unicode: bool = True


class Drawing(NamedTuple):
    """Lines that are as wide as their canvas.

    Attributes:
        draw: Returns the lines, none wider than the canvas and none to be wrapped.
        width: The width that was asked for, in columns; None for that of the terminal, or `DRAWN_WIDTH` without one.
    """

    draw: Callable[[Canvas], tuple[Text, ...]]
    width: int | None = None


DRAWN_WIDTH = 100
"""The width of a drawing through a pipe or into a file, in columns."""

Block: TypeAlias = TextTable | TextLines | Drawing
