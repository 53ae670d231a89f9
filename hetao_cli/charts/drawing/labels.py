"""Texts beside marks, where nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.charts.drawing.pieces import Text
from hetao_cli.model.safe import columns_of

if TYPE_CHECKING:
    from hetao_cli.charts.drawing.marks import Extent
    from hetao_cli.messages.message import Names

_COLUMN, _LINE = 7.0, 13.0
"""The width of a column of text and the height of a line, in pixels."""

Room: TypeAlias = tuple[float, float, float, float]
"""The left, right, upper and lower side of what is taken, in pixels."""


def room_of(at: Extent, width: float, *, above: bool = False) -> Room:
    """Return the room that a mark takes in a drawing of that width, with a sign above it."""
    (left, right), (top, bottom) = at.across, at.down
    up, down = (18 * (end is None) for end in (at.top, at.bottom))
    return left * width / 100 - 7, right * width / 100 + 7, top - 7 - up - _LINE * above, bottom + 7 + down


def label_beside(
    words: Names, look: str, at: Extent, taken: list[Room], within: tuple[float, float, float]
) -> Text | None:
    """Return a text beside a mark, and note the room that it takes; None if there is none.

    Args:
        words: The text, by language: there must be room for each.
        look: Its style.
        at: Where the mark is.
        taken: The room that is taken.
        within: The width of the drawing, and its upper and its lower side.
    """
    width, top_side, foot = within
    long = max(columns_of(text) for text in words.values()) * _COLUMN
    (left, right), (top, bottom) = at.across, at.down
    middle = (top + bottom) / 2 + 4
    places = (
        (right, 12.0, middle, "start"),
        (left, -12.0, middle, "end"),
        (left, 0.0, top - 9, "start"),
        (right, 0.0, top - 9, "end"),
        (left, 0.0, bottom + 17, "start"),
        (right, 0.0, bottom + 17, "end"),
    )
    for x, dx, y, anchor in places:
        begin = x * width / 100 + dx - (long if anchor == "end" else 0)
        room = begin, begin + long, y - _LINE + 2, y + 2
        inside = begin >= 0 and begin + long <= width and top_side - 12 <= room[2] and room[3] <= foot
        if inside and not any(_meet(room, other) for other in taken):
            taken.append(room)
            return Text(x, y, words, f"label {look}", dx, anchor)
    return None


def _meet(one: Room, other: Room) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
