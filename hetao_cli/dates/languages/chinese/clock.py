"""The weekday and the time of day in Chinese that may follow a day."""

from __future__ import annotations

from hetao_cli.dates.languages.chinese.numbers import read_number
from hetao_cli.dates.languages.chinese.words import DAYS_OF_WEEK, PARTS_OF_DAY, WEEK
from hetao_cli.dates.phrases.tokens import find_key, is_ideograph, skip_blanks


def read_weekday(text: str, at: int, sign: str) -> tuple[int, int] | None:
    """Return 周一, which has no comma before it, and its end."""
    week = None if sign == "," else find_key(text, at, WEEK)
    day = DAYS_OF_WEEK.get(text[week[1] : week[1] + 1]) if week else None
    return None if week is None or day is None else (day, week[1] + 1)


def end_of_hours(text: str, at: int) -> int | None:
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
