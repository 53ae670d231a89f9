"""Numbers in a list with the unit behind the last one: 3.02 and 0.87 square kilometres."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives
from hetao_cli.quantities.literal import read_literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.quantity import Quantity

_SHARED = {"area", "length", "ratio"}
_NEAR = 30
"""How many characters before or behind two numbers a word such as `respectively` is looked for."""

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
