"""Other words for the names and words of a log: texts call a firm a company, and phase 1 the first phase."""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import LANGUAGES, MentionLanguage
from hetao_cli.mentions.matcher import folded
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MOST = 60
"""The most variants of one word of a log."""


class _Alike(NamedTuple):
    """The words of a language that say the same, folded: a pattern that finds them, and the others of each."""

    pattern: re.Pattern[str]
    others: Mapping[str, tuple[str, ...]]


def variants(word: str) -> Iterator[str]:
    """Yield a name or word of a log as texts may say it otherwise, in words that mean the same.

    >>> list(variants("phase 1"))
    ['phase one', 'first phase', 'stage 1', 'stage one', 'first stage']
    >>> [one in list(variants("technology firms")) for one in ("tech companies", "technology firm")]
    [True, False]
    """
    numbered = [one for language in LANGUAGES() for one in language.numbered(word)]
    found = dict.fromkeys(numbered)
    for form in (word, *numbered):
        plain = folded(form)
        for alike in _alike():
            places = list(alike.pattern.finditer(plain))
            choices = [(one[0], *alike.others[one[0]]) for one in places]
            for chosen in islice(product(*choices), 1, _MOST):
                found[_replaced(form, places, chosen)] = None
    yield from found


def with_variants(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """Return whose each word is, in their order; of words that none of them has, whose variant each is.

    Args:
        named: The words of each.
    """
    own = [(identity, tuple(words)) for identity, words in named]
    found: dict[str, dict[str, None]] = {}
    for identity, words in own:
        for word in words:
            found.setdefault(word, {})[identity] = None
    known = {folded(form) for word in found for language in LANGUAGES() for form in language.forms(word)}
    for identity, words in own:
        for word in words:
            for variant in variants(word):
                if folded(variant) not in known:
                    found.setdefault(variant, {})[identity] = None
    return {word: tuple(identities) for word, identities in found.items()}


def _replaced(word: str, places: list[re.Match[str]], chosen: tuple[str, ...]) -> str:
    """Return a word with others at some places, with a capital where the first has one."""
    pieces: list[str] = []
    behind = 0
    for place, other in zip(places, chosen, strict=True):
        same = place[0] == other
        own = word[place.start() : place.end()]
        pieces += [word[behind : place.start()], own if same else other.title() if own[:1].isupper() else other]
        behind = place.end()
    return "".join([*pieces, word[behind:]])


@LANGUAGES.derived
def _alike(languages: tuple[MentionLanguage, ...]) -> tuple[_Alike, ...]:
    return tuple(_of_language(language) for language in languages if language.alike)


def _of_language(language: MentionLanguage) -> _Alike:
    others: dict[str, tuple[str, ...]] = {}
    for group in language.alike:
        rows: dict[int, list[str]] = {}
        for word in group.split(", "):
            for number, form in enumerate(language.forms(word)):
                rows.setdefault(number, []).append(form)
        for row in rows.values():
            for word in row:
                others.setdefault(folded(word), tuple(one for one in row if one != word))
    words = sorted(others, key=len, reverse=True)
    ends = [(r"\b", r"\b") if word.isascii() else ("", "") for word in words]
    pattern = "|".join(f"{begin}{re.escape(word)}{end}" for word, (begin, end) in zip(words, ends, strict=True))
    return _Alike(re.compile(pattern), others)
