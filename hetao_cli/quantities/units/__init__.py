"""Units of measure: one file for each family, a declaration for each unit, found in this folder on first use."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from hetao_cli.quantities.intervals import exact_quotient, scale
from hetao_cli.quantities.units.count import can_count
from hetao_cli.quantities.word_table import WordTable

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Interval, Number
    from hetao_cli.quantities.unit import Family, Unit

__all__ = [
    "can_count",
    "convert",
    "converts",
    "declared",
    "dimension_of",
    "factor",
    "families",
    "is_rate_alike",
    "rate_of",
    "rate_parts",
    "scaled_words",
    "symbol_of",
    "unit_signs",
    "unit_words",
    "units_of",
    "words_per",
]


@cache
def families() -> tuple[Family, ...]:
    """Load all families, in the order of their names."""
    names = sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.endswith(".py"))
    modules = (import_module(f"{__name__}.{name}") for name in names if name != "__init__")
    return tuple(cast("Family", module.FAMILY) for module in modules)


@cache
def _declared() -> dict[str, tuple[Unit, str]]:
    return {unit.symbol: (unit, family.dimension) for family in families() for unit in family.units}


def declared(unit: str | None) -> Unit | None:
    """Return the declaration of a unit's symbol or a classifier; None for other words, such as a counted noun."""
    found = _declared().get(unit or "")
    return None if found is None else found[0]


def dimension_of(unit: str) -> str | None:
    """Return the dimension of a unit's symbol or of a classifier; None for other words, such as a counted noun.

    >>> dimension_of("km2"), dimension_of("家"), dimension_of("company")
    ('area', 'count', None)
    """
    found = _declared().get(unit)
    if found is None:
        return _RATE if rate_parts(unit) is not None else None
    return found[1]


_RATE = "rate"


def rate_of(unit: str | None, per: str) -> str:
    """Return the symbol of a rate: so much of a unit, or of a number alone, for each of another unit or noun.

    >>> rate_of("km", "hour"), rate_of("HKD", "sqft"), rate_of(None, "day")
    ('km/h', 'HKD/sqft', '1/day')
    """
    known = declared(per)
    return f"{unit or 1}/{known.per.split()[0] if known is not None and known.per else per}"


def rate_parts(unit: str) -> tuple[str, str] | None:
    """Return the two units that a rate is made of; None for what is no rate.

    >>> rate_parts("km/h"), rate_parts("km")
    (('km', 'hour'), None)
    """
    above, slash, below = unit.rpartition("/")
    return (above, words_per().meanings.get(below, below)) if slash and above and below else None


@cache
def unit_words() -> WordTable:
    """Return the words behind a number; the meaning of each is its unit's symbol, empty if it is no unit."""
    words = {word: unit.symbol for unit, _ in _declared().values() for word in words_behind(unit)}
    return WordTable(words | {word: "" for family in families() for word in _spelled(family.begins_like)})


@cache
def scaled_words() -> dict[str, str]:
    """Return the words behind a number in 万 or more that name another unit there, with its symbol."""
    return {word: unit.symbol for unit, _ in _declared().values() for word in _spelled(unit.scaled)}


@cache
def _aliases() -> dict[str, str]:
    return {name: unit.symbol for unit, _ in _declared().values() for name in _spelled(unit.aliases)}


def symbol_of(name: str) -> str:
    """Return the symbol of the unit that a log names; the name itself if it is no other name of a unit.

    >>> symbol_of("TEU"), symbol_of("tonne"), symbol_of("company")
    ('teu', 't', 'company')
    """
    return _aliases().get(name, name)


@cache
def words_per() -> WordTable:
    """Return the words for what a rate is for each of: those behind a number, and those that stand there alone."""
    alone = {word: unit.symbol for unit, _ in _declared().values() for word in _spelled(unit.per)}
    return WordTable(
        unit_words().meanings | {unit.symbol.lower(): unit.symbol for unit, _ in _declared().values()} | alone
    )


def is_rate_alike(unit: str, other: str) -> bool:
    """Return whether two rates measure the same: their parts convert, or are amounts of money.

    >>> is_rate_alike("km/h", "m/s"), is_rate_alike("元/m2", "HKD/sqft"), is_rate_alike("km/h", "HKD/sqft")
    (True, True, False)
    """
    ours, theirs = rate_parts(unit), rate_parts(other)
    if ours is None or theirs is None:
        return False
    pairs = zip(ours, theirs, strict=True)
    return all(_part_rate(*pair) is not None or {*map(dimension_of, pair)} == {"money"} for pair in pairs)


def words_behind(unit: Unit) -> list[str]:
    """Return the words that name a unit behind a number."""
    return _spelled(f"{unit.symbols} {unit.en} {unit.zh}")


@cache
def unit_signs() -> WordTable:
    """Return the words before a number that name its unit, such as `HK$` and `百分之`."""
    return WordTable({word: unit.symbol for unit, _ in _declared().values() for word in _spelled(unit.before)})


def _spelled(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


@cache
def units_of(dimension: str) -> tuple[Unit, ...]:
    """Return the units of a dimension.

    >>> "ha" in [unit.symbol for unit in units_of("area")]
    True
    """
    return tuple(unit for family in families() if dimension == family.dimension for unit in family.units)


def factor(unit: str) -> Number | None:
    """Return the value of a unit in its family's base unit; None if units of its kind don't convert into each other.

    >>> factor("ha"), factor("HKD")
    (10000, None)
    """
    found = declared(unit)
    return None if found is None else found.factor


def converts(from_unit: str, to_unit: str) -> bool:
    """Return whether amounts of a unit are amounts of another one: percentage points are no percent.

    >>> converts("ha", "km2"), converts("pp", "%"), converts("HKD", "CNY")
    (True, False, False)
    """
    return from_unit == to_unit or _rate(from_unit, to_unit) is not None


def convert(interval: Interval, from_unit: str, to_unit: str) -> Interval | None:
    """Convert exactly; None if the units measure different things, or are two currencies.

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
    """Return the factor from one unit to another; None if they don't convert into each other."""
    above, below = rate_parts(from_unit), rate_parts(to_unit)
    if above is not None and below is not None:
        factors = [_part_rate(*pair) for pair in zip(above, below, strict=True)]
        return None if factors[0] is None or not factors[1] else exact_quotient(factors[0], factors[1])
    ours, theirs = factor(from_unit), factor(to_unit)
    if ours is None or theirs is None or dimension_of(from_unit) != dimension_of(to_unit):
        return None
    return exact_quotient(ours, theirs)


def _part_rate(from_unit: str, to_unit: str) -> Number | None:
    """Return the factor between two parts of rates, 1 between what can count the same things."""
    if from_unit == to_unit:
        return 1
    counted = {dimension_of(from_unit), dimension_of(to_unit)} <= {None, "count"}
    return 1 if counted and can_count(from_unit, to_unit) else _rate(from_unit, to_unit)
