"""Messages are complete in every language, and in that language alone."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest

import hetao_cli
from hetao_cli.check.engine import run_rules
from hetao_cli.check.findings.translated import ROWS, translated
from hetao_cli.check.registry import all_rules
from hetao_cli.dates import edtf, rewriting
from hetao_cli.dates.edtf import DateError, parse_date
from hetao_cli.log.assemble import read_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.schema import LOG_FIELDS, TABLES
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.errors import near_miss
from hetao_cli.reports.check.counts import Options
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = Path(__file__).parent.parent / "cases" / "rules"
ADD = "give ROWS of check/findings/translated.py a row for what is said in English here"
CHINESE = ("zh-Hans", "zh-Hant")
ENGLISH = re.compile(r"(?<![\w'])[a-z]+(?: [a-z]+){2,}(?![\w'])")
"""Three English words or more; fewer may be a key, an id or a unit."""


WITHOUT_TEXTS = {"hetao_cli.__main__", "hetao_cli.log.json_schema", "hetao_cli.render.formats.sarif"}
"""What runs when it is imported, has examples of logs, or a table of the names of languages."""


def named_texts() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each text by language that there is: those of the rules, and those in tables of any module."""
    for rule in all_rules().values():
        for key in ("title", "message", "remedy", "held"):
            if names := getattr(rule, key):
                yield f"{rule.code}.{key}", names
    for module in modules():
        for name, value in vars(module).items():
            yield from texts_in(f"{module.__name__}.{name}", value)


def modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(hetao_cli.__path__, "hetao_cli."):
        if found.name not in WITHOUT_TEXTS:
            yield importlib.import_module(found.name)


def texts_in(where: str, value: Any) -> Iterator[tuple[str, dict[str, str]]]:  # noqa: ANN401 - whatever a module has
    if isinstance(value, dict):
        if (
            value
            and value.keys() <= {"en", "zh-Hans", "zh-Hant"}
            and all(isinstance(one, str) for one in value.values())
        ):
            yield where, value
            return
        for key, inner in value.items():
            yield from texts_in(f"{where}.{key}", inner)
    elif type(value) in {list, tuple}:
        for number, inner in enumerate(value):
            yield from texts_in(f"{where}.{number}", inner)


TEXTS = dict(named_texts())


def names_in(template: str) -> set[str]:
    """Return the names of the braces in a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_the_texts_of_rules_explanations_and_blocks_are_looked_at() -> None:
    assert {f"{code}.{key}" for code in all_rules() for key in ("title", "message", "remedy")} <= TEXTS.keys()
    assert any("reports.check.text._WORDS" in where for where in TEXTS)
    assert any("EXPLANATIONS" in where for where in TEXTS)


@pytest.mark.parametrize("where", TEXTS)
def test_a_text_is_there_in_every_language_with_the_same_names(where: str) -> None:
    texts = TEXTS[where]

    assert texts.keys() == set(LANGUAGES)
    assert all(text.strip() for text in texts.values())
    assert len({frozenset(names_in(text)) for text in texts.values()}) == 1


@pytest.mark.parametrize("where", TEXTS)
def test_no_english_is_left_in_a_chinese_text(where: str) -> None:
    for language in CHINESE:
        assert ENGLISH.findall(re.sub(r"\{.*?\}|'.*?'", "", TEXTS[where][language])) == []


@pytest.mark.parametrize("where", TEXTS)
def test_each_chinese_text_is_in_its_own_script(where: str) -> None:
    assert in_script(TEXTS[where]["zh-Hans"], "gb2312") == TEXTS[where]["zh-Hans"]
    assert in_script(TEXTS[where]["zh-Hant"], "big5hkscs") == TEXTS[where]["zh-Hant"]


def in_script(text: str, encoding: str) -> str:
    """Drop the Chinese characters that the older character set of a script has not."""
    return re.sub("[\u4e00-\u9fff]+", lambda found: found[0].encode(encoding, "ignore").decode(encoding), text)


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
@pytest.mark.parametrize("name", sorted(path.name for path in CASES.iterdir() if path.is_dir()))
def test_what_is_found_in_the_cases_is_said_in_chinese(name: str, language: str) -> None:
    evidence = gather_evidence(read_log(str(CASES / name / "bad" / "events.toml")), parse_date("2026-11-21"))
    report = report_check(evidence, run_rules(evidence), {"kind": "check"}, Options(language))

    for found in report.document()["findings"]:
        for said in (found["message"], found["remedy"], *(one["text"] for one in found["explanations"])):
            if not said.startswith("不是 TOML："):  # in the words of the reader of TOML
                assert ENGLISH.findall(re.sub("'.*?'|“.*?”|「.*?」|《.*?》", "", said)) == [], ADD
