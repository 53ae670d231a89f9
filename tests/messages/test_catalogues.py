"""Messages are complete in every language, and in that language alone."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path
from string import Formatter

import pytest

import hetao_cli
from hetao_cli.check.registry import all_rules, page_of
from hetao_cli.cli.add.fields import meanings
from hetao_cli.cli.app import all_commands
from hetao_cli.cli.help import help_messages
from hetao_cli.messages.catalogue import path_of, read_entries
from hetao_cli.messages.message import LANGUAGES, Message, in_language

PACKAGE = Path(hetao_cli.__file__).parent
CHINESE = LANGUAGES[1:]
ENGLISH = re.compile(r"(?<![\w'])[a-z]+(?: [a-z]+){2,}(?![\w'])")
"""Three English words or more; fewer may be a key, an id or a unit."""


def messages() -> dict[str, str]:
    """Return the English of each message of the code, by its id."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message":
                texts = [str(one.value) for one in node.args[:2] if isinstance(one, ast.Constant)]
                if len(texts) == 2:
                    assert found.setdefault(texts[0], texts[1]) == texts[1], texts[0]
    of_rules = [
        one
        for rule in all_rules().values()
        for one in (rule.title, rule.message, rule.remedy, rule.held, page_of(rule))
    ]
    return found | {
        one.id: one.english for one in (*of_rules, *help_messages(all_commands()), *meanings()) if one.english
    }


ALL = messages()
ENTRIES = {language: read_entries(path_of(language)) for language in CHINESE}


def names_in(template: str) -> list[str]:
    """Return the names of the braces in a template."""
    return sorted(name for _, name, _, _ in Formatter().parse(template) if name is not None)


@pytest.mark.parametrize("language", CHINESE)
def test_a_catalogue_has_each_message_and_nothing_else(language: str) -> None:
    missing = {f"{name}: run .ci/messages.py and translate it" for name in ALL.keys() - ENTRIES[language].keys()}
    assert missing == set()
    assert ENTRIES[language].keys() - ALL.keys() == set()


@pytest.mark.parametrize("language", CHINESE)
def test_each_translation_is_of_the_english_that_the_code_has(language: str) -> None:
    assert [name for name, entry in ENTRIES[language].items() if entry.english != ALL.get(name)] == []
    assert [name for name, entry in ENTRIES[language].items() if not entry.text.strip()] == []


@pytest.mark.parametrize("language", CHINESE)
def test_a_translation_has_the_names_of_its_english(language: str) -> None:
    entries = ENTRIES[language].items()
    assert [name for name, entry in entries if {*names_in(entry.text)} != {*names_in(entry.english)}] == []


@pytest.mark.parametrize("language", CHINESE)
def test_no_english_is_left_in_a_translation(language: str) -> None:
    texts = {name: re.sub(r"\{.*?\}|'.*?'|`.*?`", "", entry.text) for name, entry in ENTRIES[language].items()}
    assert {name: ENGLISH.findall(text) for name, text in texts.items() if ENGLISH.search(text)} == {}


@pytest.mark.parametrize(("language", "characters"), [("zh-Hans", "gb2312"), ("zh-Hant", "big5hkscs")])
def test_each_translation_is_in_its_own_script(language: str, characters: str) -> None:
    assert [name for name, entry in ENTRIES[language].items() if in_script(entry.text, characters) != entry.text] == []


def in_script(text: str, encoding: str) -> str:
    """Drop the Chinese characters that the older character set of a script has not."""
    return re.sub("[\u4e00-\u9fff]+", lambda found: found[0].encode(encoding, "ignore").decode(encoding), text)


def test_words_of_a_message_are_said_in_its_language() -> None:
    inner = Message("comparison.no-such-id", "inner {n}", {"n": "3"})
    message = Message(
        "neither-this", "{place}: {inner}", {"place": {"en": "zone", "zh-Hant": "合作區"}, "inner": inner}
    )
    assert in_language(message, "en") == str(message) == "zone: inner 3"
    assert in_language(message, "zh-Hans") == "合作區: inner 3"


@pytest.mark.skipif(importlib.util.find_spec("babel") is None, reason="Babel is for developers")
@pytest.mark.parametrize("language", CHINESE)
def test_a_catalogue_is_what_editors_of_po_files_read(language: str) -> None:
    from babel.messages.pofile import read_po

    with Path(path_of(language)).open("rb") as file:
        read = {entry.context: entry.string for entry in read_po(file) if entry.id}
    assert read == {name: entry.text for name, entry in ENTRIES[language].items()}
