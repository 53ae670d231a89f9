"""A number is read whole or not at all: separators, decimals, powers of ten, fractions, runs of numerals."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.quantities.finder import find_figures
from hetao_cli.quantities.literal import read_literal

if TYPE_CHECKING:
    from hetao_cli.model.mention import UnreadMention

READ = [
    ("13 009 million dollars", 13_009_000_000),
    ("RMB 2 500 million", 2_500_000_000),
    ("1萬 2,500 平方米", 12_500),
    ("3万 1234 人", 31_234),
    ("HK$ 12 345", 12_345),
    ("10 500 dollars", 10_500),
    ("€1 500 000", 1_500_000),
    ("12 345 m2", 12_345),
    ("1'500'000 people", 1_500_000),
    ("1’500 firms", 1500),
    ("1\u202f234\u202f567 people", 1_234_567),
    ("12,34,567 people", 1_234_567),
    ("1,234 firms", 1234),
    ("0,87 km2", Fraction(87, 100)),
    ("0,875平方公里", Fraction(7, 8)),
    ("EUR 2,75 billion", 2_750_000_000),
    ("12,5 hectares", Fraction(25, 2)),
    ("1.234,5 km2", Fraction(2469, 2)),
    ("1 234,56 m2", Fraction(30864, 25)),
    ("1'234.56 m2", Fraction(30864, 25)),
    ("1.5E+3 people", 1500),
    ("1.5e6 people", 1_500_000),
    ("3 x 10^4 m2", 30_000),
    ("3×10⁴平方米", 30_000),
    ("3.5 × 10^6元", 3_500_000),
    ("2×10⁻² m", Fraction(1, 50)),
    ("10^4 people", 10_000),
    ("2 1/2 million people", 2_500_000),
    ("1½ million people", 1_500_000),
    ("1/2 million people", 500_000),
    ("½ billion dollars", 500_000_000),
    ("2 ½ km", Fraction(5, 2)),
    ("1½万平方米", 15_000),
]
NOT_READ = [
    ("4E12 firms", "a code"),
    ("版本1.2.3", "a version"),
    ("1.234.567 people", "points as in no language that is read"),
    ("a 1,234,56 km road", "groups of unlike size"),
    ("12,5公顷", "two numbers in Chinese"),
    ("447² companies", "a note's mark"),
    ("3×10^4.5 m", "a power that is no whole number"),
    ("1.5E+300 m", "a power out of all proportion"),
    ("5'11\" tall", "feet and inches"),
    ("009 million dollars", "the tail of a number"),
    ("twenty twenty-five firms", "a year in words"),
    ("nineteen ninety-seven", "a year in words"),
    ("一百二百家", "two numbers without a sign between them"),
    ("一万两千万元", "no number"),
    ("十几二十家", "a range without a sign"),
    ("5千3.2万元", "decimals behind a unit"),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_separators_powers_and_fractions_belong_to_their_number(text: str, value: Fraction) -> None:
    for around in ("{}", "with {} in all", "（{}）"):
        assert [quantity.value for *_, quantity in find_figures(around.format(text))] == [value]
    literal = read_literal(text)
    assert literal is not None
    assert literal.value == value


@pytest.mark.parametrize("text", [pytest.param(text, id=f"{text}: {why}") for text, why in NOT_READ])
def test_what_is_no_number_as_a_whole_has_no_number_in_it(text: str) -> None:
    assert [quantity.text for *_, quantity in find_figures(text)] == []


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("a 1,234,56 km road, 1.234.567 people", ["1,234,56", "1.234.567"]),
        ("十几二十家，twenty twenty-five firms", ["十几二十", "twenty twenty-five"]),
        ("v1.2.3, https://a.org/1.2.3/x, COVID-19, 一直 5G 447 firms", []),
    ],
)
def test_a_number_in_no_form_that_is_read_is_told(text: str, broken: list[str]) -> None:
    unread: list[UnreadMention] = []
    find_figures(text, unread=unread)
    assert [text[one.start : one.end] for one in unread] == broken


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In Phase 5 100 flats were built", "100 flats"),
        ("圖1 200個", "200個"),
        ("In 2024 12 345 firms came", "12 345 firms"),
        ("ten twenty-foot containers", "ten|twenty-foot"),
        ("three 12-storey towers", "three|12"),
        ("共1,2,3期", "1|2"),
        ("版本1.2.3的5家", "5家"),
        ("2,5 to 3,5 km", "2,5 to 3,5 km"),
    ],
)
def test_two_numbers_side_by_side_stay_two(text: str, figures: str) -> None:
    found = [quantity.text for *_, quantity in find_figures(text)]
    assert found[: len(figures.split("|"))] == figures.split("|")


BEFORE = ["", "with ", "some ", "共", "约", "（", "grew to ", "of ", "RMB "]
BEHIND = [" km", " m2", " people", " million dollars", "公里", "万元", "家", "%", " hectares."]
GAPS = [",", "'", "’", " ", "\u00a0", "\u2009", "\u202f"]


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, Fraction]:
    """Return a number printed with separators, decimals and a power, and its value."""
    whole = draw(st.integers(0, 10**9))
    gap = draw(st.sampled_from(["", *GAPS]))
    printed = f"{whole:,}".replace(",", gap)
    value = Fraction(whole)
    if draw(st.booleans()):
        decimals = draw(st.text("0123456789", min_size=1, max_size=4))
        # three digits behind a comma are thousands
        point = "." if gap == "," or len(decimals) == len("000") else draw(st.sampled_from(".,"))
        printed, value = f"{printed}{point}{decimals}", value + Fraction(int(decimals), 10 ** len(decimals))
    power = draw(st.sampled_from(["", "E+{}", "e{}", "E-{}", " x 10^{}", "×10^{}", "×10^-{}"]))
    exponent = draw(st.integers(1, 12))
    sign = -1 if "-" in power else 1
    return printed + power.format(exponent), value * Fraction(10) ** (sign * exponent) if power else value


SCALES = {" million dollars": 10**6, "万元": 10**4}


@given(st.sampled_from(BEFORE), numbers(), st.sampled_from(BEHIND))
def test_a_number_means_what_was_printed_or_nothing(before: str, number: tuple[str, Fraction], behind: str) -> None:
    printed, value = number
    text = f"{before}{printed}{behind}"
    readings = [quantity.value for *_, quantity in find_figures(text)]
    assert readings in ([], [value * SCALES.get(behind, 1)])


TOKENS = st.lists(st.sampled_from([*"0123456789", *".,'’\u00a0\u202f", "E+", "^", "10", "×10⁴", "½"]), max_size=12)
LIST = re.compile("[0-9]{1,2}(?:,[0-9]{1,2}){2}")


@given(TOKENS.map("".join), st.sampled_from(BEHIND))
def test_no_figure_begins_or_ends_within_digits_and_their_separators(token: str, behind: str) -> None:
    text = f"with {token}{behind}"
    tokens = [found.span() for found in re.finditer(r"[0-9]+(?:[.,'’][0-9]+)*", text) if not LIST.search(found[0])]
    for start, end, _ in find_figures(text):
        assert not any(first < edge < last for first, last in tokens for edge in (start, end))
