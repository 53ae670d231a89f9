"""Amounts without any sign of a currency: "the second phase cost 2.4 billion", in a text that names one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import matching
from hetao_cli.quantities.units import dimension_of
from hetao_cli.quantities.units.money import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.mentions.scene import Scene
    from hetao_cli.model.mention import FigureMention

LEAST = 1_000_000
"""The least number that is taken for an amount: smaller ones are printed with what they count or with a sign."""

_ENDS = matching(r"\s*(?:[,，.。;；:：)）]|$|@gap at|@gap and)")


def with_bare_amounts(scene: Scene, figures: Iterable[FigureMention]) -> Iterator[FigureMention]:
    """Yield figures, the bare large ones as amounts in the first currency named before, if only money is spoken of.

    The last word of a metric before it in its clause is one of amounts alone, and nothing that it counts is behind it.
    """
    currency: str | None = None
    for one in figures:
        quantity = one.quantity
        if currency is None and quantity.unit is not None and is_currency(quantity.unit):
            currency = quantity.unit
        if currency is not None and quantity.unit is None and _is_amount(scene, one):
            quantity = quantity._replace(unit=currency, dimension="money")
        yield one._replace(quantity=quantity)


def _is_amount(scene: Scene, figure: FigureMention) -> bool:
    quantity = figure.quantity
    if quantity.dimension != "count" or (quantity.value or 0) < LEAST or not _ENDS().match(scene.plain, figure.end):
        return False
    words = scene.metrics_in(scene.bounds.clause(figure.start)[0], figure.start)
    metrics = scene.vocabulary.metrics
    return bool(words) and all(dimension_of(metrics[one].unit) == "money" for one in words[-1].meaning)
