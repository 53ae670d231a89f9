"""How many digits a figure prints, and whether they are too few to tell it from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim

FEW = 20
"""Counts below this have too few digits for a misprint to show."""


def is_few(claim: FigureClaim) -> bool:
    """Return whether a count is so small that any other small count equals it but for zeros: 六 and 60."""
    quantity = claim.quantity
    return quantity is not None and quantity.dimension == "count" and (quantity.value or 0) < FEW


def has_digits(claim: FigureClaim, fewest: int) -> bool:
    """Return whether the literal prints at least so many significant digits: 44 and 1.5万 have two, 200多 and 7 one."""
    quantity = claim.quantity
    if quantity is None or quantity.value is None or quantity.step is None:
        return False
    least_steps: int = 10 ** (fewest - 1)
    return quantity.value >= least_steps * quantity.step
