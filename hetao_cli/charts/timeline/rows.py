"""Marks and their labels in rows, so that nothing lies over anything else; what has no room is told by number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.model.safe import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.charts.timeline.marks import DrawnSpan

_APART = 3  # columns between a label and the next mark of the row, so that it is seen whose it is
_UNSEEN = frozenset({0x200B, 0x200C, 0x200D, *range(0xFE00, 0xFE10)})
"""Joiners and selectors of variants: with them terminals don't agree how wide what stands beside them is."""


class Item(NamedTuple):
    """Something to draw.

    Attributes:
        label: Beside the mark, or within one that has room for it.
        short: What stays at the mark, before the number, where the label has no room; or empty.
        style: Of the mark and its label.
        within: The label is best within the mark.
    """

    mark: DrawnSpan
    label: str
    short: str
    style: str
    within: bool = False


class Placed(NamedTuple):
    """An item in a row: its label as it stands there, and where that begins."""

    item: Item
    label: str
    at: int


def label_text(text: str) -> str:
    r"""Return a text on one line, and a sign in place of what would be written as an escape, which is wider.

    >>> label_text("two\nlines\x1b"), label_text("河套　區")
    ('two lines�', '河套 區')
    """
    return "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for character in " ".join(text.split())
        if ord(character) not in _UNSEEN
    )


def packed(items: list[Item], width: int, number: int) -> tuple[list[list[Placed]], list[str]]:
    """Return the rows that items take, each in the first that has room, and the labels that have to be told by number.

    Args:
        items: In their order.
        width: Columns.
        number: The first of these numbers.
    """
    rows: list[list[Placed]] = []
    labels: list[str] = []
    taken: list[int] = []  # the columns of each row as bits
    for item in items:
        choices = list(_choices(item, item.label, width))
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


def _choices(item: Item, label: str, width: int) -> Iterator[Placed]:
    """Yield where a label can stand, the best first: right of its mark, left of it, or within one that is long."""
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


def wrapped_with_indent(text: str, width: int, indent: int) -> list[str]:
    """Return a text in lines of at most so many columns, all but the first indented; broken at blanks where it can be.

    >>> wrapped_with_indent("[1] The park opens", 12, 4)
    ['[1] The park', '    opens']
    """
    lines: list[str] = []
    margin = ""
    while columns_of(text) > width - len(margin):
        end = room = 0
        while (room := room + columns_of(text[end])) <= width - len(margin):
            end += 1
        blank = text.rfind(" ", 1, end + 1)
        # a blank near the start is that behind a number: what follows has no blanks, and is broken anywhere
        end = blank if blank > indent else max(end, 1)
        lines.append(margin + text[:end])
        text = text[end:].lstrip()
        margin = " " * indent
    return [*lines, margin + text]
