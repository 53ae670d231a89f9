"""Messages and names: texts for people, in the language that they choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
"""The languages of names and messages, in the order in which one replaces a missing one."""

Names: TypeAlias = dict[str, str]
"""A text of a log by language: `en`, `zh-Hans`, `zh-Hant`."""


class Message(NamedTuple):
    """A message of the program: its English, and its id in the catalogues of other languages.

    Attributes:
        id: Its own id, such as `C301.title`.
        english: The English text; a template with names in braces if the message has words.
        words: The values of the names in the template; empty for a template that its user fills.
    """

    id: str
    english: str
    words: Mapping[str, Localized | int] = {}

    def filled(self, **words: Localized | int) -> Message:
        """Return the message with the values of its template's names."""
        return self._replace(words=words)

    def __str__(self) -> str:
        """Return the message in English."""
        return in_language(self, "en")


def listed(texts: Iterable[Localized], between: Message) -> Localized:
    """Return several texts as one, with a message of the names `one` and `more` between each and what follows."""
    *before, joined = texts
    for text in reversed(before):
        joined = between.filled(one=text, more=joined)
    return joined


def counted(count: int, one: Message, several: Message) -> Message:
    """Return a message with a number, its name `n`: in the singular or the plural."""
    return (one if count == 1 else several).filled(n=count)


Localized: TypeAlias = Message | Names | str
"""Words for people: a message of ours, a name of a log, or a text that is the same in every language."""


def in_language(text: Localized | int, language: str) -> str:
    """Return a text in a language; a name that lacks it in the nearest language that it has, else an empty text.

    >>> in_language({"en": "zone", "zh-Hant": "合作區"}, "zh-Hans")
    '合作區'
    >>> in_language(Message("demo", "{n} of {place}", {"n": "2", "place": {"en": "zone"}}), "en")
    '2 of zone'
    """
    if isinstance(text, str | int):
        return str(text)
    if isinstance(text, Message):
        template = text.english if language == "en" else _translated(text, language)
        if not text.words:
            return template
        return template.format_map({name: in_language(word, language) for name, word in text.words.items()})
    if language in text:
        return text[language]
    return next((text[tag] for tag in _STAND_INS[language] if tag in text), "")


def _translated(message: Message, language: str) -> str:
    from hetao_cli.messages.catalogue import catalogue_of

    return catalogue_of(language).get(message.id) or message.english


_STAND_INS = {
    "en": ("en", "zh-Hans", "zh-Hant"),
    "zh-Hans": ("zh-Hans", "zh-Hant", "en"),
    "zh-Hant": ("zh-Hant", "zh-Hans", "en"),
}
