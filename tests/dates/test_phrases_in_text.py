"""Dates within a text, and what holds of any text."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.dates.edtf import moment_of, parse_date
from hetao_cli.dates.phrases import read_date, scan_date

if TYPE_CHECKING:
    from hetao_cli.model.moment import Moment

NEAR = parse_date("2025-08-11")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
TO_TRADITIONAL = str.maketrans("个后来间内两约与从开岁头纪号迟于", "個後來間內兩約與從開歲頭紀號遲於")
TO_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
PIECES = (
    *(
        "2025",
        "17",
        "1990",
        "3",
        "０８",
        "年",
        "月",
        "日",
        "号",
        "世纪",
        "年代",
        "季度",
        "第",
        "上半年",
        "底",
        "初",
        "中旬",
        "周一",
    ),
    *(
        "前",
        "后",
        "起",
        "以来",
        "前后",
        "去年",
        "本月",
        "昨日",
        "个月",
        "至",
        "到",
        "自",
        "的",
        "两",
        "十二",
        "二〇二五",
        "晚",
        "10:30",
    ),
    *(
        "December",
        "May",
        "Dec.",
        "mid",
        "early",
        "end",
        "of",
        "the",
        "last",
        "next",
        "year",
        "month",
        "quarter",
        "first",
        "ago",
    ),
    *(
        "three",
        "half",
        "Q3",
        "Monday",
        "by",
        "since",
        "between",
        "and",
        "to",
        "about",
        "22nd",
        "'",
        "s",
        "-",
        "–",
        "/",
        ".",
        ",",
        " ",
    ),
)

dates = st.dates(date(1001, 1, 1), date(2999, 12, 31))
nears = st.none() | st.sampled_from(
    ["2025-08-11", "2024-08", "2024", "199X", "2024/..", "0001-01-01", "-0044-03", "Y17E7"]
).map(moment_of)
texts = st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("before", "found", "after", "edtf"),
    [
        ("园区于", "2025年12月22日", "开园。", "2025-12-22"),
        ("园区", "于2025年12月22日上午", "开园。", "2025-12-22"),
        ("", "2025年12月", "，深圳园区", "2025-12"),
        ("到了", "2024年", "前海和河套", "2024"),
        ("", "2024年", "后海片区", "2024"),
        ("", "2035年前", "建成", "[..2035]"),
        ("", "2024年", "内地经济", "2024"),
        ("", "2025年", "中国经济", "2025"),
        ("", "2025年", "春节期间", "2025"),
        ("", "2025年", "初步建成", "2025"),
        ("", "2025年7月", "中心区", "2025-07"),
        ("", "2025年", "底层设计", "2025"),
        ("", "2025年12月22日", "三点意见", "2025-12-22"),
        ("", "2025年", "3个月", "2025"),
        ("", "2017年", "至少", "2017"),
        ("", "2017年", "和2025年", "2017"),
        ("It opened ", "on December 22, 2025", ", and", "2025-12-22"),
        ("It opened in ", "December", ". 22 firms moved in.", "2024-12"),
        ("In ", "December", ", 22 firms moved in.", "2024-12"),
        ("In ", "November", " 10,000 people came.", "2024-11"),
        ("In ", "June", " 15% of them came.", "2025-06"),
        ("It was ", "in 2017", " that", "2017"),
        ("Since ", "2017", " to our surprise", "2017"),
        ("from ", "2017", " and 2018", "2017"),
        ("", "between 2017 and 2018", " it grew", "2017/2018"),
        ("", "December 22 to 24 January", " at the park", "2024-12-22/2025-01-24"),
        ("", "by 2035", ", 2040", "[..2035]"),
        ("", "early 2024", "-based", "2024-01~"),
        ("(", "2017-2025", ")", "2017/2025"),
        ("", "Monday, 22 December 2025, 10:30 am", " at the park", "2025-12-22"),
    ],
)
def test_a_date_in_a_text_ends_where_other_words_begin(before: str, found: str, after: str, edtf: str) -> None:
    scanned = scan_date(before + found + after, len(before), NEAR)
    assert scanned == (parse_date(edtf), len(before + found))


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ("6,107.", "31 August 2019"),
        ("1", "2025年"),
        ("二", "〇二五年"),
        ("no", "in 2017"),
        ("RTX", "2017"),
        ("$", "2017"),
        ("民国", "98年12月"),
        ("农历", "八月"),
        ("几", "年底"),
        ("次", "年底"),
        ("60岁以", "上年龄"),
    ],
)
def test_what_goes_on_from_before_is_no_date(before: str, rest: str) -> None:
    assert scan_date(before + rest, len(before), NEAR) is None


@pytest.mark.parametrize("start", [-1, 5, 99])
def test_no_date_starts_outside_of_the_text(start: int) -> None:
    assert scan_date("2025年", start, NEAR) is None


@given(texts, st.integers(-2, 70), nears)
def test_any_text_gives_a_date_within_it_or_none(text: str, start: int, near: Moment | None) -> None:
    scanned = scan_date(text, start, near)
    if scanned:
        moment, end = scanned
        assert start < end <= len(text)
        assert parse_date(moment.edtf) == moment


@given(texts, st.text(st.sampled_from("年月日 12十二ab'-"), max_size=300), st.integers(0, 20))
def test_only_what_is_near_the_start_counts(text: str, tail: str, start: int) -> None:
    whole = text + tail
    assert scan_date(whole, start, NEAR) == scan_date(whole[: start + 200], start, NEAR)


@given(dates)
def test_a_day_is_read_back_in_every_form(day: date) -> None:
    month = MONTHS[day.month - 1]
    forms = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month}月{day.day}日".translate(TO_FULL_WIDTH),
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.year}/{day.month}/{day.day}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{day.year} {month} {day.day}",
        f"{day:%A}, {day.day} {month} {day.year} 23:59:59 GMT",
    ]
    assert {moment.edtf if (moment := read_date(form, None)) else form for form in forms} == {day.isoformat()}


@given(dates, st.integers(0, 4000))
def test_a_day_without_its_year_is_the_latest_by_the_date_of_the_document(near: date, days: int) -> None:
    day = near - timedelta(days % 365)
    moment = read_date(f"{day.month}月{day.day}日", parse_date(near.isoformat()))
    assert moment is not None
    latest = date.fromisoformat(moment.edtf)
    assert (latest.month, latest.day) == (day.month, day.day)
    assert day <= latest <= near


@given(dates, dates)
def test_a_span_is_read_back_unless_it_ends_before_it_starts(one: date, other: date) -> None:
    moment = read_date(f"{one.year}年{one.month}月{one.day}日至{other.year}年{other.month}月{other.day}日", None)
    assert (moment and moment.edtf) == (f"{one}/{other}" if one <= other else None)


@pytest.mark.parametrize(
    "literal",
    [
        "两个月前",
        "2025年后",
        "2018年开始",
        "去年内",
        "后年",
        "来年",
        "约2019年",
        "2007年与2009年之间",
        "从2017年起",
        "上世纪90年代",
        "8月3号",
        "不迟于2027年",
    ],
)
def test_both_scripts_mean_the_same(literal: str) -> None:
    traditional = literal.translate(TO_TRADITIONAL)
    simplified_moment, traditional_moment = read_date(literal, NEAR), read_date(traditional, NEAR)
    assert simplified_moment is not None
    assert simplified_moment == traditional_moment
