"""Growth told as a multiple: what came out, or what was added."""

from __future__ import annotations

import pytest

from hetao_cli.quantities.growth import growth_interval
from hetao_cli.quantities.literal import read_literal


@pytest.mark.parametrize(
    ("literal", "grown_by"),
    [
        ("doubled", 1),
        ("more than tripled", 2),
        ("翻一番", 1),
        ("翻了两番", 3),
        ("增长一倍", 1),
        ("增长了两倍", 2),
        ("增长到两倍", 1),
        ("两倍", 2),
    ],
)
def test_a_growth_in_verbs_is_what_was_added_to_what_there_was(literal: str, grown_by: int) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert growth_interval(quantity).low == grown_by


def test_a_growth_in_hundredths_is_told_as_it_is() -> None:
    quantity = read_literal("50%")
    assert quantity is not None
    assert growth_interval(quantity) is quantity.interval
