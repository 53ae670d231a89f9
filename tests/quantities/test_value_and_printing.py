"""Values as logs write them, and numbers and intervals as people and programs read them."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interval_notation import interval, number

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.printing import interval_text, json_number, number_text
from hetao_cli.quantities.value import read_value

NUMBERS = st.builds(Fraction, st.integers(-(10**9), 10**9), st.sampled_from([1, 2, 4, 5, 8, 10, 100, 1000]))


@pytest.mark.parametrize(
    ("value", "meaning"),
    [
        ("447", "[447,447]"),
        ("15_000", "[15000,15000]"),
        ("15,000", "[15000,15000]"),
        ("3.015", "[3.015,3.015]"),
        ("1.5e9", "[1500000000,1500000000]"),
        ("-3.5", "[-3.5,-3.5]"),
        ("441..449", "[441,449]"),
        (" 441 .. 449 ", "[441,449]"),
        ("3.015..3.025", "[3.015,3.025]"),
        ("1.5e9..2e9", "[1500000000,2000000000]"),
        ("..449", "(,449]"),
        ("441..", "[441,)"),
        (">15000", "(15000,)"),
        ("> 15,000", "(15000,)"),
        (">=50", "[50,)"),
        ("<4", "(,4)"),
        ("<=60", "(,60]"),
    ],
)
def test_a_value_names_an_interval_with_exact_ends(value: str, meaning: str) -> None:
    assert read_value(value) == interval(meaning)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("", "nothing"),
        ("..", "no end"),
        (">", "no number"),
        ("449..441", "the ends in the wrong order"),
        ("1..2..3", "three ends"),
        ("about 447", "a hedge"),
        ("447家", "a unit"),
        ("440多", "a literal"),
        ("1,5", "a decimal comma"),
        ("15,0000", "a wrong group"),
        ("1__5", "a doubled separator"),
        (".5", "no digit before the point"),
        ("5.", "no digit behind the point"),
        ("3>5", "a number before the sign"),
        ("441-449", "a hyphen"),
        ("１２３", "digits of full width"),
        ("1e999", "an exponent of three digits"),
        ("9" * 100, "more digits than any figure has"),
    ],
)
def test_what_is_no_value_is_refused(value: str, why: str) -> None:
    assert read_value(value) is None, why


@given(st.one_of(st.text(), st.text("0123456789.,_<>=eE+- ")))
def test_any_text_is_a_value_or_none(text: str) -> None:
    value = read_value(text)
    assert value is None or value.low is None or value.high is None or value.low <= value.high


@given(NUMBERS, NUMBERS)
def test_a_value_of_printed_numbers_is_read_back(one: Fraction, other: Fraction) -> None:
    low, high = sorted((one, other))
    assert read_value(f"{number_text(low)}..{number_text(high)}") == Interval(low, high)
    assert read_value(f">{number_text(low)}") == Interval(low, None, low_closed=False, high_closed=False)


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("0", "0"),
        ("447", "447"),
        ("3.015", "3.015"),
        ("0.1", "0.1"),
        ("-0.25", "-0.25"),
        ("2000000", "2,000,000"),
        ("1234.5", "1,234.5"),
        ("2000/3", "666.666666667"),
        ("1/3000", "0.000333333333333"),
        ("100000000000000000000", "100,000,000,000,000,000,000"),
    ],
)
def test_numbers_are_printed_as_decimals(exact: str, text: str) -> None:
    value = number(exact)
    assert value is not None
    assert number_text(value, thousands=True) == text


@given(NUMBERS)
def test_finite_decimals_are_printed_exactly(value: Fraction) -> None:
    assert Fraction(number_text(value)) == value
    assert Fraction(number_text(value, thousands=True).replace(",", "")) == value


@given(NUMBERS)
def test_json_shows_the_exact_decimal(value: Fraction) -> None:
    assert Fraction(json.dumps(json_number(value))) == value
    assert isinstance(json_number(value), int) == (value.denominator == 1)


@pytest.mark.parametrize(
    ("meaning", "text"),
    [
        ("[3.015,3.025]", "3.015–3.025"),
        ("(15000,)", ">15,000"),
        ("[441,449]", "441–449"),
        ("[50,)", "≥50"),
        ("[72,80)", "72–<80"),
        ("(1,2)", ">1–<2"),
        ("(,60]", "≤60"),
        ("(,4)", "<4"),
        ("[447,447]", "447"),
        ("(,)", "?"),
    ],
)
def test_intervals_are_printed_short(meaning: str, text: str) -> None:
    assert interval_text(interval(meaning)) == text
