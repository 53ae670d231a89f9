"""Texts that are no EDTF, rewritten as EDTF if their meaning is plain, with the reason in words.

Mistakes in EDTF, forms of its 2012 draft and of spreadsheets are repaired one by one; dates as people write them are
those of `hetao_cli.dates.phrases`. They serve the messages about a faulty log and the dates typed on the command line;
a log itself is read strictly.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import normalize

from hetao_cli.dates.date_error import DateError
from hetao_cli.dates.expression import read_expression
from hetao_cli.dates.moments import moment_of
from hetao_cli.messages.message import Message, listed
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.messages.message import Localized

_Replacement: TypeAlias = "str | Callable[[re.Match[str]], str]"

_PLAIN_FORMS = Message(
    "edtf.plain-forms", "write a year, month or day as 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', as in '2025-12-22'"
)
_DATE_FORM = Message("edtf.date-form", "a date is year-month-day, as in '2025-01-03'")
_DECADE_FORM = Message("edtf.decade", "a decade is a year whose last digit is 'X'")
_SUB_YEAR_FORM = Message(
    "edtf.sub-year", "in place of a month, 21 to 24 are seasons, 33 to 36 quarters, 40 and 41 halves of the year"
)
_INTERVAL_FORM = Message("edtf.interval", "an interval is written with '/'")
_QUALIFIER_FORM = Message("edtf.qualifier", "a qualifier of one part stands before it, without parentheses")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_UNSPECIFIED = str.maketrans("ux", "XX")
_DRAFT_LETTERS = str.maketrans("yepsz", "YESSZ")
_LAST_MONTH = 12


class Rewriting(NamedTuple):
    """A text after all repairs that apply to it.

    Attributes:
        text: The text; it may still be no EDTF.
        reasons: The reason of each repair, in words.
    """

    text: str
    reasons: list[Message]


def _year_month_day(found: re.Match[str]) -> str:
    """Join year, month and day, as far as they are there, with hyphens."""
    return "-".join(part.rjust(2, "0") for part in found.groups() if part)


def _day_and_month(found: re.Match[str]) -> str:
    """Return `22/12/2025` or `12/22/2025` as year, month and day.

    Raises:
        DateError: Either number could be the month.
    """
    one, other, year = found[1].rjust(2, "0"), found[2].rjust(2, "0"), found[3]
    if one != other and int(one) <= _LAST_MONTH and int(other) <= _LAST_MONTH:
        words = {"one": f"{year}-{other}-{one}", "other": f"{year}-{one}-{other}"}
        raise DateError(
            found[0],
            Message("date.day-or-month", "day and month can't be told apart: write '{one}' or '{other}'", words),
        )
    return f"{year}-{one}-{other}" if int(other) > _LAST_MONTH else f"{year}-{other}-{one}"


def _season_of_hemisphere(found: re.Match[str]) -> str:
    """Return the code of a season with its hemisphere, for which the 2012 draft had a suffix."""
    return f"-{int(found[1]) + (4 if found[2].lower() == 'north' else 8)}"


_STEPS: tuple[tuple[str, _Replacement, Message], ...] = (
    (
        ".+",
        lambda found: normalize("NFKC", found[0]).translate(_DASHES),
        Message("edtf.digits-and-signs-are-those", "digits and signs are those of ASCII"),
    ),
    (r"^([0-9]{4})[-/.\s]([0-9]{1,2})[-/.\s]([0-9]{1,2})$", _year_month_day, _DATE_FORM),
    (r"^([0-9]{4})[-/.\s](0?[1-9]|1[0-2])$", _year_month_day, _DATE_FORM),
    ("^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})$", _day_and_month, _DATE_FORM),
    (
        "^([0-9]{4})(0[1-9]|1[0-2])$",
        r"\1-\2",
        Message("edtf.a-month-has-its-hyphen", "a month has its hyphen"),
    ),
    (
        "^([0-9]{4})([0-9]{2})([0-9]{2})(?=T|$)",
        r"\1-\2-\3",
        Message("edtf.a-date-has-its-hyphens", "a date has its hyphens"),
    ),
    (
        "(?<=T)([0-9]{2})([0-9]{2})([0-9]{2})",
        r"\1:\2:\3",
        Message("edtf.a-time-of-day-has", "a time of day has its colons"),
    ),
    ("(?<=-[0-9]{2})[ t](?=[0-9]{2}:)", "T", Message("edtf.a-time-of-day-follows", "a time of day follows 'T'")),
    (
        "(T[0-9]{2}:[0-9]{2})(?![0-9:])",
        r"\1:00",
        Message("edtf.a-time-of-day-has-seconds", "a time of day has its seconds"),
    ),
    (r"(?<=:[0-9]{2})\.[0-9]+", "", Message("edtf.seconds-have-no-fractions", "seconds have no fractions")),
    (
        "(?<=:[0-9]{2}[-+][0-9]{2})([0-9]{2})$",
        r":\1",
        Message("edtf.a-time-shift-has-its", "a time shift has its colon"),
    ),
    (
        r"(?<![0-9])\s+|\s+(?![0-9])",
        "",
        Message("edtf.a-date-has-no-spaces", "a date has no spaces"),
    ),
    (
        "(?i)(?<=/)(?:open|now|present)$|^open(?=/)",
        "..",
        Message("edtf.an-open-side-of-an", "an open side of an interval is '..', as in '2004/..'"),
    ),
    (
        "(?i)(?<=/)unknown$|^unknown(?=/)",
        "",
        Message("edtf.an-unknown-side-of-an", "an unknown side of an interval is left empty, as in '2004/'"),
    ),
    ("^([0-9]{4})-([0-9]{4})$", r"\1/\2", _INTERVAL_FORM),
    ("(?<=[0-9])~(?=[0-9])", "/", _INTERVAL_FORM),
    (
        r"(?i)-(2[1-4])\^(north|south).*",
        _season_of_hemisphere,
        Message("edtf.seasons-of-the-north-are", "seasons of the north are 25 to 28, of the south 29 to 32"),
    ),
    (
        r"\?~|~\?",
        "%",
        Message("edtf.uncertain-and-approximate-together-are", "uncertain and approximate together are '%'"),
    ),
    (r"\(([0-9]{2}|[0-9]{4})\)([?~%])", r"\2\1", _QUALIFIER_FORM),
    (r"\(([0-9]{2})-([0-9]{2})\)([?~%])", r"\3\1-\3\2", _QUALIFIER_FORM),
    (
        r"^\(([^()]+)\)([?~%])$",
        r"\1\2",
        Message("edtf.a-qualifier-of-a-whole", "a qualifier of a whole date stands at its end, without parentheses"),
    ),
    (
        r"^[-0-9uxX?~%/.,\[\]{}]+$",
        lambda found: found[0].translate(_UNSPECIFIED),
        Message("edtf.unspecified-digits-are-x-as", "unspecified digits are 'X', as in '199X'"),
    ),
    (
        "^y(?=-?[0-9])|(?<=[0-9])(?:[eps](?=[0-9])|z$)",
        lambda found: found[0].translate(_DRAFT_LETTERS),
        Message(
            "edtf.the-letters-are-y-for",
            "the letters are 'Y' for long years, 'E' exponents, 'S' significant digits and 'Z' UTC",
        ),
    ),
    ("^\\+(?=[0-9]{4}(?![0-9]))", "", Message("edtf.a-year-has-no", "a year has no '+'")),
    (
        r"^\+?(-?(?:[0-9]{5}|[0-9]{7,})[?~%]?)$",
        r"Y\1",
        Message("edtf.a-year-of-more-than", "a year of more than four digits starts with 'Y'"),
    ),
)
"""Repairs as (pattern, replacement, reason) in the order in which they apply, each to the outcome of those before.

Six digits are no year: those of a month are one, and others are nothing plain.
"""

_SET_FORM = Message(
    "edtf.hint-a-set-is-16671668-for",
    "a set is '[1667,1668]' for one of its dates, '{1667,1668}' for all, '[1667..1669]' for a range",
)
_SPOKEN_FORMS = (
    (r"\{.*", _SET_FORM),
    (r"\[\.\..*", Message("edtf.on-or-before-a-date", "on or before a date is '[..2035]'")),
    (r".*\.\.\]", Message("edtf.on-or-after-a-date", "on or after a date is '[2027..]'")),
    (".*/.*", _INTERVAL_FORM),
    (".*X.*", _DECADE_FORM),
    ("[0-9]{4}-(?:2[1-4]|3[3-6]|4[01])~?", _SUB_YEAR_FORM),
    (".*-12~", Message("edtf.the-end-of-a-year", "the end of a year is about its December")),
    (".*~", Message("edtf.about-a-date-is-after", "about a date is '~' after it")),
    (".*", _DATE_FORM),
)
"""How EDTF writes what people write in words, by the pattern of the whole EDTF; the first that fits counts."""


_HINTS = (
    ("", Message("edtf.empty", "it is empty: {forms}", {"forms": _PLAIN_FORMS})),
    (
        "(?i)unknown|open",
        Message(
            "edtf.hint-a-date-that-is-not",
            "a date that is not known is left out; of an interval, an unknown end is '2004/', an open '2004/..'",
        ),
    ),
    (
        "-?[0-9]{1,3}[?~%]?",
        Message("edtf.hint-a-year-has-four-digits", "a year has four digits; a decade is '193X', a century '19XX'"),
    ),
    (
        ".*[()].*",
        Message(
            "edtf.hint-qualifiers-have-no-parentheses-200406",
            "qualifiers have no parentheses: '2004-~06' is about June, '2004-06~' about June 2004",
        ),
    ),
    (
        r".*[][{}].*",
        _SET_FORM,
    ),
    (
        ".*/.*",
        Message(
            "edtf.hint-an-interval-is-two-dates",
            "an interval is two dates with one '/' between; '2004/' is of unknown end, '2004/..' goes on",
        ),
    ),
    (
        ".*[0-9]T[0-9].*",
        Message(
            "edtf.hint-a-time-of-day-is",
            "a time of day is as in '2025-12-22T10:30:00', with 'Z' or a shift such as '+08:00' after it",
        ),
    ),
    (".*", Message("edtf.no-date", "it is no date in EDTF: {forms}", {"forms": _PLAIN_FORMS})),
)
"""Hints for texts that can't be rewritten, as (pattern of the whole text, words); the first that fits counts."""


def rewrite(text: str) -> Rewriting | None:
    """Return the EDTF of a text that is none, after every repair it needs or as people write dates; None if not plain.

    Two years with the second cut short are a span of years, never the part of a year that EDTF has by that number.

    >>> rewrite("2025年12月22日").text, str(rewrite("199u").reasons[0]), rewrite("2024/25").text
    ('2025-12-22', "unspecified digits are 'X', as in '199X'", '2024/2025')

    Raises:
        DateError: Its day and month can't be distinguished, there is no such day, or the day is of another weekday.
    """
    from hetao_cli.dates.phrases import doubt_of, phrase_in_edtf

    spoken = phrase_in_edtf(text)
    doubt = doubt_of(text, None)
    if doubt is not None and spoken is not None and moment_of(spoken):
        raise DateError(text, doubt)
    if spoken is None or "/" not in spoken:
        repaired = _repaired(text)
        if moment_of(repaired.text) or (spoken is None and read_expression(repaired.text)):
            return repaired
    if doubt is not None and spoken is None:
        raise DateError(text, doubt)
    if spoken is None or read_expression(spoken) is None:
        return None
    return Rewriting(spoken, [next(words for pattern, words in _SPOKEN_FORMS if re.fullmatch(pattern, spoken))])


def _repaired(text: str) -> Rewriting:
    reasons: list[Message] = []
    for pattern, replacement, reason in _STEPS:
        changed = re.sub(pattern, replacement, text, flags=re.ASCII)
        if changed != text and reason not in reasons:
            reasons.append(reason)
        text = changed
    return Rewriting(text, reasons)


def explain(text: str) -> Localized:
    """Return why a text is no EDTF and what to write, in words that follow the text and a colon.

    >>> str(explain("2025/12/22"))
    "a date is year-month-day, as in '2025-01-03': write '2025-12-22'"
    """
    try:
        rewritten = rewrite(text)
    except DateError as fault:
        return fault.reason
    if rewritten is not None:
        reasons = listed(rewritten.reasons, Message("edtf.reasons", "{one}; {more}"))
        return Message("edtf.write", "{reasons}: write '{text}'", {"reasons": reasons, "text": rewritten.text})
    return next(hint for pattern, hint in _HINTS if re.fullmatch(pattern, text, re.ASCII | re.DOTALL))
