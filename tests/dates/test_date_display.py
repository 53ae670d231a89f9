"""Dates in tables: their words and their order."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tries import examples

from hetao_cli.dates.display import display
from hetao_cli.dates.edtf import moment_of, parse_date
from hetao_cli.dates.order import sort_key
from hetao_cli.messages.message import LANGUAGES


@pytest.mark.parametrize(
    ("edtf", "en", "zh_hans", "zh_hant"),
    [
        ("2025-12-22", "2025-12-22", "2025-12-22", "2025-12-22"),
        ("2025-12", "2025-12", "2025-12", "2025-12"),
        ("2025", "2025", "2025", "2025"),
        ("199X", "1990s", "1990年代", "1990年代"),
        ("2025-22", "summer 2025", "2025年夏季", "2025年夏季"),
        ("2025-35", "2025 Q3", "2025年第三季度", "2025年第三季"),
        ("2025-40", "2025 H1", "2025年上半年", "2025年上半年"),
        ("2025-41", "2025 H2", "2025年下半年", "2025年下半年"),
        ("[..2035]", "by 2035", "2035年或之前", "2035年或之前"),
        ("[..2035-06]", "by 2035-06", "2035-06或之前", "2035-06或之前"),
        ("[2027..]", "from 2027", "2027年起", "2027年起"),
        ("[2027-06-01..]", "from 2027-06-01", "2027-06-01起", "2027-06-01起"),
        ("2022-12~", "c. 2022-12", "约2022-12", "約2022-12"),
        ("2022-12?", "perhaps 2022-12", "2022-12（存疑）", "2022-12（存疑）"),
        ("2024-12%", "perhaps c. 2024-12", "约2024-12（存疑）", "約2024-12（存疑）"),
        ("199X~", "c. 1990s", "约1990年代", "約1990年代"),
        ("2004-06-~11", "2004-06-11 (day approximate)", "2004-06-11（日约略）", "2004-06-11（日約略）"),
        ("2004?-06", "2004-06 (year uncertain)", "2004-06（年份存疑）", "2004-06（年份存疑）"),
        (
            "2004~-06~-?11",
            "2004-06-11 (year and month approximate, day uncertain)",
            "2004-06-11（年份和月份约略，日存疑）",
            "2004-06-11（年份和月份約略，日存疑）",
        ),
        ("2024-25", "spring 2024 (northern hemisphere)", "2024年春季（北半球）", "2024年春季（北半球）"),
        ("2024-32", "winter 2024 (southern hemisphere)", "2024年冬季（南半球）", "2024年冬季（南半球）"),
        ("2024-37", "first third of 2024", "2024年前四个月", "2024年首四個月"),
        ("2024-39~", "c. last third of 2024", "约2024年后四个月", "約2024年最後四個月"),
        ("192X-33", "Q1 of some year of the 1920s", "1920年代某年第一季度", "1920年代某年第一季"),
        ("156X-12-25", "25 December of some year of the 1560s", "1560年代某年12月25日", "1560年代某年12月25日"),
        ("1XXX", "some year 1000–1999", "1000—1999年间某年", "1000—1999年間某年"),
        ("19X4", "a year of the form 19_4", "形如19_4的年份", "形如19_4的年份"),
        ("2004-XX", "some month of 2004", "2004年某月", "2004年某月"),
        ("2004-06-XX", "some day of June 2004", "2004年6月某日", "2004年6月某日"),
        ("2004-XX-XX", "some day of 2004", "2004年某日", "2004年某日"),
        ("2004-XX-25", "day 25 of some month of 2004", "2004年某月25日", "2004年某月25日"),
        ("2004-1X", "one of October to December of 2004", "2004年10月至12月之一", "2004年10月至12月之一"),
        ("-0043-03-15", "15 March 44 BC", "公元前44年3月15日", "公元前44年3月15日"),
        ("-004X", "some year 50–41 BC", "公元前50—41年间某年", "公元前50—41年間某年"),
        ("Y17E7", "year 170000000", "170000000年", "170000000年"),
        ("Y-3E20", "year −3 × 10^20", "−3 × 10^20年", "−3 × 10^20年"),
        ("1950S2", "year 1950 to 2 significant digits", "1950年（2位有效数字）", "1950年（2位有效數字）"),
        ("2017/2025", "2017 to 2025", "2017年至2025年", "2017年至2025年"),
        ("2018/..", "2018 to open end", "2018年至无终点", "2018年至無終點"),
        ("/2018~", "unknown start to c. 2018", "起点不详至约2018年", "起點不詳至約2018年"),
        ("[2017,2025-12]", "2017 or 2025-12", "2017年或2025-12", "2017年或2025-12"),
        ("{2017,2025}", "2017 and 2025", "2017年和2025年", "2017年和2025年"),
        (
            "[2025-02-21..2025-02-28]",
            "between 2025-02-21 and 2025-02-28",
            "2025-02-21至2025-02-28之间",
            "2025-02-21至2025-02-28之間",
        ),
        ("{2017..2019}", "all from 2017 to 2019", "2017年至2019年的全部", "2017年至2019年的全部"),
        ("[2017]", "2017", "2017", "2017"),
        (
            "2017-01-03T09:30:00+08:00",
            "2017-01-03 09:30:00 UTC+08:00",
            "2017-01-03 09:30:00 UTC+08:00",
            "2017-01-03 09:30:00 UTC+08:00",
        ),
        ("-199X", "some year 2000–1991 BC", "公元前2000—1991年间某年", "公元前2000—1991年間某年"),
    ],
)
def test_a_date_is_short_and_clear_in_each_language(edtf: str, en: str, zh_hans: str, zh_hant: str) -> None:
    moment = parse_date(edtf)
    assert (display(moment, "en"), display(moment, "zh-Hans"), display(moment, "zh-Hant")) == (en, zh_hans, zh_hant)


MARK = st.sampled_from(["", "", "", "?", "~", "%"])
YEAR = st.one_of(
    st.from_regex("-?[0-9X]{4}", fullmatch=True),
    st.sampled_from(["2025", "199X", "19XX", "XXXX", "-0043", "-01XX", "20X5"]),
)
MONTH = st.one_of(st.integers(1, 12).map("{:02}".format), st.sampled_from(["XX", "1X", "0X", "X1"]))
SUB_YEAR = st.integers(21, 41).map(str)
DAY = st.one_of(st.integers(1, 28).map("{:02}".format), st.sampled_from(["XX", "1X", "2X", "X5", "30", "31"]))
LONG = st.from_regex(
    "Y-?[1-9][0-9]{0,5}E[1-9][0-9]?(S[1-9])?|Y-?[1-9][0-9]{4,9}(S[1-9])?|[1-9][0-9]{3}S[1-4]", fullmatch=True
)
PARTS = st.one_of(
    st.builds("{}{}{}".format, MARK, YEAR, MARK),
    st.builds("{}{}{}-{}{}{}".format, MARK, YEAR, MARK, MARK, st.one_of(MONTH, SUB_YEAR), MARK),
    st.builds("{}{}{}-{}{}{}-{}{}{}".format, MARK, YEAR, MARK, MARK, MONTH, MARK, MARK, DAY, MARK),
    st.builds("{}{}".format, LONG, MARK),
)
MEMBERS = st.one_of(PARTS, st.builds("{}..{}".format, PARTS, PARTS))
EDTF = st.one_of(
    PARTS,
    st.builds(
        "{}/{}".format, st.one_of(PARTS, st.sampled_from(["", ".."])), st.one_of(PARTS, st.sampled_from(["", ".."]))
    ),
    st.lists(MEMBERS, min_size=1, max_size=3).map(lambda some: f"[{','.join(some)}]"),
    st.lists(MEMBERS, min_size=1, max_size=3).map(lambda some: f"{{{','.join(some)}}}"),
    PARTS.map("[..{}]".format),
    PARTS.map("[{}..]".format),
    PARTS.map("{}T10:30:00Z".format),
)
SIGNS = re.compile(
    r"X|[~%?]|\.\.|[][{}/]|Y-?[0-9]|[0-9][ES][0-9]|[0-9]{4}-(?:2[1-9]|3[0-9]|4[01])(?![0-9])|(?<![0-9T:])-[0-9]{4}-"
)
"""What EDTF has beyond days, months and years."""


@given(EDTF)
@examples(150)
def test_a_date_that_is_no_plain_one_is_shown_in_words(edtf: str) -> None:
    moment = moment_of(edtf)
    assume(moment is not None)
    assert moment is not None
    shown = [display(moment, language) for language in LANGUAGES]
    if re.fullmatch("[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?", edtf):
        assert shown == [edtf] * len(LANGUAGES)
    else:
        assert [SIGNS.search(text) for text in shown] == [None] * len(LANGUAGES)
        assert edtf not in shown


@given(EDTF, EDTF)
@examples(150)
def test_dates_of_different_meanings_are_shown_differently(one: str, other: str) -> None:
    first, second = moment_of(one), moment_of(other)
    assume(first is not None and second is not None and first[1:-1] != second[1:-1])  # but for the width of `~`
    assert first is not None
    assert second is not None
    for language in LANGUAGES:
        assert display(first, language) != display(second, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[2017,2025]", "{2017,2025}"),
        ("2017/2025", "[2017..2025]"),
        ("2017/2025", "{2017..2025}"),
        ("2017/..", "2017/"),
        ("2017/..", "[2017..]"),
        ("[2017..]", "{2017..}"),
        ("2024-21", "2024-25"),
        ("2024-25", "2024-29"),
        ("2004-06-~11", "2004-~06-11"),
        ("2004-06-11~", "2004-06-11?"),
        ("2004-06-11%", "2004-06-11?"),
        ("190X", "19XX"),
        ("1950S2", "19XX"),
        ("2004-XX", "2004-XX-XX"),
        ("-0043", "0043~"),
    ],
)
def test_forms_that_are_close_to_each_other_are_shown_differently(one: str, other: str) -> None:
    for language in LANGUAGES:
        assert display(parse_date(one), language) != display(parse_date(other), language)


def test_dates_are_listed_by_their_start_and_wider_ones_first() -> None:
    listed = ["-0221", "199X", "2017/..", "2017", "2017-01", "2017-01-01", "[..2017-12-31]", "2018", "/2018", "../.."]
    moments = [parse_date(edtf) for edtf in listed]
    for some in permutations(moments, 3):
        assert sorted(some, key=sort_key) == [moment for moment in moments if moment in some]
