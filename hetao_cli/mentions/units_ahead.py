"""Units and scale words given ahead of bare numbers: 预算（单位：万元）, in millions of US$, the head of a table."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import matching
from hetao_cli.mentions.tables import cells_of
from hetao_cli.quantities.folding import folded
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.units import dimension_of, unit_signs
from hetao_cli.quantities.word_table import longest_word
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.mentions.tables import TableCell
    from hetao_cli.model.quantity import Quantity

    Found = tuple[int, int, Quantity]

_LABEL, _PLURAL_SCALE, _THOUSANDS = matching("(?:@unit label) ?"), matching("@scale of"), regex("['’]000")
_BRACKETED = matching(
    r"[(（\[【](?P<inside>[^()（）\[\]【】\n]{1,30})[)）\]】]|(?P<label>@unit label) ?[^\n|:：,，。;；()（）]{1,24}"
)
_COLON = regex("[ ]?[:：]")
_CLAUSE_END, _LINE_END = regex(r"[，,;；。\n]|[.](?![0-9])"), regex(r"\n|$")
_SENTENCE_END = regex(r"[。\n]|[.](?![0-9])")
_BLOCK_END = regex(r"\S[^\S\n]*\n[ \t]*\n|\Z")
_INDENTED = regex(r"^[^\S\n]*", re.MULTILINE)
_NUMBER = "1"


class _Ahead(NamedTuple):
    """A unit given ahead: its span, the end of what it holds for, and what stands before and behind a number of it."""

    start: int
    end: int
    until: int
    form: tuple[str, str]


def with_units_ahead(text: str, figures: Sequence[Found]) -> list[Found]:
    """Return figures in which a bare number has the unit that is given ahead of it; the unit itself is no figure.

    It holds in the cells of a table whose row or column it heads; behind a colon for the line, on a line of its own for
    the lines below, until an empty one; with a label (单位：) for its sentence; else for its clause. A figure that has
    a unit keeps it.

    Args:
        text: The text.
        figures: Its figures, in order.
    """
    if not any(_is_bare(quantity) for *_, quantity in figures):
        return list(figures)
    plain = folded(text)
    ahead = list(_given(plain))
    cells = cells_of(text)
    if not ahead and not cells:
        return list(figures)
    of_cells = _of_cells(plain, cells)
    starts = [cell.start for cell in cells]
    found: list[Found] = []
    holding: list[_Ahead] = []  # those behind their units that hold perhaps, the last one last
    given = 0
    for start, end, quantity in figures:
        while given < len(ahead) and ahead[given].end <= start:
            holding.append(ahead[given])
            given += 1
        if given < len(ahead) and ahead[given].start <= start:
            continue
        while holding and holding[-1].until <= start:
            holding.pop()
        cell = bisect_right(starts, start) - 1
        form = of_cells.get(starts[cell]) if cell >= 0 and start < cells[cell].end else None
        if form is None and holding:
            form = holding[-1].form
        found.append((start, end, quantity if form is None or not _is_bare(quantity) else _in_unit(quantity, form)))
    return found


def _is_bare(quantity: Quantity) -> bool:
    """Return whether a figure is digits alone, with a hedge perhaps."""
    return quantity.unit is None and quantity.text[-1:].isdecimal()


def _in_unit(quantity: Quantity, form: tuple[str, str]) -> Quantity:
    known = read_literal(f"{form[0]}{quantity.text}{form[1]}")
    return quantity if known is None else known._replace(text=quantity.text, direction=quantity.direction)


def _given(plain: str) -> Iterator[_Ahead]:
    """Yield the units that a folded text gives in brackets or behind a label, with what they hold for."""
    pieces, trimmed = _Pieces(plain), plain.rstrip(" ")
    for found in _BRACKETED().finditer(plain):
        inside = found["inside"] or found[0]
        form = _form(inside)
        if form is None:
            continue
        if _LINE_END.match(trimmed, found.end()) is not None:
            ending = _BLOCK_END
        elif _COLON.match(plain, found.end()) or found.start() in pieces.firsts:
            ending = _LINE_END
        elif _LABEL().match(inside):
            ending = _SENTENCE_END
        else:
            ending = _CLAUSE_END
        yield _Ahead(found.start(), found.end(), pieces.end(ending, found.end()), form)


class _Pieces:
    """Where the pieces of a text end, found once for all units that are given in it.

    Args:
        plain: The text.
    """

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._ends: dict[re.Pattern[str], list[tuple[int, int]]] = {}

    def end(self, pattern: re.Pattern[str], at: int) -> int:
        """Return the end of the first match of a pattern of ends from an offset on; the text's end if there is none."""
        if pattern not in self._ends:
            self._ends[pattern] = [found.span() for found in pattern.finditer(self._plain)]
        ends = self._ends[pattern]
        place = bisect_left(ends, (at,))
        return ends[place][1] if place < len(ends) else len(self._plain)

    @cached_property
    def firsts(self) -> frozenset[int]:
        """The offsets at which lines begin behind their blanks."""
        return frozenset(found.end() for found in _INDENTED.finditer(self._plain))


def _form(words: str) -> tuple[str, str] | None:
    """Return what stands before and behind a number in a unit as words give it ahead; None if they give none.

    >>> _form("单位：万元"), _form("in millions of US$"), _form("HK$ million"), _form("phase 1")
    (('', '万元'), ('', ' million  US$'), ('', 'HK$ million'), None)
    """
    label = _LABEL().match(words)
    unit = words[label.end() if label else 0 :].strip()
    unit = _PLURAL_SCALE().sub(r"\1 ", _THOUSANDS.sub(",000", unit)).strip()
    if not unit or unit[0].isdigit() or unit in _AMBIGUOUS:
        return None
    sign = longest_word(unit_signs(), unit, 0)
    forms = [("", unit), ("", f" {unit}")]
    if sign is not None:
        rest = unit[sign[1] :].strip()
        forms.append((unit[: sign[1]], rest if rest[:1] == "," else f" {rest}".rstrip()))
    return next((form for form in forms if _is_unit(form)), None)


_AMBIGUOUS = frozenset("mMkKbBtT")
"""Letters that are a unit or a scale."""


def _is_unit(form: tuple[str, str]) -> bool:
    """Return whether a number between two pieces is that number of a known unit, or of a scale."""
    read = read_literal(f"{form[0]}{_NUMBER}{form[1]}")
    if read is None or read.hedge != "exact" or not read.value:
        return False
    return dimension_of(read.unit) is not None if read.unit is not None else read.value > 1


def _of_cells(plain: str, cells: Sequence[TableCell]) -> dict[int, tuple[str, str]]:
    """Return the units of cells by their starts: those that head the row, else the column, else of a head for units."""
    beside: dict[tuple[int, int], tuple[str, str]] = {}
    for one in cells:
        if one.row not in beside and _LABEL().fullmatch(f"{plain[slice(*one.column)]}:"):
            form = _of_head(plain[one.start : one.end])
            if form is not None:
                beside[one.row] = form
    units = ((cell.start, _of_head(plain[slice(*cell.row)]) or _of_head(plain[slice(*cell.column)])) for cell in cells)
    own = {start: form for start, form in units if form is not None}
    return {cell.start: beside[cell.row] for cell in cells if cell.row in beside} | own


def _of_head(head: str) -> tuple[str, str] | None:
    """Return the unit that a head of a row or a column gives, in brackets or as a whole."""
    inside = [found["inside"] for found in _BRACKETED().finditer(head) if found["inside"]]
    return next((form for words in [*reversed(inside), head] if (form := _form(words)) is not None), None)
