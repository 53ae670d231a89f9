"""The words of statistics, in the three languages, and numbers with a sign and with unknown ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.printing import rounded
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number

_DIGITS = 3
"""Significant digits of calculated values: no source gives more."""


def word(key: str, language: str) -> str:
    """Return a label, or the template of a sentence."""
    return in_language(_WORDS[key], language)


def change_text(interval: Interval, unit: str, language: str, *, digits: int | None = None) -> str:
    """Return a change as text, with its sign; an end that is not known is called unknown.

    Args:
        interval: From the least to the most.
        unit: Its unit.
        language: The language of the words.
        digits: Significant digits to round to, outward; None for all.

    >>> change_text(Interval(2, 18), "project", "en"), change_text(Interval(-5, 5), "%", "zh-Hans")
    ('+2 to +18', '-5%至+5%')
    >>> change_text(Interval(50, None, low_closed=False), "%", "en")
    'more than +50%, unknown above'
    >>> change_text(Interval(None, None), "%", "en")
    'unknown: open at both ends'
    """
    shown = interval if digits is None else rounded(interval, digits)
    low = None if shown.low is None else _signed(shown.low, unit, language)
    high = None if shown.high is None else _signed(shown.high, unit, language)
    if low is None and high is None:
        return word("open", language)
    if high is None:
        return word("at least" if interval.low_closed else "more than", language).format(low)
    if low is None:
        return word("at most" if interval.high_closed else "less than", language).format(high)
    if interval.low == interval.high or (low == high and interval.low_closed and interval.high_closed):
        return low
    return word("to", language).format(
        f"{'' if interval.low_closed else '>'}{low}", f"{'' if interval.high_closed else '<'}{high}"
    )


def percent_text(interval: Interval, language: str) -> str:
    """Return a change in % as text, rounded outward."""
    return change_text(interval, "%", language, digits=_DIGITS)


def _signed(number: Number, unit: str, language: str) -> str:
    size = -number if number < 0 else number
    point = Interval(size, size)
    text = scaled_text(point, unit, language)
    sign = "-" if number < 0 else "+" if number > 0 else ""
    return f"{sign}{text}"


_WORDS: dict[str, Message] = {
    "to": Message("stats.to", "{} to {}"),
    "open": Message("stats.open", "unknown: open at both ends"),
    "at least": Message("stats.at-least", "at least {}, unknown above"),
    "more than": Message("stats.more-than", "more than {}, unknown above"),
    "at most": Message("stats.at-most", "at most {}, unknown below"),
    "less than": Message("stats.less-than", "less than {}, unknown below"),
    "number": Message("stats.number", "Number"),
    "share": Message("stats.share", "Share"),
    "possible": Message("stats.possible", "up to {}"),
    "of": Message("stats.of", " of {}"),
    "more": Message("stats.more", "… {n} more, {count} together (--all lists them)"),
    "more rows": Message("stats.more-rows", "… {n} more (--all lists them)"),
    "nothing": Message("stats.nothing", "nothing to count: the log has no events and no figures"),
    "no series": Message("stats.no-series", "no figure of this metric has a date and a value that can be read"),
    "no target": Message("stats.no-target", "no figure is a plan"),
    "metric": Message("stats.metric", "Metric"),
    "target": Message("stats.target", "Planned"),
    "due": Message("stats.due", "For"),
    "outcome": Message("stats.outcome", "Outcome"),
    "verdict": Message("stats.verdict", "Verdict"),
    "difference": Message("stats.difference", "Difference"),
    "met": Message("stats.met", "met"),
    "missed": Message("stats.missed", "missed"),
    "exceeded": Message("stats.exceeded", "exceeded"),
    "undated": Message("stats.undated", "without a time"),
    "still open": Message("stats.still-open", "open"),
    "no outcome": Message("stats.no-outcome", "no outcome"),
    "no announcement": Message("stats.no-announcement", "no date was announced before the event"),
    "as of": Message("stats.as-of", "As of"),
    "value": Message("stats.value", "Value"),
    "change": Message("stats.change", "Change"),
    "unseen": Message("stats.unseen", "no change that the hedges allow to be seen"),
    "source": Message("stats.source", "Source"),
    "since": Message("stats.since", "since {}"),
    "a year": Message("stats.a-year", "a year: {}"),
    "why short": Message("stats.why-short", "less than half a year: no annual growth"),
    "why zero": Message("stats.why-zero", "from what can be zero: no growth in %"),
    "why order": Message("stats.why-order", "a rank: no growth"),
    "disputed": Message("stats.disputed", "disputed: {}"),
    "best": Message("stats.best", "best supported: {value} ({n} independent)"),
    "no best": Message("stats.no-best", "none better supported"),
    "land": Message("stats.land", "per km² by the land of {place}: {area} ({sources})"),
    "legend": Message("stats.legend", "● actual  ○ planned  ◌ estimate"),
    "constant": Message("stats.constant", "a constant: it does not change, so no change is reckoned"),
    "announced": Message("stats.announced", "Announced"),
    "date": Message("stats.date", "To be"),
    "slip": Message("stats.slip", "Slip"),
    "came": Message("stats.came", "came"),
    "later": Message("stats.later", "{} later"),
    "earlier": Message("stats.earlier", "{} earlier"),
    "open slip": Message("stats.open-slip", "can be as announced"),
    "than first": Message("stats.than-first", "than first announced: {}"),
    "our timeline": Message("stats.our-timeline", "our timeline"),
    "overdue": Message("stats.overdue", "overdue"),
}
