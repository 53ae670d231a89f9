"""Names in several languages, and which stands in for one that is missing."""

from typing import TypeAlias

Names: TypeAlias = dict[str, str]
"""A text by language: `en`, `zh-Hans`, `zh-Hant`."""


LANGUAGES = ("en", "zh-Hans", "zh-Hant")
"""The languages of names and messages, in the order in which one stands in for a missing one."""


def in_language(names: Names, language: str) -> str:
    """Return the text in `language`, else in the nearest language that there is, else an empty text.

    >>> in_language({"en": "zone", "zh-Hant": "合作區"}, "zh-Hans")
    '合作區'
    """
    if language in names:
        return names[language]
    return next((names[tag] for tag in _STAND_INS[language] if tag in names), "")


_STAND_INS = {
    "en": ("en", "zh-Hans", "zh-Hant"),
    "zh-Hans": ("zh-Hans", "zh-Hant", "en"),
    "zh-Hant": ("zh-Hant", "zh-Hans", "en"),
}
