"""Pairs of figures of one thing on one day, of which one must be wrong: the checker warns of them."""

from __future__ import annotations

import pytest
from checked_logs import checked, rules_about
from paired_figures import METRICS, Pair, log_of, told_of

RULES = rules_about("C,S")

DIGITS = [
    Pair("area", "87 hectares", "97 hectares"),
    Pair("area", "0.87平方公里", "97公顷"),
    Pair("area", "3.89 km²", "3.98 km²"),
    Pair("area", "3.02平方公里", "302平方公里"),
    Pair("area", "3.89平方公里", "389平方公里"),
    Pair("area", "3.89 km²", "3.69平方公里"),
    Pair("companies", "447", "474"),
    Pair("companies", "447家", "47家"),
    Pair("companies", "440多家", "474 companies"),
    Pair("companies", "四百多家", "47"),
    Pair("companies", "over 60", "16家"),
    Pair("companies", "六十家", "sixteen companies"),
    Pair("researchers", "1.5万名", "15万名"),
    Pair("researchers", "15,000", "1,500"),
    Pair("researchers", "逾1.5万名", "5,000 people"),
    Pair("products", "13款", "31款"),
    Pair("products", "thirteen", "三十款"),
    Pair("visitors", "2.4 million", "420万人次"),
    Pair("length", "37公里", "73 km"),
    Pair("length", "4.5公里", "45 km"),
    Pair("share", "78%", "87%"),
    Pair("term", "8 years", "18年"),
]

POWERS_OF_TEN = [
    Pair("area", "0.87 km²", "8.7 km²"),
    Pair("area", "0.87平方公里", "870公顷"),
    Pair("floor-area", "2,000,000 m²", "20,000,000 m²"),
    Pair("floor-area", "200萬平方米", "2000萬平方米"),
    Pair("floor-area", "200万平方米", "20 million square metres"),
    Pair("floor-area", "2 million square metres", "200,000 m²"),
    Pair("floor-area", "120万平方米", "120亿平方米"),
    Pair("investment", "HK$24 billion", "HK$24 million"),
    Pair("investment", "240億港元", "HK$240 billion"),
    Pair("investment", "240億港元", "240萬港元"),
    Pair("investment", "2000亿港元", "HK$20 billion"),
    Pair("researchers", "5.2万", "520,000 people"),
    Pair("researchers", "一万五千人", "1.5 million people"),
]

UNITS = [
    Pair("area", "87 hectares", "87 acres"),
    Pair("area", "over 87 hectares", "87 acres"),
    Pair("area", "87公顷", "87亩"),
    Pair("area", "3.02 km²", "3.02 hectares"),
    Pair("area", "3.89平方公里", "3.89 square miles"),
    Pair("floor-area", "200萬平方米", "200萬平方呎"),
    Pair("floor-area", "2 million square metres", "2 million square feet"),
    Pair("floor-area", "80万平方米", "80万亩"),
    Pair("length", "37公里", "37 miles"),
    Pair("length", "37公里", "37 metres"),
    Pair("length", "37公里", "37里"),
    Pair("term", "8 years", "8 months"),
]

HEDGES = [
    Pair("share", "nearly 80%", "over 80%"),
    Pair("share", "近八成", "逾八成"),
    Pair("share", "45%", "近八成"),
    Pair("share", "a quarter", "三成五"),
    Pair("share", "四分之一", "40%"),
    Pair("share", "a third", "35.0%"),
    Pair("companies", "nearly 60", "over 60"),
    Pair("companies", "不足400家", "440多家"),
    Pair("companies", "at most 400", "447家"),
    Pair("companies", "五六十家", "over 100"),
    Pair("companies", "十余家", "47"),
    Pair("companies", "about 450", "600家"),
    Pair("area", "不足4平方公里", "4.2 km²"),
    Pair("researchers", "more than 15,000", "fewer than 15,000"),
]

SPOKEN = [
    Pair("companies", "五十家", "fifteen"),
    Pair("companies", "400至500家", "547"),
    Pair("companies", "数十家", "447"),
    Pair("companies", "nearly 500", "五百多家"),
    Pair("visitors", "half a million", "500万人次"),
    Pair("visitors", "270万人次", "2.07 million"),
    Pair("investment", "HK$1.2 trillion", "1200億港元"),
    Pair("area", "3.02 km²", "3.2平方公里"),
    Pair("area", "2平方公里", "2萬平方米"),
    Pair("area", "100亩", "100 acres"),
    Pair("floor-area", "1萬坪", "1万平方米"),
    Pair("length", "8里", "8公里"),
    Pair("term", "10 years", "十个月"),
    Pair("share", "四分之三", "四分之一"),
]

NEIGHBOURS = [
    Pair("length", "1 km", "2公里"),
    Pair("length", "8公里", "9 km"),
    Pair("investment", "HK$2 billion", "HK$3 billion"),
    Pair("share", "78%", "79%"),
    Pair("share", "七成", "八成"),
    Pair("term", "8 years", "九年"),
    Pair("researchers", "1.5万名", "1.4万名"),
    Pair("floor-area", "80万平方米", "81万平方米"),
]
"""Each rounded to one step: they touch, but nobody prints one for the other."""

ONE_SIDED = [
    Pair("companies", "over 200", "over 20"),
    Pair("companies", "200余家", "over 20"),
    Pair("researchers", "over 15,000", "over 1,500"),
    Pair("researchers", "1.5万名", "over 1,500"),
    Pair("area", "不足4平方公里", "不足40平方公里"),
    Pair("area", "over 87 hectares", "逾870公頃"),
    Pair("area", "over 3 km²", "逾30平方公里"),
    Pair("companies", "at least 300", "至少30家"),
    Pair("companies", "up to 50", "500家"),
    Pair("companies", "不足400家", "fewer than 40"),
    Pair("researchers", "fewer than 5,000", "不到5万人"),
    Pair("researchers", "上万人", "over 1,000"),
    Pair("investment", "逾20亿港元", "超过200亿港元"),
    Pair("investment", "over HK$20 billion", "2 billion Hong Kong dollars"),
]
"""A power of ten apart, the open end of one far beyond the other."""

TWO_CURRENCIES = [
    Pair("investment", "HK$200 billion", "2000億元人民幣"),
    Pair("investment", "HK$200 billion", "US$200 billion"),
    Pair("investment", "HK$24 billion", "240亿元", {}, {"language": "zh-Hans"}),
    Pair("investment", "HK$3.7 billion", "37億元人民幣"),
    Pair("investment", "US$2 billion", "20億港元"),
    Pair("investment", "over HK$200 billion", "逾2000亿元人民币"),
]
"""One number with two currencies."""

TOUCHING_HEDGES = [
    Pair("share", "over half", "四成多"),
]

SLIPS = [*DIGITS, *POWERS_OF_TEN, *UNITS, *HEDGES, *SPOKEN]


@pytest.mark.parametrize("day", ["2025", "2025-06", "2025-12-22"])
@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_is_told_as_more_than_a_note(slip: Pair, day: str) -> None:
    dated = slip._replace(of_first={"as_of": day}, of_second={"as_of": day})

    told = told_of(dated, "CS")

    assert told
    assert {severity for _, severity in told} <= {"error", "warning"}


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_is_told_once(slip: Pair) -> None:
    dated = slip._replace(of_first={"as_of": "2025"}, of_second={"as_of": "2025"})

    assert len(told_of(dated, "CSN")) == 1


@pytest.mark.parametrize(
    ("metric", "whole", "part"),
    [
        ("area", "3.89 km²", "8.7 km²"),
        ("area", "389公顷", "3020公頃"),
        ("companies", "447家", "over 500"),
        ("floor-area", "200萬平方米", "1200万平方米"),
        ("researchers", "1.5万名", "5.2万名"),
    ],
)
def test_a_part_that_is_larger_than_its_whole_is_told(metric: str, whole: str, part: str) -> None:
    of_part = {"place": "hk-park", "as_of": "2025"}

    assert METRICS[metric][1] != "share"
    assert told_of(Pair(metric, whole, part, {"as_of": "2025"}, of_part), "CS") == [("S402", "error")]


def _is_told(slip: Pair) -> bool:
    day = {"as_of": "2025"}
    told = told_of(slip._replace(of_first={**day, **slip.of_first}, of_second={**day, **slip.of_second}), "CS")
    return bool({severity for _, severity in told} & {"error", "warning"})


def _causes(slip: Pair) -> list[str]:
    """Return what explains the only finding of a pair of one time, best first."""
    day = {"as_of": "2025"}
    log = log_of(slip._replace(of_first={**day, **slip.of_first}, of_second={**day, **slip.of_second}))
    (told,) = (one.finding for one in checked(log, rules=RULES).diagnostics)
    return [one.kind for one in told.explanations]


@pytest.mark.parametrize("slip", TOUCHING_HEDGES, ids=str)
def test_hedges_that_exclude_each_other_are_more_than_a_note(slip: Pair) -> None:
    assert _is_told(slip)


@pytest.mark.parametrize("slip", NEIGHBOURS, ids=str)
def test_neighbouring_rounded_values_are_two_values(slip: Pair) -> None:
    assert _is_told(slip)


@pytest.mark.parametrize("slip", ONE_SIDED, ids=str)
def test_a_hedge_does_not_hide_a_power_of_ten(slip: Pair) -> None:
    assert _is_told(slip)
    assert _causes(slip)[0] == "power-of-ten"


@pytest.mark.parametrize("slip", TWO_CURRENCIES, ids=str)
def test_one_number_in_two_currencies_is_told(slip: Pair) -> None:
    assert _is_told(slip)
    assert set(_causes(slip)) <= {"other-currency", "currency-dropped"}
