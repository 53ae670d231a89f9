"""How many digits a figure prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim


def has_digits(claim: FigureClaim, fewest: int) -> bool:
    """Return whether the literal prints at least so many significant digits: 44 and 1.5万 have two, 200多 and 7 one."""
    quantity = claim.quantity
    if quantity is None or quantity.value is None or quantity.step is None:
        return False
    least_steps: int = 10 ** (fewest - 1)
    return quantity.value >= least_steps * quantity.step
