"""What a share can mean where it is held against a calculation."""

from __future__ import annotations

from fractions import Fraction

import pytest
from made_claims import claim

from hetao_cli.analysis.arithmetic.shares import quotient, stated_share
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import contains
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.units import convert


def share(says: str) -> Interval:
    quantity = read_literal(says)
    assert quantity is not None
    interval = convert(quantity.interval, quantity.unit or "%", "%")
    made = claim(says, unit="%")._replace(quantity=quantity, interval=interval)
    stated = stated_share(made)
    assert stated is not None
    return stated


@pytest.mark.parametrize(
    ("says", "fits", "does_not"),
    [
        ("25%", ["24.5", "25.5"], ["24.4", "25.6", "52"]),
        ("66.7%", ["66.67"], ["66.6", "66.8"]),
        ("80%", ["75", "78.3", "85"], ["74.9", "85.1"]),
        ("100%", ["95", "100"], ["94", "50"]),
        ("四分之一", ["24.6", "28"], ["19", "31", "33.3"]),
        ("one-third", ["33.3", "30"], ["25", "40"]),
        ("七成", ["66.7", "70"], ["64", "76"]),
        ("一成", ["6", "14"], ["4", "16"]),
        ("近六成", ["54", "59.9", "60.4"], ["53", "60.6"]),
        ("over 60%", ["60", "75", "59.6"], ["59.4"]),
        ("不足一半", ["47", "50.4"], ["50.6"]),
        ("0.5%", ["0.5", "0.54"], ["0.6"]),
        ("两倍", ["200", "212", "249"], ["149", "251"]),
        ("10倍", ["1000", "1099"], ["899", "1101"]),
        ("1.5倍", ["150", "155"], ["144", "156"]),
    ],
)
def test_a_share_is_as_loose_as_it_is_written(says: str, fits: list[str], does_not: list[str]) -> None:
    assert [number for number in fits if not contains(share(says), Fraction(number))] == []
    assert [number for number in does_not if contains(share(says), Fraction(number))] == []


@pytest.mark.parametrize(
    ("dividend", "divisor", "percent"),
    [
        (Interval(15, 15), Interval(60, 60), Interval(25, 25)),
        (Interval(15, 16), Interval(50, 60), Interval(25, 32)),
        (
            Interval(15, 15),
            Interval(60, None, low_closed=False),
            Interval(None, 25, low_closed=False, high_closed=False),
        ),
        (Interval(0, 15), Interval(60, 60), None),
        (Interval(15, 15), Interval(-60, 60), None),
        (None, Interval(60, 60), None),
    ],
)
def test_a_quotient_is_of_two_quantities_above_zero(
    dividend: Interval | None, divisor: Interval, percent: Interval | None
) -> None:
    assert quotient(dividend, divisor, "%") == percent
