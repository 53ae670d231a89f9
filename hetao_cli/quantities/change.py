"""Change in words: whether a figure says how much something rose or fell, or what it rose or fell to."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from hetao_cli.quantities.folding import folded
from hetao_cli.quantities.intervals import scale
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.model.quantity import Quantity

RISE, FALL, LEVEL = "rise", "fall", "level"
CHANGES = frozenset({RISE, FALL})
"""The directions of figures that say how much; `level` is that of one that says from where or to where."""

_REACH, _NOUN_REACH, _CLAUSE_REACH, _ARTICLE = 60, 20, 90, 10
_LEVEL_REACH = 40
"""How many characters before a figure its verb is looked for, before that a noun, before `from` any, and an article;
and how many before a verb that tells a level the noun is that this is the level of: growth in exports slowed to."""

_KINDS = ("negative", "fall_noun", "rise_noun", "fall", "rise", "change")
_NOUNS = frozenset({"negative", "rise_noun", "fall_noun", "rise_named", "fall_named"})
_OPPOSITE = {"over": "under", "under": "over", "at_least": "up_to", "up_to": "at_least"}
_CLAUSE_END = regex(r"[.,](?![0-9])|[;:!?()，。；：！？（）\n]")


def with_direction(quantity: Quantity, text: str, start: int, end: int) -> Quantity:
    """Return a figure with its direction by the words around it: rise, fall, or level; None if they say none.

    The nearest verb of change before it decides: what fell 2.3 % is a fall, what fell to it a level. The level of a
    change (降幅收窄至2.3%) has the direction of that. Behind a share a noun can stand: a 2.3 % decline. Of a negative
    growth (负增长2.3%) the number is below zero.

    Args:
        quantity: The figure.
        text: The text around it.
        start: The offset of its first character.
        end: The offset after its last.
    """
    governing = _governing(text, start, end, quantity.dimension)
    return quantity if governing is None else _directed(quantity, governing[0])


def span_with_change(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a share with the word that says that it is a change, if one does: 下降2.3%, 2.3 % decline."""
    first = max(0, start - _REACH)
    governing = _governing(folded(text[first : end + _REACH]), start - first, end - first, "ratio")
    return (start, end) if governing is None else (min(start, first + governing[1]), max(end, first + governing[2]))


def _governing(text: str, start: int, end: int, dimension: str) -> tuple[str, int, int] | None:
    """Return the kind and the span of the word that a figure's direction is by; the kind is empty for a level."""
    words = _words_in(text, start - _REACH if start > _REACH else 0, start)
    for number in reversed(range(len(words))):
        found, kind = words[number], words[number].lastgroup or ""
        if kind != "change" and (_noun_by() if kind in _NOUNS else _by()).fullmatch(text, found.end(), start):
            return kind, *found.span()
        if _to().fullmatch(text, found.end(), start):
            noun = _noun_before(text, words[:number], found.start())
            return ("", *found.span()) if noun is None else (noun.lastgroup or "", *noun.span())
    behind = _behind().match(text, end) if dimension == "ratio" else None
    if behind is None or (behind.lastgroup in _NOUNS and not _article().search(text, max(0, start - _ARTICLE), start)):
        return None
    return behind.lastgroup or "", *behind.span()


def _directed(quantity: Quantity, kind: str) -> Quantity:
    """Return a figure with the direction that a word of some kind gives it; `level` if there is none."""
    direction = next((said for said in CHANGES if kind.startswith(said)), FALL if kind == "negative" else LEVEL)
    known = quantity._replace(direction=direction)
    return below_zero(known) if kind == "negative" and (quantity.value or 0) > 0 else known


def _noun_before(text: str, words: list[re.Match[str]], end: int) -> re.Match[str] | None:
    """Return the noun of change whose level a verb at `end` tells: growth slowed to 2.3 %; None if there is none."""
    named = next((one for one in reversed(words) if one.lastgroup != "change"), None)
    if named is None or named.lastgroup not in _NOUNS or end - named.end() > _LEVEL_REACH:
        return None
    return None if _CLAUSE_END.search(text, named.end(), end) else named


def is_governed(text: str, at: int) -> bool:
    """Return whether a verb of change stands before an offset in its clause, or right before that clause."""
    found = _words_in(text, max(0, at - _CLAUSE_REACH), at)
    if not found or _spread().search(text, found[-1].end(), at):
        return False
    return at - found[-1].end() <= _NOUN_REACH or not _CLAUSE_END.search(text, found[-1].end(), at)


def may_change(text: str) -> bool:
    """Return whether something in a text begins like a word of change; asked first, as the words take long to make."""
    return any(begins.search(text) for begins, _ in _words())


def is_change_before(words: str) -> bool:
    """Return whether words are those of a change alone that stand before how much, or to where: fell by, 降至."""
    return may_change(words) and _before().fullmatch(words) is not None


def change_behind(text: str, at: int) -> int:
    """Return the end of the words of a change that stand behind how much, `at` if there are none: a 5 % decline."""
    found = _behind().match(text, at)
    return at if found is None else found.end()


def signed(quantity: Quantity) -> Quantity:
    """Return a change as a number with its sign: a fall of 2.3 % is -2.3 %; other figures are returned unchanged."""
    if quantity.direction != FALL or (quantity.value or 0) < 0:
        return quantity
    return below_zero(quantity)._replace(hedge=_OPPOSITE.get(quantity.hedge, quantity.hedge))


def below_zero(quantity: Quantity) -> Quantity:
    """Return a figure with a minus before it."""
    ends = [None if end is None else -end for end in (quantity.value, quantity.value_high)]
    low, high = ends if ends[1] is None else ends[::-1]
    return quantity._replace(value=low, value_high=high, interval=scale(quantity.interval, -1))


def _words_in(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the words of change in a piece of a text, in order; each is in a group by what it says."""
    found: list[re.Match[str]] = []
    for begins, words in _words():
        if begins.search(text, start, end):
            found += words().finditer(text, start, end)
    return sorted(found, key=lambda one: one.start())


def _any(kinds: tuple[str, ...], languages: tuple[FigureLanguage, ...]) -> str:
    """Return the pattern of all words of some kinds, in a group by kind."""
    return "|".join(f"(?P<{kind}>{alternatives(languages, kind)})" for kind in kinds)


@LANGUAGES.derived
def _words(languages: tuple[FigureLanguage, ...]) -> list[tuple[re.Pattern[str], Callable[[], re.Pattern[str]]]]:
    """Return what the words of each language begin like, and what returns their pattern, which is long to make."""
    return [
        (re.compile(f"(?i:{one.patterns['change begins']})"), cache(partial(_words_of, one)))
        for one in languages
        if "change begins" in one.patterns
    ]


def _words_of(language: FigureLanguage) -> re.Pattern[str]:
    """Return the pattern of the words of a language, behind what they begin like, which most texts fail fast."""
    begins = language.patterns["change begins"]
    return re.compile(f"(?i:{begins}(?:{_any(_KINDS, (language,))}))(?![A-Za-z])")


@LANGUAGES.derived
def _before(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of all that stands before how much something changed, or to where."""
    words = "|".join(alternatives(languages, kind) for kind in _KINDS)
    joints = "|".join(alternatives(languages, name) for name in ("by", "noun by", "comes to"))
    opening = alternatives(languages, "opens change")
    return re.compile(f"(?:{opening})?(?:{words})(?:[ ]?(?:{words}))?(?:{joints})[ ]?", re.IGNORECASE)


@LANGUAGES.derived
def _behind(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    kinds = ("fall_named", "rise_named", "fall_behind", "rise_behind")
    return re.compile(f"(?i:{_any(kinds, languages)})(?![A-Za-z])")


def _joint(name: str) -> Callable[[], re.Pattern[str]]:
    """Return a function that returns the pattern of the joints of a name in all languages."""
    return LANGUAGES.derived(lambda languages: re.compile(f"(?i:(?:{alternatives(languages, name)})[ ]?)"))


_by = _joint("by")
_noun_by = _joint("noun by")
_to = _joint("comes to")
_spread = _joint("spread")
_article = LANGUAGES.derived(lambda languages: re.compile(f"(?i:{alternatives(languages, 'article')})$"))
