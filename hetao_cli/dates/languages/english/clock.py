"""The weekday in English that can follow a day, and the words behind a clock's time."""

from __future__ import annotations

from hetao_cli.dates.languages.english.words import WEEKDAYS
from hetao_cli.dates.phrases.tokens import read_word

HALVES_OF_DAY = frozenset(("am", "pm", "a.m.", "p.m."))
ZONES = frozenset(("z", "gmt", "utc", "hkt"))


def end_of_weekday(text: str, at: int, sign: str) -> int | None:
    """Return the end of Monday after a comma or a blank, or of Mon in brackets, as Sun may be a firm."""
    word = read_word(text, at)
    in_brackets = bool(sign) and sign != ","
    return word.end if word and word.text in WEEKDAYS and (in_brackets or word.text.endswith("day")) else None
