"""The weekday and the time of day that may follow a day and leave it the same."""

from __future__ import annotations

from hetao_cli.dates.languages.english.words import WEEKDAYS
from hetao_cli.dates.phrases.tokens import (
    TWO_DIGITS,
    find_key,
    is_figure,
    is_ideograph,
    read_figures,
    read_number,
    read_word,
    skip_blanks,
)

_WEEKS: dict[str, bool] = dict.fromkeys(("星期", "周", "週", "禮拜", "礼拜"), True)
_DAYS_OF_WEEK = frozenset("一二三四五六日天")
PARTS_OF_DAY: dict[str, bool] = {
    **dict.fromkeys(("上午", "下午", "中午", "凌晨", "清晨", "早上", "早晨"), True),
    **dict.fromkeys(("傍晚", "晚上", "晚間", "晚间", "晚"), True),
}
_COLONS = frozenset(":：")
_BEFORE_CLOCK = frozenset(" T,，")
_MOST_BEFORE_CLOCK = 3
_MOST_FIGURES_OF_A_SECOND = 9
_HALVES_OF_DAY = frozenset(("am", "pm", "a.m.", "p.m."))
_ZONES = frozenset(("z", "gmt", "utc", "hkt"))


def skip_time(text: str, at: int) -> int:
    """Return where the text goes on after a weekday and a time of day.

    >>> skip_time("2025-08-11 21:34 in Hong Kong", 10), skip_time("12月22日（星期一）上午9时30分", 6)
    (16, 18)
    """
    at = _after_weekday(text, at) or at
    return _after_clock(text, at) or _after_hours(text, at) or at


def _after_weekday(text: str, at: int) -> int | None:
    """Return the end of a weekday: 周一, (Mon), or Monday after a comma or a blank, as Sun may be a firm."""
    at = skip_blanks(text, at)
    comma, opened = text[at : at + 1] == ",", text[at : at + 1] in {"(", "（"}
    at = skip_blanks(text, at + 1) if comma or opened else at
    word = read_word(text, at)
    if word:
        end = word.end if word.text in WEEKDAYS and (opened or word.text.endswith("day")) else None
    else:
        week = None if comma else find_key(text, at, _WEEKS)
        end = week[1] + 1 if week and text[week[1] : week[1] + 1] in _DAYS_OF_WEEK else None
    if end is None or not opened:
        return end
    return end + 1 if text[end : end + 1] in {")", "）"} else None


def _after_clock(text: str, at: int) -> int | None:
    """Return the end of 21:34, T21:34:05.123+08:00 or 9:30 am HKT."""
    most = at + _MOST_BEFORE_CLOCK
    while at < most and text[at : at + 1] in _BEFORE_CLOCK:
        at += 1
    hours = read_figures(text, at)
    end = _after_sixtieths(text, hours.end) if hours and hours.width <= TWO_DIGITS else None
    if end is None:
        return None
    end = _after_sixtieths(text, end) or end
    if text[end : end + 1] == "." and is_figure(text, end + 1):
        most = end + _MOST_FIGURES_OF_A_SECOND + 1
        end += 1
        while end < most and is_figure(text, end):
            end += 1
    return _after_zone(text, _after_half_of_day(text, end))


def _after_sixtieths(text: str, at: int) -> int | None:
    """Return the end of a colon and two figures."""
    number = read_figures(text, at + 1) if text[at : at + 1] in _COLONS else None
    return number.end if number and number.width == TWO_DIGITS else None


def _after_half_of_day(text: str, at: int) -> int:
    after = skip_blanks(text, at)
    length = next((length for length in (4, 2) if text[after : after + length].lower() in _HALVES_OF_DAY), 0)
    return at if not length or text[after + length : after + length + 1].isalnum() else after + length


def _after_zone(text: str, at: int) -> int:
    after = skip_blanks(text, at)
    word = read_word(text, after)
    if word:
        return word.end if word.text in _ZONES else at
    hours = read_figures(text, after + 1) if text[after : after + 1] in {"+", "-"} else None
    if hours is None or hours.width < TWO_DIGITS:
        return at
    return hours.end if hours.width > TWO_DIGITS else _after_sixtieths(text, hours.end) or at


def _after_hours(text: str, at: int) -> int | None:
    """Return the end of 上午9时30分, 晚上八點半 or 10时; without a part of the day, three 点 may be points."""
    at = skip_blanks(text, at)
    part = find_key(text, at, PARTS_OF_DAY)
    hours = read_number(text, part[1] if part else at)
    unit = text[hours.end : hours.end + 1] if hours else ""
    if hours is None or not (unit in {"时", "時"} or (part and unit in {"点", "點"})):
        alone = part is not None and (text[at : part[1]] != "晚" or not is_ideograph(text, part[1]))
        return part[1] if part and alone else None
    minutes = read_number(text, hours.end + 1)
    if minutes and text.startswith("分", minutes.end):
        return minutes.end + 1
    return hours.end + 1 + (text[hours.end + 1 : hours.end + 2] in {"半", "正", "整", "許", "许"})
