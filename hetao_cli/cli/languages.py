"""The language of a command line."""

from collections.abc import Sequence

from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.errors import UnknownNameError

_OPTION = "--lang"


def language_of(tag: str) -> str | None:
    """Return the language of a tag: its own, or by the script of its region; None for an unknown tag.

    >>> language_of("zh_TW"), language_of("EN"), language_of("fr")
    ('zh-Hant', 'en', None)
    """
    known = {
        "zh": "zh-Hans",
        "zh-cn": "zh-Hans",
        "zh-sg": "zh-Hans",
        "zh-hk": "zh-Hant",
        "zh-mo": "zh-Hant",
        "zh-tw": "zh-Hant",
    }
    known.update({language.lower(): language for language in LANGUAGES})
    return known.get(tag.lower().replace("_", "-"))


def resolve_language(tag: str) -> str:
    """Return the language of a tag.

    Raises:
        UnknownNameError: It has none of ours.
    """
    found = language_of(tag)
    if found is None:
        raise UnknownNameError("language", tag, LANGUAGES)
    return found


def language_asked_for(arguments: Sequence[str]) -> str:
    """Return the language of a command line before the rest of it is parsed; English if it has none.

    >>> language_asked_for(["hetao", "nope", "--lang=zh-HK"]), language_asked_for(["hetao", "--lang"])
    ('zh-Hant', 'en')
    """
    asked = "en"
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == _OPTION:
            following = arguments[place + 1] if place + 1 < len(arguments) else ""
            asked = value if equals else following
    return language_of(asked) or "en"
