"""The words of pictures, in the three languages."""

from __future__ import annotations

from hetao_cli.messages.message import Message, in_language


def word(key: str, language: str) -> str:
    """Return a word or the template of a text."""
    return in_language(_WORDS[key], language)


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
    "came": Message("plot.came", "came"),
    "nothing": Message("plot.nothing", "no figure to plot"),
    "comma": Message("plot.comma", ", "),
}
