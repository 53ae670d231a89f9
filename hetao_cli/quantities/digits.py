"""Numbers in digits: separators of thousands and decimals, powers of ten. Each is read whole or not at all."""

from __future__ import annotations

import re

from hetao_cli.quantities.candidate import is_chinese
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import unit_signs
from hetao_cli.quantities.word_table import skip_blanks
from hetao_cli.quick.patterns import regex

_MOST_DIGITS = 40
_GAPS = "\u00a0\u2007\u2009\u202f"
_RUN = regex("[0-9]*")
_MAY_GO_ON = frozenset(f".,'’ ^*×xX·eE⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺{_GAPS}")
_JOINED = regex("[0-9]*(?:[.,'’][0-9]+)*")
"""Digits and what adjoins them, all of it a part of one number, a version, or a list without blanks."""
_APART = regex(f"[0-9]{{1,3}}([ {_GAPS}])[0-9]{{3}}(?:\\1[0-9]{{3}}){{0,12}}(?![0-9]|-[A-Za-z])(?:[.,'’][0-9]+)*")
"""Thousands parted by blanks."""
_MOST_BEFORE = 24
_AFTER_BLANK = regex("(?:^|[^0-9])(?:[0-9]{1,3}|[0-9]{5,40}|[03-9][0-9]{3}) $")
"""Another number before a blank, that is no year."""

_GROUPED = regex(
    f"(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+|[0-9]{{1,2}}(?:,[0-9]{{2}})+,[0-9]{{3}})(?:[.](?P<tail>[0-9]+))?"
    f"|[1-9][0-9]{{0,2}}(?:['’][0-9]{{3}}|[ {_GAPS}][0-9]{{3}})+(?:(?:[.]|,(?![0-9]{{3}}$))(?P<behind>[0-9]+))?"
    r"|[1-9][0-9]{0,2}(?:[.][0-9]{3})+,(?P<part>[0-9]+)"
)
_DECIMAL = regex("[0-9]*[.]([0-9]+)")
_COMMA = regex("0,([0-9]+)|[1-9][0-9]{0,8},([0-9]{1,2}|[0-9]{4,})")
_LIST = regex("[0-9]{1,2}(?:,[0-9]{1,2}){2}(?![0-9])")
_IN_LIST = regex("[0-9],$")
_LAST_WORD = regex(r"([A-Za-z]+|\S) ?$")
_LISTED = regex(r"\s?(?:[,、&]|and\b|or\b)")
_AFTER_DECIMALS = frozenset("%-–°")
_YEARS = range(1900, 2101)

_RAISED = {ord(sign): digit for sign, digit in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-", strict=True)}
_EXPONENT = r"(?:(?:\^|\*\*)[({]?(?P<{0}>[+−-]?[0-9]+)[)}]?|(?P<{0}r>[⁻⁺]?[⁰¹²³⁴-⁹]+))"
_POWER = regex(
    "(?P<e>[eE](?P<of_e>[+−-]?[0-9]+))"
    f"| ?[xX×*·] ?10{_EXPONENT.replace('{0}', 'times')}|{_EXPONENT.replace('{0}', 'own')}"
)
_MOST_POWER, _IN_AN_EXPONENT = 30, 3
_TAIL = regex("(?:[.,'’]?[0-9]+)+")


def number_end(text: str, at: int) -> int:
    """Return the end of all that belongs to a number in digits at `at`, whether it can be read or not.

    >>> [number_end(text, 0) for text in ("1,234.5 m", "1.2.3", "1 234 567", "3 x 10^4", "1.5E+3x", "7")]
    [7, 5, 9, 8, 6, 1]
    """
    end = _plain_end(text, at)
    power = _power(text, end)
    if power is None:
        return end
    tail = _TAIL.match(text, power.end())
    return tail.end() if tail is not None else power.end()


def scan_digits(text: str, at: int) -> tuple[int, int, int] | None:
    """Read digits and return them as a whole number, the number of decimals among them, and their end.

    Thousands are separated by commas, apostrophes or blanks, in lakhs and crores hundreds (12,34,567). A plain blank
    is between two numbers rather than two groups behind a label (Phase 5 100 flats) or where more numbers follow. A
    comma is before decimals where they are no group of three (12,5) and the text is not Chinese, or behind a 0 (0,875).
    None also for more than 40 digits, and for what goes on otherwise: versions, powers of ten.

    >>> [scan_digits(text, 0) for text in ("1,234.50 m", "0,87", "1'500", "1.234,5")]
    [(123450, 2, 8), (87, 2, 4), (1500, 0, 5), (12345, 1, 7)]
    >>> [scan_digits(text, 0) for text in ("1.2.3", "1.5E+3", "009")]
    [None, None, None]
    """
    end = _plain_end(text, at)
    return None if end == at or _power(text, end) is not None else _understood(text, at, end)


def scan_power(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read a number with a power of ten: 1.5E+3, 3 x 10^4, 10⁴; None if none follows.

    >>> [scan_power(text, 0)[0].value for text in ("1.5E+3", "3 x 10^4", "10⁴", "2×10⁻¹")]
    [1500, 30000, 10000, Fraction(1, 5)]
    """
    end = _plain_end(text, at)
    power = _power(text, end)
    found = _understood(text, at, end) if power is not None else None
    if power is None or found is None:
        return None
    digits, places, _ = found
    if power["e"] is not None and not places and power["of_e"][0].isdigit():
        # 5E3 is a code as often
        return None
    if power["own"] or power["ownr"]:
        if text[at:end] != "10":
            return None
        digits = 1
    printed = power["of_e"] or power["times"] or power["timesr"] or power["own"] or power["ownr"]
    exponent = int(printed.translate(_RAISED)) if len(printed) <= _IN_AN_EXPONENT else _MOST_POWER + 1
    if abs(exponent) > _MOST_POWER or _TAIL.match(text, power.end()):
        return None
    if exponent < 0:
        return digits_numeral(digits, places).times(exact_quotient(1, 10**-exponent)), power.end()
    return digits_numeral(digits, places, 10**exponent), power.end()


def _power(text: str, at: int) -> re.Match[str] | None:
    return _POWER.match(text, at) if text[at : at + 1] in _MAY_GO_ON else None


def _plain_end(text: str, at: int) -> int:
    """Return the end of the digits and separators from `at` on."""
    run = _RUN.match(text, at)
    end = run.end() if run is not None else at
    if text[end : end + 1] not in _MAY_GO_ON:
        return end
    if text[end : end + 1] == "," and (_LIST.match(text, at) or _IN_LIST.search(text, max(0, at - 2), at)):
        return end
    apart = _APART.match(text, at)
    if apart is not None and (apart[1] != " " or _is_one_number(text, at, apart.end())):
        return apart.end()
    joined = _JOINED.match(text, at)
    return joined.end() if joined is not None else end


def _is_one_number(text: str, at: int, end: int) -> bool:
    """Return whether groups with plain blanks between them are one number, by the words and numbers around them."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        return False
    before = text[max(0, at - _MOST_BEFORE) : at]
    if _AFTER_BLANK.search(before):
        return False
    if text[at:end].count(" ") > 1 or text[at:end].endswith(" 000"):
        return True
    named = _named().search(before)
    return named is None or _is_currency(before)


@LANGUAGES.derived
def _named(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(languages, 'named')})$")


def _understood(text: str, at: int, end: int) -> tuple[int, int, int] | None:
    """Return what the digits and separators of a number mean."""
    printed = text[at:end]
    if printed.isdigit():
        is_number = printed[0] != "0" or len(printed) == 1
        return (int(printed), 0, end) if is_number and len(printed) <= _MOST_DIGITS else None
    usual = _DECIMAL.fullmatch(printed) or _GROUPED.fullmatch(printed)
    found = usual or _COMMA.fullmatch(printed)
    if found is None or (usual is None and printed[0] != "0" and not _parts_decimals(text, at, end)):
        return None
    decimals = next((group for group in found.groups() if group is not None), "")
    digits = "".join(filter(str.isdigit, printed))
    return (int(digits), len(decimals), end) if len(digits) <= _MOST_DIGITS else None


def _parts_decimals(text: str, at: int, end: int) -> bool:
    """Return whether a comma is before decimals: beside words or a currency, in no list, behind no year, no Chinese."""
    behind = skip_blanks(text, end)
    follower = text[behind : behind + 1]
    whole = int(text[at:end].split(",", maxsplit=1)[0])
    if is_chinese(text[at - 1 : at]) or is_chinese(follower) or whole in _YEARS or _LISTED.match(text, end):
        return False
    return follower.isalnum() or follower in _AFTER_DECIMALS or _is_currency(text[max(0, at - _MOST_BEFORE) : at])


def _is_currency(before: str) -> bool:
    """Return whether a text ends with the sign or code of a currency."""
    word = _LAST_WORD.search(before)
    return word is not None and word[1].lower() in unit_signs().meanings


def digits_numeral(digits: int, places: int, scale: int = 1) -> Numeral:
    """Return the number of that many digits and decimals, multiplied by a scale word.

    >>> digits_numeral(15, 1, 10_000).value
    15000
    """
    scales = (scale,) if scale > 1 else ()
    if not places:
        return Numeral(digits * scale, scale, scale * significance(digits), rounded=scale > 1, scales=scales)
    parts = 10**places
    grain = exact_quotient(scale, parts)
    return Numeral(exact_quotient(digits * scale, parts), grain, grain, rounded=True, scales=scales)


def significance(number: int) -> int:
    """Return the weight of the last digit that is not zero; 1 for zero.

    >>> significance(440), significance(447)
    (10, 1)
    """
    weight = 1
    while number and number % 10 == 0:
        number //= 10
        weight *= 10
    return weight
