"""What figures in English mean: value, interval, unit and hedge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interval_notation import interval, number

from hetao_cli.quantities.intervals import intersect
from hetao_cli.quantities.literal import read_literal

UNHEDGED = [
    ("447", "447", "[447,447]", None),
    ("thirteen", "13", "[13,13]", None),
    ("447 tech companies", "447", "[447,447]", "company"),
    ("1.2 million TEUs", "1200000", "[1150000,1250000]", "teu"),
    ("24,000 twenty-foot equivalent units", "24000", "[24000,24000]", "teu"),
    ("3,000 20-foot equivalent units", "3000", "[3000,3000]", "teu"),
    ("twenty-seven proposals", "27", "[27,27]", "proposal"),
    ("20 members of staff", "20", "[20,20]", "member"),
    ("8 Fortune 500 R&D centres", "8", "[8,8]", "centre"),
    ("sixty of the companies", "60", "[60,60]", "company"),
    ("12 people", "12", "[12,12]", "person"),
    ("one hundred and three quarters", "100.75", "[100.75,100.75]", None),
    ("one hundred and twenty-three", "123", "[123,123]", None),
    ("a hundred", "100", "[100,100]", None),
    ("a dozen", "12", "[12,12]", None),
    ("1.2 million sq. metres", "1200000", "[1150000,1250000]", "m2"),
    ("3.02 sq. kilometres", "3.02", "[3.015,3.025]", "km2"),
    ("950 sq. feet", "950", "[949.5,950.5]", "sqft"),
    ("half a dozen", "6", "[6,6]", None),
    ("2.0 million", "2000000", "[1950000,2050000]", None),
    ("3.5 million", "3500000", "[3450000,3550000]", None),
    ("two million", "2000000", "[1500000,2500000]", None),
    ("two and a half million", "2500000", "[2250000,2750000]", None),
    ("one-and-a-half million", "1500000", "[1250000,1750000]", None),
    ("a million and a half", "1500000", "[1250000,1750000]", None),
    ("two million and one half", "2500000", "[2250000,2750000]", None),
    ("half a million", "500000", "[250000,750000]", None),
    ("three point five million", "3500000", "[3450000,3550000]", None),
    ("three hundred thousand", "300000", "[299500,300500]", None),
    ("10 000 dollars", "10000", "[9500,10500]", "$"),
    ("12,34,567 rupees", "1234567", "[1234566.5,1234567.5]", "INR"),
    ("three billions", "3e9", "[2_500_000_000,3_500_000_000]", None),
    ("5m people", "5000000", "[4500000,5500000]", "person"),
    ("5m", "5", "[4.5,5.5]", "m"),
    ("24bn", "2.4e10", "[23_500_000_000,24_500_000_000]", None),
    ("15k", "15000", "[14500,15500]", None),
    ("2 1/2", "2.5", "[2.5,2.5]", None),
    ("2½ miles", "2.5", "[2.25,2.75]", "mi"),
    ("3.02 km²", "3.02", "[3.015,3.025]", "km2"),
    ("3.02 square kilometers", "3.02", "[3.015,3.025]", "km2"),
    ("0.87 sq. km", "0.87", "[0.865,0.875]", "km2"),
    ("627 hectares", "627", "[626.5,627.5]", "ha"),
    ("800,000 square meters", "800000", "[795000,805000]", "m2"),
    ("45-acre", "45", "[44.5,45.5]", "acre"),
    ("250 m", "250", "[249.5,250.5]", "m"),
    ("100m2", "100", "[99.5,100.5]", "m2"),
    ("eight years", "8", "[7.5,8.5]", "year"),
    ("half an hour", "0.5", "[0.25,0.75]", "hour"),
    ("two and a half years", "2.5", "[2.25,2.75]", "year"),
    ("a decade", "1", "[0.5,1.5]", "decade"),
    ("a quarter", "25", "[25,25]", "%"),
    ("one-fourth", "25", "[25,25]", "%"),
    ("three-quarters of tenants", "75", "[75,75]", "%"),
    ("1/4", "25", "[25,25]", "%"),
    ("half", "50", "[50,50]", "%"),
    ("one third of", "100/3", "[100/3,100/3]", "%"),
    ("one in four", "25", "[25,25]", "%"),
    ("one in every four companies", "25", "[25,25]", "%"),
    ("nine out of ten", "90", "[90,90]", "%"),
    ("one-in-ten", "10", "[10,10]", "%"),
    ("⅜", "37.5", "[37.5,37.5]", "%"),
    ("80%", "80", "[79.5,80.5]", "%"),
    ("80 % of the tenants", "80", "[79.5,80.5]", "%"),
    ("eighty per cent", "80", "[79.5,80.5]", "%"),
    ("3.5 percentage points", "3.5", "[3.45,3.55]", "pp"),
    ("twofold", "2", "[2,2]", "times"),
    ("10-fold", "10", "[10,10]", "times"),
    ("double", "2", "[2,2]", "times"),
    ("doubled", "2", "[2,2]", "times"),
    ("quadrupled", "4", "[4,4]", "times"),
    ("a year and a half", "1.5", "[1.25,1.75]", "year"),
    ("2 years and 3 months", "2.25", "[53/24,55/24]", "year"),
    ("6 ft 2 inches", "37/6", "[49/8,149/24]", "ft"),
    ("1 414 021 100", "1414021100", "[1414021100,1414021100]", None),
    ("3 basis points", "3", "[2.5,3.5]", "bp"),
]

MONEY = [
    ("HK$14.3 billion", "1.43e10", "[14_250_000_000,14_350_000_000]", "HKD"),
    ("HK$24bn", "2.4e10", "[23_500_000_000,24_500_000_000]", "HKD"),
    ("HK$24 bn", "2.4e10", "[23_500_000_000,24_500_000_000]", "HKD"),
    ("US$1.2 trillion", "1.2e12", "[1_150_000_000_000,1_250_000_000_000]", "USD"),
    ("RMB 1.7 billion", "1.7e9", "[1_650_000_000,1_750_000_000]", "CNY"),
    ("5 billion yuan", "5e9", "[4_500_000_000,5_500_000_000]", "CNY"),
    ("3 million Hong Kong dollars", "3e6", "[2_500_000,3_500_000]", "HKD"),
    ("$20 USD", "20", "[19.5,20.5]", "USD"),
    ("$75 million", "75e6", "[74_500_000,75_500_000]", "$"),
    ("10 euros", "10", "[9.5,10.5]", "EUR"),
    ("20 dollars and 43 cents", "20.43", "[20.425,20.435]", "$"),
    ("NZ$15m", "15e6", "[14_500_000,15_500_000]", "NZD"),
]

HEDGED = [
    ("over 15,000 scientific talents", "15000", "(15000,)", "over"),
    ("More than sixty", "60", "(60,)", "over"),
    ("more than 200 high-end research projects", "200", "(200,)", "over"),
    ("more than a year", "1", "(1,)", "over"),
    ("in excess of HK$2 billion", "2e9", "(2_000_000_000,)", "over"),
    (">15,000", "15000", "(15000,)", "over"),
    ("exceeds 3 million square metres", "3e6", "(3_000_000,)", "over"),
    ("surpassed 40 firms", "40", "(40,)", "over"),
    ("within 10 minutes", "10", "(,10]", "up_to"),
    ("within 5 km", "5", "(,5]", "up_to"),
    ("200+ projects", "200", "(200,)", "over"),
    ("60-plus", "60", "(60,)", "over"),
    ("200-odd", "200", "[201,299]", "over"),
    ("fifty-odd companies", "50", "[51,59]", "over"),
    ("nearly 80%", "80", "[72,80)", "nearly"),
    ("almost eighty per cent", "80", "[72,80)", "nearly"),
    ("close to 1,000 firms", "1000", "[900,1000)", "nearly"),
    ("nearly a decade", "1", "[0.9,1)", "nearly"),
    ("nearly half", "50", "[45,50)", "nearly"),
    ("about 80 %", "80", "[72,88]", "about"),
    ("about HK$200 billion", "2e11", "[180_000_000_000,220_000_000_000]", "about"),
    ("~50", "50", "[45,55]", "about"),
    ("some 1,700 members", "1700", "[1600,1800]", "about"),
    ("about 3.0 km", "3", "[2.9,3.1]", "about"),
    ("20 people or so", "20", "[18,22]", "about"),
    ("at least 50", "50", "[50,)", "at_least"),
    ("upward of 50", "50", "(50,)", "over"),
    ("max. 50", "50", "(,50]", "up_to"),
    ("no fewer than 50 companies", "50", "[50,)", "at_least"),
    ("50 companies or more", "50", "[50,)", "at_least"),
    ("up to 60", "60", "(,60]", "up_to"),
    ("no more than 60 firms", "60", "(,60]", "up_to"),
    ("60 at most", "60", "(,60]", "up_to"),
    ("under 4 km2", "4", "(,4)", "under"),
    ("fewer than 300", "300", "(,300)", "under"),
]

RANGES = [
    ("50 to 60", "50", "60", "[50,60]", None),
    ("50-60", "50", "60", "[50,60]", None),
    ("50–60 people", "50", "60", "[50,60]", "person"),
    ("between 50 and 60", "50", "60", "[50,60]", None),
    ("fifty or sixty", "50", "60", "[50,60]", None),
    ("about $10-$20", "10", "20", "[9,22]", "$"),
    ("HK$2-3 billion", "2e9", "3e9", "[2_000_000_000,3_000_000_000]", "HKD"),
    ("HK$2 billion to HK$3 billion", "2e9", "3e9", "[2_000_000_000,3_000_000_000]", "HKD"),
    ("between HK$2 billion and HK$3 billion", "2e9", "3e9", "[2_000_000_000,3_000_000_000]", "HKD"),
    ("US$50–60m", "50e6", "60e6", "[50_000_000,60_000_000]", "USD"),
    ("two to three hundred", "200", "300", "[200,300]", None),
    ("50 to 60 per cent", "50", "60", "[50,60]", "%"),
    ("50% to 60%", "50", "60", "[50,60]", "%"),
    ("from 3 to 5 km", "3", "5", "[3,5]", "km"),
    ("a quarter to a half", "25", "50", "[25,50]", "%"),
]

ORDERS_OF_MAGNITUDE = [
    ("dozens of", "[24,120)", None),
    ("dozens of companies", "[24,120)", "company"),
    ("several hundred", "[200,1000)", None),
    ("a few thousand jobs", "[2000,10000)", "job"),
    ("tens of thousands of people", "[20000,100000)", "person"),
    ("hundreds of millions of dollars", "[200_000_000,1_000_000_000)", "$"),
]


@pytest.mark.parametrize(("literal", "value", "meaning", "unit"), [*UNHEDGED, *MONEY])
def test_a_figure_means_its_value_as_far_as_it_was_rounded(
    literal: str, value: str, meaning: str, unit: str | None
) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert (quantity.value, quantity.interval, quantity.unit) == (number(value), interval(meaning), unit)
    assert (quantity.hedge, quantity.value_high) == ("exact", None)


@pytest.mark.parametrize(("literal", "value", "meaning", "hedge"), HEDGED)
def test_a_hedge_widens_or_opens_what_a_figure_means(literal: str, value: str, meaning: str, hedge: str) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert (quantity.value, quantity.interval, quantity.hedge) == (number(value), interval(meaning), hedge)


@pytest.mark.parametrize(("literal", "low", "high", "meaning", "unit"), RANGES)
def test_a_range_means_all_from_end_to_end(literal: str, low: str, high: str, meaning: str, unit: str | None) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert (quantity.value, quantity.value_high, quantity.hedge) == (number(low), number(high), "range")
    assert (quantity.interval, quantity.unit) == (interval(meaning), unit)


@pytest.mark.parametrize(("literal", "meaning", "unit"), ORDERS_OF_MAGNITUDE)
def test_an_order_of_magnitude_has_no_value_and_means_two_to_ten_times_it(
    literal: str, meaning: str, unit: str | None
) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert (quantity.value, quantity.interval, quantity.unit) == (None, interval(meaning), unit)


def test_a_bound_on_a_range_is_the_bound_of_its_end() -> None:
    at_least, up_to = read_literal("at least 50 to 60"), read_literal("up to 50 to 60")
    assert at_least is not None
    assert up_to is not None
    assert (at_least.hedge, at_least.interval) == ("at_least", interval("[50,)"))
    assert (up_to.hedge, up_to.interval) == ("up_to", interval("(,60]"))


@pytest.mark.parametrize(
    ("literal", "dimension"),
    [
        ("447", "count"),
        ("3 km", "length"),
        ("HK$3", "money"),
        ("3 %", "ratio"),
        ("3 days", "duration"),
        ("3 t", "mass"),
    ],
)
def test_a_quantity_knows_its_dimension(literal: str, dimension: str) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert quantity.dimension == dimension


@pytest.mark.parametrize(
    ("literal", "step"),
    [("440", "10"), ("447", "1"), ("3.02 km2", "0.01"), ("1.50 million", "10000"), ("15k", "1000"), ("a quarter", "")],
)
def test_the_step_is_the_weight_of_the_last_significant_digit(literal: str, step: str) -> None:
    quantity = read_literal(literal)
    assert quantity is not None
    assert quantity.step == number(step)


def test_the_text_is_kept_as_printed_without_outer_blanks() -> None:
    quantity = read_literal("  Over 15,000 ")
    assert quantity is not None
    assert quantity.text == "Over 15,000"


@given(st.integers(10, 99_999))
def test_a_large_measure_in_full_digits_means_what_chinese_says_with_ten_thousands(number: int) -> None:
    english, chinese = read_literal(f"{number * 10_000:,} square meters"), read_literal(f"{number}万平方米")
    assert english is not None
    assert chinese is not None
    assert intersect(english.interval, chinese.interval) == chinese.interval
    if number < 100:
        assert english.interval == chinese.interval
