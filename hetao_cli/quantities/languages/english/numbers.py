"""Numbers in English: in words, in digits with a scale word (3.5 million, 24bn), fractions, and dozens of."""

from __future__ import annotations

from hetao_cli.quantities.digits import digits_numeral, significance
from hetao_cli.quantities.fraction_signs import mixed, share
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages.english.running_sum import ORDERS, SMALL, EnglishSum
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.word_table import BLANKS, is_letter, skip_blanks
from hetao_cli.quick.patterns import regex

_LARGEST_ORDER = ORDERS["trillion"]
_PLURAL_ORDERS = {f"{word}s": order for word, order in ORDERS.items()}
_ALL_ORDERS = ORDERS | _PLURAL_ORDERS
_MANY = {"tens": 10, "scores": 20} | _PLURAL_ORDERS
_BEHIND_DIGITS = {"mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12}
_ATTACHED = _BEHIND_DIGITS | {"k": 10**3, "m": 10**6, "b": 10**9}
"""Orders that directly follow digits, as in 24bn; `5 m` with a blank is a length."""
_SEVERAL = {"several", "few"}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
_ONES_OF_PARTS = {"first": 1, "second": 2} | {word: parts for word, parts in _PARTS.items() if 2 < parts < 10}  # noqa: PLR2004 - ones
_PLURAL_PARTS = {f"{word}s": parts for word, parts in _PARTS.items()} | {"halves": 2}
_MULTIPLES = {
    word: multiple
    for multiple, words in (
        (2, "double doubles doubled doubling twice"),
        (3, "triple triples tripled tripling trebled thrice"),
        (4, "quadruple quadruples quadrupled quadrupling"),
        (5, "quintupled"),
    )
    for word in words.split()
}
_ARTICLES = {"a", "an"}
FIRST_WORDS = {*SMALL, *(f"{word}fold" for word in SMALL), *_MULTIPLES, *_MANY, *_SEVERAL, "half", "quarter"}
"""The words that a number can begin with, articles aside."""
_ONE_WORD = f"(?:{'|'.join((*SMALL, *ORDERS))})(?![A-Za-z]|-(?!(?:{'|'.join((*SMALL, *ORDERS))})(?![A-Za-z-])))"
RUN = f"(?i:{_ONE_WORD}(?:[ -]{_ONE_WORD})*)"
"""Words of numbers, but not those that a hyphen joins to another word (ten twenty-foot containers)."""
WORDS_BEHIND_ARTICLE = {*ORDERS, *_PARTS, *_SEVERAL}
"""The words of numbers that an article can precede."""
_WORD = regex("[A-Za-z]{1,12}(?![A-Za-z])")
_BELOW_HUNDRED = regex("(?: and)? ([0-9]{1,2})(?![0-9,.]?[0-9]|[%A-Za-z-])")


def scan_english(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the longest English number in words that starts at `at`; an article alone is one.

    >>> scan_english("one hundred and twenty-three", 0)[0].value, scan_english("two-thirds", 0)[0].value
    (123, Fraction(2, 3))
    """
    word, end = _word(text, at)
    if word in _MULTIPLES:
        return Numeral(_MULTIPLES[word], 1, 1, implied="times"), end
    if word.endswith("fold") and word[:-4] in SMALL:
        count = SMALL[word[:-4]]
        return Numeral(count, 1, significance(count)), end - 4
    return _scan_many(text, at) or _scan_share(text, at) or _scan_number(text, at)


def continue_digits(digits: int, places: int, text: str, end: int) -> tuple[Numeral, int] | None:
    """Read on behind digits: a scale word, or half; None if neither follows.

    Args:
        digits: The digits read, as a whole number.
        places: The number of decimals among them.
        text: The text.
        end: The offset after the digits.

    >>> continue_digits(35, 1, "3.5 million people", 3)[0].value
    3500000
    """
    follower = text[end : end + 1]
    if is_letter(follower):
        word, after = _word(text, end)
        if word in _ATTACHED and not text[after : after + 1].isdigit():
            return digits_numeral(digits, places, _ATTACHED[word]), after
        return None
    word, after = _next_word(text, end) if follower == "-" or follower in BLANKS else ("", end)
    if not word:
        return None
    order, after = (_BEHIND_DIGITS[word], after) if word in _BEHIND_DIGITS else scan_orders(text, end)
    rest = _BELOW_HUNDRED.match(text, after) if order == ORDERS["hundred"] and not places else None
    if rest is not None:
        return digits_numeral(digits * order + int(rest[1]), 0), rest.end()
    found = _with_part(digits_numeral(digits, places, order), text, after)
    return found if found[1] > end else None


def is_number_word(word: str) -> bool:
    """Return whether a word in lower case, or each part of one with hyphens, is of a number and so no counted noun."""
    tables = (SMALL, _ALL_ORDERS, _PARTS, _PLURAL_PARTS)
    return all(any(part in table for table in tables) for part in word.split("-"))


def skip_article(text: str, at: int) -> int:
    """Return the offset after `a`, `an` or `of a`, as in half an hour; `at` if there is none."""
    word, end = _next_word(text, at)
    if word == "of":
        word, end = _next_word(text, end)
    return end if word in _ARTICLES else at


def _word(text: str, at: int) -> tuple[str, int]:
    found = _WORD.match(text, at)
    return (found[0].lower(), found.end()) if found else ("", at)


def _gap_end(text: str, at: int) -> int:
    """Return the offset after blanks or one hyphen."""
    return at + 1 if text[at : at + 1] in {"-", "‑"} else skip_blanks(text, at)


def _next_word(text: str, at: int) -> tuple[str, int]:
    """Return the word behind blanks or a hyphen, or an empty text, and its end."""
    start = _gap_end(text, at)
    return _word(text, start) if start > at else ("", at)


def scan_orders(text: str, at: int) -> tuple[int, int]:
    """Return the product of the scale words behind a number, such as hundred million, 1 for none, and their end."""
    order = 1
    while order < _LARGEST_ORDER:
        word, end = _next_word(text, at)
        if word not in _ALL_ORDERS:
            break
        order *= _ALL_ORDERS[word]
        at = end
    return order, at


def _scan_many(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read several hundred, dozens of, tens of thousands of: an order of magnitude."""
    word, end = _word(text, at)
    if word in _ARTICLES:
        word, end = _next_word(text, end)
    order = 1
    if word in _SEVERAL:
        order, end = scan_orders(text, end)
    while word in _MANY and order < _LARGEST_ORDER:
        order *= _MANY[word]
        word, after = _next_word(text, end)
        if word == "of":
            end = after
            word, after = _next_word(text, end)
            end = after if word in _MANY else end
    return (Numeral(None, order, None), end) if order > 1 else None


def _scan_share(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read half, a quarter, two-thirds, also of a thousand or a million."""
    word, end = _word(text, at)
    found = (share(1, 4), end) if word == "quarter" else _scan_part(text, at)
    if found is None:
        return None
    order, end = scan_orders(text, skip_article(text, found[1]))
    if word == "quarter" and order == 1:
        return None
    return (found[0].scaled(order), end) if order > 1 else found


def _scan_part(text: str, at: int) -> tuple[Numeral, int] | None:
    word, end = _word(text, at)
    if word == "half":
        return share(1, 2), end
    count = 1 if word in _ARTICLES else SMALL.get(word)
    part, after = _next_word(text, end)
    tens = SMALL.get(part, 0) if count else 0
    if tens >= SMALL["twenty"] and text[after : after + 1] == "-":
        # one twenty-fifth
        part, after = _word(text, after + 1)
        ones = _ONES_OF_PARTS.get(part.removesuffix("s"))
        parts = tens + ones if ones and part.endswith("s") == (count != 1) else None
    else:
        parts = (_PARTS if count == 1 else _PLURAL_PARTS).get(part)
    return (share(count, parts), after) if count and parts else None


def scan_and_part(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read `and a half` behind a unit, as in a year and a half; None if there is none.

    >>> scan_and_part("a year and a half", 6)[1]
    17
    """
    word, end = _next_word(text, at)
    return _scan_part(text, _gap_end(text, end)) if word == "and" else None


def _with_part(whole: Numeral, text: str, at: int) -> tuple[Numeral, int]:
    """Read on behind a number: and a half, also million; or a million and a half."""
    word, end = _next_word(text, at)
    found = _scan_part(text, _gap_end(text, end)) if word == "and" else None
    if found is None:
        return whole, at
    part, end = found
    order, end = scan_orders(text, end)
    if whole.rounded and whole.scales:
        part = part.times(order if order > 1 else whole.scales[-1])
        return mixed(whole, part)._replace(rounded=True), end
    whole = mixed(whole, part)
    return (whole.scaled(order) if order > 1 else whole), end


def _scan_number(text: str, at: int) -> tuple[Numeral, int] | None:
    """Read a whole number in words, with decimals behind point."""
    word, end = _word(text, at)
    first = 1 if word in _ARTICLES else SMALL.get(word)
    if first is None:
        return None
    tally = EnglishSum()
    tally.take_small(first)
    while (after := _take_next(tally, text, end)) is not None:
        end = after
    word, after = _next_word(text, end)
    return (word == "point" and _scan_decimals(tally.numeral(), text, after)) or _with_part(tally.numeral(), text, end)


def _take_next(tally: EnglishSum, text: str, at: int) -> int | None:
    """Add the next word to the number, and return its end; None if the number is over."""
    word, end = _next_word(text, at)
    if word == "and" and tally.joins():
        start = _gap_end(text, end)
        word, end = _word(text, start)
        is_part = _scan_part(text, start) is not None
        return end if word in SMALL and not is_part and tally.take_small(SMALL[word]) else None
    if word in SMALL:
        return end if tally.take_small(SMALL[word]) else None
    return end if word in _ALL_ORDERS and tally.take_order(_ALL_ORDERS[word]) else None


def _scan_decimals(whole: Numeral, text: str, at: int) -> tuple[Numeral, int] | None:
    """Read the digits behind point, each a word, and a scale word behind them."""
    decimals = ""
    word, end = _next_word(text, at)
    while SMALL.get(word, 10) < 10 and len(decimals) < 20:  # noqa: PLR2004 - single digits, and no endless row of them
        decimals += str(SMALL[word])
        at = end
        word, end = _next_word(text, at)
    if not decimals:
        return None
    grain = exact_quotient(1, 10 ** len(decimals))
    order, end = scan_orders(text, at)
    numeral = whole.plus(int(decimals) * grain, grain)._replace(rounded=True)
    return (numeral.scaled(order) if order > 1 else numeral), end
