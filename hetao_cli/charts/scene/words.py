"""The words of pictures, in the three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import LANGUAGES, Message, in_language

if TYPE_CHECKING:
    from hetao_cli.messages.message import Names


def word(key: str, language: str) -> str:
    """Return a word or the template of a text."""
    return in_language(_WORDS[key], language)


def names_of(key: str) -> Names:
    """Return a word in all languages."""
    return {language: word(key, language) for language in LANGUAGES}


_WORDS: dict[str, Message] = {
    "place": Message("plot.place", "Place"),
    "as of": Message("plot.as-of", "As of"),
    "value": Message("plot.value", "Value"),
    "says": Message("plot.says", "Says"),
    "source": Message("plot.source", "Source"),
    "actual": Message("plot.actual", "actual"),
    "plan": Message("plot.plan", "planned"),
    "estimate": Message("plot.estimate", "estimated"),
    "target": Message("plot.target", "planned for that time"),
    "still open": Message("plot.still-open", "without an outcome"),
    "at rate": Message("plot.at-rate", "{value} at {rate}"),
    "values": Message("plot.values", "values it can have"),
    "days": Message("plot.days", "days it can be of"),
    "open": Message("plot.open", "open: or more, or less"),
    "disputed": Message("plot.disputed", "disputed"),
    "best": Message("plot.best", "disputed; best supported: {best}"),
    "since": Message("plot.since", "{name} from '{event}'"),
    "until": Message("plot.until", "{name} to '{event}'"),
    "of": Message("plot.of", "{name} of {whole}"),
    "powers": Message("plot.powers", "powers of ten"),
    "came on": Message("plot.came-on", "came {date}"),
    "slip key": Message(
        "plot.slip-key",
        "to the right: when it was announced; upward: what for (● came, ○ planned); dotted: that very day",
    ),
    "slip overdue": Message("plot.slip-overdue", "overdue: the last date is over, as the line up to today shows"),
    "nothing": Message("plot.nothing", "no figure to plot"),
    "today": Message("axis.today", "today"),
    "cut": Message("plot.cut", "axis cut above zero"),
    "headed": Message("plot.headed", "{metric}: {place}"),
    "told": Message("plot.told", "{what}: {said}"),
    "one scale": Message("plot.one-scale", "{unit}, one scale for {names}"),
    "count": Message("plot.count", "number"),
    "period": Message("plot.period", " to "),
    "subtitle": Message("plot.subtitle", "{unit}; {period}; as seen on {today}"),
    "sources": Message("plot.sources", "Sources: {sources}"),
    "semicolon": Message("plot.semicolon", "; "),
    "several": Message("plot.several", "as many points in one place"),
    "comma": Message("plot.comma", ", "),
}
