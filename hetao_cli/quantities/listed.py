"""Numbers with the unit behind the last one: in a list, 3.02 and 0.87 square kilometres; from 1.3 to 1.5 million."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.quantities.amount import scan_amount
from hetao_cli.quantities.change import CHANGES, LEVEL, is_governed, with_direction
from hetao_cli.quantities.figure import figure_in_unit, has_sign
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.rates import as_rate
from hetao_cli.quantities.starts import start_pattern
from hetao_cli.quantities.units import dimension_of, rate_parts
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.quantity import Quantity
    from hetao_cli.quantities.amount import Amount

_NEAR = 30
"""How many characters before or behind two numbers a word such as `respectively` is looked for."""

_AFTER_NUMBER = regex(r"[^0-9]*(?P<number>[0-9][0-9,]*(?:[.][0-9]+)?)(?P<rest>.+)")
_ALIKE, _FROM = 10, 8
"""How many times larger one number can be for both to share a scale word, and how long a word for `from` is."""

_LIKE = 5
"""How many times larger one of two whole numbers can be for both to measure the same: 3600 and 4000 metres."""
_SCALE = 1000
"""The least scale word that a number before it in a list may share or not: 300 and 4 million."""

_Found = tuple[int, int, "Quantity"]


def with_shared_units(text: str, figures: Iterable[_Found]) -> list[_Found]:
    """Return figures in which the bare numbers of a list have the unit behind its last one.

    A scale word is not shared: in `1.2 and 3 million tonnes` the first can be either, and stays bare.

    Args:
        text: The text.
        figures: Its figures, in order.

    >>> from hetao_cli.quantities.finder import find_figures
    >>> [one.unit for *_, one in find_figures("长3600和4000米，有2、3或5条")]
    ['m', 'm', '条', '条']
    """
    found = list(figures)
    bare: list[int] = []
    joints: list[re.Match[str]] = []
    for place, (start, _, quantity) in enumerate(found):
        joint = _joined().fullmatch(text, found[place - 1][1], start) if bare else None
        if joint is None:
            bare, joints = [], []
        else:
            joints.append(joint)
        if quantity.unit is None or (not bare and _is_bare_rate(quantity)):
            bare.append(place)
        elif bare:
            _share(text, found, bare, joints)
            bare, joints = [], []
    return found


def _is_bare_rate(quantity: Quantity) -> bool:
    """Return whether what a bare number is for each of was told before it: the 3000 of 每平方米3000和5000元."""
    if quantity.dimension != "rate" or not (quantity.unit or "").startswith("1/"):
        return False
    amount = _amount(quantity.text)
    return amount is not None and amount.end == len(quantity.text)


def _share(text: str, found: list[_Found], bare: list[int], joints: list[re.Match[str]]) -> None:
    """Give the unit of the figure behind some bare numbers to those that are listed with it, in place."""
    places = [*bare, bare[-1] + 1]
    begin, (_, behind, last) = found[bare[0]][0], found[places[-1]]
    printed = _printed_behind(last)
    if printed is None or _goes_on_before().search(text, max(0, begin - _FROM), begin):
        return
    is_list, per = _is_list(joints, found[bare[0]][2], last), rate_parts(found[bare[0]][2].unit or "")
    for place in bare:
        start, end, quantity = found[place]
        if is_list or _is_listed(text, quantity, (start, behind)):
            found[place] = start, end, _with_unit(quantity, printed, last)
    for place in places:
        start, end, quantity = found[place]
        if per is not None and quantity.unit is not None:
            quantity = as_rate(quantity, [per[1]]) if quantity.dimension != "rate" else quantity
        found[place] = start, end, with_direction(quantity, text, start, end) if place in bare else quantity


def _is_like(first: Quantity, last: Quantity) -> bool:
    """Return whether a number is no plain whole one, or one of about the size of another."""
    own, other = _amount(first.text), last.value
    if own is None or own.numeral.rounded:
        return own is not None
    value = own.numeral.value
    return bool(value and other) and Fraction(1, _LIKE) < abs(Fraction(value or 0) / Fraction(other or 1)) < _LIKE


def _with_unit(quantity: Quantity, printed: Amount, last: Quantity) -> Quantity:
    """Return a bare number in the unit behind the last one of its list; unchanged if it may share a scale word, too."""
    own = _amount(quantity.text)
    scale = max(printed.numeral.scales, default=1)
    if own is None or printed.unit is None or (scale >= _SCALE and not own.numeral.scales):
        return quantity
    shared = figure_in_unit(quantity.text, printed.unit)
    if shared is not None and last.dimension == "rate":
        return shared._replace(unit=last.unit, dimension=last.dimension)
    return shared or quantity


def _amount(text: str) -> Amount | None:
    """Return the last number of a figure with the unit behind it."""
    at, amount = 0, None
    while (found := start_pattern().search(text, at)) is not None:
        scanned = scan_amount(text, found.start(), None, None)
        amount = scanned or amount
        at = found.end() if scanned is None else scanned.end
    return amount


def _printed_behind(quantity: Quantity) -> Amount | None:
    """Return the last number of a figure with its unit or the noun that it counts, if that is printed behind it."""
    amount = _amount(quantity.text)
    if amount is None or has_sign(quantity.text):
        return None
    if not amount.worded:
        return None if quantity.dimension == "ratio" else amount._replace(unit=quantity.unit)
    is_whole = quantity.dimension == "rate" or dimension_of(amount.unit or "") == quantity.dimension
    return amount if is_whole else None


def _is_list(joints: list[re.Match[str]], first: Quantity, last: Quantity) -> bool:
    """Return whether what joins some numbers makes them a list.

    A comma alone can part two clauses, and each of two whole numbers of unlike size can count a thing of its own.
    """
    if all(joint["comma"] is None for joint in joints):
        return len(joints) > 1 or "、" in joints[0][0] or _is_like(first, last)
    if joints[-1]["comma"] is None or last.value_high is not None:
        return True
    return joints[-1]["last"] is not None and len(joints) > 1


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
    comma = rf"(?P<comma>[,，])\s{{0,2}}(?P<last>{last})?"
    return re.compile(rf"-?\s{{0,2}}(?:{comma}|、?(?:{joints})\s{{0,2}}|、\s{{0,2}})")


@LANGUAGES.derived
def _goes_on_before(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of a number that is joined to the next one: one that is no figure makes that a name, too."""
    return re.compile(rf"[0-9]\s?(?:{alternatives(languages, 'listed')}|、)\s?$")


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
