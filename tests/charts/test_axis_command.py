"""What `hetao timeline --axis` promises on the command line."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from wcwidth import wcswidth

if TYPE_CHECKING:
    from conftest import Hetao

ROOT = Path(__file__).parents[2]
SHIPPED = str(ROOT / "events.toml")


def test_the_picture_of_the_docs_is_drawn(hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    page = (ROOT / "docs" / "timeline.md").read_text(encoding="utf-8")
    log, picture = re.findall(r"```(?:toml|text)\n(.*?)```", page, re.DOTALL)
    path = tmp_path / "events.toml"
    path.write_text(log, encoding="utf-8")
    done = hetao("timeline", "--axis", "--width", "90", "--today", "2026-11-22", "--log", str(path))
    assert done.out == picture


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("width", [60, 100, 160])
def test_the_shipped_log_is_drawn_in_its_width_with_every_event(hetao: Hetao, width: int, language: str) -> None:
    options = ["--lang", language, "--today", "2026-11-22", "--log", SHIPPED]
    done = hetao("timeline", "--axis", "--ids", "--width", str(width), *options)
    assert (done.code, done.err) == (0, "")
    lines = done.out.split("\n")
    assert max(map(wcswidth, lines)) == width
    end = next(number for number, line in enumerate(lines) if line.startswith(("Time between", "里程碑")))
    above = " ".join(lines[:end])
    by_number = len(re.findall(r"\[\d+\]", above))
    ids = {one["id"] for one in json.loads(hetao("timeline", "--format", "json", *options).out)["events"]}
    assert sum(name in above.split() for name in ids) + by_number == len(ids)


def test_through_a_pipe_the_picture_is_a_hundred_columns_wide(hetao: Hetao, two_parks_log: str) -> None:
    out = hetao("timeline", "--axis", "--log", two_parks_log, "--today", "2026-11-22").out
    assert len(out.split("\n")[2]) == 100


def test_markdown_has_the_picture_as_it_is(hetao: Hetao, two_parks_log: str) -> None:
    options = ["timeline", "--axis", "--log", two_parks_log, "--today", "2026-11-22"]
    text = hetao(*options).out
    assert hetao(*options, "--format", "markdown").out == f"```text\n{text}```\n"


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "tsv", "xml"])
def test_a_format_for_programs_is_refused(hetao: Hetao, two_parks_log: str, name: str) -> None:
    done = hetao("timeline", "--axis", "--log", two_parks_log, "--format", name)
    assert (done.code, done.out) == (2, "")
    assert f"--axis is a drawing for people: text or markdown, not '{name}'" in done.err


@pytest.mark.parametrize("options", [["--width", "80"], ["--axis", "--width", "39"], ["--axis", "--width", "wide"]])
def test_a_width_that_can_not_be_is_refused(hetao: Hetao, two_parks_log: str, options: list[str]) -> None:
    done = hetao("timeline", "--log", two_parks_log, *options)
    assert (done.code, done.out) == (2, "")
    assert "--width" in done.err


def test_filters_leave_what_fits_on_the_axis(hetao: Hetao, two_parks_log: str) -> None:
    out = hetao("timeline", "--axis", "--log", two_parks_log, "--place", "south", "--to", "2026").out
    assert "The park opens" in out
    assert "The bridge opens" not in out
    assert "north park" not in out


def test_nothing_to_draw_is_told(hetao: Hetao, two_parks_log: str, empty_log: str) -> None:
    assert hetao("timeline", "--axis", "--log", two_parks_log, "--from", "2100").out == "no event passes the filters\n"
    assert hetao("timeline", "--axis", "--log", empty_log).out == "the log has no events\n"


@pytest.mark.parametrize("settings", [{"TERM": "dumb"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}])
def test_a_terminal_or_an_encoding_without_the_signs_gets_ascii(two_parks_log: str, settings: dict[str, str]) -> None:
    def run(**more: str) -> bytes:
        command = [sys.executable, "-m", "hetao_cli", "timeline", "--axis", "--log", two_parks_log]
        environment = {**os.environ, "TERM": "xterm", "PYTHONIOENCODING": "utf-8", **more}
        return subprocess.run(command, capture_output=True, check=True, env=environment).stdout

    assert not run().isascii()
    assert run(**settings).isascii()
