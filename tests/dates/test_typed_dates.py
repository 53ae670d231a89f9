"""Dates typed on the command line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.dates.edtf import DateError, moment_of, parse_date
from hetao_cli.dates.typed import resolve_typed_date

TODAY = parse_date("2026-03-01")

UNDERSTOOD = [
    ("2025-12-22", "2025-12-22"),
    (" 2025-12-22 ", "2025-12-22"),
    ("2025", "2025"),
    ("2025-41", "2025-41"),
    ("today", "2026-03-01"),
    ("Yesterday", "2026-02-28"),
    ("明天", "2026-03-02"),
    ("Dec 2025", "2025-12"),
    ("december 2025", "2025-12"),
    ("Sept. 2025", "2025-09"),
    ("22 December 2025", "2025-12-22"),
    ("1st of May, 2025", "2025-05-01"),
    ("Dec 22 2025", "2025-12-22"),
    ("2025 Dec 22", "2025-12-22"),
    ("29 February 2024", "2024-02-29"),
    ("1 January 2025", "2025-01-01"),
    ("2 February 2025", "2025-02-02"),
    ("2025年12月22日", "2025-12-22"),
    ("2025年 1月", "2025-01"),
    ("2017年", "2017"),
    ("2025/12/22", "2025-12-22"),
    ("2025/12", "2025-12"),
    ("2025-1-3", "2025-01-03"),
    ("22.12.2025", "2025-12-22"),
    ("1990s", "199X"),
    ("九十年代", "199X"),
    ("Q4 2025", "2025-36"),
    ("by 2035", "[..2035]"),
    ("2017 - 2025", "2017/2025"),
    ("2024/25", "2024/2025"),
    ("2024–25", "2024/2025"),
    ("202512", "2025-12"),
    ("2025 12", "2025-12"),
    ("20251222", "2025-12-22"),
    ("2025-12-22 10:30", "2025-12-22T10:30:00"),
    ("2004/open", "2004/.."),
    ("2024年初", "2024-01~"),
    ("mid-2024", "2024-06~"),
    ("22–24 December 2025", "2025-12-22/2025-12-24"),
    ("二〇二五年十二月", "2025-12"),
    ("before 2026", "[..2026]"),
    ("2025年12月22日（星期一）", "2025-12-22"),
]

REFUSED = [
    ("", "it is empty"),
    ("03/04/2025", "write '2025-04-03' or '2025-03-04'"),
    ("2023年13月1日", "there is no month 13"),
    ("Friday, 22 December 2025", "2025-12-22 is a Monday, not a Friday"),
    ("2025年12月22日（星期五）", "2025-12-22 is a Monday, not a Friday"),
    ("29 February 2025", "'29 February 2025': there is no day '29': February 2025 has 28 days"),
    ("22 December", "it is no date in EDTF"),
    ("Dec 25", "it is no date in EDTF"),
    ("10 11 Dec 2025", "it is no date in EDTF"),
    ("12:30", "it is no date in EDTF"),
    ("2025-02-30", "February 2025 has 28 days"),
    ("2025/13/22", "there is no month '13'"),
    ("25", "a year has four digits"),
    ("next week", "it is no date in EDTF"),
    ("202513", "it is no date in EDTF"),
    ("2025 13", "it is no date in EDTF"),
]


@pytest.mark.parametrize(("text", "edtf"), UNDERSTOOD)
def test_what_is_typed_is_read_as_precisely_as_it_is_written(text: str, edtf: str) -> None:
    assert resolve_typed_date(text, TODAY) == parse_date(edtf)


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_can_mean_no_day_or_two_is_refused(text: str, words: str) -> None:
    with pytest.raises(DateError) as refused:
        resolve_typed_date(text, TODAY)
    assert words in str(refused.value)


@pytest.mark.parametrize(("text", "edtf"), UNDERSTOOD)
def test_only_words_about_today_depend_on_it(text: str, edtf: str) -> None:
    if moment_of(edtf) not in (parse_date("2026-03-01"), parse_date("2026-02-28"), parse_date("2026-03-02")):
        assert resolve_typed_date(text, parse_date("1997-07-01")).edtf == edtf


def test_today_must_have_a_first_day() -> None:
    with pytest.raises(DateError, match="has no first day"):
        resolve_typed_date("today", parse_date("[..2035]"))


@given(st.text("0123456789 /-.,年月日DecmbrJanuySpt", max_size=18) | st.text(max_size=12))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        resolve_typed_date(text, TODAY)
    except DateError as error:
        assert error.reason  # noqa: PT017 - any other exception fails the test
