"""Texts in languages that are not read, recognised by the small words that every sentence of a language has."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.dates.languages import LANGUAGES
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.dates.languages import DateLanguage

_SAMPLE = 20_000
"""How many characters of a text are looked at."""

_ENGLISH_WORDS = "the and of to for that with by from are were have has been its this which"

_SMALL_WORDS = {
    "de": "der die das den dem des und mit von zu zum zur auf für ein eine einer im um bei nach aus als auch nicht",
    "es": "el la los las de del y en que un una por con para se su al lo como más",
    "fr": "le la les de des du et en un une que qui dans pour par sur au aux ce pas",
    "pt": "o a os as de do da dos das e em um uma que por com para ao na não mais",
    "it": "il lo la gli le di del della dei e un una che per con nel non alla al",
    "nl": "de het een en van dat op te met voor niet aan er bij uit ook",
}
"""Small words of German, Spanish, French, Portuguese, Italian and Dutch, by the tags of the languages."""

_VERBS = (
    "ist sind war hat haben wird werden wurde wurden es son fue era tiene tienen hay ha han está est sont ont était "
    "é são foi tem è sono hanno stato heeft hebben wordt werd zijn"
)
"""Their commonest verbs, which neither names nor titles have."""

_LEAST_DISTINCT, _LEAST_SHARE = 3, 0.2
"""How many different small words a sentence has, and what share of its words they are."""

_LEAST_LOWER_CASE = 0.1
"""The share of the other words in lower case: names and titles have few."""

_LEAST_WORDS_WITHOUT_A_VERB = 8
_MOST_KNOWN = 0.02
_MOST_CHINESE = 0.1
_LEAST_OF_A_SCRIPT, _SHARE_OF_A_SCRIPT = 10, 0.3
"""How many letters of scripts that are not read, and what share of all, make a text one of another language."""

_DECIMAL_COMMA = regex(r"(?<![0-9.,])[0-9]{1,3},(?:[0-9]{1,2}|[0-9]{4,})(?![0-9.,])")
_WORD = regex(r"[^\W\d_]+")
_SENTENCE_END = regex(r"[^\W\d_]{2}[.!?](?:\s|$)")


def is_in_other_language(text: str) -> bool:
    """Return whether a text as a whole is in no language that is read; in doubt, it is in one that is.

    >>> is_in_other_language("Die Stadt hat 1,5 Mio. Einwohner und drei Universitäten.")
    True
    >>> is_in_other_language("Die Stadt hat 1,5 Mio. Einwohner."), is_in_other_language("The hat die costs 1,500")
    (True, False)
    >>> is_in_other_language("Banco de la Nación: 1,500 employees"), is_in_other_language("中文 und mehr")
    (False, False)
    """
    sample = text[:_SAMPLE]
    letters: Counter[str] = Counter()
    for character, count in Counter(sample).items():
        letters[_script(character)] += count
    latin, chinese, other = (letters[script] for script in ("latin", "han", "other"))
    if other >= max(_LEAST_OF_A_SCRIPT, _SHARE_OF_A_SCRIPT * (latin + chinese + other)):
        return True
    return latin > 0 and chinese + other <= _MOST_CHINESE * latin and _is_of_another_latin_language(sample)


def _is_of_another_latin_language(text: str) -> bool:
    words = _WORD.findall(text)
    folded = [word.lower() for word in words]
    known, verbs, *languages = _word_sets()
    if sum(word in known for word in folded) > _MOST_KNOWN * len(words):
        return False
    small = verbs | max(languages, key=lambda some: sum(word in some for word in folded), default=frozenset[str]())
    found = [word for word in folded if word in small]
    others = [word for word, low in zip(words, folded, strict=True) if low not in small]
    if len(found) < _LEAST_SHARE * len(words):
        return False
    if len({*found}) < _LEAST_DISTINCT:
        return not verbs.isdisjoint(found) and not verbs.issuperset(found) and _is_marked(text)
    if sum(word.islower() for word in others) < max(1, _LEAST_LOWER_CASE * len(others)):
        return False
    is_long = len(words) >= _LEAST_WORDS_WITHOUT_A_VERB and _SENTENCE_END.search(text) is not None
    return is_long or not verbs.isdisjoint(found)


def _is_marked(text: str) -> bool:
    """Return whether a short text has what English doesn't: a decimal comma, or a letter with a mark."""
    return _DECIMAL_COMMA.search(text) is not None or any(_script(one) == "latin" and not one.isascii() for one in text)


@LANGUAGES.derived
def _word_sets(languages: tuple[DateLanguage, ...]) -> tuple[frozenset[str], ...]:
    """Return the small words of languages that are read, the verbs, and the small words of each other language."""
    tags = {language.tag for language in languages}
    known = [_ENGLISH_WORDS, *(words for tag, words in _SMALL_WORDS.items() if tag in tags)]
    others = (words for tag, words in _SMALL_WORDS.items() if tag not in tags)
    return tuple(frozenset(some.split()) for some in (" ".join(known), _VERBS, *others))


@cache
def _script(letter: str) -> str:
    """Return `latin`, `han`, `other` for letters of scripts that are not read, or nothing for what is no letter."""
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "")
    if "LATIN" in name or letter.isascii():
        return "latin"
    return "han" if name.startswith(("CJK", "KANGXI", "BOPOMOFO")) else "other"
