"""Numbers with the unit behind the last one: in a list, 3.02 and 0.87 square kilometres; from 1.3 to 1.5 million."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.quantities.change import CHANGES, LEVEL, is_governed
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives
from hetao_cli.quantities.literal import read_literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.quantity import Quantity

_SHARED = {"area", "length", "ratio"}
_NEAR = 30
"""How many characters before or behind two numbers a word such as `respectively` is looked for."""

_AFTER_NUMBER = re.compile(r"[^0-9]*(?P<number>[0-9][0-9,]*(?:[.][0-9]+)?)(?P<rest>.+)")
_ALIKE, _FROM = 10, 8
"""How many times larger one number can be for both to share a scale word, and how long a word for `from` is."""

_Found = tuple[int, int, "Quantity"]


def with_shared_units(text: str, figures: Iterable[_Found]) -> list[_Found]:
    """Return figures in which a bare number has the unit of the measure that it is listed with.

    A whole number may count something else, so it gets the unit only if a word of the text assigns one number to each.

    Args:
        text: The text.
        figures: Its figures, in order.
    """
    shared_units = list(figures)
    for number in range(len(shared_units) - 2, -1, -1):
        (start, end, quantity), (following, behind, other) = shared_units[number], shared_units[number + 1]
        if quantity.unit is not None or other.unit is None or other.dimension not in _SHARED:
            continue
        if not _joined().fullmatch(text, end, following) or not _is_listed(text, quantity, (start, behind)):
            continue
        shared = read_literal(f"{quantity.text} {other.unit}")
        if shared is not None:
            shared_units[number] = start, end, shared._replace(text=quantity.text)
    return shared_units


def with_ends_of_change(text: str, figures: list[_Found]) -> list[_Found]:
    """Return figures of which two that something went from and to are levels, the first in the unit of the second.

    >>> from hetao_cli.quantities.finder import find_figures
    >>> [(one.value, one.unit) for *_, one in find_figures("It fell from 1.5 to 1.3 million yuan.")]
    [(1500000, 'CNY'), (1300000, 'CNY')]
    """
    found = list(figures)
    went_to = _went_to()
    for number in range(len(found) - 1):
        (start, end, quantity), (following, behind, other) = found[number], found[number + 1]
        if not went_to.fullmatch(text, end, following):
            continue
        is_first = _from().search(text, max(0, start - _FROM), start) is not None
        if is_first and (other.direction == LEVEL or is_governed(text, start)):
            found[number] = start, end, _in_unit_of(quantity, other)._replace(direction=LEVEL)
        elif quantity.direction not in CHANGES:
            continue
        found[number + 1] = following, behind, other._replace(direction=LEVEL)
    return found


def _in_unit_of(quantity: Quantity, other: Quantity) -> Quantity:
    """Return a number without unit with that of another one and, if it is of about its size, its scale word."""
    printed = _AFTER_NUMBER.match(other.text)
    if quantity.unit is not None or other.unit is None or printed is None:
        return quantity
    with_unit = quantity._replace(unit=other.unit, dimension=other.dimension)
    shared = read_literal(f"{quantity.text}{printed['rest']}") if quantity.text[-1].isdigit() else None
    if shared is None or shared.unit != other.unit or not quantity.value:
        return with_unit
    size = Fraction(printed["number"].replace(",", "")) / quantity.value
    is_like = shared.value == quantity.value or Fraction(1, _ALIKE) < abs(size) < _ALIKE
    return shared._replace(text=quantity.text) if is_like else with_unit


def _is_listed(text: str, quantity: Quantity, span: tuple[int, int]) -> bool:
    around = text[max(0, span[0] - _NEAR) : span[0]], text[span[1] : span[1] + _NEAR]
    return "." in quantity.text or any(_each_its_own().search(part) for part in around)


@LANGUAGES.derived
def _joined(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    joints, last = (alternatives(languages, name) for name in ("listed", "listed last"))
    return re.compile(rf"\s{{0,2}}(?:{joints}|、|,)\s{{0,2}}(?:{last})?")


@LANGUAGES.derived
def _each_its_own(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "each its own"))


@LANGUAGES.derived
def _from(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(languages, 'range from')})$", re.IGNORECASE)


@LANGUAGES.derived
def _went_to(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of what stands between two ends of a change: to, 增加到."""
    words = "|".join(alternatives(languages, name) for name in ("fall", "rise", "change"))
    return re.compile(rf"\s?(?:{words})?\s?(?:{alternatives(languages, 'range to').replace(' ', '')})\s?")
