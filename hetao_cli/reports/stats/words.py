"""The words of statistics, in the three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.quantities.change_text import change_text

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Interval

_DIGITS = 3
"""Significant digits of calculated values: no source gives more."""


def word(key: str, language: str) -> str:
    """Return a label, or the template of a sentence."""
    return in_language(_WORDS[key], language)


def percent_text(interval: Interval, language: str) -> str:
    """Return a change in % as text, rounded outward."""
    return change_text(interval, "%", language, digits=_DIGITS)


_WORDS: dict[str, Message] = {
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
    "disputed again": Message("stats.disputed-again", "disputed, as above"),
    "best": Message("stats.best", "best supported: {value} ({n} independent)"),
    "no best": Message("stats.no-best", "none better supported"),
    "land": Message("stats.land", "per km² by the land of {place}: {area} ({sources})"),
    "at rate": Message("stats.at-rate", "at {}"),
    "legend": Message("stats.legend", "● actual  ○ planned  ◊ estimate"),
    "constant": Message("stats.constant", "a constant: it does not change, so no change is reckoned"),
    "announced": Message("stats.announced", "Announced"),
    "date": Message("stats.date", "To be"),
    "slip": Message("stats.slip", "Slip"),
    "came": Message("stats.came", "came"),
    "than first": Message("stats.than-first", "than first announced: {}"),
    "our timeline": Message("stats.our-timeline", "our timeline"),
    "overdue": Message("stats.overdue", "overdue"),
}
