"""The time between two dates, in days and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.relations import before
from hetao_cli.dates.spans import span_between, span_text
from hetao_cli.model.certainty import Certainty


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    [
        ("2017-01-03", "2017-01-03", 0, 0),
        ("2017-01-03", "2017-01-04", 1, 1),
        ("2017-01-04", "2017-01-03", 1, 1),
        ("2017", "2018", 1, 729),
        ("2017-01", "2017-03", 29, 89),
        ("2017", "2017", 0, 364),
        ("2017", "2017-06-01", 0, 213),
        ("2017/2020", "2018", 0, 0),
        ("2017-01-03/2020-01-01", "2020-01-03", 2, 2),
        ("2017/2020", "2022", 366, 1095),
        ("[..2035]", "2036", 1, None),
        ("[..2035]", "2030", 0, None),
        ("[2027..]", "2026", 1, None),
        ("2017/..", "2025", 0, 0),
        ("2017/..", "[2027..]", 0, 0),
        ("../2017", "../1997", 0, 0),
        ("2017/", "2025", 0, 3286),
        ("-0001", "0001", 367, 1095),
    ],
)
def test_days_apart_are_told_from_the_end_of_one_to_the_start_of_the_other(
    a: str, b: str, low: int, high: int | None
) -> None:
    span = span_between(parse_date(a), parse_date(b))
    assert (span.low_days, span.high_days) == (low, high)


@pytest.mark.parametrize(
    ("a", "b", "en", "zh_hans", "zh_hant"),
    [
        ("2017-01-03", "2025-12-22", "8 years 11 months", "8年11个月", "8年11個月"),
        ("2017-01-03", "2018-01-03", "1 year", "1年", "1年"),
        ("2017-01-03", "2017-02-04", "1 month 1 day", "1个月1天", "1個月1天"),
        ("2017-01-03", "2018-01-05", "1 year", "1年", "1年"),
        ("2024-02-29", "2025-02-27", "11 months 29 days", "11个月29天", "11個月29天"),
        ("2017-01-03", "2017-01-03", "0 days", "0天", "0天"),
        (
            "2017",
            "2025-12",
            "8 to 9 years",
            "8至9年",
            "8至9年",
        ),
        ("1995", "2025", "about 30 years", "约30年", "約30年"),
        ("2017-01", "2025-12", "about 8 years 11 months", "约8年11个月", "約8年11個月"),
        ("2017-01-03~", "2025-12-22", "about 8 years 11 months", "约8年11个月", "約8年11個月"),
        ("2017-01-03?", "2017-01-03", "0 days", "0天", "0天"),
        ("2017/..", "2025", "0 days", "0天", "0天"),
        ("2017", "2017-06", "up to 7 months", "最多7个月", "最多7個月"),
        ("[2027..]", "2025-12-31", "at least 1 year", "至少1年", "至少1年"),
        ("[..2035]", "2025", "an unknown time", "时间不详", "時間不詳"),
        ("2017-01-03", "[2025-12-20,2025-12-22]", "about 8 years 11 months", "约8年11个月", "約8年11個月"),
        ("-0221", "2025", "about 2246 years", "约2246年", "約2246年"),
        ("-0221-01-03", "-0220-03-04", "1 year 2 months", "1年2个月", "1年2個月"),
        ("Y12026", "Y12027", "between 1 day and 2 years", "1天至2年", "1天至2年"),
        ("Y-12026", "Y12026", "about 24052 years", "约24052年", "約24052年"),
    ],
)
def test_a_span_reads_as_people_say_it(a: str, b: str, en: str, zh_hans: str, zh_hant: str) -> None:
    span = span_between(parse_date(a), parse_date(b))
    assert (span_text(span, "en"), span_text(span, "zh-Hans"), span_text(span, "zh-Hant")) == (en, zh_hans, zh_hant)


DAYS_AND_LONGER = ["2017-01-03", "2017-01", "2017", "199X", "19XX", "2025-41", "2022-12~", "0000", "-0221-01", "Y17E7"]
OPEN_AND_FAR = ["[..2035]", "[2027..]", "2017/", "/2017", "2017/..", "../2017", "../..", "/", "Y9E298~", "Y-9E298"]
EXPRESSIONS = st.sampled_from([*DAYS_AND_LONGER, *OPEN_AND_FAR, "2017/2025"])


@given(EXPRESSIONS, EXPRESSIONS, st.sampled_from(["en", "zh-Hans", "zh-Hant"]))
def test_every_span_has_its_days_in_order_and_its_words(a: str, b: str, lang: str) -> None:
    one, other = parse_date(a), parse_date(b)
    span = span_between(one, other)
    assert span.low_days >= 0
    assert span.high_days is None or span.low_days <= span.high_days
    assert span_text(span, lang)
    assert (span.low_days, span.high_days) == (span_between(other, one).low_days, span_between(other, one).high_days)
    if span.low_days:
        plain = (one._replace(pad=0, uncertain=False), other._replace(pad=0, uncertain=False))
        assert Certainty.CERTAIN in (before(*plain), before(*reversed(plain)))
