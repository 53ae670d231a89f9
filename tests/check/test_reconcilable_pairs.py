"""Pairs of figures that a careful reader reconciles: about these the checker says nothing, not even a note."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paired_figures import Pair, agreed, told_of

if TYPE_CHECKING:
    from random import Random

_HK, _SZ = {"place": "hk-park"}, {"place": "sz-park"}


def _on(date: str, **more: str) -> dict[str, str]:
    return {"as_of": date, **more}


UNITS = [
    Pair("area", "0.87平方公里", "87公顷"),
    Pair("area", "0.87 km²", "87 hectares"),
    Pair("area", "87公頃", "87万平方米"),
    Pair("area", "0.87 square kilometres", "870,000 square metres"),
    Pair("area", "87 hectares", "215 acres"),
    Pair("area", "87公顷", "1305亩"),
    Pair("area", "3.02平方公里", "302 ha"),
    Pair("area", "3.02 square kilometers", "4530亩"),
    Pair("area", "3.89 km²", "389公頃"),
    Pair("area", "389 hectares", "961 acres"),
    Pair("area", "389公顷", "1.5 square miles"),
    Pair("floor-area", "200萬平方米", "2 million square metres"),
    Pair("floor-area", "200万平方米", "21.5 million square feet"),
    Pair("floor-area", "200萬平方米", "2150萬平方呎"),
    Pair("floor-area", "2,000,000 m²", "2平方公里"),
    Pair("floor-area", "120万平方米", "1.2 million m2"),
    Pair("floor-area", "32,000平方米", "3.2万平方米"),
    Pair("length", "37公里", "37,000米"),
    Pair("length", "37 km", "23 miles"),
    Pair("length", "1 km", "一公里"),
    Pair("length", "4.5公里", "2.8 miles"),
    Pair("term", "8 years", "96 months"),
    Pair("area", "1 sq mile", "2.59 km²"),
    Pair("area", "215英畝", "87公頃"),
    Pair("area", "1305畝", "87公頃"),
    Pair("area", "87公頃", "870,000平方公尺"),
    Pair("area", "3.02 km2", "3.02平方千米"),
    Pair("floor-area", "10.8 million sq. ft.", "100万平方米"),
    Pair("floor-area", "1.3万平方米", "140,000 square feet"),
    Pair("floor-area", "3.2万㎡", "344,000 sq ft"),
    Pair("term", "一年半", "18 months"),
    Pair("term", "半年", "six months"),
]

ROUNDING = [
    Pair("area", "3.89平方公里", "3.9 km²"),
    Pair("area", "0.87 km²", "0.9 km²"),
    Pair("area", "3.885 km²", "3.89平方公里"),
    Pair("area", "3.02平方公里", "3 km²"),
    Pair("floor-area", "119.8万平方米", "1.2 million square metres"),
    Pair("floor-area", "80万平方米", "802,000平方米"),
    Pair("researchers", "15,123", "1.5万名"),
    Pair("researchers", "1.5万名", "14,980人"),
    Pair("investment", "HK$23.9 billion", "HK$24 billion"),
    Pair("investment", "51.3亿港元", "51億港元"),
    Pair("share", "78.4%", "78%"),
    Pair("share", "33.3%", "one third"),
    Pair("share", "66.7%", "三分之二"),
    Pair("length", "36.7 km", "37公里"),
    Pair("share", "三成", "32%"),
    Pair("share", "七成", "68%"),
    Pair("share", "two-thirds", "67%"),
    Pair("length", "1.1 km", "约一公里"),
    Pair("share", "three quarters", "74.8%"),
    Pair("share", "一半", "49.6%"),
    Pair("share", "三分之一", "34%"),
    Pair("share", "two thirds", "66.3%"),
]

HEDGES = [
    Pair("area", "約3.89平方公里", "3.9 km²"),
    Pair("area", "约3.89平方公里", "不足4平方公里"),
    Pair("area", "不足4平方公里", "3.9 km²"),
    Pair("area", "nearly 4 square kilometres", "3.89 km²"),
    Pair("area", "just under 4 km²", "389公顷"),
    Pair("companies", "447家", "440多家"),
    Pair("companies", "447", "四百多家"),
    Pair("companies", "440多家", "四百多家"),
    Pair("companies", "447 tech companies", "over 440 firms"),
    Pair("companies", "逾400家", "440余家"),
    Pair("companies", "200余家", "more than 200 companies"),
    Pair("companies", "200多家", "逾二百家"),
    Pair("companies", "十余家", "13家"),
    Pair("companies", "十幾家", "13"),
    Pair("companies", "數十家", "over 60"),
    Pair("companies", "几十家", "47家"),
    Pair("companies", "dozens of companies", "47"),
    Pair("companies", "about 450", "447"),
    Pair("companies", "约450家", "447家"),
    Pair("companies", "450家左右", "447家"),
    Pair("companies", "nearly 450", "447家"),
    Pair("companies", "近450家", "447"),
    Pair("companies", "at least 400", "447"),
    Pair("companies", "至少400家", "逾440家"),
    Pair("companies", "60家以上", "over 60"),
    Pair("companies", "up to 500", "447"),
    Pair("companies", "60+", "超過60家"),
    Pair("researchers", "over 15,000", "15000多名"),
    Pair("researchers", "逾1.5万名", "more than 15,000 researchers"),
    Pair("researchers", "超过15,000人", "15,300名"),
    Pair("researchers", "過萬名", "over 10,000"),
    Pair("researchers", "上萬人", "12,000 people"),
    Pair("researchers", "50至60人", "五六十人"),
    Pair("researchers", "50 to 60", "55人"),
    Pair("researchers", "五六十人", "55"),
    Pair("researchers", "between 50 and 60", "50多人"),
    Pair("share", "近八成", "78%"),
    Pair("share", "nearly 80%", "78 per cent"),
    Pair("share", "nearly 80 percent", "近八成"),
    Pair("share", "约七成", "69%"),
    Pair("share", "over 40%", "逾四成"),
    Pair("share", "四成多", "43%"),
    Pair("share", "more than half", "过半"),
    Pair("share", "过半", "53%"),
    Pair("share", "超过90%", "逾九成"),
    Pair("investment", "over HK$200 billion", "逾2000億港元"),
    Pair("investment", "約240億港元", "HK$24bn"),
    Pair("area", "逾87公頃", "87.7 hectares"),
    Pair("area", "3.89平方公里", "nearly 400 hectares"),
    Pair("area", "三百多公顷", "302 ha"),
    Pair("floor-area", "逾百萬平方米", "120萬平方米"),
    Pair("floor-area", "200多万平方米", "2.1 million sq m"),
    Pair("companies", "百余家", "130家"),
    Pair("companies", "上百家", "more than 100"),
    Pair("companies", "数百家", "447"),
    Pair("companies", "several hundred companies", "四百多家"),
    Pair("companies", "近百家", "97"),
    Pair("companies", "三四十家", "37"),
    Pair("companies", "不少于400家", "四百多家"),
    Pair("companies", "as many as 60", "60家"),
    Pair("companies", "多達60家", "60"),
    Pair("researchers", "数万人", "52,000"),
    Pair("researchers", "tens of thousands of people", "5.2万"),
    Pair("researchers", "1.5万余人", "15,300"),
    Pair("researchers", "近1.5萬名", "nearly 15,000"),
    Pair("share", "about a third", "三成"),
    Pair("share", "nearly half", "49%"),
    Pair("share", "超七成", "71.3%"),
    Pair("investment", "nearly HK$200 billion", "HK$198 billion"),
    Pair("term", "八年多", "8.5 years"),
    Pair("term", "about 8 years", "近八年"),
]

NUMERALS = [
    Pair("companies", "60家", "sixty companies"),
    Pair("companies", "六十家", "60"),
    Pair("companies", "兩家", "2家"),
    Pair("companies", "十三家", "thirteen"),
    Pair("companies", "４４７家", "447"),
    Pair("companies", "1,024 companies", "1024家"),
    Pair("companies", "一百二十家", "120"),
    Pair("companies", "a dozen", "12家"),
    Pair("researchers", "1.5万名", "15000名"),
    Pair("researchers", "1.5萬人", "15,000 people"),
    Pair("researchers", "一万五千人", "15k"),
    Pair("researchers", "5.2万", "fifty-two thousand"),
    Pair("investment", "2000亿港元", "HK$200 billion"),
    Pair("investment", "HK$200 billion", "2,000億港元"),
    Pair("investment", "兩千億港元", "0.2 trillion Hong Kong dollars"),
    Pair("investment", "HK$24bn", "240億港元"),
    Pair("investment", "HK$3.7 billion", "37億港元"),
    Pair("investment", "37亿港币", "3,700 million HKD"),
    Pair("share", "a quarter", "25%"),
    Pair("share", "25 per cent", "四分之一"),
    Pair("share", "四分之一", "两成半"),
    Pair("share", "a quarter", "兩成半"),
    Pair("share", "七成", "70%"),
    Pair("share", "百分之七十", "seven tenths"),
    Pair("share", "half", "50%"),
    Pair("share", "一半", "五成"),
    Pair("share", "100%", "一倍"),
    Pair("area", "３．０２平方公里", "302公顷"),
    Pair("researchers", "五万二千人", "52 thousand"),
    Pair("investment", "港幣37億元", "HK$3.7 billion"),
    Pair("investment", "HK$20B", "200億港元"),
    Pair("investment", "HK$0.2 trillion", "二千億港元"),
    Pair("share", "七成半", "three quarters"),
    Pair("term", "two decades", "20年"),
]

OLD_UNITS = [
    Pair("floor-area", "1萬坪", "33,000平方米"),
    Pair("length", "8里", "4公里"),
    Pair("length", "3海里", "5.6 km"),
    Pair("length", "2.8英里", "4.5公里"),
    Pair("area", "1.5平方公里", "150万平方米"),
    Pair("area", "300公顷左右", "3 km²"),
    Pair("term", "十年", "a decade"),
    Pair("term", "two and a half years", "30个月"),
]

THRESHOLDS = [
    Pair("companies", "上千家", "1,024家"),
    Pair("companies", "过千家", "1,300"),
    Pair("companies", "逾千家", "1,200 companies"),
    Pair("companies", "over 100", "447"),
    Pair("companies", "超过10家", "47"),
    Pair("companies", "over 200", "214家"),
    Pair("companies", "over 20", "24"),
    Pair("companies", "at least one", "十家"),
    Pair("companies", "fewer than 500", "四百多家"),
    Pair("companies", "fewer than 500", "12"),
    Pair("companies", "over 20", "447"),
    Pair("companies", "不超过500家", "447"),
    Pair("companies", "近五百家", "四百七十多家"),
    Pair("researchers", "数千人", "3,000 people"),
    Pair("researchers", "1.5萬名以上", "over fifteen thousand"),
    Pair("investment", "逾百亿港元", "HK$12.5 billion"),
    Pair("area", "over 80 hectares", "0.87平方公里"),
    Pair("area", "近1平方公里", "96公顷"),
    Pair("share", "不到一成", "8%"),
    Pair("share", "九成以上", "95%"),
]
"""A hedge takes in what lies beyond it, so long as no number beside it is its own with a zero more."""

SPOKEN = [
    Pair("visitors", "half a million", "50万人次"),
    Pair("visitors", "一千二百万人次", "12 million"),
    Pair("visitors", "逾240万人次", "2.4 million plus"),
    Pair("products", "十多款", "13款"),
    Pair("companies", "60間公司", "60家"),
    Pair("companies", "400至500家", "447家"),
    Pair("researchers", "15,000–20,000", "逾1.5万"),
    Pair("investment", "HK$1.2 trillion", "1.2萬億港元"),
    Pair("investment", "3.7 billion Hong Kong dollars", "約37億港幣"),
    Pair("share", "one third", "三成三"),
    Pair("share", "六成五", "65%"),
]

CURRENCIES = [
    Pair("investment", "HK$24 billion", "220亿元人民币"),
    Pair("investment", "US$3.1 billion", "240億港元"),
    Pair("investment", "100 million yuan", "HK$109 million"),
    Pair("investment", "HK$3.7 billion", "34亿元", {}, {"language": "zh-Hans"}),
    Pair("investment", "20億美元", "HK$15.6 billion"),
    Pair("investment", "RMB 1.1 billion", "12億港元"),
    Pair("investment", "HK$5 billion", "50亿元人民币", _HK, _SZ),
    Pair("investment", "HK$5 billion", "50亿元人民币", {"status": "planned"}, {}),
]

DATES = [
    Pair("companies", "447家", "512家", _on("2024-08"), _on("2025-07")),
    Pair("companies", "440多家", "over 500", _on("2024-06"), _on("2024-12")),
    Pair("researchers", "1.5万名", "over 15,000", _on("2024-06"), _on("2025-08")),
    Pair("researchers", "1.5萬名", "15000多名", _on("2024-03"), _on("2024-09")),
    Pair("researchers", "12,000", "逾1.5万名", _on("2023"), _on("2025")),
    Pair("products", "8款", "13款", _on("2024"), _on("2025-06")),
    Pair("visitors", "2.4 million", "270万人次", _on("2023"), _on("2024")),
    Pair("share", "78%", "82%", _on("2024-06"), _on("2025-06")),
    Pair("floor-area", "80万平方米", "120万平方米", _on("2024-08"), _on("2025-08")),
    Pair("companies", "447", "440多家", _on("2024"), _on("2024-06")),
    Pair("companies", "60家", "60", _on("2025-12"), _on("2025-12-22")),
    Pair("companies", "447", "512", _on("2024"), {}),
    Pair("companies", "447", "512", _on("2024-07"), _on("[2024-08..]")),
]

OVERLAPPING_DATES = [
    Pair("companies", "447", "450", _on("[..2024-11]"), _on("2024-06")),
    Pair("companies", "512家", "447家", _on("2024"), _on("2024-06")),
    Pair("companies", "440多家", "over 500", _on("2024-06"), _on("2024")),
    Pair("products", "8款", "13款", _on("2025"), _on("2025-12")),
    Pair("share", "78%", "82%", _on("2024"), _on("2024-06")),
    Pair("visitors", "2.4 million", "20万人次", _on("2024"), _on("2024-06")),
    Pair("visitors", "2.4 million", "1.3 million", _on("2024"), _on("2024-01/2024-06")),
]

POWERS_OF_ANOTHER_TIME_OR_PLACE = [
    Pair("companies", "over 20", "over 200", _on("2021"), _on("2024")),
    Pair("companies", "over 20", "over 200", _on("2024"), _on("2024-12")),
    Pair("companies", "over 100", "逾千家", _on("2023-06"), _on("2025-06")),
    Pair("companies", "over 20", "over 200", _HK, {}),
    Pair("companies", "不足400家", "fewer than 40", _SZ, _HK),
    Pair("companies", "over 200", "over 20", {"status": "planned"}, {}),
    Pair("visitors", "1.2 million", "250万人次", _on("2025-01/2025-06"), _on("2025")),
    Pair("share", "78%", "六成", {"of": "hk-park"}, {"of": "sz-park"}),
]
"""One number with a zero more, where a date, a place or a plan makes it another."""

SCOPES = [
    Pair("area", "3.89平方公里", "0.87 km²", {}, _HK),
    Pair("area", "3.89 km²", "302公顷", {}, _SZ),
    Pair("area", "3.02平方公里", "87公頃", _SZ, _HK),
    Pair("companies", "447家", "over 60", _SZ, _HK),
    Pair("companies", "逾500家", "447", {}, _SZ),
    Pair("companies", "500多家", "超過60家", {}, _HK),
    Pair("researchers", "15,000", "五六十人", {}, {"place": "institute"}),
    Pair("floor-area", "200萬平方米", "120万平方米", {}, _HK),
    Pair("visitors", "2.4 million", "300万人次", _on("2024"), _on("2025", **_SZ)),
]

PARTS_OF_ANOTHER_TIME = [
    Pair("visitors", "24万人次", "2.4 million", _on("2024-06"), _on("2024", **_SZ)),
    Pair("companies", "447", "480家", _on("2024"), _on("2024-12", **_SZ)),
    Pair("researchers", "1.5万名", "over 16,000", _on("2024"), _on("2024-12", **_SZ)),
]

STANDINGS = [
    Pair("floor-area", "120万平方米", "2 million square metres", {}, {"status": "planned"}),
    Pair("researchers", "15,000", "52,000", {}, {"status": "target"}),
    Pair("investment", "HK$10 billion", "200億港元", {}, {"status": "committed"}),
    Pair("companies", "447", "超过1000家", {}, {"status": "target"}),
    Pair("share", "78%", "九成", {}, {"status": "estimate"}),
    Pair("companies", "60家", "约200家", {}, {"status": "planned", "as_of": "2025-12"}),
]

ONE_VALUE = [*UNITS, *ROUNDING, *HEDGES, *NUMERALS, *OLD_UNITS, *THRESHOLDS, *SPOKEN]
"""Two ways to print one value."""

TWO_VALUES = [
    *CURRENCIES,
    *DATES,
    *OVERLAPPING_DATES,
    *POWERS_OF_ANOTHER_TIME_OR_PLACE,
    *SCOPES,
    *PARTS_OF_ANOTHER_TIME,
    *STANDINGS,
]
"""Two values that are not of one thing."""

PAIRS = [*ONE_VALUE, *TWO_VALUES]


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_figures_that_can_be_reconciled_are_left_alone(pair: Pair) -> None:
    assert told_of(pair, "CSN") == []


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_the_order_of_two_figures_does_not_matter(pair: Pair) -> None:
    turned = Pair(pair.metric, pair.second, pair.first, pair.of_second, pair.of_first)

    assert told_of(turned, "CSN") == []


@pytest.mark.parametrize("pair", ONE_VALUE, ids=str)
def test_two_ways_to_print_one_value_are_told_to_agree(pair: Pair) -> None:
    assert agreed(pair)


def _area_printed(square_metres: int) -> list[str]:
    """Print one area in the ways of three scripts, each rounded or hedged as people do it."""
    hectares, acres, mu = square_metres / 10_000, square_metres / 4046.8564224, square_metres * 3 / 2000
    return [
        f"{square_metres:,} m²",
        f"{square_metres / 1e6:.2f}平方公里",
        f"{square_metres / 1e6:.1f} square kilometres",
        f"{hectares:.0f} hectares",
        f"約{hectares:.1f}公頃",
        f"over {hectares // 10 * 10:.0f} hectares",
        f"不足{hectares // 1 + 1:.0f}公顷",
        f"{hectares:.0f}万平方米",
        f"{acres:.0f} acres",
        f"{mu:.0f}亩",
        f"{square_metres / 0.09290304 / 1e4:.0f}萬平方呎",
    ]


@given(st.integers(min_value=300_000, max_value=90_000_000), st.randoms(use_true_random=False))
def test_one_area_can_be_printed_in_any_unit_rounding_and_hedge(square_metres: int, random: Random) -> None:
    printed = _area_printed(square_metres)
    random.shuffle(printed)

    for first, second in pairwise(printed):
        assert told_of(Pair("area", first, second), "CSN") == []


def _count_printed(count: int) -> list[str]:
    """Print one count, of three to five digits, with the hedges of three scripts."""
    step = 10 ** (len(str(count)) - 2)
    below, above = count // step * step, count // step * step + step
    printed = [f"{count}家", f"{count:,}", f"{count} companies", f"over {below - 1:,}", f"逾{below - 1}家"]
    if count > below:
        printed += [f"{below}多家", f"more than {below:,}", f"超过{below}家", f"{below}余家"]
    return [
        *printed,
        f"不足{above}家",
        f"under {above:,}",
        f"近{above}家",
        f"约{below}家",
        f"around {above:,}",
        f"{below} to {above}",
    ]


@given(st.integers(min_value=101, max_value=99_998))
def test_one_count_can_be_printed_with_any_hedge_that_it_meets(count: int) -> None:
    printed = _count_printed(count)

    for says in printed[1:]:
        assert told_of(Pair("companies", printed[0], says), "CSN") == []
