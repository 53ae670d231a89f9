"""Dates in Vellish, which nobody speaks: 22 brumal 2025, pru solünd 2030."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages import DateLanguage
from hetao_cli.dates.phrases.stated import Sense, Stated, StatedDate
from hetao_cli.dates.phrases.tokens import read_figures, read_word, skip_blanks

if TYPE_CHECKING:
    import re

    from hetao_cli.dates.phrases.reference import Reference

MONTHS = {"nevar": 1, "solünd": 7, "brumal": 12}


def read(text: str, at: int, _reference: Reference) -> StatedDate | None:
    day = read_figures(text, at)
    word = read_word(text, skip_blanks(text, day.end) if day else at)
    if word is None or word.text not in MONTHS:
        return None
    year = read_figures(text, skip_blanks(text, word.end))
    date = Stated(year.value if year else None, MONTHS[word.text], day.value if day else None)
    return StatedDate(date, None, year.end if year else word.end)


def first_words() -> dict[str, re.Pattern[str] | None]:
    return dict.fromkeys(MONTHS)


LANGUAGE = DateLanguage(
    "x-vellish",
    read,
    begins=str.isalpha,
    before={"pru": Sense.UNTIL, "okol": Sense.ABOUT},
    joints={"aus": Sense.PLAIN},
    letters="üÜ",
    first_words=first_words,
    typed_days={"vak": 0},
)
