"""A number with its unit: words between, within and behind the two, and smaller units added to larger ones."""

import re

from hetao_cli.quantities.hedges import hedge_behind
from hetao_cli.quantities.intervals import exact, exact_quotient
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives, characters, hooks
from hetao_cli.quantities.nouns import counted_noun
from hetao_cli.quantities.number import scan_number, scan_orders
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import dimension_of, factor, scaled_words, unit_signs, unit_words
from hetao_cli.quantities.units.money import joint_unit
from hetao_cli.quantities.word_table import is_letter, longest_word, skip_blanks
from hetao_cli.quick.tuples import NamedTuple

_FIRST_CALENDAR_YEAR, _LAST_CALENDAR_YEAR = 1900, 2100
_ADDED_UP = {"duration", "length", "mass"}
REACHES = frozenset({"duration", "length"})
"""The dimensions of what `within` bounds: within 10 minutes, 5公里内."""
_MOST_UNITS = 3
_TEN_THOUSAND, _MILLION, _TRILLION = 10**4, 10**6, 10**12
_MEASURES = frozenset({"mass", "length", "area", "volume", "power", "energy"})
"""The dimensions of which a measure can name a class of things: a ship of 5000吨级."""
_NEAR = 24
"""How many characters before a unit it is looked for what says that a number is a temperature: 温度达1.5亿度."""
_PLUS = frozenset("+＋")


class Amount(NamedTuple):
    """A number with its unit, from a sign or a word, and the hedge behind it."""

    numeral: Numeral
    unit: str | None
    worded: bool
    hedge: str | None
    end: int


def scan_amount(text: str, at: int, hedge: str | None, sign: str | None, *, between: bool = False) -> Amount | None:
    """Read a number with the unit and hedge behind it; None also if it is part of a longer word, or a calendar year.

    Args:
        text: The text.
        at: The offset at which the number begins.
        hedge: The hedge before it.
        sign: The unit of the sign before it.
        between: Whether another number must follow as the end of a range, which is then no smaller unit to add.
    """
    found = scan_number(text, at)
    if found is None:
        return None
    numeral, number_end = _with_letter(text, at, *found, signed=sign is not None)
    printed, words = text[at:number_end], _words()
    opened = hedge is not None or sign is not None
    behind, end = _scan_behind_number(text, number_end, numeral)
    if behind == "within":
        behind, end = None, number_end
    if printed in words.only_hedged and not (opened or behind):
        return None
    if behind == "more":
        behind, numeral = "over", numeral._replace(more=True)
    word, measured, unit_end = _scan_unit(text, end, numeral)
    unit = word if sign is None else joint_unit(sign, word)
    if word is None or unit is None:
        follower = text[end : end + 1]
        needs_unit = printed.lower() in words.only_with_unit or (printed in words.hedged_or_with_unit and not opened)
        part_of_word = is_letter(follower) or follower.isdigit()
        return None if needs_unit or part_of_word else Amount(numeral, sign, worded=False, hedge=behind, end=end)
    if text[number_end] in words.calendar_year and hedge in {None, "about"} and _is_calendar_year(numeral):
        return None
    if unit == "day" and hedge is None and any(is_day(text, at, unit_end) for is_day in _days_of_month()):
        return None
    if dimension_of(unit) == "money" and not measured.scales:
        order, unit_end = scan_orders(text, unit_end)
        measured = measured.scaled(order) if order > 1 else measured
    if not between:
        measured, unit, unit_end = _with_smaller_units(text, unit_end, measured, unit)
    behind_unit, end = _scan_behind_unit(text, unit_end, unit)
    behind = behind or behind_unit
    return Amount(measured, unit, worded=True, hedge=behind, end=end)


def _with_letter(text: str, start: int, numeral: Numeral, end: int, *, signed: bool) -> tuple[Numeral, int]:
    """Distinguish millions from metres behind digits (5m), and trillions of a currency from tonnes ($2.1T)."""
    if signed:
        is_t = text[end : end + 1] in {"t", "T"} and text[end - 1].isdigit() and not text[end + 1 : end + 2].isalnum()
        return (numeral.scaled(_TRILLION), end + 1) if is_t else (numeral, end)
    if text[end - 1] == "m" and text[end - 2].isdigit() and is_metres(text, end):
        metres = scan_number(text[start : end - 1], 0)
        return (metres[0], end - 1) if metres is not None else (numeral, end)
    return numeral, end


def is_metres(text: str, at: int) -> bool:
    """Return whether digits with an `m` that ends at `at` are metres: no unit and no things follow to be millions.

    >>> is_metres("a 50m pool", 5), is_metres("1.5m people", 4), is_metres("5m sq ft", 2)
    (True, False, False)
    """
    if longest_word(unit_words(), text, skip_blanks(text, at)) is not None:
        return False
    found = _things().match(text, at)
    noun = counted_noun(found[1]) if found is not None else None
    return found is None or noun is None or noun in found[1].split()


def _with_smaller_units(text: str, at: int, numeral: Numeral, unit: str) -> tuple[Numeral, str, int]:
    """Add smaller units that follow a measure, or a half: 1年3个月, 2 years and 3 months, a year and a half."""
    if numeral.more or numeral.high is not None or numeral.value is None:
        return numeral, unit, at
    if dimension_of(unit) == "money" or unit in _words().pieces:
        with_cents = _with_cents(text, at, numeral)
        return (with_cents[0], _words().pieces.get(unit, unit), with_cents[1]) if with_cents else (numeral, unit, at)
    if dimension_of(unit) not in _ADDED_UP:
        return numeral, unit, at
    part_of_unit = _scan_part(text, at)
    if part_of_unit is not None:
        return numeral.plus(part_of_unit[0].value or 0, part_of_unit[0].grain), unit, part_of_unit[1]
    of_last = unit
    for _ in range(_MOST_UNITS):
        smaller = _scan_smaller(text, at, of_last)
        if smaller is None:
            break
        part, of_last, at = smaller
        size = exact_quotient(factor(of_last) or 1, factor(unit) or 1)
        numeral = numeral.plus(exact((part.value or 0) * size), exact(part.grain * size))
    return numeral, unit, at


def _scan_part(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the part of a unit behind it in any language: and a half, 一米八."""
    for scan in _part_scans():
        found = scan(text, at)
        if found is not None:
            return found
    return None


def _with_cents(text: str, at: int, numeral: Numeral) -> tuple[Numeral, int] | None:
    """Add coins to an amount of money if some can follow; the module that reads them is loaded only then."""
    start = skip_blanks(text, at)
    follower = text[start : start + 1]
    if not (follower.isdigit() or is_letter(follower) or follower in _words().coins_begin or follower == ","):
        return None
    from hetao_cli.quantities.coins import add_coins

    return add_coins(text, at, numeral)


def _scan_smaller(text: str, at: int, larger: str) -> tuple[Numeral, str, int] | None:
    """Read a number with a unit smaller than the one before, of an amount below one of that unit."""
    start = skip_blanks(text, at)
    start += next((len(joint) for joint in _words().unit_joints if text.startswith(joint, start)), 0)
    found = scan_number(text, start) if text[start : start + 1].isalnum() else None
    if found is None or found[0].value is None or found[0].more or found[0].high is not None:
        return None
    unit, numeral, end = _scan_unit(text, found[1], found[0])
    size, whole = factor(unit or ""), factor(larger)
    if unit is None or size is None or whole is None or dimension_of(unit) != dimension_of(larger):
        return None
    return (numeral, unit, end) if numeral.more is False and size * (numeral.value or 0) < whole else None


_LONGEST_HYPHENED = 24


def _is_calendar_year(numeral: Numeral) -> bool:
    return numeral.value is not None and _FIRST_CALENDAR_YEAR <= numeral.value <= _LAST_CALENDAR_YEAR


def _scan_behind_number(text: str, at: int, numeral: Numeral) -> tuple[str | None, int]:
    """Read a hedge between number and unit: 200+, sixty-odd, 十来."""
    if text[at : at + 1] in _words().about_behind and (numeral.step or 0) > 1:
        return "about", at + 1
    return hedge_behind(text, at)


def _scan_behind_unit(text: str, at: int, unit: str) -> tuple[str | None, int]:
    """Read a hedge behind a unit: 50%以上, 10分钟内."""
    hedge, end = hedge_behind(text, at)
    is_sum_of_two = text[end - 1] in _PLUS and text[end : end + 1].isalnum()
    if is_sum_of_two or (hedge == "within" and dimension_of(unit) not in REACHES):
        return None, at
    return "over" if hedge == "more" else hedge, end


def _scan_unit(text: str, at: int, numeral: Numeral) -> tuple[str | None, Numeral, int]:
    """Read the unit behind a number, with an infix or a part behind it: 个多月, 年半, 成六."""
    infixes = _words().infixes
    if text[at + 1 : at + 2] in infixes and text[at : at + 1] in _words().classifiers:
        found = longest_word(unit_words(), text[at] + text[at + 2 : at + 6], 0)
        if found is not None and found[1] > 1:
            return found[0], _with_infix(numeral, text[at + 1]), at + 1 + found[1]
    start = _skip_article(text, at) if numeral.implied else at
    hyphen = text[start : start + 1] == "-" and is_letter(text[start + 1 : start + 2])
    start = start + 1 if hyphen else skip_blanks(text, start)
    found = longest_word(unit_words(), text, start) or (_hyphened_unit(text, start) if hyphen else None)
    if begins_sum(text, start):
        # two $500 cheques
        found = None
    if found is None and text[start : start + 1] == "M" and text[start + 1 : start + 4].isupper():
        currency = longest_word(unit_words(), text, start + 1)
        if currency is not None and dimension_of(currency[0]) == "money":
            # twenty MUSD
            return currency[0], numeral.scaled(_MILLION), currency[1]
    if found is None or not found[0] or (is_letter(text[found[1] - 1]) and text[found[1] : found[1] + 1].isdigit()):
        return None, numeral, at
    unit, end = _unit_behind(text, start, *found, numeral)
    follower = text[end : end + 1]
    stands_alone = infixes.get(follower, False) and not text[end + 1 : end + 2].isalpha()
    if follower in infixes and (dimension_of(unit) != "count" or stands_alone):
        return unit, _with_infix(numeral, follower), end + 1
    for tenth_of_unit in _tenths():
        tenth = tenth_of_unit(text, end, unit)
        if tenth is not None:
            return unit, numeral.plus(exact_quotient(tenth, 10), exact_quotient(1, 10)), end + 1
    return unit, numeral, end


def _unit_behind(text: str, start: int, unit: str, end: int, numeral: Numeral) -> tuple[str, int]:
    """Return what a word for a unit means behind its number, and the end of the unit: 829亿度, 5000吨级."""
    scaled = scaled_words().get(text[start:end]) if _in_ten_thousands(numeral) else None
    if scaled is not None and _temperature().search(text, max(0, start - _NEAR), start) is None:
        unit = scaled
    is_class = text[end : end + 1] in _words().of_class and dimension_of(unit) in _MEASURES
    return unit, end + is_class


def _in_ten_thousands(numeral: Numeral) -> bool:
    """Return whether a number is in 万 or a larger scale word: 829亿, 几十万, 1.2 million."""
    if numeral.value is None:
        return numeral.grain >= _TEN_THOUSAND
    return numeral.rounded and numeral.value >= _TEN_THOUSAND


def begins_sum(text: str, at: int) -> bool:
    """Return whether the sign of a currency is at an offset, and digits behind it.

    >>> [begins_sum(text, 4) for text in ("two $500 cheques", "two RMB 50 notes", "two $", "two 500")]
    [True, True, False, False]
    """
    sign = longest_word(unit_signs(), text, at)
    if sign is None or dimension_of(sign[0]) != "money":
        return False
    return text[skip_blanks(text, sign[1]) : skip_blanks(text, sign[1]) + 1].isdigit()


def _skip_article(text: str, at: int) -> int:
    return max((skip(text, at) for skip in _article_skips()), default=at)


_days_of_month = hooks(lambda one: one.is_day_of_month)
_part_scans = hooks(lambda one: one.scan_part)
_tenths = hooks(lambda one: one.tenth_of_unit)
_article_skips = hooks(lambda one: one.skip_article)


def _hyphened_unit(text: str, start: int) -> tuple[str, int] | None:
    """Read a unit of several words that hyphens join: 3.02-square-kilometre."""
    found = longest_word(unit_words(), text[start : start + _LONGEST_HYPHENED].replace("-", " "), 0)
    return None if found is None else (found[0], start + found[1])


def _with_infix(numeral: Numeral, infix: str) -> Numeral:
    if not _words().infixes[infix] or numeral.value is None:
        return numeral._replace(more=True)
    half = exact_quotient(1, 2)
    return numeral.plus(half, half)


class _Words(NamedTuple):
    """The words and characters of all languages within an amount."""

    only_hedged: frozenset[str]
    only_with_unit: frozenset[str]
    hedged_or_with_unit: frozenset[str]
    about_behind: frozenset[str]
    calendar_year: frozenset[str]
    classifiers: frozenset[str]
    coins_begin: frozenset[str]
    of_class: frozenset[str]
    infixes: dict[str, bool]
    pieces: dict[str, str]
    unit_joints: tuple[str, ...]


@LANGUAGES.derived
def _words(languages: tuple[FigureLanguage, ...]) -> _Words:
    return _Words(
        characters(languages, lambda one: one.only_hedged),
        characters(languages, lambda one: one.only_with_unit),
        characters(languages, lambda one: one.hedged_or_with_unit),
        characters(languages, lambda one: one.about_behind),
        characters(languages, lambda one: one.calendar_year),
        characters(languages, lambda one: one.classifiers),
        characters(languages, lambda one: one.coins_begin),
        characters(languages, lambda one: one.of_class),
        {infix: half for one in languages for infix, half in one.infixes.items()},
        {word: currency for one in languages for word, currency in one.coin_pieces.items()},
        tuple(joint for one in languages for joint in one.unit_joints),
    )


@LANGUAGES.derived
def _temperature(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "temperature"))


@LANGUAGES.derived
def _things(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of words behind `5m` that can be things counted in millions."""
    joints, apart = (alternatives(languages, name) for name in ("things", "things apart"))
    nouns = f"(?: (?!(?:{apart}) )[a-z][a-z-]{{1,20}}){{1,4}}"
    return re.compile(f"(?:[ ]?(?:-|–|{joints})[ ]?[0-9.,]{{1,9}}m)?({nouns})")
