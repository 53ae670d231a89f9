"""Reading at a place of a text: where a figure ends, and that no text does harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.quantities.figure import scan_figure
from hetao_cli.quantities.growth import growth_verb
from hetao_cli.quantities.intervals import contains
from hetao_cli.quantities.literal import read_literal

CHARACTERS = (
    "0123456789.,，．/-–~+%％$￥£½¼ 　\u00a0\u2009\n"
    "一二两三四五六七八九十百千万萬亿億兆廿零〇点點半几多余餘来分之又个個成倍家名年月天里米"
)
WORDS = (
    "half a an and one two twelve twenty hundred thousand million third quarter point of to or between bn m km km2 "
    "HK$ RMB 人民币 港元 元 平方公里 个月 百分点 percent years about over nearly at least 约 超过 近 左右 以上 不足 至 "
    "dozens several odd plus fold double companies 百分之 分之 企业 10 2025 3.02 50"
)
PIECES = (*CHARACTERS, *WORDS.split())
FIGURES = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
SPACED_FIGURES = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("有440多家企业", "440多家"),
        ("面积约3.89平方公里。", "约3.89平方公里"),
        ("the 447 tech companies in it", "447"),
        ("over 15,000 people", "over 15,000"),
        ("leased by 80 per cent of them", "80 per cent"),
        ("of HK$14.3 billion, and", "HK$14.3 billion"),
        ("由50至60人组成", "50至60人"),
        ("2,000, or more", "2,000"),
        ("3 to five", "3 to five"),
        ("3 to the north", "3"),
        ("60 and more", "60 and more"),
        ("3.", "3"),
    ],
)
def test_a_figure_ends_where_its_words_end(text: str, figure: str) -> None:
    start = text.index(figure)
    found = scan_figure(text, start)
    assert found is not None
    quantity, end = found
    assert (text[start:end], quantity.text) == (figure, figure)


def test_no_figure_starts_behind_the_end_of_a_text() -> None:
    assert scan_figure("447", 3) is None


@given(st.one_of(st.text(), FIGURES, SPACED_FIGURES), st.integers(0, 12))
def test_any_text_can_be_scanned_from_any_place(text: str, start: int) -> None:
    found = scan_figure(text, start)
    if found is not None:
        quantity, end = found
        assert start < end <= len(text)
        assert quantity.text == text[start:end]


@given(st.one_of(FIGURES, SPACED_FIGURES))
def test_what_a_literal_means_is_ordered_and_has_its_value_at_hand(text: str) -> None:
    quantity = read_literal(text)
    if quantity is None or growth_verb(text.strip()) is not None:
        # 多两倍 has the increase as its value, and the result as its interval
        return
    low, high = quantity.interval.low, quantity.interval.high
    assert low is None or high is None or low <= high
    if quantity.value is not None and quantity.hedge in {"exact", "about", "at_least", "up_to", "range"}:
        least = quantity.value if quantity.hedge != "up_to" else quantity.value_high or quantity.value
        assert contains(quantity.interval, least)


@given(st.one_of(FIGURES, SPACED_FIGURES))
def test_a_figure_that_was_scanned_can_be_quoted_as_a_literal(text: str) -> None:
    found = scan_figure(text, 0)
    if found is not None and found[0].text.strip() == found[0].text:
        assert read_literal(found[0].text) is not None


@given(st.integers(0, 10**12))
def test_a_whole_number_means_itself_however_it_is_parted(number: int) -> None:
    for literal in (str(number), f"{number:,}", f"{number:,}".replace(",", "\u202f")):
        quantity = read_literal(literal)
        assert quantity is not None
        assert quantity.value == number


@given(st.integers(0, 10**9), st.integers(1, 6))
def test_a_measure_reaches_half_a_unit_of_its_last_digit_either_way(digits: int, places: int) -> None:
    literal = f"{digits // 10**places}.{digits % 10**places:0{places}d} km2"
    quantity = read_literal(literal)
    assert quantity is not None
    assert quantity.value is not None
    low, high = quantity.interval.low, quantity.interval.high
    assert low is not None
    assert high is not None
    assert (high - low) * 10**places == 1
    assert low + high == 2 * quantity.value


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        ",",
        "1,",
        "十",
        "万",
        "零",
        "点",
        "、",
        " ",
        "5 ",
        "half a ",
        "one hundred and ",
        "about ",
        "HK$",
        "-",
        "1/",
    ],
)
def test_a_million_hostile_characters_are_no_literal_and_do_no_harm(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert read_literal(text) is None
    scan_figure(text, 0)
    scan_figure("5" + text, 0)
