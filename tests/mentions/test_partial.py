"""What figures of an area are of: land or floors, by the unit they are printed in."""

from __future__ import annotations

import pytest

from hetao_cli.mentions.partial import is_like_unit
from hetao_cli.quantities.literal import read_literal


@pytest.mark.parametrize(
    ("literal", "unit", "like"),
    [
        ("87 hectares", "km2", True),
        ("2 square miles", "km2", True),
        ("2 square miles", "m2", False),
        ("302公顷", "sqmi", True),
        ("10,000 sq ft", "m2", True),
        ("10,000 sq ft", "ha", False),
        ("447 companies", "km2", True),
    ],
)
def test_land_is_measured_in_other_units_than_floors(literal: str, unit: str, *, like: bool) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert is_like_unit(quantity.dimension, quantity.unit, unit) is like
