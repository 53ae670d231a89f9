"""Dates that are read from those that the text named before, or beside them: anaphora, lists, fiscal years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.finder import find_dates
from hetao_cli.dates.phrases import read_date
from hetao_cli.model.scripts import simplified

NEAR = "2025-08-11"

FROM_THE_NAMED = {
    # the year, month and day
    "工程2023年底做完，首批居民同年遷入。": ["2023-12~", "2023"],
    "大桥2018年完工，翌年3月通车，次年闭馆。": ["2018", "2019-03", "2020"],
    "2017年签约，当年12月动工，同月22日封顶。": ["2017", "2017-12", "2017-12-22"],
    "記者會在11日開，當天公布名單，翌日再開，當晚結束。": ["2025-08-11", "2025-08-11", "2025-08-12", "2025-08-12"],
    "3月31日当天验放30万人次，同年": ["2025-03-31", "2025"],
    "The deal was signed in 2017; the firm was set up the same year.": ["2017", "2017"],
    "They signed in 2017 and began in June the following year.": ["2017", "2018-06"],
    "Signed on 3 March 2024. That day it rained, the next day it snowed.": ["2024-03-03", "2024-03-03", "2024-03-04"],
    "It opened in March 2019; the following June it closed.": ["2019-03", "2019-06"],
    "In 2019 it fell; the previous year it rose; in June of that year it stood still.": ["2019", "2018", "2018-06"],
    "Opened in 2012, it closed two years later.": ["2012", "2014"],
    "On 5 May 2021 it began. Three days later it ended.": ["2021-05-05", "2021-05-08"],
    # the same period
    "2022年首三季赚10亿元，比2021年同期多。": ["2022-01/2022-09", "2021-01/2021-09"],
    "今年上半年增长5%，去年同期增长3%。": ["2025-40", "2024-40"],
    "In the third quarter of 2024 sales rose from a year earlier.": ["2024-35", "2023-35"],
    "In May 2024 it sold more than in the same month of 2021.": ["2024-05", "2021-05"],
    "Sales of the first half of 2025 beat the same period last year.": ["2025-40", "2024-40"],
    # what comes after in the same sentence
    "It began in March 2018 and ended in May.": ["2018-03", "2018-05"],
    "工程于2018年3月动工，5月完工。": ["2018-03", "2018-05"],
}

LISTS = {
    "12月22日、23日開會。": ["2025-12-22", "2025-12-23"],
    "2024年12月30日、31日举行。": ["2024-12-30", "2024-12-31"],
    "2024年12月30日、31日和1月2日": ["2024-12-30", "2024-12-31", "2025-01-02"],
    "3月12日（周三）、13日（周四）举行。": ["2025-03-12", "2025-03-13"],
    "12月22、23日开会。": ["2025-12-22", "2025-12-23"],
    "2023年3、4月": ["2023-03", "2023-04"],
    "2023和2024年营收。": ["2023", "2024"],
    "2021、2022及2023年營收。": ["2021", "2022", "2023"],
    "2024年一季度和二季度": ["2024-33", "2024-34"],
    "in March and April 2024": ["2024-03", "2024-04"],
    "in March, April and May 2024": ["2024-03", "2024-04", "2024-05"],
    "from April to June in 2017": ["2017-04/2017-06"],
    "in Q1 and Q2 2024": ["2024-33", "2024-34"],
    "in the first and second quarters of 2024": ["2024-33", "2024-34"],
    "2024年上半年和下半年": ["2024-40", "2024-41"],
    "He lived from 63 BC to AD 14.": ["-0062/0014"],
    "on 22 and 23 December 2025": ["2025-12-22", "2025-12-23"],
    "on 3, 5 and 8 March 2025.": ["2025-03-03", "2025-03-05", "2025-03-08"],
    "on December 22 and 23, 2025.": ["2025-12-22", "2025-12-23"],
    "on December 30, 2025 and January 2": ["2025-12-30", "2026-01-02"],
}

FROM_THE_DAY = {
    "今早": "2025-08-11",
    "今晚8點": "2025-08-11",
    "她今晨回应": "2025-08-11",
    "方案昨夜公布": "2025-08-10",
    "局長昨宣布": "2025-08-10",
    "this morning": "2025-08-11",
    "last night": "2025-08-10",
    "tonight": "2025-08-11",
    "the day before yesterday": "2025-08-09",
    "the day after tomorrow": "2025-08-13",
    "大前天": "2025-08-08",
    "大後天": "2025-08-14",
    "上一季度": "2025-34",
    "上个季度": "2025-34",
    "the end of the third quarter": "2025-09~",
    "The minister opened it today.": "2025-08-11",
    "The government announced the plan today.": "2025-08-11",
    "It opens today.": "2025-08-11",
    "It will launch today with a show.": "2025-08-11",
}

NONE = (
    "同一季度、每一季度、每一年",
    "年初三客流破了紀錄，大年初四也是",
    "自然年内",
    "如今早已建成；证明早期工作；今晚会",
    "共同年会、相同年份、同年龄、三次年会、首次年度报告、同日本签署、正当年",
    "As we know it today; the firms used today; Today, the zone is home to many",
    "the second season of the show; earlier than planned; so that month names",
    "the same year; that day; 同年、翌日、當天",
    "the same period",
)


def edtf_of(text: str, near: str | None = NEAR, *, fiscal_year_start: int | None = None) -> list[str]:
    dates = find_dates(text, parse_date(near) if near else None, fiscal_year_start=fiscal_year_start)
    return [moment.edtf for *_, moment in dates]


@pytest.mark.parametrize(("text", "dates"), [*FROM_THE_NAMED.items(), *LISTS.items()])
def test_what_a_date_leaves_out_is_of_the_date_that_the_text_named(text: str, dates: list[str]) -> None:
    assert edtf_of(text) == dates


@pytest.mark.parametrize(("text", "edtf"), FROM_THE_DAY.items())
def test_words_for_days_and_quarters_are_from_the_day_of_the_document(text: str, edtf: str) -> None:
    assert edtf_of(text) == [edtf]
    assert edtf_of(text, None) == []


@pytest.mark.parametrize("text", NONE)
def test_words_that_name_no_date_are_none(text: str) -> None:
    assert edtf_of(text) == []


@pytest.mark.parametrize("text", [*FROM_THE_NAMED, *LISTS, *FROM_THE_DAY])
def test_a_text_has_the_same_dates_in_simplified_chinese(text: str) -> None:
    assert edtf_of(simplified(text)) == edtf_of(text)


FISCAL = {
    # as of February 2025: text, with the year that begins in April, in January, in October
    "2025財政年度": ("2025-04/2026-03", "2025", "2024-10/2025-09"),
    "FY2025": ("2025-04/2026-03", "2025", "2024-10/2025-09"),
    "2025/26財政年度": ("2025-04/2026-03", "2025-04/2026-03", "2025-10/2026-09"),
    "本財政年度首10個月": ("2024-04/2025-01", "2025-01/2025-10", "2024-10/2025-07"),
    "上年度": ("2024-04/2025-03", "2024", "2023-10/2024-09"),
    "本年度": ("2024-04/2025-03", "2025", "2024-10/2025-09"),
    "下一財年": ("2025-04/2026-03", "2026", "2025-10/2026-09"),
    "the last financial year": ("2024-04/2025-03", "2024", "2023-10/2024-09"),
    "the current fiscal year": ("2024-04/2025-03", "2025", "2024-10/2025-09"),
    "the second quarter of the financial year": ("2024-07/2024-09", "2025-34", "2025-01/2025-03"),
    "Q2 of FY2025": ("2025-07/2025-09", "2025-34", "2025-01/2025-03"),
    "March of FY2025": ("2026-03", "2025-03", "2025-03"),
}


@pytest.mark.parametrize(("text", "dates"), FISCAL.items())
def test_a_fiscal_year_begins_where_the_context_says(text: str, dates: tuple[str, str, str]) -> None:
    for start, edtf in zip((4, 1, 10), dates, strict=True):
        assert edtf_of(text, "2025-02-26", fiscal_year_start=start) == [edtf]
        literal = read_date(text.removeprefix("the "), parse_date("2025-02-26"), fiscal_year_start=start)
        assert literal is not None
        assert literal.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("香港2025財政年度", "2025-04/2026-03"),
        ("深圳2025财年", "2025"),
        ("深圳和香港2025财年", "2025-04/2026-03"),
        ("深圳2025/26财年", "2025-04/2026-03"),
        ("The Shenzhen firm in FY2025", "2025"),
        ("FY2025", "2025-04/2026-03"),
    ],
)
def test_where_nobody_says_when_a_fiscal_year_begins_the_text_shows_it(text: str, edtf: str) -> None:
    assert edtf_of(text) == [edtf]


def test_a_fiscal_year_can_be_from_the_one_that_the_text_named() -> None:
    text = "2025至26財政年度盈餘29億港元，較上年度多；同一財政年度首季"
    assert edtf_of(text) == ["2025-04/2026-03", "2024-04/2025-03", "2024-04/2024-06"]


DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


@given(DAYS, st.sampled_from(["同日", "當天", "当日", "that day", "the same day"]))
def test_the_same_day_is_the_last_that_the_text_named(day: date, words: str) -> None:
    text = f"Since {day:%d %B %Y}, 500 people; {words}."
    assert edtf_of(text)[1:] == [day.isoformat()]
    assert edtf_of(text, None)[1:] == [day.isoformat()]


@given(DAYS, st.sampled_from(["、", "和", "及", "與", "，"]))
def test_a_later_day_of_a_list_is_of_the_same_month(day: date, joint: str) -> None:
    following = day + timedelta(days=1)
    written = f"{following.day}日" if following.month == day.month else f"{following.month}月{following.day}日"
    text = f"會議在{day.year}年{day.month}月{day.day}日{joint}{written}舉行。"
    assert edtf_of(text) == [day.isoformat(), following.isoformat()]


JOINTS, UNITS = st.sampled_from("/／-–—至到"), st.sampled_from(["年度", "財政年度", "财年"])


@given(st.integers(1990, 2040), JOINTS, st.sampled_from([2, 4]), UNITS)
def test_a_fiscal_year_of_two_years_is_read_whole_with_any_joint(year: int, joint: str, width: int, unit: str) -> None:
    assert edtf_of(f"{year}{joint}{str(year + 1)[-width:]}{unit}的開支。") == [f"{year}-04/{year + 1}-03"]


@given(st.integers(1, 300), st.sampled_from([("民國", 1911), ("令和", 2018), ("昭和", 1925), ("公元", 0)]))
def test_a_year_of_an_era_is_counted_from_its_first(number: int, era: tuple[str, int]) -> None:
    name, before = era
    assert edtf_of(f"自{name}{number}年起算。", None) in ([f"{before + number:04}"], [f"[{before + number:04}..]"])
