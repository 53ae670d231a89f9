"""Marks and their labels in rows, so that none overlap; labels without room stand above, or are listed by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.texts import wrapped
from hetao_cli.charts.timeline.marks import DrawnSpan
from hetao_cli.model.safe import columns_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


_APART = 3  # columns between a label and the next mark of the row, so that it is clear to which it belongs
_UNSEEN = frozenset({0x200B, 0x200C, 0x200D, *range(0xFE00, 0xFE10)})
"""Joiners and variation selectors: terminals don't agree on the width of the characters beside them."""


class Item(NamedTuple):
    """A mark to draw, with its label.

    Attributes:
        label: The label, beside the mark or within it if there is room.
        short: The text at the mark, before the number, if the label has no room; or empty.
        style: The style of the mark and its label.
        within: The label is best within the mark.
    """

    mark: DrawnSpan
    label: str
    short: str
    style: str
    within: bool = False


class Placed(NamedTuple):
    """An item in a row: its label as it is shown, and the column at which that begins."""

    item: Item
    label: str
    at: int


def label_text(text: str) -> str:
    r"""Return a text on one line, with a sign in place of characters that would be shown as escapes, which are wider.

    >>> label_text("two\nlines\x1b"), label_text("河套　區")
    ('two lines�', '河套 區')
    """
    return "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for character in " ".join(text.split())
        if ord(character) not in _UNSEEN
    )


def packed(items: list[Item], width: int, number: int) -> tuple[list[list[Placed]], list[str]]:
    """Return the rows of items, each in the first that has room, and the labels that have to be listed by number.

    A label without room beside its mark stands above it; of one with a short text that is at the mark, with a number.

    Args:
        items: The items in order.
        width: The width in columns.
        number: The first of these numbers.
    """
    rows: list[list[Placed]] = []
    labels: list[str] = []
    taken: list[int] = []  # the columns of each row as bits
    for item in items:
        choices = list(_choices(item, item.label, width))
        if not choices and not item.short:
            above = _above(item, width)
            rows += above
            taken += [_WHOLE_ROW] * len(above)
            continue
        if not choices:
            labels.append(item.label)
            sign = f"[{number + len(labels) - 1}]"
            shown = f"{item.short} {sign}".lstrip()
            choices = list(_choices(item, shown, width)) or list(_choices(item, sign, width))
        masks = [_mask(choice) for choice in choices]
        fits = ((row, fit) for row, bits in enumerate(taken) for fit, mask in enumerate(masks) if not mask & bits)
        row, fit = next(fits, (len(rows), 0))
        if row == len(rows):
            rows.append([])
            taken.append(0)
        rows[row].append(choices[fit])
        taken[row] |= masks[fit]
    return rows, labels


_WHOLE_ROW = -1
"""The columns of a row to which nothing is added, as bits."""


def _above(item: Item, width: int) -> list[list[Placed]]:
    """Return rows of their own for a name that has no room beside its mark: the name, then the mark below it."""
    lines = wrapped(item.label, width)
    found: list[list[Placed]] = []
    for line in lines:
        at = max(min(item.mark.first, width - columns_of(line)), 0)
        found.append([Placed(item._replace(mark=DrawnSpan(at, "")), line.rstrip(), at)])
    return [*found, [Placed(item, "", item.mark.last + 1)]]


def _choices(item: Item, label: str, width: int) -> Iterator[Placed]:
    """Yield the positions of a label, the best first: right of its mark, left of it, or within a long one."""
    mark, needs = item.mark, columns_of(label)
    inside = Placed(item, label, mark.first + (len(mark.signs) - needs) // 2)
    fits = len(mark.signs) >= needs + 2 * _APART
    if fits and item.within:
        yield inside
    if mark.last + 2 + needs <= width:
        yield Placed(item, label, mark.last + 2)
    if mark.first - 1 - needs >= 0:
        yield Placed(item, label, mark.first - 1 - needs)
    if fits and not item.within:
        yield inside


def _mask(placed: Placed) -> int:
    """Return the columns of an item and its label as bits, with room to the right."""
    mark = placed.item.mark
    first = min(mark.first, placed.at)
    last = max(mark.last, placed.at + columns_of(placed.label) - 1)
    return ((1 << (last - first + 1 + _APART)) - 1) << first
