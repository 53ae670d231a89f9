"""Every command prints every format: of a log with something of everything, of our own log and of an empty one."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.cli.app import command_names
from hetao_cli.render.registry import format_names

if TYPE_CHECKING:
    from conftest import Hetao

SHIPPED = str(Path(__file__).parents[3] / "events.toml")
ARTICLE = str(Path(__file__).parents[3] / "README.md")
WITHOUT_LOG = {"rule", "schema", "tables"}
WRITING = {
    "add",
    "edit",
    "export",
    "format",
    "import",
    "init",
    "merge",
    "migrate",
    "move",
    "remove",
    "rename",
    "report",
    "triage",
    "undo",
    "unite",
}
WANTING_ENTRIES = {"show", "compare"}
FOR_PEOPLE = {"text", "markdown"}
NAMES = {"shipped": "hk-park", "two parks": "north", "empty": "nothing"}


@pytest.mark.parametrize("format_name", format_names())
@pytest.mark.parametrize("command", [name for name in command_names() if name not in WRITING])
@pytest.mark.parametrize("log", [pytest.param("shipped", marks=pytest.mark.slow), "two parks", "empty"])
def test_a_command_prints_the_format(
    hetao: Hetao, two_parks_log: str, empty_log: str, log: str, command: str, format_name: str
) -> None:
    path = {"shipped": SHIPPED, "two parks": two_parks_log, "empty": empty_log}[log]
    arguments = [command, "--format", format_name]
    arguments += [] if command in WITHOUT_LOG else ["--log", path, "--today", "2026-11-21"]
    arguments += [NAMES[log]] if command == "show" else ["--exit-zero"] if command == "check" else []
    arguments += [ARTICLE] if command == "read" else ["SELECT id FROM places"] if command == "query" else []
    told = hetao(*arguments)
    if format_name not in format_names(command) or (log == "empty" and command in WANTING_ENTRIES):
        assert (told.code, told.out) == (2, "")
    else:
        assert told.code == 0, told.err
        assert_reads_as(format_name, told.out)
        assert told.out.strip() or (log == "empty" and format_name not in FOR_PEOPLE)


def assert_reads_as(format_name: str, text: str) -> None:
    assert not text or text.endswith("\n")
    if format_name == "json":
        assert json.loads(text)["version"] == 1
    elif format_name == "jsonl":
        assert all(isinstance(json.loads(line), dict) for line in text.splitlines())
    elif format_name in {"gitlab", "sarif"}:
        assert json.loads(text) is not None
    elif format_name in {"concise", "github"}:
        assert all(line.count(":") > 2 for line in text.splitlines())
    elif format_name in {"csv", "tsv"}:
        rows = list(csv.reader(io.StringIO(text), "excel" if format_name == "csv" else "excel-tab"))
        assert len({len(row) for row in rows}) <= 1
