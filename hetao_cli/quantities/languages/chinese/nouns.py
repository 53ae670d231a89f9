"""The nouns that Chinese figures count: the characters behind a classifier."""

from __future__ import annotations

from hetao_cli.quantities.languages.chinese.numbers import DIGITS

_MOST_CHARACTERS = 20
_COINS = {"", "角", "毛", "分"}
_WITHIN_WORDS = set("&'’./-·")


def is_noun(text: str) -> bool:
    """Return whether Chinese characters behind a classifier can be the noun that it counts.

    A digit, alone or before a coin, is rather the rest of a sum of money (三块四, 三块四毛).

    >>> is_noun("科技企业"), is_noun("，其中")
    (True, False)
    """
    noun = text.removeprefix("的")
    letters = [character for character in noun if character not in _WITHIN_WORDS]
    is_change = noun[:1] in DIGITS and noun[1:2] in _COINS
    if is_change or len(noun) > _MOST_CHARACTERS or not all(map(str.isalnum, letters)):
        return False
    return any("\u4e00" <= letter <= "\u9fff" for letter in letters)


def follows_unit(words: str, of_count: bool) -> bool:  # noqa: FBT001 - as the protocol has it
    """Return whether characters can follow a unit: a noun after a classifier, or 的 and a noun after a measure."""
    return (of_count or words.startswith("的")) and is_noun(words)
