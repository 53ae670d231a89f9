"""Templates of messages, filled in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.finding import PassedCheck, Words


def held_text(held: PassedCheck, template: Localized, language: str) -> str:
    """Return the sentence for a relation that holds."""
    return fill(template, held.words, language)


def fill(template: Localized, words: Words, language: str) -> str:
    """Return a template filled in a language, as are words that are messages or names."""
    text = in_language(template, language)
    if "{" in text or "}" in text:
        text = text.format_map({key: in_language(word, language) for key, word in words.items()})
    return text.replace("\n", " ")
