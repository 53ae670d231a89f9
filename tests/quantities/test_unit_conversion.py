"""Units convert exactly, and only into what measures the same."""

from __future__ import annotations

import re
from fractions import Fraction
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interval_notation import interval

from hetao_cli.messages.message import LANGUAGES
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.scaled import unit_text
from hetao_cli.quantities.units import can_count, convert, dimension_of, families, words_behind
from hetao_cli.quantities.units.count import counts
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES

if TYPE_CHECKING:
    from hetao_cli.quantities.unit import Unit

UNITS = [(family, unit) for family in families() for unit in family.units]
CONVERTIBLE = sorted(unit.symbol for _, unit in UNITS if unit.factor is not None)
WORDS = [(unit.symbol, word) for _, unit in UNITS for word in words_behind(unit)]
SIGNS = {"%", "‰", "‱", "$", "¥"}
"""What Chinese writes as a sign, too."""


class PintQuantity(Protocol):
    def __mul__(self, other: Fraction) -> PintQuantity: ...

    def __truediv__(self, other: PintQuantity) -> PintQuantity: ...


class PintRegistry(Protocol):
    def parse_expression(self, text: str) -> PintQuantity: ...


@pytest.fixture(scope="module")
def registry() -> PintRegistry:
    registry: PintRegistry = import_module("pint").UnitRegistry(non_int_type=Fraction)
    return registry


@pytest.mark.parametrize("symbol", CONVERTIBLE)
def test_factors_are_those_of_pint(registry: PintRegistry, symbol: str) -> None:
    family, unit = next(found for found in UNITS if found[1].symbol == symbol)
    base = next(one for one in family.units if one.factor == 1)

    in_pint, base_in_pint = (registry.parse_expression(one.pint or one.symbol) for one in (unit, base))

    assert in_pint * Fraction(1) / base_in_pint == unit.factor


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
        ("[36,36]", "km/h", "m/s", "[10,10]"),
        ("[2,2]", "person/ha", "人/km2", "[200,200]"),
        ("[1,1]", "m3/s", "m3/h", "[3600,3600]"),
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
        ("km/h", "km", "a rate is no length"),
        ("HKD/m2", "HKD/h", "so much an area is not so much an hour"),
        ("HKD/m2", "CNY/m2", "two currencies have no fixed rate"),
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


def test_no_unit_is_declared_twice() -> None:
    symbols = [unit.symbol for _, unit in UNITS]
    assert len(symbols) == len(set(symbols))


def test_no_word_is_of_two_units() -> None:
    words = [word for _, word in WORDS]
    assert sorted(words) == sorted(set(words))
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(("symbol", "word"), WORDS)
def test_each_word_of_a_unit_is_read_behind_a_number(symbol: str, word: str) -> None:
    # 3日 alone is a day of a month
    quantity = read_literal(f"{'约' if word == '日' else ''}3 {word}")
    assert quantity is not None
    assert quantity.unit == ("%" if symbol in {"成", "折"} else symbol)


@pytest.mark.parametrize(
    ("symbol", "written"),
    [
        (unit.symbol, f"3{unit_text(unit.symbol, language)}")
        for family, unit in UNITS
        if family.dimension != "count"
        for language in LANGUAGES
    ],
)
def test_a_unit_is_written_by_a_name_that_is_read_as_no_other(symbol: str, written: str) -> None:
    quantity = read_literal(written)
    assert written != "3"
    assert quantity is None or quantity.dimension == "count" or quantity.unit in {symbol, "%"}


@pytest.mark.parametrize("symbol", [unit.symbol for family, unit in UNITS if family.dimension != "count"])
def test_chinese_names_a_unit_in_its_own_characters(symbol: str) -> None:
    written = unit_text(symbol, "zh-Hans")
    assert written.strip() in SIGNS or re.fullmatch("[一-鿿/]+", written)


@pytest.mark.parametrize("unit", [unit for _, unit in UNITS if unit.mistaken_for])
def test_a_unit_is_mistaken_only_for_others_of_its_family(unit: Unit) -> None:
    others = unit.mistaken_for.split()
    assert unit.symbol not in others
    assert {dimension_of(other) for other in others} == {dimension_of(unit.symbol)}


def test_signs_without_a_currency_are_money_that_stays_undecided() -> None:
    assert {dimension_of(unit) for unit in UNDECIDED_CURRENCIES} == {"money"}
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
        ("teu", "company", False),
        ("个", "teu", True),
    ],
)
def test_a_classifier_counts_only_things_of_its_class(unit: str, wanted: str, *, verdict: bool) -> None:
    assert can_count(unit, wanted) is verdict


def test_a_classifier_of_anything_has_no_class() -> None:
    assert counts("个") is None
    assert counts("名") == frozenset({"person"})
