"""Rates: so much of one unit for each of another, by words and signs beside a figure: 60 km/h, 每平方米3万元."""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING

from hetao_cli.quantities.folding import folded
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives
from hetao_cli.quantities.nouns import counted_noun
from hetao_cli.quantities.starts import opening_starts, start_pattern
from hetao_cli.quantities.units import dimension_of, rate_of, rate_parts, unit_words, words_per
from hetao_cli.quantities.word_table import longest_word, skip_blanks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.model.quantity import Quantity
    from hetao_cli.quantities.candidate import Candidate

_NO_RATES = frozenset({"ratio", "duration", "temperature"})
"""The dimensions that are told per something without becoming a rate: 5 % a year, 24 hours a day."""

_WINDOW = 24
"""How many characters before a figure it is looked for what that is for each of."""

_PERSON, _MOST_PARTS = "person", 2


def with_rate(sighting: Candidate) -> Candidate:
    """Return a figure that is so much for each of something as a rate, with what follows it in its span.

    It can be for each of two: RMB 60 per m² a month.
    """
    if sighting.quantity.dimension in _NO_RATES:
        return sighting
    units, _ = _each_before(sighting.text, sighting.start)
    if units:
        sighting = sighting._replace(quantity=as_rate(sighting.quantity, units))
    for _ in range(_MOST_PARTS):
        behind = _per_behind(sighting.text, sighting.end) or _per_behind_nouns(sighting)
        if behind is None:
            break
        sighting = sighting._replace(quantity=as_rate(sighting.quantity, [behind[0]]), end=behind[1])
    return sighting


def _per_behind_nouns(sighting: Candidate) -> tuple[str, int] | None:
    """Read what stands behind the noun of a count, which its span ends before: 447 tech companies a day."""
    nouns = _nouns().match(sighting.text, sighting.end) if sighting.quantity.dimension == "count" else None
    if nouns is None or counted_noun(nouns[0]) is None:
        return None
    told = _per_behind(sighting.text, nouns.end())
    return None if told is None else (told[0], sighting.end)


def split_rate(literal: str) -> tuple[str, list[str]] | None:
    """Return a literal without what says that it is a rate, and the units that it is for each of; None if it is none.

    >>> split_rate("HK$20 per square foot"), split_rate("每平方米3万元"), split_rate("87 ha")
    (('HK$20', ['sqft']), ('3万元', ['m2']), None)
    """
    for joint in _joint().finditer(literal):
        behind = _per_behind(literal, joint.start())
        if joint.start() > 0 and behind is not None and behind[1] == len(literal):
            return literal[: joint.start()], [behind[0]]
    number = start_pattern().search(literal) if _each().match(literal) else None
    for start in opening_starts(literal, number.start(), 0) if number is not None else ():
        units, begin = _each_before(literal, start)
        if units and begin == 0:
            return literal[start:], units
    return None


def span_of_rate(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a rate with the words before it that say what it is for each of: 每平方米3万元."""
    first = max(0, start - _WINDOW)
    return first + _each_before(folded(text[first:end]), start - first)[1], end


def as_rate(quantity: Quantity, units: list[str]) -> Quantity:
    """Return a figure as so much for each of some units; unchanged if its dimension makes no rates."""
    if quantity.dimension in _NO_RATES:
        return quantity
    return quantity._replace(unit=reduce(rate_of, units, quantity.unit), dimension="rate")


def of_period(quantity: Quantity, names: Iterable[str]) -> Quantity:
    """Return a rate that is told for the period that a metric's names say as an amount: 每年500亿元 of yearly sales."""
    parts = rate_parts(quantity.unit or "") if quantity.dimension == "rate" else None
    if parts is None or parts[1] not in periods_in(names):
        return quantity
    unit = None if parts[0] == "1" else parts[0]
    return quantity._replace(unit=unit, dimension=dimension_of(unit or "") or "count")


def periods_in(names: Iterable[str]) -> set[str]:
    """Return the periods that names say something is for each of: yearly, 每日, 日均."""
    named = (found.lastgroup for name in names for found in _periods().finditer(folded(name)))
    return {str(period).removeprefix("each_") for period in named}


def _per_behind(text: str, at: int) -> tuple[str, int] | None:
    """Read what says behind a figure that it is for each of a unit, and return that and the end."""
    joint = _joint().match(text, at)
    if joint is None or longest_word(unit_words(), text, skip_blanks(text, at)) is not None:
        return None
    start, kind = joint.end(), joint.lastgroup
    head = _head().match(text, start)
    if head is not None:
        return _PERSON, head.end()
    found = longest_word(words_per() if kind == "slash" else unit_words(), text, start)
    if found is None or not found[0]:
        noun = _noun().match(text, start) if kind == "per" else _noun_behind_article().match(text, start)
        return None if noun is None or kind == "slash" else (noun[0], noun.end())
    per, end = found
    if dimension_of(per) == "money" or (kind == "unit" and _apart().match(text, end)):
        return None
    return per, end


def _each_before(text: str, at: int) -> tuple[list[str], int]:
    """Return the units that a figure is for each of by the words before it in its clause, and where these begin.

    每人每月500元 is for each person and month, 人均GDP 20万元 for each person.
    """
    units: list[str] = []
    for found in reversed(list(_each().finditer(text, max(0, at - _WINDOW), at))[-_MOST_PARTS:]):
        per, end = _each_unit(text, found)
        if per is None or not (end == at if units else _between().fullmatch(text, end, at)):
            break
        units.append(per)
        at = found.start()
    return units, at


def _each_unit(text: str, found: re.Match[str]) -> tuple[str | None, int]:
    """Return the unit that something is for each of, and the offset after it."""
    if found.lastgroup != "each":
        return str(found.lastgroup).removeprefix("per_"), found.end()
    unit = longest_word(words_per(), text, found.end())
    return (None, found.end()) if unit is None or not unit[0] else (unit[0], skip_blanks(text, unit[1]))


def _pattern(name: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[], re.Pattern[str]]:
    """Return a function that returns the pattern of a name in all languages."""
    return LANGUAGES.derived(lambda languages: re.compile(alternatives(languages, name), flags))


_head, _noun, _noun_behind_article = _pattern("per head"), _pattern("per noun"), _pattern("a noun")
_nouns, _apart = _pattern("nouns of rate"), _pattern("no rate behind")
_between = _pattern("between each")


@LANGUAGES.derived
def _joint(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of what joins a figure and the unit that it is for each of."""
    per, unit = alternatives(languages, "per"), alternatives(languages, "per unit")
    return re.compile(f"(?P<slash>[ ]?/[ ]?)|(?P<per>{per})|(?P<unit>{unit})")


@LANGUAGES.derived
def _each(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of what says it before a figure, in a group by the unit, or `each` if the unit follows."""
    names = ("per_person", "per_household", "per_hour", "per_day", "per_month", "per_year", "each")
    return re.compile("|".join(f"(?P<{name}>{alternatives(languages, name)})" for name in names), re.IGNORECASE)


@LANGUAGES.derived
def _periods(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    names = ("each_day", "each_month", "each_year")
    return re.compile("|".join(f"(?P<{name}>{alternatives(languages, name)})" for name in names), re.IGNORECASE)
