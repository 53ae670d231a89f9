"""The currency of amounts whose literals name none: 元, $ and ¥ mean what the nearest entry says that they mean."""

from collections.abc import Iterator

from hetao_cli.log.hierarchy import places_around
from hetao_cli.model.entries import Figure
from hetao_cli.model.log import Log
from hetao_cli.quantities.units.money import can_mean


def currency_of(log: Log, figure: Figure, sign: str) -> str | None:
    """Return the currency that a sign means in a figure; None if nothing decides.

    What is stated nearest decides: for the figure, its source, its place, the places around that, the log. A currency
    that the sign can't mean is passed over: $ is no renminbi. Where nothing is stated, 元 in a text in Simplified
    Chinese is renminbi; in one in Traditional Chinese it can be Hong Kong, Macao or Taiwan dollars.
    """
    fits = (currency for currency in stated_currencies(log, figure) if can_mean(sign, currency))
    return next(fits, "CNY" if sign == "元" and _is_simplified(log, figure) else None)


def stated_currencies(log: Log, figure: Figure) -> Iterator[str]:
    """Yield the currencies that are stated for a figure, the nearest first."""
    stated = (figure.currency, log.sources[figure.source].currency, *currencies_around(log, figure.place))
    return (currency for currency in stated if currency is not None)


def currencies_around(log: Log, place: str) -> Iterator[str]:
    """Yield the currencies that are stated for a place, for those around it, and for the log."""
    around = (log.places[name].currency for name in places_around(log, place))
    return (currency for currency in (*around, log.currency) if currency is not None)


def _is_simplified(log: Log, figure: Figure) -> bool:
    languages = (figure.language,) if figure.language else log.sources[figure.source].language
    return bool(languages) and all(language == "zh-Hans" for language in languages)
