"""Figures in running text: hedge, currency, number, unit, and the upper end of a range."""

from typing import NamedTuple

from hetao_cli.model.quantity import Quantity
from hetao_cli.quantities.chinese import DIGITS, HEDGED_OR_WITH_UNIT, ONLY_HEDGED
from hetao_cli.quantities.english import skip_article
from hetao_cli.quantities.hedges import hedge_before, hedge_behind, range_word
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.meaning import hedged_range, meaning
from hetao_cli.quantities.number import scan_number
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import dimension_of, unit_signs, unit_words
from hetao_cli.quantities.units.money import joint_unit
from hetao_cli.quantities.word_table import is_letter, longest_word, skip_blanks

_MOST_OPENING_WORDS = 4
_FIRST_CALENDAR_YEAR, _LAST_CALENDAR_YEAR = 1900, 2100
_ARTICLES = {"a", "an"}
_INFIXES = frozenset("多余餘半")
_BOUNDS = {"over", "at_least", "up_to", "under"}


class _Amount(NamedTuple):
    """A number with its unit, from a sign or a word, and the hedge behind it."""

    numeral: Numeral
    unit: str | None
    worded: bool
    hedge: str | None
    end: int


def scan_figure(text: str, start: int) -> tuple[Quantity, int] | None:
    """Read the longest figure that starts at `start`, its hedge included; None where none does.

    What is counted is not part of it: of `447 tech companies` it reads `447`. A calendar year (2025年) is no figure,
    nor are digits in a longer word (5G, 20th).

    Args:
        text: The text, as it was printed.
        start: Where to read; what stands before is not looked at.

    Returns:
        The quantity, and the place behind its last character.

    >>> quantity, end = scan_figure("with over 15,000 people", 5)
    >>> quantity.hedge, quantity.value, end
    ('over', 15000, 16)
    """
    hedge, sign, between, at = _scan_opening(text, start)
    low = _scan_amount(text, at, hedge, sign)
    if low is None:
        return None
    high = _scan_upper(text, low, hedge, sign, between=between)
    if high is None:
        return None if between else (_single(text[start : low.end], hedge, low), low.end)
    end = high.end + 2 if text[high.end : high.end + 2] in {"之间", "之間"} else high.end
    return _range(text[start:end], hedge, low, high), end


def _scan_opening(text: str, at: int) -> tuple[str | None, str | None, bool, int]:
    """Read what stands before a number: return the hedge, the sign's unit, whether a range must follow, and the end."""
    hedge = sign = None
    between = False
    for _ in range(_MOST_OPENING_WORDS):
        word, end = hedge_before(text, at)
        if word == "range":
            between = True
        elif word is not None:
            hedge = hedge or word
        else:
            found = longest_word(unit_signs(), text, at) if sign is None else None
            if found is None:
                break
            sign, end = found[0], skip_blanks(text, found[1])
        at = end
    return hedge, sign, between, at


def _scan_amount(text: str, at: int, hedge: str | None, sign: str | None) -> _Amount | None:
    """Read a number and what stands behind it; None also where it is part of a longer word, or a calendar year."""
    found = scan_number(text, at)
    if found is None:
        return None
    numeral, number_end = found
    printed = text[at:number_end]
    opened = hedge is not None or sign is not None
    if printed in ONLY_HEDGED and not opened:
        return None
    behind, end = _scan_behind_number(text, number_end, numeral)
    if behind == "more":
        behind, numeral = "over", numeral._replace(more=True)
    word, measured, unit_end = _scan_unit(text, end, numeral)
    unit = word if sign is None else joint_unit(sign, word)
    if word is None or unit is None:
        follower = text[end : end + 1]
        needs_unit = printed.lower() in _ARTICLES or (printed in HEDGED_OR_WITH_UNIT and not opened)
        part_of_word = is_letter(follower) or follower.isdigit()
        return None if needs_unit or part_of_word else _Amount(numeral, sign, worded=False, hedge=behind, end=end)
    if text[number_end] == "年" and hedge in {None, "about"} and _is_calendar_year(numeral):
        return None
    behind_unit, end = hedge_behind(text, unit_end)
    behind = behind or ("over" if behind_unit == "more" else behind_unit)
    return _Amount(measured, unit, worded=True, hedge=behind, end=end)


def _is_calendar_year(numeral: Numeral) -> bool:
    return numeral.value is not None and _FIRST_CALENDAR_YEAR <= numeral.value <= _LAST_CALENDAR_YEAR


def _scan_behind_number(text: str, at: int, numeral: Numeral) -> tuple[str | None, int]:
    """Read a hedge between number and unit: 200+, sixty-odd, 十来."""
    if text[at : at + 1] in {"来", "來"} and (numeral.step or 0) > 1:
        return "about", at + 1
    return hedge_behind(text, at)


def _scan_unit(text: str, at: int, numeral: Numeral) -> tuple[str | None, Numeral, int]:
    """Read the unit behind a number, with what stands within or behind it: 个多月, 年半, 成六."""
    if text[at : at + 1] in {"个", "個"} and text[at + 1 : at + 2] in _INFIXES:
        found = longest_word(unit_words(), text[at] + text[at + 2 : at + 6], 0)
        if found is not None and found[1] > 1:
            return found[0], _with_infix(numeral, text[at + 1]), at + 1 + found[1]
    start = skip_article(text, at) if numeral.implied else at
    hyphen = text[start : start + 1] == "-" and is_letter(text[start + 1 : start + 2])
    start = start + 1 if hyphen else skip_blanks(text, start)
    found = longest_word(unit_words(), text, start)
    if found is None or not found[0] or (is_letter(text[found[1] - 1]) and text[found[1] : found[1] + 1].isdigit()):
        return None, numeral, at
    unit, end = found
    follower = text[end : end + 1]
    stands_alone = follower == "半" and not text[end + 1 : end + 2].isalpha()
    if follower in _INFIXES and (dimension_of(unit) != "count" or stands_alone):
        return unit, _with_infix(numeral, follower), end + 1
    if unit == "成" and follower in DIGITS:
        return unit, numeral.plus(exact_quotient(DIGITS[follower], 10), exact_quotient(1, 10)), end + 1
    return unit, numeral, end


def _with_infix(numeral: Numeral, infix: str) -> Numeral:
    if infix != "半" or numeral.value is None:
        return numeral._replace(more=True)
    half = exact_quotient(1, 2)
    return numeral.plus(half, half)


def _scan_upper(text: str, low: _Amount, hedge: str | None, sign: str | None, *, between: bool) -> _Amount | None:
    """Read the upper end of a range behind its lower one; None where none stands there, or the two make no range."""
    word, at = range_word(text, low.end)
    if word is None or (word == "and" and not between) or low.hedge or low.numeral.more:
        return None
    repeated = longest_word(unit_signs(), text, at)
    if repeated is not None:
        sign, at = repeated[0], skip_blanks(text, repeated[1])
    high = _scan_amount(text, at, hedge, sign)
    if high is None or low.unit not in {None, high.unit}:
        return None
    if high.unit is None and low.numeral.implied != high.numeral.implied:
        return None
    least, most = _sharing_scale(low, high).value, high.numeral.value
    single = low.numeral.high is None and high.numeral.high is None
    return high if single and least is not None and most is not None and least < most else None


def _sharing_scale(low: _Amount, high: _Amount) -> Numeral:
    """Return the lower number with the scale word of the upper one (3 to 5 million), where that leaves it the lower."""
    numeral, most = low.numeral, high.numeral.value
    own = max(numeral.scales, default=1)
    for scale in () if low.worded else high.numeral.scales:
        if numeral.value is not None and most is not None and scale > own and numeral.value * scale < most:
            return numeral.times(scale)
    return numeral


def _single(text: str, hedge: str | None, amount: _Amount) -> Quantity:
    numeral, unit = _settled(amount.numeral, amount.unit)
    if numeral.high is not None:
        return _range(text, hedge, amount, amount._replace(numeral=amount.numeral._replace(value=amount.numeral.high)))
    hedge = "over" if numeral.more else hedge or amount.hedge or "exact"
    dimension = _dimension(unit)
    counted = dimension == "count" or (unit == "times" and isinstance(numeral.value, int))
    interval = meaning(numeral, hedge, counted=counted)
    return Quantity(text, numeral.value, None, interval, unit, hedge, dimension, numeral.step)


def _range(text: str, hedge: str | None, low: _Amount, high: _Amount) -> Quantity:
    upper, unit = _settled(high.numeral, high.unit)
    lower, _ = _settled(_sharing_scale(low, high), high.unit)
    hedge = hedge or high.hedge or "exact"
    label = hedge if hedge in _BOUNDS else "range"
    return Quantity(
        text, lower.value, upper.value, hedged_range(lower, upper, hedge), unit, label, _dimension(unit), lower.step
    )


def _settled(numeral: Numeral, unit: str | None) -> tuple[Numeral, str | None]:
    """Return the number in the unit of a quantity: 成 in hundredths, and so a fraction without unit, which is exact."""
    if unit == "成":
        return numeral.times(10), "%"
    if unit is None and numeral.implied == "%":
        return numeral.times(100)._replace(grain=0), "%"
    return numeral, unit or numeral.implied


def _dimension(unit: str | None) -> str:
    return (dimension_of(unit) if unit else None) or "count"
