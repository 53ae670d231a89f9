"""Days that there are not: seen whole, never read as another day, and told with what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli import read_text
from hetao_cli.dates.calendar_words import MONTH_NAMES
from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.phrases import doubt_of, read_date
from hetao_cli.messages.message import in_language
from hetao_cli.model.moment import month_length

NEAR = "2025-08-11"
ENGLISH = [str(name) for name in MONTH_NAMES]
FORMS = (
    "{y}年{m}月{d}日",
    "{y}年{m}月{d}號",
    "{y} 年 {m} 月 {d} 日",
    "{y}-{m:02}-{d:02}",
    "{y}/{m:02}/{d:02}",
    "{d:02}.{m:02}.{y}",
    "{d} {name} {y}",
    "{name} {d}, {y}",
    "the {d}th of {name} {y}",
    "{y}年{m}月28日至{d}日",
    "from 27 to {d} {name} {y}",
)


def seen(text: str) -> tuple[list[str], list[str], list[tuple[str, str, str]]]:
    """Return the dates, the figures, and what is not read with its reason."""
    reading = read_text(text, NEAR)
    unread = [(text[one.start : one.end], one.kind, str(one.reason)) for one in reading.unread]
    return [one.text for one in reading.dates], [one.quantity.text for one in reading.figures], unread


@pytest.mark.parametrize(
    ("text", "literal", "kind", "reason"),
    [
        ("2024年6月31日开园。", "2024年6月31日", "impossible-day", "June 2024 has 30 days"),
        ("2023年2月29日", "2023年2月29日", "impossible-day", "February 2023 has 28 days"),
        ("2023年13月1日", "2023年13月1日", "impossible-month", "there is no month 13"),
        ("13月1日開園", "13月1日", "impossible-month", "there is no month 13"),
        ("二〇二四年六月三十一日", "二〇二四年六月三十一日", "impossible-day", "June 2024 has 30 days"),
        ("２０２４年６月３１日", "２０２４年６月３１日", "impossible-day", "June 2024 has 30 days"),
        ("2024年6月45日", "2024年6月45日", "impossible-day", "June 2024 has 30 days"),
        ("2024年6月0日", "2024年6月0日", "impossible-day", "there is no day 0"),
        ("去年6月31日开园", "去年6月31日", "impossible-day", "June 2024 has 30 days"),
        ("6月31日开园", "6月31日", "impossible-day", "June has at most 30 days"),
        ("It opened on 30 February.", "30 February", "impossible-day", "February has at most 29 days"),
        ("The park opened on 31 June 2024.", "31 June 2024", "impossible-day", "June 2024 has 30 days"),
        ("on December 32, 2025", "December 32, 2025", "impossible-day", "December 2025 has 31 days"),
        ("2024-13-01", "2024-13-01", "impossible-month", "there is no month 13"),
    ],
)
def test_a_day_that_there_is_not_is_told_whole(text: str, literal: str, kind: str, reason: str) -> None:
    assert seen(text) == ([], [], [(literal, kind, reason)])


@given(
    st.sampled_from(FORMS),
    st.integers(1900, 2099),
    st.sampled_from([2, 4, 6, 9, 11]),
    st.sampled_from([30, 31]),
)
def test_nothing_is_read_out_of_a_day_that_there_is_not(form: str, year: int, month: int, day: int) -> None:
    day = max(day, month_length(year, month) + 1)
    literal = form.format(y=year, m=month, d=day, name=ENGLISH[month - 1])
    dates, figures, unread = seen(f"It was: {literal}.")
    assert (dates, figures) == ([], [])
    assert [kind for _, kind, _ in unread] == ["impossible-day"]
    assert read_date(literal, None) is None


@pytest.mark.parametrize(
    ("text", "dates", "figures"),
    [
        ("2月29日开园", ["2月29日"], []),
        ("in June 45 firms came", ["June"], ["45 firms"]),
        ("for 45 March 2025 seats", ["March 2025"], []),
        ("2023年24月龄的婴儿", ["2023年"], []),
        ("version 2024.13.01", [], []),
    ],
)
def test_a_number_beside_a_month_that_is_no_day_is_left_alone(text: str, dates: list[str], figures: list[str]) -> None:
    *read, unread = seen(text)
    assert read == [dates, figures]
    assert [kind for _, kind, _ in unread if kind.startswith("impossible")] == []


def test_the_reason_is_told_in_the_language_of_the_reader() -> None:
    ((*_, reason),) = read_text("on 31 June 2024", NEAR).unread
    assert [in_language(reason, language) for language in ("zh-Hans", "zh-Hant")] == [
        "2024年6月有30天",
        "2024年6月有30天",
    ]


@pytest.mark.parametrize(
    "literal", ["31 June", "13月1日", "2023年13月1日", "2月30日", "2023年13月下旬", "32 December 2025"]
)
@pytest.mark.parametrize("form", ["{}", "by {}", "from {}", "{}前", "since {}", "{}起", "{} at the earliest"])
@pytest.mark.parametrize("near", [None, "2025-08-11"])
def test_words_around_a_day_that_there_is_not_make_no_date_of_it(literal: str, form: str, near: str | None) -> None:
    day = parse_date(near) if near is not None else None
    assert (read_date(form.format(literal), day), doubt_of(form.format(literal), day) is None) == (None, False)


@pytest.mark.parametrize(
    ("text", "published", "kinds"),
    [
        ("12月22日开园，去年有30家企业。", None, {"12月22日": "undated", "去年": "undated"}),
        ("It opened on 22 December.", None, {"22 December": "undated"}),
        ("昨天开园", "2025", {"昨天": "undated"}),
        ("昨天开园，12月22日封顶", "2025-08-11", {}),
        ("It opened on 03/04/2025.", NEAR, {"03/04/2025": "ambiguous-day"}),
        ("It opened on 2025-04-03, a day of 30 firms.", None, {}),
    ],
)
def test_a_date_that_is_seen_and_not_read_has_a_reason(text: str, published: str | None, kinds: dict[str, str]) -> None:
    unread = read_text(text, published).unread
    assert {text[one.start : one.end]: one.kind for one in unread} == kinds
