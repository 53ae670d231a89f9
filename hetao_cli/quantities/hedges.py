"""Hedges, the words before and behind a figure that widen or bound it, and words between the ends of a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, characters
from hetao_cli.quantities.word_table import WordTable, longest_word, skip_blanks

if TYPE_CHECKING:
    from collections.abc import Iterable

_BEFORE = {
    "over": ">|＞",
    "about": "~|～|≈|≃",
    "at_least": ">=|≥|≧",
    "up_to": "<=|≤|≦",
    "under": "<|＜",
    "minus": "-|−|－",
    "either": "±|+/-|+/−",
}
_BEHIND = {
    "over": "+|＋",
}
_JOINING = {
    "to": "-|–|—|——|‒|−|~|～|〜|－",
}
"""Signs of every language, by their meaning."""


@LANGUAGES.derived
def _tables(languages: tuple[FigureLanguage, ...]) -> dict[str, WordTable]:
    """Return the words and signs before and behind a number, and between two."""
    listed = {
        "before": [_BEFORE, *(one.hedges_before for one in languages)],
        "behind": [_BEHIND, *(one.hedges_behind for one in languages)],
        "joining": [_JOINING, *(one.joining for one in languages)],
    }
    return {
        name: WordTable({word: said for table in tables for said, words in table.items() for word in words.split("|")})
        for name, tables in listed.items()
    }


def is_afterthought(piece: str) -> bool:
    """Return whether a piece of a text can be between a hedge and its number: 至少要, 最高达到."""
    return piece != "" and _afterthoughts().issuperset(piece)


@LANGUAGES.derived
def _afterthoughts(languages: tuple[FigureLanguage, ...]) -> frozenset[str]:
    return characters(languages, lambda one: one.afterthoughts)


def hedge_before(text: str, at: int) -> tuple[str | None, int]:
    """Return the hedge at `at`, and the offset at which its number begins; None and `at` if there is none.

    Besides the hedges of a quantity there are `range`, which two ends must follow, `minus`, `either` (±), and `within`,
    which is a hedge of durations and lengths alone. 过, 破 and 上 are hedges only before a bare unit, as in 上百, and
    过 before 半.

    >>> hedge_before("超过了100", 0), hedge_before("过万", 0), hedge_before("60", 0)
    (('over', 3), ('over', 1), (None, 0))
    """
    found = longest_word(_tables()["before"], text, at)
    if found is None:
        return ("over", at + 1) if is_hedge_before_unit(text, at) else (None, at)
    hedge, end = found
    if not text[end - 1].isascii():
        end += next((count for count in (2, 1) if is_afterthought(text[end : end + count])), 0)
    return hedge, skip_blanks(text, end)


def is_hedge_before_unit(text: str, at: int) -> bool:
    """Return whether a character at `at` is a hedge only because of the character after it, as 过 before 半."""
    return text[at : at + 2] in _hedged_at_once()


@LANGUAGES.derived
def _hedged_at_once(languages: tuple[FigureLanguage, ...]) -> frozenset[str]:
    return characters(languages, lambda one: one.hedged_at_once)


def hedges_before() -> Iterable[str]:
    """Return all hedges before numbers, in lower case."""
    return _tables()["before"].meanings


def hedge_behind(text: str, at: int) -> tuple[str | None, int]:
    """Return the hedge at `at`, after blanks if any, and its end; None and `at` if there is none.

    Besides the hedges of a quantity there are `more`, below the next step (200-odd), and `within`, which is a hedge of
    durations and lengths alone. A word that only begins like a hedge has no meaning (内地).

    >>> hedge_behind("50%以上", 3)
    ('at_least', 5)
    """
    found = longest_word(_tables()["behind"], text, skip_blanks(text, at))
    return found if found is not None and found[0] else (None, at)


def tolerance_sign(text: str, at: int) -> int | None:
    """Return the offset behind ± or the like at `at`, after blanks if any; None if there is none.

    >>> tolerance_sign("1.35 ± 0.05", 4), tolerance_sign("1.35", 4)
    (7, None)
    """
    found = longest_word(_tables()["before"], text, skip_blanks(text, at))
    return skip_blanks(text, found[1]) if found is not None and found[0] == "either" else None


def split_hedge(text: str) -> tuple[str, str]:
    """Return a text without the hedge that it ends with, and that hedge with the blanks before it, empty if none.

    >>> split_hedge(" people or so"), split_hedge("企业以上"), split_hedge("企业")
    ((' people', ' or so'), ('企业', '以上'), ('企业', ''))
    """
    for at in range(len(text)):
        if hedge_behind(text, at)[1] == len(text):
            return text[:at], text[at:]
    return text, ""


def range_word(text: str, at: int) -> tuple[str | None, int]:
    """Return `to`, `or` or `and` if a word or sign joins two ends of a range, and the offset of the upper end.

    >>> range_word("50 to 60", 2), range_word("3万至5万", 2), range_word("8- to 16-metre", 1)
    (('to', 6), ('to', 3), ('to', 6))
    """
    apart = text[at : at + 2] == "- "
    start = at + 2 if apart else skip_blanks(text, at)
    found = longest_word(_tables()["joining"], text, start)
    if apart and (found is None or found[0] != "to"):
        return None, at
    return (found[0], skip_blanks(text, found[1])) if found else (None, at)
