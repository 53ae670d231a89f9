"""The weekday beside a day: one date with it, and told where it is another day's."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli import read_text
from hetao_cli.dates.calendar_words import MONTH_NAMES, WEEKDAY_NAMES

NEAR = "2025-08-11"
FORMS = (
    "{weekday}, {d} {name} {y}",
    "{short}, {d} {name} {y}",
    "{weekday}, {name} {d}, {y}",
    "{d} {name} {y} ({short})",
    "{weekday} ({d} {name} {y})",
    "{y}年{m}月{d}日（星期{zh}）",
    "{y}年{m}月{d}日（週{zh}）",
    "{y}年{m}月{d}日星期{zh}",
    "星期{zh}（{y}年{m}月{d}日）",
    "{iso}（周{zh}）",
)


def read(text: str, near: str = NEAR) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the dates of a text, and what is told of them."""
    reading = read_text(text, near)
    return [(one.text, one.moment.edtf) for one in reading.dates], [str(one.reason) for one in reading.unread]


@given(st.sampled_from(FORMS), st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_told_exactly_where_it_is_wrong(form: str, day: date, weekday: int) -> None:
    english = str(WEEKDAY_NAMES[weekday])
    literal = form.format(
        y=day.year, m=day.month, d=day.day, iso=day.isoformat(), name=MONTH_NAMES[day.month - 1],
        weekday=english, short=english[:3], zh="一二三四五六日"[weekday],
    )  # fmt: skip
    dates, told = read(f"It was: {literal}.")
    right = str(WEEKDAY_NAMES[day.weekday()])
    expected = [] if weekday == day.weekday() else [f"{day.isoformat()} is a {right}, not a {english}"]
    assert (dates, told) == ([(literal, day.isoformat())], expected)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("星期三（8月13日）举行", [("星期三（8月13日）", "2025-08-13")]),
        ("本周三（8月13日）举行", [("本周三（8月13日）", "2025-08-13")]),
        ("Wednesday (13 August) was the day", [("Wednesday (13 August)", "2025-08-13")]),
        ("3月12日（周三）至14日（周五）", [("3月12日（周三）至14日（周五）", "2025-03-12/2025-03-14")]),
        ("on Friday, March 29, they met", [("Friday, March 29", "2024-03-29")]),
        ("星期三举行", [("星期三", "2025-08-06")]),
    ],
)
def test_a_weekday_and_its_day_are_one_date(text: str, dates: list[tuple[str, str]]) -> None:
    assert read(text) == (dates, [])


def test_a_wrong_weekday_close_to_the_document_is_a_misprint_of_no_other_year() -> None:
    assert read("8月13日（星期二）举行") == (
        [("8月13日（星期二）", "2025-08-13")],
        ["2025-08-13 is a Wednesday, not a Tuesday"],
    )


def test_nothing_is_told_of_a_weekday_beside_a_day_whose_month_is_a_guess() -> None:
    assert read("14日（周五）举行")[1] == []
