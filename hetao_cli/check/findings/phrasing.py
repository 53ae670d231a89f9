"""Templates of messages, filled in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.finding import Held, Words


SAID_IN_ENGLISH = ("near", "wanted", "given", "reason")
"""The words of findings that are said by earlier stages, which also say them in errors."""


def held_text(held: Held, template: Localized, language: str) -> str:
    """Return a relation that holds in words."""
    return fill(template, held.words, language)


def fill(template: Localized, words: Words, language: str) -> str:
    """Fill a template in a language; words that are names are given in it, and so is what earlier stages say."""
    chosen = {key: word if isinstance(word, str) else in_language(word, language) for key, word in words.items()}
    if language != "en" and not chosen.keys().isdisjoint(SAID_IN_ENGLISH):
        from hetao_cli.check.findings.translated import translated

        chosen |= {key: translated(chosen[key], language) for key in SAID_IN_ENGLISH if key in chosen}
    return " ".join(in_language(template, language).format_map(chosen).split("\n"))
