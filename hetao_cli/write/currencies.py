"""The currency of amounts in 元, $ or ¥ of a document, as its other amounts show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.currency import currencies_around
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES, can_mean, is_currency

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log
    from hetao_cli.model.mention import FigureMention, Reading


def inferred_currency(log: Log, source: Source, reading: Reading, mention: FigureMention) -> str | None:
    """Return the currency that a figure needs beside its literal; None if it names one, or one is stated, or none fits.

    It is that of the first amount of the document that names one which the sign can mean.

    Args:
        log: The log, whose places and itself can state a currency.
        source: The document, which can state one, too.
        reading: Its figures.
        mention: The figure.
    """
    sign = (mention.quantity.unit or "").partition("/")[0]
    if sign not in UNDECIDED_CURRENCIES:
        return None
    stated = [*((source.currency,) if source.currency is not None else ()), *currencies_around(log, str(mention.place))]
    if any(can_mean(sign, currency) for currency in stated):
        return None
    return next((one for one in _named(reading.figures) if can_mean(sign, one)), None)


def _named(figures: Iterable[FigureMention]) -> Iterable[str]:
    """Yield the currencies that amounts name, in the order of the text."""
    units = ((one.quantity.unit or "").partition("/")[0] for one in figures)
    return (unit for unit in units if is_currency(unit))
