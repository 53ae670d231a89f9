"""Weeks and days of a week in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages.chinese.words import DAYS_OF_WEEK, NOT_AFTER_A_WEEK, WEEK, WEEKS
from hetao_cli.dates.phrases.tokens import find_key
from hetao_cli.dates.phrases.weeks import day_of_week, week

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.dates.phrases.stated import StatedDate


def read_week(text: str, at: int, reference: Reference) -> StatedDate | None:
    """Read 上周, 本周五 or 星期一."""
    found = find_key(text, at, WEEKS)
    distance, end = found or (None, None)
    if end is None:
        name = find_key(text, at, WEEK)
        if name is None:
            return None
        end = name[1]
    weekday = DAYS_OF_WEEK.get(text[end : end + 1])
    if weekday is not None:
        return day_of_week(distance, weekday, reference, end + 1)
    return (
        week(distance, reference, end) if distance is not None and text[end : end + 1] not in NOT_AFTER_A_WEEK else None
    )
