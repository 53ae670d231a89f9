"""Two mistakes at once: another unit and one wrong digit, as in 97 acres for 87 hectares."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.digits import misprint
from hetao_cli.analysis.causes.other_unit import mistaken_for
from hetao_cli.analysis.pair import printed_value
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.printing import number_text
from hetao_cli.quantities.scaled import unit_names
from hetao_cli.quantities.units import convert

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Words

KIND = "unit-and-digit"

LEAST = 10
"""The least number that is tried: of one digit, any number is any other with one digit changed."""


def unit_and_digit(odd: FigureClaim, right: FigureClaim) -> Explanation | None:
    """Return the unit in which a document's number would differ from the log's in one digit; None if there is none.

    Args:
        odd: The document's figure.
        right: The log's.
    """
    quantity, number = odd.quantity, printed_value(right)
    if quantity is None or quantity.value is None or number is None or quantity.value < LEAST:
        return None
    for unit in mistaken_for(quantity.unit):
        converted = convert(Interval(number, number), right.unit, unit)
        wanted = converted.low if converted is not None else None
        if wanted is None or Fraction(wanted).denominator != 1:
            continue
        if misprint(number_text(quantity.value), number_text(wanted)) in {"digit-changed", "digits-swapped"}:
            words: Words = {"odd": f"'{odd.figure.says}'", "anchor": f"'{right.figure.says}'", "unit": unit_names(unit)}
            return Explanation(KIND, words)
    return None
