"""The weekday in English that can follow a day, and the words behind a clock's time."""

from __future__ import annotations

from hetao_cli.dates.languages.english.parts import after_words
from hetao_cli.dates.languages.english.words import FULL_WEEKDAYS, WEEKDAYS
from hetao_cli.dates.phrases.tokens import read_word, skip_blanks

HALVES_OF_DAY = frozenset(("am", "pm", "a.m.", "p.m."))
ZONES = frozenset(("z", "gmt", "utc", "hkt"))


def read_weekday(text: str, at: int, sign: str) -> tuple[int, int] | None:
    """Return Monday after a comma or a blank, a Monday, or Mon in brackets, as Sun may be a firm, and its end."""
    word = read_word(text, skip_blanks(text, after_words(text, at, "a") or at))
    known = WEEKDAYS if sign and sign != "," else FULL_WEEKDAYS
    return (known[word.text], word.end) if word and word.text in known else None
