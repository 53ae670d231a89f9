"""Dates in Chinese, in both scripts."""

from __future__ import annotations

from hetao_cli.dates.languages import DateLanguage
from hetao_cli.dates.languages.chinese import clock, in_context, starts, words
from hetao_cli.dates.languages.chinese.numbers import NUMERALS
from hetao_cli.dates.languages.chinese.parts import find_word
from hetao_cli.dates.languages.chinese.reading import read_chinese


def _begins(char: str) -> bool:
    return not char.isascii()


LANGUAGE = DateLanguage(
    "zh",
    read_chinese,
    begins=_begins,
    marks_numbers=True,
    find=find_word,
    before=words.BEFORE,
    after=words.AFTER,
    places=in_context.places,
    joints=words.JOINTS,
    between=words.BETWEEN,
    year_joints="至到",
    numerals=NUMERALS,
    other_calendars=words.OTHER_CALENDARS,
    not_after=words.NOT_AFTER,
    start_patterns=starts.START_PATTERNS,
    after_figures=starts.AFTER_FIGURES,
    read_weekday=clock.read_weekday,
    end_of_hours=clock.end_of_hours,
    around_before=in_context.BEFORE,
    around_behind=in_context.BEHIND,
    around_joint=in_context.JOINT,
    fiscal_year_signs=in_context.FISCAL_YEARS,
    past=in_context.PAST,
    year_sign="年",
    fiscal=words.FISCAL,
    stands=in_context.stands,
    typed_days=words.DAYS,
)
