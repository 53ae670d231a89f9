"""Rates: so much of one unit for each of another; a dimension of their own."""

from __future__ import annotations

import pytest

from hetao_cli.quantities.finder import find_figures
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.rates import of_period

RATES = [
    ("2100立方米/秒", "m3/s"),
    ("574.8公里/小時", "km/h"),
    ("60千米每小时", "km/h"),
    ("3万元/平方米", "元/m2"),
    ("每平方米3万元", "元/m2"),
    ("每平方呎20港元", "HKD/sqft"),
    ("每天接待3000人次", "人次/day"),
    ("日均15萬人次", "人次/day"),
    ("人均GDP 20万元", "元/person"),
    ("每人每月500元", "元/month/person"),
    ("每股5.28港元", "HKD/股"),
    ("时速350公里", "km/h"),
    ("30人/天", "人/day"),
    ("HK$20 per square foot", "HKD/sqft"),
    ("15 m3/s", "m3/s"),
    ("50 km/h", "km/h"),
    ("40 mph", "mi/h"),
    ("$1.40 a share", "$/share"),
    ("6,700 people per km²", "person/km2"),
    ("447 tech companies a day", "company/day"),
    ("RMB 60/㎡ a month", "CNY/m2/month"),
]


@pytest.mark.parametrize(("printed", "unit"), RATES)
def test_a_rate_is_read_in_a_log_and_in_a_text_and_never_as_its_numerator(printed: str, unit: str) -> None:
    literal = read_literal(printed)
    ((*_, found),) = find_figures(f"{printed}.")
    assert literal is not None
    assert (literal.unit, literal.dimension) == (found.unit, found.dimension) == (unit, "rate")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("sales of US$5 million a year ago", "USD"),
        ("447 firms in a year", "firm"),
        ("open 24 hours a day", "hour"),
        ("grew 5% a year", "%"),
        ("每年增长8%", "%"),
        ("eighty per cent of the firms", "%"),
        ("每两年3家", "家"),
        ("80万㎡/800,000", "m2"),
    ],
)
def test_what_only_looks_like_a_rate_is_none(text: str, unit: str) -> None:
    assert unit in [quantity.unit for *_, quantity in find_figures(text)]
    assert all(quantity.dimension != "rate" for *_, quantity in find_figures(text))


def test_an_amount_of_each_year_is_that_of_a_yearly_metric() -> None:
    told = read_literal("每年贡献500亿港元")
    assert told is not None
    assert (told.unit, of_period(told, ["sales"])) == ("HKD/year", told)
    assert (of_period(told, ["yearly sales"]).unit, of_period(told, ["每年经济贡献"]).dimension) == ("HKD", "money")
