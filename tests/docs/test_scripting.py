"""The lines of docs/scripting.md do what is said above them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli import Log

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scripting.md").read_text(encoding="utf-8")
LINES = [line.strip() for line in re.findall(r"```sh\n(.*?)\n *```", PAGE, re.DOTALL)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, two_parks_log: str) -> Path:
    made = tmp_path_factory.mktemp("scripts")
    (made / "events.toml").write_bytes(Path(two_parks_log).read_bytes())
    (made / "draft.txt").write_text("The south park has 870 hectares.\n", encoding="utf-8")
    (made / "bin").mkdir()
    for name, more in (("hetao", "-m hetao_cli "), ("python", "")):
        program = made / "bin" / name
        program.write_text(f'#!/bin/sh\nexec {sys.executable} {more}"$@"\n', encoding="utf-8")
        program.chmod(0o755)
    return made


def run(line: str, folder: Path) -> str:
    paths = os.pathsep.join((str(folder / "bin"), os.environ["PATH"]))
    environ = {**os.environ, "PATH": paths, "PYTHONPATH": str(ROOT), "HETAO_LOG": ""}
    done = subprocess.run(
        ["/bin/sh", "-ec", line], capture_output=True, text=True, cwd=folder, env=environ, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def a_calendar(out: str, log: Log, folder: Path) -> bool:
    text = (folder / "planned.ics").read_text(encoding="utf-8")
    return out == "" and text.count("SUMMARY") == len(log.timeline(status="planned")) > 0


def a_table(out: str, log: Log, folder: Path) -> bool:
    rows = (folder / "figures.csv").read_text(encoding="utf-8").splitlines()
    return out == "" and rows[0] == "\ufeffplace,metric,says,as_of,source" and len(rows) == len(log.figures()) + 1


def overdue(out: str, folder: Path) -> bool:
    wanted = [one.id for one in Log.load(folder / "events.toml", today="2030-01-01").timeline() if one.overdue]
    return re.findall(r'"id": "(.*?)"', out) == wanted != []


def suspects(log: Log) -> set[str]:
    return {name for one in log.check() for name in one.suspects}


def largest(log: Log) -> list[str]:
    lows = {one.id: one.to_dict()["low"] for one in log.figures() if one.to_dict()["unit"] == "company"}
    return sorted(lows, key=lambda name: -float(lows[name] or 0))[:5]


def said_by(log: Log) -> list[dict[str, object]]:
    found: dict[str, list[str]] = {}
    for one in log.figures():
        found.setdefault(one.source, []).append(one.hedge or "")
    return [
        {"source": name, "figures": len(hedges), "hedged": sum(hedge not in {"", "exact"} for hedge in hedges)}
        for name, hedges in sorted(found.items())
    ]


CHECKS: list[Callable[[str, Log, Path], bool]] = [
    lambda out, log, _: set(out.splitlines()[1:]) == suspects(log),
    lambda out, log, _: [line.split()[0] for line in out.splitlines()[1:]] == largest(log) != [],
    lambda out, _, folder: overdue(out, folder),
    lambda out, log, _: out == f"({len(log.figures())},)\n",
    a_table,
    a_calendar,
    lambda out, _, __: out == "870 hectares\n",
    lambda out, log, _: len(out.splitlines()) == len(log.changes("2025-05-31", "2025-06-30")) + 1 > 1,
    lambda out, log, _: [json.loads(line) for line in out.splitlines()] == said_by(log),
    lambda out, _, __: out == "0.87 km2\n",
]


def test_there_are_ten() -> None:
    assert len(LINES) == len(CHECKS) == 10
    assert all("\n" not in line for line in LINES)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(1, 11))
def test_a_line_does_what_is_said_above_it(number: int, folder: Path) -> None:
    out = run(LINES[number - 1], folder)
    log = Log.load(folder / "events.toml", today="2026-11-21")
    assert CHECKS[number - 1](out, log, folder), out
