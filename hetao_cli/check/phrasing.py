"""Templates of messages, filled in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.entries import in_language

if TYPE_CHECKING:
    from hetao_cli.model.entries import Names
    from hetao_cli.model.finding import Words


def fill(template: Names, words: Words, language: str) -> str:
    """Fill a template in a language; words that are names are given in it, too."""
    chosen = {key: word if isinstance(word, str) else in_language(word, language) for key, word in words.items()}
    return " ".join(in_language(template, language).format_map(chosen).split("\n"))
