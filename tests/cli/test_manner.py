"""Colours, tables for spreadsheets: the options that every command with a format has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from hetao_cli.cli.app import command_names

if TYPE_CHECKING:
    from conftest import Hetao


def in_colour(hetao: Hetao, log: str, *options: str) -> bool:
    told = hetao("check", "--log", log, *options)
    assert told.code in {0, 1}
    return "\x1b[" in told.out


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, True),  # force-color.org: regardless of its value
        ({"FORCE_COLOR": ""}, False),
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR_FORCE": "0"}, False),
        ({"CLICOLOR_FORCE": ""}, False),
        ({"CLICOLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ({"CLICOLOR_FORCE": "1", "CLICOLOR": "0", "TERM": "dumb"}, True),
    ],
    ids=str,
)
def test_a_pipe_has_the_colours_that_the_environment_asks_for(
    environment: dict[str, str],
    expected: bool,  # noqa: FBT001 - a table of cases
    hetao: Hetao,
    two_parks_log: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert in_colour(hetao, two_parks_log) is expected
    assert in_colour(hetao, two_parks_log, "--color", "always") is True
    assert in_colour(hetao, two_parks_log, "--color", "never") is False
    assert in_colour(hetao, two_parks_log, "--color", "auto") is expected


@pytest.mark.parametrize("command", ["timeline", "compare", "check", "figures", "sources", "stats"])
def test_colours_change_nothing_else(command: str, hetao: Hetao, two_parks_log: str) -> None:
    plain = hetao(command, "--log", two_parks_log)
    coloured = hetao(command, "--log", two_parks_log, "--color", "always")

    assert coloured.out != plain.out
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured.out) == plain.out


@pytest.mark.parametrize("output", ["json", "csv", "markdown", "concise", "sarif"])
def test_what_programs_read_has_no_colours(output: str, hetao: Hetao, two_parks_log: str) -> None:
    assert not in_colour(hetao, two_parks_log, "--color", "always", "--format", output)


def test_another_time_of_colours_is_refused(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("check", "--log", two_parks_log, "--color", "alway")

    assert (told.code, told.out) == (2, "")
    assert told.err == "hetao: no colour named 'alway' (did you mean 'always'?)\n"


@pytest.mark.parametrize("option", ["--raw", "--bom"])
def test_what_is_of_tables_is_refused_elsewhere_and_before_anything_is_done(
    option: str, hetao: Hetao, two_parks_log: str
) -> None:
    for output in ("json", "text"):
        told = hetao("timeline", "--log", two_parks_log, option, "--format", output)
        assert told == (2, "", f"hetao: {option} is of the formats csv, tsv, not of '{output}'\n")
    assert "no format named 'cvs'" in hetao("timeline", "--log", two_parks_log, option, "--format", "cvs").err


@pytest.mark.parametrize("output", ["csv", "tsv"])
def test_excel_is_told_that_a_table_is_utf8(output: str, hetao: Hetao, two_parks_log: str) -> None:
    plain = hetao("timeline", "--log", two_parks_log, "--format", output)
    marked = hetao("timeline", "--log", two_parks_log, "--format", output, "--bom")

    assert marked.out == f"\ufeff{plain.out}"


@pytest.mark.parametrize(
    "command", [*(name for name in command_names() if name not in {"add", "export", "report", "unite"}), "add event"]
)
def test_every_command_with_a_format_has_the_options(command: str, hetao: Hetao) -> None:
    text = hetao(*command.split(), "--help").out

    assert all(option in text for option in ("--color", "--raw", "--bom"))
