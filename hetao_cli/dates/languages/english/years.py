"""The years after months, days and parts of a year in English, and fiscal years after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.languages.english import words
from hetao_cli.dates.languages.english.fiscal import fiscal_year_at
from hetao_cli.dates.languages.english.parts import LINKS, after_words
from hetao_cli.dates.phrases.figures import stands_alone
from hetao_cli.dates.phrases.fiscal import part_of
from hetao_cli.dates.phrases.reference import at_named, later, year_of_two_digits
from hetao_cli.dates.phrases.tokens import APOSTROPHES, TWO_DIGITS, is_year, read_figures, read_word, skip_blanks

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference
    from hetao_cli.dates.phrases.stated import StatedDate


def read_year(text: str, at: int, reference: Reference) -> tuple[int, int] | None:
    """Read a year, with the offset after it: 2025, '25, last year."""
    if text[at : at + 1] in APOSTROPHES:
        number = read_figures(text, at + 1)
        short = number is not None and number.width == TWO_DIGITS and stands_alone(text, number.end)
        return (year_of_two_digits(number.value), number.end) if number and short else None
    number = read_figures(text, at)
    if number:
        return (number.value, number.end) if is_year(number) and stands_alone(text, number.end) else None
    return _relative_year(text, at, reference)


def _relative_year(text: str, at: int, reference: Reference) -> tuple[int, int] | None:
    """Read last year, or that year and the following year, which are from the one that the text named."""
    word = read_word(text, skip_blanks(text, after_words(text, at, "the") or at))
    end = after_words(text, word.end, "year") if word else None
    if word is None or end is None:
        return None
    if word.text in words.DISTANCES:
        year = later(words.DISTANCES[word.text], "year", reference)
    elif word.text in words.ANAPHORS:
        year = later(words.ANAPHORS[word.text], "year", at_named("year", reference))
    else:
        return None
    return (year.year, end) if year and year.year is not None else None


def read_year_after(text: str, at: int, reference: Reference) -> tuple[int, int] | None:
    """Read the year that follows a month, a day or a part of it, with the offset after it."""
    at = skip_blanks(text, at)
    if text[at : at + 1] == "," or text[at : at + 1] in LINKS:
        at += 1
    return read_year(text, skip_blanks(text, after_words(text, at, "of", "in") or at), reference)


def with_year(text: str, part: StatedDate, reference: Reference) -> StatedDate | None:
    """Return a part of a year with the year, or fiscal year, that can follow it; None for one `of` something else."""
    of = after_words(text, part.end, "of the", "of", "in the", "in") or part.end
    fiscal = fiscal_year_at(text, skip_blanks(text, of), reference)
    if fiscal is not None:
        return part_of(fiscal, part._replace(end=fiscal.end))
    end = after_words(text, part.end, "of the year")
    year = (reference.year, end) if reference.year is not None and end else read_year_after(text, part.end, reference)
    if year is None:
        return None if after_words(text, part.end, "of") else part
    return in_year(part, year[0])._replace(end=year[1])


def in_year(part: StatedDate, year: int) -> StatedDate:
    """Return a part of a year as that of a known one."""
    last = part.last and part.last._replace(year=year)
    return part._replace(first=part.first._replace(year=year), last=last)
