"""The `value` of a drafted figure, if its literal alone does not give the text's meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.change import signed
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.printing import number_text
from hetao_cli.quantities.units import convert, dimension_of
from hetao_cli.quantities.units.money import is_currency

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Interval, Quantity


def value_of(quantity: Quantity, says: str, wanted: str) -> str | None:
    """Return the `value` that an entry needs beside its literal; None if the literal is sufficient.

    Args:
        quantity: The quantity read in the text.
        says: The literal.
        wanted: The metric's unit, which is that of a value whose literal can't be read.
    """
    quantity = signed(quantity)
    alone = read_literal(says)
    if alone is not None and (alone.unit is not None or quantity.unit is None or quantity.dimension == "count"):
        return None if signed(alone).interval == quantity.interval else interval_notation(quantity.interval)
    interval: Interval | None = quantity.interval
    currency = quantity.unit if quantity.unit is not None and is_currency(quantity.unit) else None
    if quantity.unit is not None and dimension_of(wanted) not in {None, "count", "money"}:
        interval = convert(quantity.interval, quantity.unit, wanted)
    notation = interval_notation(interval) if interval is not None else None
    if alone is None or notation is None or quantity.dimension != "money":
        return notation
    return f"{notation} {currency}" if currency is not None else None


def interval_notation(interval: Interval) -> str | None:
    """Return an interval in the notation of a log; None if that has no form for it, such as open at both ends.

    >>> from hetao_cli.model.quantity import Interval
    >>> interval_notation(Interval(441, 449)), interval_notation(Interval(400, None, low_closed=False))
    ('441..449', '>400')
    """
    low, high = interval.low, interval.high
    if low is None and high is None:
        return None
    if low is None and high is not None:
        return f"{'<=' if interval.high_closed else '<'}{number_text(high)}"
    if high is None and low is not None:
        return f"{'>=' if interval.low_closed else '>'}{number_text(low)}"
    if low is None or high is None or not (interval.low_closed and interval.high_closed):
        return None
    return number_text(low) if low == high else f"{number_text(low)}..{number_text(high)}"
