"""Direction: how much something rose or fell, and what it rose or fell to."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.change import signed
from hetao_cli.quantities.finder import find_figures
from hetao_cli.quantities.literal import read_literal

FALLS = [
    "下降2.3%",
    "按年跌2.3%",
    "减少了2.3%",
    "減少2.3%",
    "降幅为2.3%",
    "跌幅達2.3%",
    "萎縮2.3%",
    "同比下滑约2.3%",
    "回落2.3%",
    "降低了2.3%",
    "衰退2.3%",
    "下降幅度为2.3%",
    "降幅收窄至2.3%",
    "同比少2.3%",
    "录得2.3%的降幅",
    "fell 2.3%",
    "shrank by 2.3%",
    "were down 2.3%",
    "down 2.3%",
    "declined by around 2.3%",
    "dropped 2.3%",
    "contracted 2.3%",
    "slipped 2.3%",
    "fell year on year by 2.3%",
    "a fall of 2.3%",
    "a 2.3% decline",
    "a decline of 2.3%",
    "decreased a further 2.3%",
    "fell by more than 2.3%",
    "the decline narrowed to 2.3%",
]
RISES = [
    "增长2.3%",
    "升2.3%",
    "上漲2.3%",
    "按年增加2.3%",
    "增速为2.3%",
    "增幅达2.3%",
    "增速放缓至2.3%",
    "同比多2.3%",
    "提高了2.3%",
    "增长率为2.3%",
    "增长率降至2.3%",
    "rose 2.3%",
    "grew by 2.3%",
    "were up 2.3%",
    "an increase of 2.3%",
    "growth of 2.3%",
    "growth slowed to 2.3%",
    "a 2.3% rise",
    "gained 2.3%",
    "climbed 2.3%",
    "expanded 2.3%",
]
LEVELS = [
    "降至2.3%",
    "失业率升到2.3%",
    "回落至2.3%",
    "下降为2.3%",
    "fell to 2.3%",
    "was down to 2.3%",
    "declined to about 2.3%",
    "dropped from 2.3%",
]
NO_CHANGES = [
    "出口占2.3%",
    "不少于2.3%",
    "至少2.3%",
    "最多2.3%",
    "大多2.3%",
    "参加3次",
    "less than 2.3%",
    "makes up 2.3% of exports",
    "up to 2.3%",
    "2.3% or less",
    "exports rose and the share is 2.3%",
    "80% fall within it",
]


def _direction(text: str) -> str | None:
    ((*_, quantity),) = find_figures(text)
    return quantity.direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        *((text, "fall") for text in FALLS),
        *((text, "rise") for text in RISES),
        *((text, "level") for text in LEVELS),
        *((text, None) for text in NO_CHANGES),
    ],
)
def test_the_nearest_word_of_change_gives_a_figure_its_direction(text: str, direction: str | None) -> None:
    assert _direction(text) == direction


@pytest.mark.parametrize("literal", FALLS)
def test_a_fall_is_a_literal_below_zero(literal: str) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert quantity.direction == "fall"
    high = signed(quantity).interval.high
    assert high is not None
    assert high < 0


@pytest.mark.parametrize("literal", ["负增长2.3%", "負增長2.3%", "negative growth of 2.3%"])
def test_a_negative_growth_is_below_zero_as_it_is_printed(literal: str) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert signed(quantity) is quantity
    assert quantity.interval == Interval(Fraction(-47, 20), Fraction(-9, 4))


def test_the_hedge_of_a_fall_is_that_of_the_number_with_its_sign() -> None:
    quantity = read_literal("下降超过5%")
    assert quantity is not None
    below = signed(quantity)
    assert (below.hedge, below.interval) == ("under", Interval(None, -5, low_closed=False, high_closed=False))


@given(
    pair=st.sampled_from(
        [("增长", "下降"), ("上升", "下跌"), ("增加了", "減少了"), ("rose ", "fell "), ("up ", "down ")]
    ),
    number=st.integers(1, 99).map(lambda tenths: f"{tenths / 10}%"),
    hedge=st.sampled_from(["", "约", "逾", "about ", "over "]),
)
def test_the_opposite_word_means_the_opposite_number(pair: tuple[str, str], number: str, hedge: str) -> None:
    rise, fall = (read_literal(f"{word}{hedge}{number}") for word in pair)
    assert rise is not None
    assert fall is not None
    assert signed(fall).value == -(signed(rise).value or 0)
    assert (signed(fall).interval.low, signed(fall).interval.high) == tuple(
        None if end is None else -end for end in (rise.interval.high, rise.interval.low)
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Jobs rose by around 10,300 to 3,850,600.", "10300 rise|3850600 level"),
        ("Tenants grew by 12 to 60.", "12 rise|60 level"),
        ("The price went from 1.3 to 1.5 million yuan.", "1300000 CNY level|1500000 CNY level"),
        ("It fell from 1.5 to 1.3 million yuan.", "1500000 CNY level|1300000 CNY level"),
        ("The trip fell from 60 to 30 minutes.", "60 minute level|30 minute level"),
        ("The number rose from 500 to 1.5 million.", "500 level|1500000 level"),
        ("It was down from 5 % to 3 %.", "5 % level|3 % level"),
        ("由5家增至8家", "5 家 level|8 家 level"),
        ("从130万增加到150万", "1300000 level|1500000 level"),
        ("從1.3升至1.5億元", "130000000 元 level|150000000 元 level"),
        ("失业人数增加1.09万至13.69万人", "10900 人 rise|136900 人 level"),
        ("between 3 and 5 firms", "3..5 firm"),
        ("3 to 5 million people", "3000000..5000000 person"),
        ("from 10 to 20 % of the firms", "10..20 %"),
        ("It ranged from 3 to 5 km.", "3..5 km"),
        ("grew by 3 to 5 million", "3000000..5000000 rise"),
        ("an increase by 10 to 20 %", "10..20 % rise"),
        ("增加3万至5万人", "30000..50000 人 rise"),
    ],
)
def test_a_change_and_its_result_are_two_figures_and_a_range_is_one(text: str, figures: str) -> None:
    found = [quantity for *_, quantity in find_figures(text)]
    told = [
        " ".join(
            str(part)
            for part in (
                one.value if one.value_high is None else f"{one.value}..{one.value_high}",
                one.unit,
                one.direction,
            )
            if part is not None
        )
        for one in found
    ]
    assert told == figures.split("|")
