"""Reports for people before any format: lines and tables whose texts have a meaning, which formats give a look."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Literal, TypeAlias, overload

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

    lines: Sequence[Text]


class LinesLater(Sequence[Text]):
    """Lines about many things, made when they are read: so two processes can make and write those of a part each.

    >>> list(LinesLater(["head"], [["1"], ["2", "3"]], ["end"]))
    ['head', '1', '2', '3', 'end']
    """

    __slots__ = ("after", "before", "groups")

    def __init__(self, before: Sequence[Text], groups: Sequence[Sequence[Text]], after: Sequence[Text]) -> None:
        self.before, self.groups, self.after = before, groups, after

    def __len__(self) -> int:
        """Count them."""
        return len(self.before) + sum(map(len, self.groups)) + len(self.after)

    @overload
    def __getitem__(self, index: int) -> Text: ...
    @overload
    def __getitem__(self, index: slice) -> list[Text]: ...
    def __getitem__(self, index: int | slice) -> Text | list[Text]:
        """Return the one of a number, or those of a slice."""
        return list(self)[index]

    def __iter__(self) -> Iterator[Text]:
        """Make them, one after the other."""
        return chain(self.before, chain.from_iterable(self.groups), self.after)

    def halves(self) -> tuple["LinesLater", "LinesLater"]:
        """Return the lines about the first half of the things, and those about the other."""
        half = len(self.groups) // 2
        return LinesLater(self.before, self.groups[:half], ()), LinesLater((), self.groups[half:], self.after)


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
