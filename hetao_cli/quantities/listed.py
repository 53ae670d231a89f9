"""Numbers in a list whose unit stands behind its last one: 3.02 and 0.87 square kilometres."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.literal import read_literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.quantity import Quantity

_JOINED = re.compile(r"\s{0,2}(?:and|和|与|與|及|、|,)\s{0,2}(?:and\s)?")
_SHARED = {"area", "length", "ratio"}
_EACH_ITS_OWN = re.compile(r"分别|分別|各为|各為|respectively")
_NEAR = 30
"""How many characters before or behind two numbers a word stands that gives one to each."""

_Found = tuple[int, int, "Quantity"]


def with_shared_units(text: str, figures: Iterable[_Found]) -> list[_Found]:
    """Give a bare number the unit of the measure that it is listed with.

    A whole number may count something else, so it takes part only where the text says that each thing has its own.

    Args:
        text: The text.
        figures: Its figures, in order.
    """
    told = list(figures)
    for number in range(len(told) - 2, -1, -1):
        (start, end, quantity), (following, behind, other) = told[number], told[number + 1]
        if quantity.unit is not None or other.unit is None or other.dimension not in _SHARED:
            continue
        if not _JOINED.fullmatch(text, end, following) or not _is_listed(text, quantity, (start, behind)):
            continue
        shared = read_literal(f"{quantity.text} {other.unit}")
        if shared is not None:
            told[number] = start, end, shared._replace(text=quantity.text)
    return told


def _is_listed(text: str, quantity: Quantity, span: tuple[int, int]) -> bool:
    around = text[max(0, span[0] - _NEAR) : span[0]], text[span[1] : span[1] + _NEAR]
    return "." in quantity.text or any(_EACH_ITS_OWN.search(part) for part in around)
