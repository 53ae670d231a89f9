"""The language that a command line asks for."""

from collections.abc import Sequence

from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.errors import UnknownNameError

_OPTION = "--lang"


def language_of(tag: str) -> str | None:
    """Return the language that a tag means: its own, or the script that its region writes; None for no tag of ours.

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
    """Return the language that a tag means.

    Raises:
        UnknownNameError: None.
    """
    found = language_of(tag)
    if found is None:
        raise UnknownNameError("language", tag, LANGUAGES)
    return found


def language_asked_for(arguments: Sequence[str]) -> str:
    """Return the language that a command line asks for, before anything of it is understood; English where none is.

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
