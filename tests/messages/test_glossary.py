"""One term for one thing: what the glossary says, the catalogues say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from hetao_cli.messages.catalogue import path_of, read_entries
from hetao_cli.messages.message import LANGUAGES

CHINESE = LANGUAGES[1:]
TERMS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "glossary.toml").read_text(encoding="utf-8"))[
    "term"
]
STRICT = [term for term in TERMS if term.get("strict")]
ENTRIES = {language: read_entries(path_of(language)) for language in CHINESE}
NO_WORDS = re.compile(r"\{[^}]*\}|`[^`]*`|\"[^\"]*\"|'hetao [^']*'|--[a-z-]+")
"""Of a template, what is no English for people: its names, code and options."""


def says(english: str, term: str) -> bool:
    """Tell whether an English text has a term, in the singular or the plural."""
    several = f"{term[:-1]}ies" if term.endswith("y") else f"{term}s"
    word = rf"(?<![\w\[.'-])(?:{term}|{several})(?![\w\]'=-])"
    return re.search(word, NO_WORDS.sub("", english), re.IGNORECASE) is not None


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["en"])
def test_a_term_of_the_glossary_is_one_that_is_used(term: dict[str, Any], language: str) -> None:
    assert any(term[language] in entry.text for entry in ENTRIES[language].values())


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("term", STRICT, ids=lambda term: term["en"])
def test_each_message_of_a_thing_has_its_term(term: dict[str, Any], language: str) -> None:
    about = {name: entry.text for name, entry in ENTRIES[language].items() if says(entry.english, term["en"])}
    assert about
    assert {name: text for name, text in about.items() if term[language] not in text} == {}


@pytest.mark.parametrize("language", CHINESE)
def test_nothing_is_called_otherwise_than_its_term(language: str) -> None:
    others = {word for term in TERMS for word in term.get("not", ())}
    own = sorted((term[language] for term in TERMS), key=len, reverse=True)
    texts = {name: re.sub("|".join(own), "_", entry.text) for name, entry in ENTRIES[language].items()}
    assert {name: word for name, text in texts.items() for word in others if word in text} == {}


@pytest.mark.parametrize("language", CHINESE)
def test_two_things_are_not_called_alike(language: str) -> None:
    words = [term[language] for term in TERMS]
    assert len(words) == len({*words})
