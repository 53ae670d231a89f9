"""Units of measure: one file for each family, found in this folder on first use.

A family names its DIMENSION; FACTORS, what each unit is in the base of the family (none where units don't convert
into each other); and WORDS, the words behind a number that name a unit, in lower case, parted by blanks, with `_` for a
blank within a word. Words under "" only begin like one of the units. SIGNS, where a family has them, are words before a
number.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from hetao_cli.quantities.intervals import exact_quotient, scale
from hetao_cli.quantities.units.count import can_count
from hetao_cli.quantities.word_table import WordTable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from hetao_cli.model.quantity import Interval, Number

    class Family(Protocol):
        """A file of this folder."""

        DIMENSION: str
        FACTORS: Mapping[str, Number]
        WORDS: Mapping[str, str]


__all__ = ["can_count", "convert", "dimension_of", "factor", "unit_signs", "unit_words", "units_of"]


@cache
def families() -> tuple[Family, ...]:
    """Load all families, in the order of their names."""
    names = sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.endswith(".py"))
    return tuple(cast("Family", import_module(f"{__name__}.{name}")) for name in names if name != "__init__")


@cache
def unit_words() -> WordTable:
    """Return the words behind a number; the meaning of each is its unit's symbol, or nothing where it is no unit."""
    return WordTable({word: symbol for family in families() for word, symbol in _spelled(family.WORDS)})


@cache
def unit_signs() -> WordTable:
    """Return the words before a number that name its unit, such as `HK$` and `百分之`."""
    signs: list[Mapping[str, str]] = [getattr(family, "SIGNS", {}) for family in families()]
    return WordTable({word: symbol for table in signs for word, symbol in _spelled(table)})


def _spelled(words: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(word.replace("_", " "), symbol) for symbol, listed in words.items() for word in listed.split()]


@cache
def _dimensions() -> dict[str, str]:
    return {symbol: family.DIMENSION for family in families() for symbol in family.WORDS if symbol}


def dimension_of(unit: str) -> str | None:
    """Return the dimension of a unit's symbol or of a classifier; None for other words, such as a counted noun.

    >>> dimension_of("km2"), dimension_of("家"), dimension_of("company")
    ('area', 'count', None)
    """
    return _dimensions().get(unit)


@cache
def units_of(dimension: str) -> tuple[str, ...]:
    """Return the units of a dimension that convert into each other.

    >>> "ha" in units_of("area"), units_of("money")
    (True, ())
    """
    return tuple(symbol for family in families() if dimension == family.DIMENSION for symbol in family.FACTORS)


@cache
def _factors() -> dict[str, Number]:
    return {symbol: number for family in families() for symbol, number in family.FACTORS.items()}


def factor(unit: str) -> Number | None:
    """Return what one of the unit is in its family's base; None where units of its kind don't convert into each other.

    >>> factor("ha"), factor("HKD")
    (10000, None)
    """
    return _factors().get(unit)


def convert(interval: Interval, from_unit: str, to_unit: str) -> Interval | None:
    """Convert exactly; None where the units measure different things, or are two currencies.

    >>> from hetao_cli.model.quantity import Interval
    >>> convert(Interval(87, 88), "ha", "m2")
    Interval(low=870000, high=880000, low_closed=True, high_closed=True)
    """
    if from_unit == to_unit:
        return interval
    rate = _rate(from_unit, to_unit)
    return None if rate is None else scale(interval, rate)


@lru_cache(maxsize=1024)
def _rate(from_unit: str, to_unit: str) -> Number | None:
    """Return how many of one unit the other is; None where they don't convert into each other."""
    ours, theirs = factor(from_unit), factor(to_unit)
    if ours is None or theirs is None or dimension_of(from_unit) != dimension_of(to_unit):
        return None
    return exact_quotient(ours, theirs)
