"""Messages are complete in every language, and in that language alone."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from checked_logs import ENVELOPE
from rule_cases import FOLDERS, checked

from hetao_cli.check.findings.translated import ROWS, translated
from hetao_cli.dates import edtf, rewriting
from hetao_cli.dates.edtf import DateError, parse_date
from hetao_cli.log.schema import LOG_FIELDS, TABLES
from hetao_cli.model.errors import near_miss
from hetao_cli.reports.check.counts import Options
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from collections.abc import Iterator

ADD = "give ROWS of check/findings/translated.py a row for what is said in English here"
CHINESE = ("zh-Hans", "zh-Hant")
ENGLISH = re.compile(r"(?<![\w'])[a-z]+(?: [a-z]+){2,}(?![\w'])")
"""Three English words or more; fewer may be a key, an id or a unit."""


def names_in(template: str) -> set[str]:
    """Return the names of the braces in a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:50])
def test_a_row_is_found_by_its_english_and_has_the_same_names(row: tuple[str, str, str]) -> None:
    english, hans, hant = row
    wanted = names_in(english)
    extra = {"parts"} if "(季节" in hans or "（季节" in hans else set()

    assert names_in(hans) == names_in(hant) == wanted - extra
    said = english.format_map(dict.fromkeys(wanted, "7"))
    assert translated(said, "zh-Hans") == hans.format_map(dict.fromkeys(wanted, "7"))
    assert translated(said, "zh-Hant") == hant.format_map(dict.fromkeys(wanted, "7"))
    assert translated(said, "en") == said


FORMS = [(table.name, field) for table in TABLES.values() for field in table.fields]
FORMS += [("log", field) for field in LOG_FIELDS]


@pytest.mark.parametrize("wanted", sorted({field.form.wanted for _, field in FORMS}))
def test_what_a_key_wants_is_said_in_chinese(wanted: str) -> None:
    for language in CHINESE:
        assert translated(wanted, language) != wanted, ADD


@pytest.mark.parametrize("known", [[], ["check"], ["checks"], [f"name-{n}" for n in range(99)]], ids=len)
def test_near_misses_are_said_in_chinese(known: list[str]) -> None:
    for name in ("check", "zzz"):
        for language in CHINESE:
            assert translated(near_miss(name, known), language) != near_miss(name, known)


def reasons_of_dates() -> Iterator[str]:
    """Yield what reading a date can say, with 7 for what differs."""
    for path in sorted(Path(edtf.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "DateError":
                yield from said_by(node.args[1])
    tables = vars(rewriting)
    yield from (words for _, words in tables["_HINTS"])
    yield from (reason for _, _, reason in tables["_STEPS"])


def said_by(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.JoinedStr):
        pieces = [str(piece.value) if isinstance(piece, ast.Constant) else "7" for piece in node.values]
        yield (
            "".join(pieces)
            .replace("write 7", "write '7' or '7'")
            .replace("here they are 7", "here they are a 7 and a 7")
        )


@pytest.mark.parametrize("reason", sorted(set(reasons_of_dates()) - {"today is given as '7', which has no first day"}))
def test_why_a_text_is_no_date_is_said_in_chinese(reason: str) -> None:
    for language in CHINESE:
        assert ENGLISH.findall(re.sub("'.*?'", "", translated(reason, language))) == [], ADD


@pytest.mark.parametrize(
    "text", ["199u", "2025/12/22", "2025年12月 22日", "(2004)?", "Dec 2025", "2025-13", "1990's", ""]
)
@pytest.mark.parametrize("language", CHINESE)
def test_a_reason_with_its_text_is_said_in_chinese(text: str, language: str) -> None:
    with pytest.raises(DateError) as wrong:
        parse_date(text)

    said = translated(str(wrong.value), language)

    assert said.startswith(f"'{text}'：")
    assert ENGLISH.findall(re.sub("'.*?'", "", said.removeprefix(f"'{text}'"))) == []


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("name", FOLDERS)
def test_what_is_found_in_the_cases_is_said_in_chinese(name: str, language: str) -> None:
    report = report_check(*checked(name, "bad"), ENVELOPE, Options(language))

    for found in report.document().findings:
        for said in (found.message, found.remedy, *(one.text for one in found.explanations)):
            if not said.startswith("不是 TOML："):  # in the words of the reader of TOML
                assert ENGLISH.findall(re.sub("'.*?'|“.*?”|「.*?」|《.*?》", "", said)) == [], ADD
