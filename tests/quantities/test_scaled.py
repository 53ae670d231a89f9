"""Intervals as short as people can read them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.scaled import scaled_text


@pytest.mark.parametrize(
    ("interval", "unit", "language", "wanted"),
    [
        (Interval(441, 449), "company", "en", "441–449"),
        (Interval(60, None, low_closed=False), "company", "zh-Hans", ">60"),
        (Interval(Fraction(603, 200), Fraction(121, 40)), "km2", "en", "3.015–3.025 km²"),
        (Interval(72, 80, high_closed=False), "%", "en", "72–<80%"),
        (Interval(1_995_000, 2_005_000), "m2", "en", "1.995–2.005 million m²"),
        (Interval(1_995_000, 2_005_000), "m2", "zh-Hans", "199.5–200.5万平方米"),
        (Interval(23_950_000_000, 24_050_000_000), "HKD", "en", "23.95–24.05 billion HKD"),
        (Interval(23_950_000_000, 24_050_000_000), "HKD", "zh-Hant", "239.5–240.5億港元"),
        (Interval(None, 52 * 10**9), "HKD", "en", "≤52 billion HKD"),
        (Interval(999_999, 2_000_000), "HKD", "en", "999,999–2,000,000 HKD"),
        (Interval(2 * 10**12, None, low_closed=False), "USD", "zh-Hans", ">2万亿美元"),
        (Interval(0, 1), "HKD", "en", "0–1 HKD"),
        (Interval(Fraction("0.8680507026048"), Fraction("0.8720975590272")), "km2", "en", "0.86805–0.872098 km²"),
        (Interval(Fraction("0.870074130816"), Fraction("0.870074130816")), "km2", "zh-Hans", "0.870074平方公里"),
        (Interval(Fraction(100, 3), None), "%", "en", "≥33.3333%"),
        (Interval(None, Fraction(100, 3)), "%", "en", "≤33.3334%"),
        (Interval(Fraction("1234567.5"), 2_000_000), "m2", "en", "1.23456–2 million m²"),
        (Interval(Fraction("12345678.5"), 20_000_000), "person", "zh-Hans", "1,234.56–2,000万"),
        (Interval(3, 4), "week", "en", "3–4 weeks"),
        (Interval(1, 1), "week", "en", "1 week"),
        (Interval(1, 2), "week", "en", "1–2 weeks"),
        (Interval(1_000_000, 1_000_000), "week", "en", "1 million weeks"),
        (Interval(1, 1), "week", "zh-Hant", "1週"),
        (Interval(3, 3), "pp", "en", "3 points"),
        (Interval(50, 50), "MW", "zh-Hans", "50兆瓦"),
        (Interval(3 * 10**8, 3 * 10**8), "TWD", "zh-Hant", "3億元新台幣"),
        (Interval(3 * 10**8, 3 * 10**8), "$", "zh-Hans", "3亿 $"),
        (Interval(3 * 10**8, 3 * 10**8), "元", "zh-Hans", "3亿元"),
        (Interval(2, 2), "times", "en", "2×"),
        (Interval(5, 5), "‰", "en", "5‰"),
        (Interval(1_234_567, 1_234_567), "person", "en", "1,234,567"),
        (Interval(14_300_000_123, 14_300_000_123), "HKD", "zh-Hant", "14,300,000,123港元"),
        (Interval(1_234_500_000, 1_234_500_000), "HKD", "en", "1.2345 billion HKD"),
        (Interval(1_234_567_000, 1_234_567_000), "HKD", "en", "1,234,567,000 HKD"),
    ],
)
def test_an_interval_is_written_as(interval: Interval, unit: str, language: str, wanted: str) -> None:
    assert scaled_text(interval, unit, language) == wanted
