"""Whatever reads dates, figures and what they are about knows no word of any language: words stand in packs."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.dates import around
from hetao_cli.dates.languages import LANGUAGES as OF_DATES
from hetao_cli.dates.languages.english import words
from hetao_cli.mentions.languages import LANGUAGES as OF_MENTIONS
from hetao_cli.mentions.languages import PATTERNS as NAMES_OF_MENTIONS
from hetao_cli.quantities.languages import LANGUAGES as OF_FIGURES
from hetao_cli.quantities.languages import PATTERNS as NAMES_OF_FIGURES
from hetao_cli.quantities.languages.english.running_sum import ORDERS, SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parents[2] / "hetao_cli"
ROOMS = ("dates", "quantities", "mentions")

EXCEPTIONS = {
    "dates/calendar_words.py": "what is printed, in English; the catalogues have the rest",
    "quantities/scaled.py": "what is printed, in the languages of the reader",
    "dates/part.py": "messages about a faulty date",
    "dates/rewriting.py": "messages about a faulty date",
    "quantities/figure.py": "成 and 折 are symbols of units",
    "quantities/shares.py": "成 and 折 are symbols of units",
}
"""Files that have words of a language nevertheless, and why; those of units have the words of theirs."""

ENGLISH = {*words.MONTHS, *words.FULL_WEEKDAYS, *words.ORDINALS, *words.DECADES, *SMALL, *ORDERS} - {
    *("may", "mar", "march", "one", "two", "first", "second", "third", "zero", "sun", "sat")
}
"""Words of English that no name of a concept of ours is or holds."""


def shared_files() -> Iterator[Path]:
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            name = path.relative_to(PACKAGE).as_posix()
            in_pack = "/languages/" in name and not name.endswith("/languages/__init__.py")
            if not in_pack and "/units/" not in name and name not in EXCEPTIONS:
                yield path


def strings_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines and texts of a file's strings, as they are written, without its docstrings."""
    source = path.read_text(encoding="utf-8")
    prose = {
        line
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.STRING and token.start[0] not in prose:
            yield token.start[0], token.string


def is_of_a_language(text: str) -> bool:
    """Return whether a string has a Chinese character or a word of English."""
    return bool(re.search("[\u4e00-\u9fff]", text)) or not ENGLISH.isdisjoint(re.findall("[a-z]{3,}", text.lower()))


@pytest.mark.parametrize("path", [*shared_files()], ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_word_of_a_language_stands_outside_its_pack(path: Path) -> None:
    assert [(line, text) for line, text in strings_of(path) if is_of_a_language(text)] == []


@pytest.mark.parametrize("path", [*shared_files()], ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_outside_a_pack_imports_one(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert [name for name in imported if ".languages." in name] == []


def test_each_exception_is_one() -> None:
    for name in EXCEPTIONS:
        assert any(is_of_a_language(text) for _, text in strings_of(PACKAGE / name)), name


def test_each_pattern_of_a_pack_has_a_name_that_is_asked_for() -> None:
    before, behind = (
        set(re.findall("@([a-z][a-z ]*[a-z])", " ".join(patterns.values())))
        for patterns in (around._BEFORE, around._BEHIND)  # noqa: SLF001 - the names are theirs
    )
    for language in OF_DATES():
        assert language.around_before.keys() <= before
        assert language.around_behind.keys() <= behind
    for figures in OF_FIGURES():
        assert figures.patterns.keys() <= NAMES_OF_FIGURES.keys()
    for mentions in OF_MENTIONS():
        assert mentions.patterns.keys() <= NAMES_OF_MENTIONS.keys()


@pytest.mark.parametrize(("room", "names"), [("quantities", NAMES_OF_FIGURES), ("mentions", NAMES_OF_MENTIONS)])
def test_each_name_of_a_pattern_is_asked_for(room: str, names: dict[str, str]) -> None:
    files = [path for path in (PACKAGE / room).rglob("*.py") if "languages" not in path.parts]
    asked = " ".join(text for path in files for _, text in strings_of(path))
    assert [name for name in names if re.search(rf"@{name}\b|[\"']{name}[\"']", asked) is None] == []


def test_the_packs_of_a_language_have_one_tag() -> None:
    assert [one.tag for one in OF_DATES()] == [one.tag for one in OF_FIGURES()] == [one.tag for one in OF_MENTIONS()]
