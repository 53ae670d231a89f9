"""What a terminal would obey, in every text of a log: it never gets out as it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
import rtoml
from good_log import FORMATS, GOOD, ON_A_LOG

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

HOSTILE = "\x00\x07\x08\x0b\x1b[2J\r\x7f\x85\x9b2J\u061c\u200f\u202e\u2028\u2069\ufeff\n\t{0}{x}%s"
"""Controls, escapes of terminals, marks of writing direction, ends of lines, and what templates and markup obey."""

OBEYED = frozenset("\x00\x07\x08\x0b\x1b\r\x7f\x85\x9b\u061c\u200f\u202e\u2028\u2069\ufeff")


Toml: TypeAlias = "str | float | list[Toml] | dict[str, Toml]"


def spoilt(value: Toml, text: str = HOSTILE) -> Toml:
    """Return a value of TOML with `text` behind every text in it."""
    if isinstance(value, dict):
        return {key: spoilt(inner, text) for key, inner in value.items()}
    if isinstance(value, list):
        return [spoilt(inner, text) for inner in value]
    return f"{value}{text}" if isinstance(value, str) else value


TABLES: dict[str, Any] = rtoml.loads(GOOD)


def spoilt_at(*keys: str) -> dict[str, Any]:
    """Return the tables of the good log with hostile text in the values of these keys."""
    return {
        name: [{key: spoilt(value) if key in keys else value for key, value in row.items()} for row in rows]
        for name, rows in TABLES.items()
        if name != "log"
    } | {"log": {"version": 1, "title": {"en": HOSTILE}}}


SPOILT = {
    "every text": {name: spoilt(rows) if name != "log" else rows for name, rows in TABLES.items()},
    "names": spoilt_at("name", "title", "aliases", "words"),
    "remarks": spoilt_at("publisher", "author", "url", "by", "note", "reason", "language"),
    "kinds": spoilt_at("kind", "status", "section", "unit"),
    "literals": spoilt_at("says"),
    "dates": spoilt_at("date", "published", "as_of", "value"),
    "references": spoilt_at(
        "place", "metric", "source", "event", "part_of", "within", "after", "origin", "about", "code"
    ),
    "keys": {
        name: [{f"{key}{HOSTILE}": value for key, value in row.items()} | row for row in rows]
        for name, rows in TABLES.items()
        if name != "log"
    }
    | {"log": TABLES["log"] | {f"include{HOSTILE}": 1}, f"figure{HOSTILE}": []},
    "includes": TABLES | {"log": {"version": 1, "include": [HOSTILE, f"*{HOSTILE}", f"/{HOSTILE}"]}},
}


@pytest.fixture(params=SPOILT)
def log(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    path = tmp_path / "log.toml"
    path.write_text(rtoml.dumps(SPOILT[request.param]), encoding="utf-8", newline="\n")
    assert rtoml.loads(path.read_text(encoding="utf-8")) == SPOILT[request.param]
    return str(path)


@pytest.mark.parametrize("command", ON_A_LOG)
@pytest.mark.parametrize("output", FORMATS)
def test_nothing_that_a_terminal_obeys_gets_out(command: str, output: str, hetao: Hetao, log: str) -> None:
    for language in ("en", "zh-Hans"):
        code, out, err = hetao(command, "--log", log, "--format", output, "--lang", language)

        assert code in {0, 1} or (command, code) == ("compare", 2)
        assert not OBEYED & set(out)
        assert not OBEYED & set(err)
        if output == "json" and code != 2:
            assert json.loads(out)["kind"] == command
        if output == "tsv":
            assert len({line.count("\t") for line in out.split("\n")[:-1]}) <= 1


@pytest.mark.parametrize(
    "arguments", [["timeline", "--gaps", "--known-by", "2027"], ["check", "--verbose", "--as-of", "2027"]], ids=" ".join
)
def test_nothing_gets_out_by_the_rarer_options_either(arguments: list[str], hetao: Hetao, log: str) -> None:
    code, out, err = hetao(*arguments, "--log", log)

    assert code in {0, 1}
    assert not OBEYED & set(out + err)


@pytest.mark.parametrize("name", ["opening", "zone", "area", "first", "companies-2024"])
@pytest.mark.parametrize("output", FORMATS)
def test_nothing_gets_out_by_showing_one_thing(name: str, output: str, hetao: Hetao, tmp_path: Path) -> None:
    keys = ("name", "title", "aliases", "words", "publisher", "author", "url", "by", "note")
    path = tmp_path / "log.toml"
    path.write_text(rtoml.dumps(spoilt_at(*keys)), encoding="utf-8", newline="\n")

    code, out, err = hetao("show", name, "--log", str(path), "--format", output)

    assert (code, err) == (0, "")
    assert not OBEYED & set(out)


@pytest.mark.parametrize("path", ["a\x1b[2Jb.toml", "a\u202eb.toml", "a\rb.toml"])
def test_a_path_is_told_safely(path: str, hetao: Hetao, tmp_path: Path) -> None:
    code, out, err = hetao("timeline", "--log", str(tmp_path / path))
    assert (code, out) == (2, "")
    assert not OBEYED & set(err)

    (tmp_path / path).write_text("[log]\nversion = 2\n", encoding="utf-8")
    for output in FORMATS:
        code, out, err = hetao("check", "--log", str(tmp_path / path), "--format", output)
        assert (code, err) == (1, "")
        assert not OBEYED & set(out)
