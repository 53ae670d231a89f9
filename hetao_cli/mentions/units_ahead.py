"""Units and scale words given ahead of bare numbers: 预算（单位：万元）, in millions of US$, the head of a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.mentions.languages import matching
from hetao_cli.mentions.tables import cells_of
from hetao_cli.quantities.folding import folded
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.units import dimension_of, unit_signs
from hetao_cli.quantities.word_table import longest_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.mentions.tables import TableCell
    from hetao_cli.model.quantity import Quantity

    Found = tuple[int, int, Quantity]

_LABEL, _PLURAL_SCALE, _THOUSANDS = matching("(?:@unit label) ?"), matching("@scale of"), re.compile("['’]000")
_BRACKETED = matching(
    r"[(（\[【](?P<inside>[^()（）\[\]【】\n]{1,30})[)）\]】]|(?P<label>@unit label) ?[^\n|:：,，。;；()（）]{1,24}"
)
_COLON = re.compile("[ ]?[:：]")
_CLAUSE_END, _LINE_END = re.compile(r"[，,;；。\n]|[.](?![0-9])"), re.compile(r"\n|$")
_SENTENCE_END = re.compile(r"[。\n]|[.](?![0-9])")
_BLOCK_END = re.compile(r"\S[^\n]*\n[ \t]*\n|\Z")
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
    of_cells = {cell.start: form for cell in cells if (form := _of_heads(plain, cell, cells)) is not None}
    starts = [cell.start for cell in cells]
    found: list[Found] = []
    for start, end, quantity in figures:
        if any(one.start <= start < one.end for one in ahead):
            continue
        cell = bisect_right(starts, start) - 1
        form = of_cells.get(starts[cell]) if cell >= 0 and start < cells[cell].end else None
        if form is None:
            form = next((one.form for one in reversed(ahead) if one.end <= start < one.until), None)
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
    for found in _BRACKETED().finditer(plain):
        inside = found["inside"] or found[0]
        form = _form(inside)
        if form is None:
            continue
        line = plain.rfind("\n", 0, found.start()) + 1
        ends_line = _LINE_END.match(plain.rstrip(" "), found.end()) is not None
        if ends_line:
            until = _end(_BLOCK_END, plain, found.end())
        elif _COLON.match(plain, found.end()) or not plain[line : found.start()].strip():
            until = _end(_LINE_END, plain, found.end())
        elif _LABEL().match(inside):
            until = _end(_SENTENCE_END, plain, found.end())
        else:
            until = _end(_CLAUSE_END, plain, found.end())
        yield _Ahead(found.start(), found.end(), until, form)


def _end(pattern: re.Pattern[str], plain: str, at: int) -> int:
    found = pattern.search(plain, at)
    return len(plain) if found is None else found.end()


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


def _of_heads(plain: str, cell: TableCell, cells: Sequence[TableCell]) -> tuple[str, str] | None:
    """Return the unit that heads the row or the column of a cell, or stands in the row under a head for units."""
    beside = (one for one in cells if one.row == cell.row and _LABEL().fullmatch(f"{plain[slice(*one.column)]}:"))
    spans = [cell.row, cell.column, *((one.start, one.end) for one in beside)]
    for start, end in spans:
        head = plain[start:end]
        inside = [found["inside"] for found in _BRACKETED().finditer(head) if found["inside"]]
        for words in [*reversed(inside), head]:
            form = _form(words)
            if form is not None:
                return form
    return None
