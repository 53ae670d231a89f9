"""Texts as the grammar of figures reads them: one script, one width, plain numerals; every character in its place."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from hetao_cli.model.scripts import to_simplified
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, hooks
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.model.quantity import Quantity

_WRAPPED = regex("(?<=[0-9A-Za-z])\n(?=[a-z])")
"""A line break within a sentence, as in texts from paper."""
_CLAUSES = frozenset("，；：！？（）［］｛｝")
"""Signs of full width that part clauses or enclose them: they mean other things than those of half width."""
_WIDE = {number: number - 0xFEE0 for number in range(0xFF01, 0xFF5F) if chr(number) not in _CLAUSES}
_TO_HALF_WIDTH = _WIDE | dict(zip(map(ord, "￥￡￠　"), "¥£¢ ", strict=True))
_WITHIN = regex(
    "，(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))|：(?<=[0-9０-９]：)(?=[0-9０-９])"
    "|[，；：！？］](?<=[A-Za-zＡ-Ｚａ-ｚ０-９].)(?=[ 　．])|［(?=[０-９]+］)"
)
"""Such signs within a number, a time of day or a Latin text."""

_FOLDED_AGAIN = 4
"""How many texts are kept folded: the reader of figures and that of units given ahead of them read the same one."""


def folded(text: str) -> str:
    """Return a text in Simplified characters, signs of half width, and plain numerals for those of cheques.

    >>> folded("２０，３００個，伍拾億")
    '20,300个，五十亿'
    """
    return _folding()(text)


@LANGUAGES.derived
def _folding(_languages: tuple[FigureLanguage, ...]) -> Callable[[str], str]:
    return lru_cache(maxsize=_FOLDED_AGAIN)(_fold)


def _fold(text: str) -> str:
    if not text.isascii():
        text = _WITHIN.sub(lambda found: chr(ord(found[0]) - 0xFEE0), text).translate(_characters())
        for fold in _folds():
            text = fold(text)
    return _WRAPPED.sub(" ", text)


@cache
def _characters() -> dict[int, int | str]:
    return {**to_simplified(), **_TO_HALF_WIDTH}


def as_printed(quantity: Quantity, text: str) -> Quantity:
    """Return a quantity of a folded text with the text that was printed, and its classifier as it is there."""
    unit, plain = quantity.unit or "", quantity.text
    at = plain.rfind(unit) if quantity.dimension == "count" and not unit.isascii() else -1
    return quantity._replace(text=text, unit=text[at : at + len(unit)] if at >= 0 else quantity.unit)


_folds = hooks(lambda one: one.fold)
