"""What a count counts: the words behind its number, or behind its classifier."""

from __future__ import annotations

from hetao_cli.quantities.languages.chinese.numbers import DIGITS
from hetao_cli.quantities.languages.english.numbers import is_number_word

_MOST_WORDS, _MOST_CHARACTERS = 8, 20
_COINS = {"", "角", "毛", "分"}
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
    """Return what English words behind a number count: their head noun, in lower case and singular, or None.

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


def is_chinese_noun(text: str) -> bool:
    """Tell whether Chinese characters behind a classifier can name what it counts.

    A digit alone or of a coin is rather the rest of a sum of money (三块四, 三块四毛).

    >>> is_chinese_noun("科技企业"), is_chinese_noun("，其中")
    (True, False)
    """
    noun = text.removeprefix("的")
    letters = [character for character in noun if character not in _WITHIN_WORDS]
    is_change = noun[:1] in DIGITS and noun[1:2] in _COINS
    if is_change or len(noun) > _MOST_CHARACTERS or not all(map(str.isalnum, letters)):
        return False
    return any("\u4e00" <= letter <= "\u9fff" for letter in letters)


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
