"""The nouns that English counts count: the words behind the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.candidate import is_chinese
from hetao_cli.quantities.languages.english.numbers import is_number_word
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Quantity
    from hetao_cli.quantities.candidate import Candidate

_WORDS_BEHIND = regex(r"(?: [a-z][a-z-]{0,20}){1,4}")
# fmt: off
_NO_PLURALS = {
    "across", "always", "besides", "equals", "its", "minus", "overseas", "perhaps", "plus", "sometimes", "thus",
    "towards", "versus",
}
# fmt: on
_HYPHENED = regex(r"-[a-z]{3,20}(?![A-Za-z])")
_MOST_WORDS = 8
_DETERMINERS = {"of", "the", "these", "those", "its", "our", "their"}
# fmt: off
_PREPOSITIONS = {
    "about", "across", "among", "around", "at", "between", "by", "for", "from", "in", "inside", "into",
    "of", "off", "on", "under", "with", "within", "worldwide",
}
_NO_NOUNS = {
    "ago", "am", "and", "are", "as", "by", "earlier", "had", "has", "have", "hence", "is", "later", "less",
    "more", "not", "or", "out", "per", "pm", "than", "that", "the", "to", "was", "were", "which", "will",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}
# fmt: on
_MARKS = {"way", "star", "figure", "digit", "letter", "point", "fold", "part", "tier", "sided", "time"}
_MOST_OF_AN_ADJECTIVE = 2
_WITHIN_WORDS = set("&'’./-·")
_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "analyses": "analysis",
    "campuses": "campus",
    "buses": "bus",
    "movies": "movie",
    "series": "series",
    "species": "species",
}


def counted_noun(text: str) -> str | None:
    """Return the noun that a number before English words counts: their head, in lower case and singular, or None.

    The head is the last word before a preposition. Words that can't be counted, such as months and `ago`, are refused.

    >>> counted_noun(" high-end research projects"), counted_noun(" members of staff"), counted_noun(" years ago")
    ('project', 'member', None)
    """
    words = text[1:].lower().split(" ")
    if text[:1] not in {" ", "-"} or len(words) > _MOST_WORDS or not all(map(_is_word, words)):
        return None
    start = next((place for place, word in enumerate(words) if word not in _DETERMINERS), len(words))
    end = next((place for place, word in enumerate(words) if place >= start and word in _PREPOSITIONS), len(words))
    head = words[start:end]
    if not head or not head[0][0].isalpha() or not head[-1][-1].isalpha() or len(head[-1]) == 1:
        return None
    return singular(head[-1]) if _NO_NOUNS.isdisjoint(head) and not is_number_word(head[-1]) else None


def _is_word(word: str) -> bool:
    letters = [character for character in word if character not in _WITHIN_WORDS]
    return bool(letters) and all(letter.isascii() and letter.isalnum() for letter in letters)


def singular(noun: str) -> str:
    """Return the singular of an English noun in lower case.

    >>> [singular(noun) for noun in ("companies", "branches", "prizes", "classes", "campus")]
    ['company', 'branch', 'prize', 'class', 'campus']
    """
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def with_noun(sighting: Candidate) -> Candidate:
    """Return an English count with the noun behind it as its unit, and within its span if it follows at once."""
    text, end, quantity = sighting.text, sighting.end, sighting.quantity
    if quantity.unit is not None or is_chinese(sighting.text[sighting.at]):
        return sighting
    hyphened = _HYPHENED.match(text, end)
    if hyphened is not None and (text[sighting.at].isdigit() or _counts(quantity, hyphened[0])):
        noun = counted_noun(hyphened[0])
        return sighting if noun is None else sighting._replace(quantity=quantity._replace(unit=noun))
    words = _WORDS_BEHIND.match(text, end)
    if words is None:
        return sighting
    for place, word in enumerate(words[0].split()):
        noun = None if word in _NO_PLURALS else counted_noun(f" {word}")
        if noun is None and place == 0 and word != "of":
            return sighting
        if noun is not None and noun != word:
            behind = end + len(word) + 1 if place == 0 else end
            named = quantity._replace(unit=noun, text=text[sighting.start : behind])
            return sighting._replace(end=behind, quantity=named)
        if noun is None:
            break
    return sighting


def _counts(quantity: Quantity, hyphened: str) -> bool:
    """Return whether a number in words counts what a hyphen joins to it: eight-lane, but not five-star or two-way."""
    return (quantity.value or 0) > _MOST_OF_AN_ADJECTIVE and hyphened[1:] not in _MARKS


def follows_unit(words: str, of_count: bool) -> bool:  # noqa: FBT001 - as the protocol has it
    """Return whether words can follow a unit: those for the whole of a measure (80% of tenants)."""
    return not of_count and words.startswith(" of ") and counted_noun(words) is not None
