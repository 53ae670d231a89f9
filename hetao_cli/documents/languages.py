"""The languages of a text, recognised by its characters."""

from __future__ import annotations

from collections import Counter

from hetao_cli.documents.other_languages import is_in_other_language

_LETTERS_OF_A_CHARACTER = 3
"""How many letters correspond to a Chinese character, in running text about the same thing."""

_LEAST_WEIGHT = 3
"""The least text by which a language is recognised, in Chinese characters."""

_LEAST_SHARE = 0.2
"""The least share of a language in a text of several."""

_KANA_SHARE = 0.1
"""The share of Japanese syllables from which the characters are not Chinese."""


def language_of(text: str) -> tuple[str, ...]:
    r"""Return the languages of a text: ``zh-Hans``, ``zh-Hant``, ``en``; the one with most of the text first.

    Each line is in one language, so that names and units in another don't count. Characters of both scripts don't show
    the script. A text in another language has none of them. The time is linear in the length of the text.

    >>> language_of("深圳园区占地3.02平方公里"), language_of("Park and zone\n香港園區與深圳園區")
    (('zh-Hans',), ('zh-Hant', 'en'))
    >>> language_of("2025"), language_of("中文")
    ((), ())
    """
    if is_in_other_language(text):
        return ()
    marks = str.maketrans({character: _mark(character) for character in set(text)})
    weights: Counter[str] = Counter()
    kana = 0
    for line in text.translate(marks).split("\n"):
        simplified, traditional, letters = line.count("s"), line.count("t"), line.count("l") / _LETTERS_OF_A_CHARACTER
        characters = simplified + traditional + line.count("h")
        kana += line.count("k")
        if letters > characters:
            weights["en"] += int(letters)
        else:
            script = "zh" if simplified == traditional else "zh-Hans" if simplified > traditional else "zh-Hant"
            weights[script] += characters
    return _chosen(weights, kana)


def language_tagged(tag: str | None) -> tuple[str, ...]:
    """Return the language of a tag of BCP 47, as `language_of` names it; none for languages that it doesn't know.

    >>> language_tagged("zh-CN"), language_tagged("zh-Hant-HK"), language_tagged("en_GB"), language_tagged("fr")
    (('zh-Hans',), ('zh-Hant',), ('en',), ())
    """
    parts = (tag or "").lower().replace("_", "-").split("-")
    if parts[0] == "en":
        return ("en",)
    if parts[0] != "zh":
        return ()
    if "hant" in parts or ("hans" not in parts and not {"hk", "tw", "mo"}.isdisjoint(parts)):
        return ("zh-Hant",)
    return ("zh-Hans",) if "hans" in parts or not {"cn", "sg"}.isdisjoint(parts) else ()


def _chosen(weights: Counter[str], kana: int) -> tuple[str, ...]:
    chinese = weights["zh"] + weights["zh-Hans"] + weights["zh-Hant"]
    if kana > chinese * _KANA_SHARE:
        return ()
    either = weights.pop("zh", 0)
    if either and weights["zh-Hans"] != weights["zh-Hant"]:
        weights["zh-Hans" if weights["zh-Hans"] > weights["zh-Hant"] else "zh-Hant"] += either
    least = max(_LEAST_WEIGHT, sum(weights.values()) * _LEAST_SHARE)
    return tuple(name for name, weight in weights.most_common() if weight >= least)


def _mark(character: str) -> str:
    """Return the class of a character: ``s``, ``t`` for one script alone, ``h`` for both, ``l`` letter, ``k`` kana."""
    if "\u4e00" <= character <= "\u9fff":
        in_simplified, in_traditional = (_has(name, character) for name in ("gb2312", "big5hkscs"))
        return "h" if in_simplified == in_traditional else "s" if in_simplified else "t"
    if character.isascii():
        return "l" if character.isalpha() else "\n" if character == "\n" else "."
    return "k" if "\u3041" <= character <= "\u30ff" and character != "・" else "."


def _has(encoding: str, character: str) -> bool:
    return bool(character.encode(encoding, "ignore"))
