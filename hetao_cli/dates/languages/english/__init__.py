"""Dates in English."""

from __future__ import annotations

from hetao_cli.dates.languages import DateLanguage
from hetao_cli.dates.languages.english import clock, in_context, words
from hetao_cli.dates.languages.english.reading import read_english
from hetao_cli.dates.languages.english.starts import first_words

LANGUAGE = DateLanguage(
    "en",
    read_english,
    begins=str.isascii,
    before=words.BEFORE,
    after=words.AFTER,
    places=in_context.places,
    joints=words.JOINTS,
    first_words=first_words,
    read_weekday=clock.read_weekday,
    halves_of_day=clock.HALVES_OF_DAY,
    zones=clock.ZONES,
    around_before=in_context.BEFORE,
    around_behind=in_context.BEHIND,
    around_joint=in_context.JOINT,
    fiscal_year_signs=in_context.FISCAL_YEARS,
    past=in_context.PAST,
    year_sign="year",
    fiscal=words.FISCAL,
    stands=in_context.stands,
    typed_days=words.DAYS,
)
