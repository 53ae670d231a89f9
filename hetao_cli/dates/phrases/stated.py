"""A date as far as a text states it, the senses of the words around it, and both written in EDTF."""

from collections.abc import Sequence
from enum import Enum

from hetao_cli.model.moment import month_length
from hetao_cli.quick.tuples import NamedTuple

_EDGES = (1, 6, 12)
_MONTHS_OF_PARTS = {
    **{33 + place: (3 * place + 1, 3 * place + 2, 3 * place + 3) for place in range(4)},
    **{40 + place: (6 * place + 1, 6 * place + 3, 6 * place + 6) for place in range(2)},
}
"""The first, a middle and the last month of the quarters and halves of a year."""


class Sense(Enum):
    """The sense of a word before or after a date."""

    PLAIN = "plain"  # no change: in, on, 于
    AS_OF = "as of"  # no change, and no bound: as of, 截至
    UNTIL = "until"  # on some day then or before: by 2035, 2035年前
    UNTIL_IF_AHEAD = "until if ahead"  # the same of a date to come: 到2035年
    FROM = "from"  # from then on, a state since a day, else on some day then or after: 2027年起, from 1 April
    AFTER = "after"  # on some day then or after: after 2027, 2027年后
    FROM_IF_AHEAD = "from if ahead"  # the same of a date to come, or at the head of its sentence: from 2027, 从2027年
    EARLIEST = "earliest"  # the same, and never of a past one: as early as 2028
    TILL = "till"  # a state up to then: until 2030, 直到2030年
    SINCE = "since"  # a state that began then: since 2018, 2018年以来
    ABOUT = "about"  # around 2019, 2019年前后
    BETWEEN = "between"  # the first of two dates that `and` joins


NO_MONTH = 100
"""What is added to a number that stands for a month and is none, so that it is taken for no part of a year."""
BOUNDS = frozenset((Sense.UNTIL, Sense.FROM, Sense.AFTER, Sense.TILL, Sense.SINCE))
"""The senses that make a date the end of others."""


class Stated(NamedTuple):
    """One date as far as a text states it; it need not exist.

    Attributes:
        year: None if the text leaves it out.
        month: 1 to 12, or a part of the year by its code in EDTF: 21 to 24 a season, 33 to 36 a quarter, 40, 41 a half;
            from `NO_MONTH` on a number that is no month.
        day: The day of the month.
        last_day: The last day if it was on one of several days (上旬); it can lie beyond the month's end.
        unknown: How many of the year's last digits are open: 1 for a decade, 2 for a century.
        about: The date is approximate, by one unit of its precision.
        weekday: The weekday that stands beside a day, from 0 for Monday; None if none does.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    unknown: int = 0
    about: bool = False
    weekday: int | None = None


class StatedDate(NamedTuple):
    """A date, or a span of time, in a text.

    Attributes:
        first: The date, or the first of a span.
        last: The last of a span, included; None for one date.
        end: The offset after it.
        language: The tag of the language of it, or of the first of a span; empty for figures alone.
    """

    first: Stated
    last: Stated | None
    end: int
    language: str = ""


def in_edtf(span: StatedDate, senses: Sequence[Sense] = ()) -> str:
    """Return a date with its year, or a span of two, in EDTF, by the words around it.

    The last of the words that bound it counts. An event by, before, from or after a date is on one of many days, and no
    longer approximate; a state until or since then, or from a day on, is an interval with an open end. A date of
    several days is not approximate.

    >>> in_edtf(StatedDate(Stated(2025, 12, about=True), None, 5), [Sense.UNTIL])
    '[..2025-12]'
    >>> in_edtf(StatedDate(Stated(2018), None, 4), [Sense.SINCE])
    '2018/..'
    >>> in_edtf(StatedDate(Stated(1990, unknown=1), None, 5))
    '199X'
    >>> in_edtf(StatedDate(Stated(2025, 2, 21, last_day=31), None, 9))
    '[2025-02-21..2025-02-28]'

    Args:
        span: The date or dates.
        senses: The senses of the words before and after, in their order.
    """
    first, last = span.first, span.last or span.first
    begin, end = _first_unit(first), _last_unit(last)
    about = Sense.ABOUT in senses
    tilde = "~" * (about or first.about)
    if span.last is not None:
        return f"{begin}{tilde}/{end}{'~' * (about or last.about)}"
    bound = next((sense for sense in reversed(senses) if sense in BOUNDS), None)
    if bound is Sense.FROM and first.day is not None and first.last_day is None:
        bound = Sense.SINCE
    if bound is not None:
        return _BOUND[bound].format(begin=begin, end=end, tilde=tilde)
    return begin + tilde if begin == end else f"[{begin}..{end}]"


_BOUND = {
    Sense.UNTIL: "[..{end}]",
    Sense.FROM: "[{begin}..]",
    Sense.AFTER: "[{begin}..]",
    Sense.TILL: "../{end}{tilde}",
    Sense.SINCE: "{begin}{tilde}/..",
}


def at_edge(stated: Stated, month: int) -> Stated:
    """Return the beginning, middle or end of a year, quarter or half as about a month of it.

    EDTF has no exact form for these. Any other date stays as it is: the whole month or decade states no more than is
    known.

    Args:
        stated: The date.
        month: The month of a year that is meant: 1, 6 or 12; 0 for anywhere within.
    """
    if not month or stated.unknown:
        return stated
    if stated.month is None:
        return stated._replace(month=month, about=True)
    months = _MONTHS_OF_PARTS.get(stated.month)
    return stated._replace(month=months[_EDGES.index(month)], about=True) if months and stated.day is None else stated


def _first_unit(stated: Stated) -> str:
    """Return a date in EDTF, or the first of the days on one of which it was."""
    digits = f"{abs(stated.year or 0):04}"
    year = "-" * ((stated.year or 0) < 0) + digits[: len(digits) - stated.unknown] + "X" * stated.unknown
    month = "" if stated.month is None else f"-{stated.month:02}"
    return year + month + ("" if stated.day is None else f"-{stated.day:02}")


def _last_unit(stated: Stated) -> str:
    """Return a date in EDTF, or the last of the days on one of which it was."""
    if stated.last_day is None or stated.year is None or stated.month is None:
        return _first_unit(stated)
    return _first_unit(stated._replace(day=min(stated.last_day, month_length(stated.year, stated.month))))
