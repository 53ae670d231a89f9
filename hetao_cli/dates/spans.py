"""The time between two dates, in days and in the words that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.relations import day_ranges
from hetao_cli.messages.message import Message, counted, in_language, listed
from hetao_cli.model.moment import DAYS_IN_400_YEARS
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.moment import Day, Moment

_FOREVER = float("inf")
_MONTHS_IN_YEAR = 12
_MONTH_DAYS, _YEAR_DAYS = 28, 365
_CLOSE = 10  # a spread of at most a tenth is shown as about the middle, a greater one as two limits


class TimeBetween(NamedTuple):
    """The time from the end of one date to the start of another, at the least and at the most.

    Attributes:
        shortest: The two days between which it is shortest; the same day twice if the dates may overlap.
        longest: The two days between which it is longest; one is infinite if that has no limit.
        approximate: One of the dates is approximate or uncertain.
    """

    shortest: tuple[Day, Day]
    longest: tuple[Day, Day]
    approximate: bool

    @property
    def low_days(self) -> int:
        """Return the fewest days apart; 0 if the dates may overlap, 1 for successive days."""
        return int(self.shortest[1] - self.shortest[0])

    @property
    def high_days(self) -> int | None:
        """Return the most days apart; None if there is no limit."""
        days = self.longest[1] - self.longest[0]
        return None if days == _FOREVER else int(days)


def span_between(a: Moment, b: Moment) -> TimeBetween:
    """Return the time between two dates, whichever is the earlier.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> span = span_between(parse_date("2025-12"), parse_date("2026-01-03"))
    >>> span.low_days, span.high_days
    (3, 33)
    """
    one, other = day_ranges(a), day_ranges(b)
    shortest = max(_gap(one.last_end, other.first_start), _gap(other.last_end, one.first_start), key=_days)
    longest = max(_gap(one.first_end, other.last_start), _gap(other.first_end, one.last_start), key=_days)
    return TimeBetween(shortest, longest, any((a.approximate, a.uncertain, b.approximate, b.uncertain)))


def _gap(end: Day, start: Day) -> tuple[Day, Day]:
    """Return the days between which there is time, or one day twice if the second is not the later one."""
    return (end, start) if start > end else (0, 0)


def _days(gap: tuple[Day, Day]) -> Day:
    """Return the days from one day to another that is not before it."""
    return gap[1] - gap[0]


_UNITS = (
    (Message("span.year", "{n} year"), Message("span.years", "{n} years")),
    (Message("span.month", "{n} month"), Message("span.months", "{n} months")),
    (Message("span.day", "{n} day"), Message("span.days", "{n} days")),
)
_TWO_UNITS = Message("span.two-units", "{one} {more}")
_ABOUT = Message("span.about", "about {span}")
_BETWEEN = Message("span.between", "between {low} and {high}")
_RANGES = (
    Message("span.range-of-years", "{low} to {high} years"),
    Message("span.range-of-months", "{low} to {high} months"),
    Message("span.range-of-days", "{low} to {high} days"),
)
_NEAR = 2
_UP_TO = Message("span.up-to", "up to {span}")
_AT_LEAST = Message("span.at-least", "at least {span}")
_UNKNOWN = Message("span.unknown", "an unknown time")


def span_text(span: TimeBetween, lang: str) -> str:
    """Return a span in the words of a language.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> def words(a, b, lang="en"):
    ...     return span_text(span_between(parse_date(a), parse_date(b)), lang)
    >>> words("2017-01-03", "2025-12-22"), words("2017", "2025-12"), words("1995", "2025", "zh-Hant")
    ('8 years 11 months', '8 to 9 years', '約30年')
    """
    return in_language(span_words(span), lang)


def span_words(span: TimeBetween) -> Localized:
    """Return a span in words, in two units that follow each other: years and months, or months and days.

    Limits that differ by a tenth or less are told as about the middle: in years if they are a year apart, in months
    if a month. Others are told in whole years, or months, where they are within a month, or two days, of these.
    """
    low, high = span.low_days, span.high_days
    spread = _days(span.longest) - _days(span.shortest)
    shortest = _in_whole(_length(span.shortest), spread)
    if high is None:
        return _AT_LEAST.filled(span=_length_words(shortest)) if low else _UNKNOWN
    longest = _in_whole(_length(span.longest), spread)
    if low == high:
        return _ABOUT.filled(span=_length_words(longest)) if span.approximate and low else _length_words(longest)
    if not low:
        return _UP_TO.filled(span=_length_words(longest))
    if (high - low) * _CLOSE <= high:
        return _ABOUT.filled(span=_length_words(_middle_length(span)))
    return _range_words(shortest, longest)


def _range_words(shortest: tuple[int, int, int], longest: tuple[int, int, int]) -> Localized:
    """Return two limits in words: in one unit if both are whole in it, and only once if they are alike."""
    if shortest == longest:
        return _length_words(longest)
    for unit, range_words in enumerate(_RANGES):
        if all(length[unit] and not any(length[:unit] + length[unit + 1 :]) for length in (shortest, longest)):
            return range_words.filled(low=shortest[unit], high=longest[unit])
    return _BETWEEN.filled(low=_length_words(shortest), high=_length_words(longest))


def _in_whole(length: tuple[int, int, int], spread_days: Day) -> tuple[int, int, int]:
    """Return a limit in whole years, or months, if it is near them and the spread of the span is as large.

    Beside years, days are not told.
    """
    years, months, days = length
    if years and spread_days >= _YEAR_DAYS and months in {0, _MONTHS_IN_YEAR - 1}:
        return years + (months > 0), 0, 0
    if (years or months) and spread_days >= _MONTH_DAYS and not _NEAR < days < _MONTH_DAYS:
        years, months = divmod(years * _MONTHS_IN_YEAR + months + (days > _NEAR), _MONTHS_IN_YEAR)
        return years, months, 0
    return (years, months, 0) if years else length


def _length(days: tuple[Day, Day]) -> tuple[int, int, int]:
    """Return the full years, months and days from a day to a later one; of spans beyond 9,000 years the years alone."""
    first, last = (int(day) for day in days)
    from datetime import date

    from dateutil.relativedelta import relativedelta

    # The same days of the calendar in the years from 1 to 400, because a date has no years before 1 or after 9999.
    start = (first - 1) % DAYS_IN_400_YEARS + 1
    end = start + last - first
    if end > date.max.toordinal():
        return (last - first) * 400 // DAYS_IN_400_YEARS, 0, 0
    delta = relativedelta(date.fromordinal(end), date.fromordinal(start))
    return delta.years, delta.months, delta.days


def _middle_length(span: TimeBetween) -> tuple[int, int, int]:
    """Return the length between the middle days, rounded to the largest unit that the spread of the span fills."""
    first, last = ((int(one) + int(other)) // 2 for one, other in zip(span.shortest, span.longest, strict=True))
    years, months, days = _length((first, last))
    spread = _days(span.longest) - _days(span.shortest)
    if spread >= _MONTH_DAYS:
        years, months = divmod(years * _MONTHS_IN_YEAR + months + (days * 2 >= _MONTH_DAYS), _MONTHS_IN_YEAR)
        days = 0
    if spread >= _YEAR_DAYS:
        years, months = years + (months * 2 >= _MONTHS_IN_YEAR), 0
    return years, months, days


def _length_words(length: tuple[int, int, int]) -> Localized:
    """Return the words for the largest unit of a length that is not zero and the one after it, or no days."""
    first = next((place for place, n in enumerate(length) if n), len(_UNITS) - 1)
    two = list(zip(length, _UNITS, strict=True))[first : first + 2]
    return listed([counted(n, *unit) for n, unit in two if n] or [counted(0, *_UNITS[-1])], _TWO_UNITS)
