"""Units convert exactly, and only into what measures the same."""

from __future__ import annotations

from fractions import Fraction
from importlib import import_module
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interval_notation import interval

from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.units import can_count, convert, dimension_of, factor, families
from hetao_cli.quantities.units.count import counts
from hetao_cli.quantities.units.money import UNDECIDED

PINT_NAMES = {
    "m2": "meter ** 2",
    "km2": "kilometer ** 2",
    "ha": "hectare",
    "mu": "mu",
    "sqft": "foot ** 2",
    "acre": "international_acre",
    "sqmi": "mile ** 2",
    "ping": "ping",
    "li": "li",
    "ft": "foot",
    "yd": "yard",
    "mi": "mile",
    "nmi": "nautical_mile",
    "t": "metric_ton",
    "jin": "jin",
    "lb": "pound",
    "times": "dimensionless",
    "成": "cheng",
    "折": "cheng",
    "%": "percent",
    "‰": "permille",
    "‱": "pertenthousand",
    "year": "mean_year",
    "month": "mean_year / 12",
    "quarter": "mean_year / 4",
    "decade": "mean_year * 10",
    "century": "mean_year * 100",
}
BASES = {
    "area": "meter ** 2",
    "length": "meter",
    "mass": "kilogram",
    "duration": "day",
    "ratio": "dimensionless",
    "power": "watt",
    "energy": "kilowatt_hour",
}
CONVERTIBLE = sorted(unit for family in families() for unit in family.FACTORS)


class PintQuantity(Protocol):
    magnitude: Fraction

    def to(self, unit: str) -> PintQuantity: ...


class PintRegistry(Protocol):
    def define(self, definition: str) -> None: ...

    def parse_expression(self, text: str) -> PintQuantity: ...


@pytest.fixture(scope="module")
def registry() -> PintRegistry:
    registry: PintRegistry = import_module("pint").UnitRegistry(non_int_type=Fraction)
    for definition in (
        "mu = 2000 / 3 * meter ** 2",
        "ping = 400 / 121 * meter ** 2",
        "international_acre = 43560 * foot ** 2",
        "li = 500 * meter",
        "jin = 1 / 2 * kilogram",
        "cheng = 1 / 10",
        "permille = 1 / 1000",
        "pertenthousand = 1 / 10000",
        "mean_year = 3652425 / 10000 * day",
    ):
        registry.define(definition)
    return registry


@pytest.mark.parametrize("unit", CONVERTIBLE)
def test_factors_are_those_of_pint(registry: PintRegistry, unit: str) -> None:
    dimension = dimension_of(unit)
    assert dimension is not None
    assert registry.parse_expression(PINT_NAMES.get(unit, unit)).to(BASES[dimension]).magnitude == factor(unit)


@pytest.mark.parametrize(
    ("figures", "from_unit", "to_unit", "expected"),
    [
        ("[87,87]", "ha", "km2", "[0.87,0.87]"),
        ("[3.015,3.025)", "km2", "m2", "[3015000,3025000)"),
        ("[3,3]", "mu", "m2", "[2000,2000]"),
        ("(4,)", "km", "m", "(4000,)"),
        ("[2,2]", "times", "%", "[200,200]"),
        ("[1,1]", "decade", "year", "[10,10]"),
        ("[5,6]", "家", "家", "[5,6]"),
        ("[5,6]", "HKD", "HKD", "[5,6]"),
    ],
)
def test_intervals_convert_exactly(figures: str, from_unit: str, to_unit: str, expected: str) -> None:
    assert convert(interval(figures), from_unit, to_unit) == interval(expected)


@pytest.mark.parametrize(
    ("from_unit", "to_unit", "why"),
    [
        ("HKD", "CNY", "two currencies have no fixed rate"),
        ("元", "CNY", "a currency is not decided by its sign"),
        ("km", "km2", "a length is no area"),
        ("pp", "%", "a difference of shares is no share"),
        ("家", "名", "classifiers count other things"),
        ("km2", "company", "a noun is no unit"),
    ],
)
def test_what_measures_other_things_does_not_convert(from_unit: str, to_unit: str, why: str) -> None:
    assert convert(interval("[1,2]"), from_unit, to_unit) is None, why


@given(st.sampled_from(CONVERTIBLE), st.sampled_from(CONVERTIBLE))
def test_conversion_can_be_undone(one: str, other: str) -> None:
    there = convert(interval("[3,7)"), one, other)
    assert (there is None) == (dimension_of(one) != dimension_of(other))
    if there is not None:
        assert convert(there, other, one) == interval("[3,7)")


def test_no_unit_is_of_two_families() -> None:
    symbols = [symbol for family in families() for symbol in family.WORDS if symbol]
    assert len(symbols) == len(set(symbols))


def test_no_word_is_of_two_units() -> None:
    words = [
        word for family in families() for symbol, listed in family.WORDS.items() if symbol for word in listed.split()
    ]
    assert sorted(words) == sorted(set(words))
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("symbol", "word"),
    [
        (symbol, word.replace("_", " "))
        for family in families()
        for symbol, listed in family.WORDS.items()
        if symbol
        for word in listed.split()
    ],
)
def test_each_word_of_a_unit_is_read_behind_a_number(symbol: str, word: str) -> None:
    quantity = read_literal(f"3 {word}")
    assert quantity is not None
    assert quantity.unit == ("%" if symbol in {"成", "折"} else symbol)


def test_signs_without_a_currency_are_money_that_stays_undecided() -> None:
    assert {dimension_of(unit) for unit in UNDECIDED} == {"money"}
    assert [quantity.unit for literal in ("3元", "$3", "¥3") if (quantity := read_literal(literal))] == ["元", "$", "¥"]


@pytest.mark.parametrize(
    ("unit", "wanted", "verdict"),
    [
        ("名", "person", True),
        ("名", "company", False),
        ("人", "project", False),
        ("家", "company", True),
        ("家", "person", False),
        ("个", "company", True),
        ("所", "university", True),
        ("份", "proposal", True),
        ("份", "person", False),
        ("talent", "person", True),
        ("company", "person", False),
        ("gadget", "person", True),
        ("名", "gadget", True),
    ],
)
def test_a_classifier_counts_only_things_of_its_class(unit: str, wanted: str, *, verdict: bool) -> None:
    assert can_count(unit, wanted) is verdict


def test_a_classifier_of_anything_has_no_class() -> None:
    assert counts("个") is None
    assert counts("名") == frozenset({"person"})
