"""What people are shown of a long line: the part around what is pointed at."""

from __future__ import annotations

from hetao_cli.model.safe import columns_of
from hetao_cli.quick.tuples import NamedTuple

MOST_COLUMNS = 200
"""How wide a line of a file is shown at most: a program can write a whole log on one."""


class Excerpt(NamedTuple):
    """A piece of a text: what stands before the part that is pointed at, that part, and what follows."""

    before: str
    marked: str
    after: str


def cut(excerpt: Excerpt, columns: int) -> Excerpt:
    """Return an excerpt that is no wider than so many columns of a terminal, with an ellipsis where it was cut.

    >>> cut(Excerpt("面积为", "87公顷", "的香港园区一期工程"), 20)
    Excerpt(before='面积为', marked='87公顷', after='的香港…')
    """
    marked = beginning(excerpt.marked, columns - 2)
    room = columns - columns_of(marked)
    after = beginning(
        excerpt.after if marked == excerpt.marked else "", max(room - columns_of(excerpt.before), room // 2)
    )
    return Excerpt(_tail(excerpt.before, room - columns_of(after)), marked, after)


def beginning(text: str, columns: int) -> str:
    """Return the beginning of a text that fits, with an ellipsis where it goes on."""
    if columns_of(text) <= columns:
        return text
    while text and columns_of(text) > columns - 1:
        text = text[: min(len(text) - 1, columns)]
    return f"{text}…"


def _tail(text: str, columns: int) -> str:
    """Return the end of a text that fits, with an ellipsis where something stands before it."""
    if columns_of(text) <= columns:
        return text
    while text and columns_of(text) > columns - 1:
        text = text[max(1, len(text) - columns) :]
    return f"…{text}"
