"""What a short run loads: a script calls `hetao` hundreds of times."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

HEAVY = ("rich", "tabulate", "dateutil", "pydantic", "duckdb", "jinja2", "importlib.metadata", "hashlib")

SPANS = {"dateutil"}
TELL_SPANS = ("check", "compare")
"""How long a slip is, is told in words by these; our own log has some."""

PROBE = """
import json, sys
sys.argv = ["hetao", *{arguments!r}]
from hetao_cli.cli.app import main
try:
    main()
except SystemExit:
    pass
sys.stdout.flush()
sys.stderr.write(json.dumps(sorted(sys.modules)))
"""


def loaded(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", PROBE.format(arguments=arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("command", ["timeline", "check", "figures", "sources", "compare"])
def test_json_loads_nothing_heavy(command: str) -> None:
    modules = loaded(command, "--format", "json", "--log", "events.toml")
    assert "hetao_cli.render.formats.json_document" in modules
    assert sorted(modules.intersection(HEAVY) - (SPANS if command in TELL_SPANS else set())) == []


def test_a_timeline_as_json_reads_no_figure() -> None:
    assert "hetao_cli.quantities.literal" not in loaded("timeline", "--format", "json", "--log", "events.toml")


def test_text_through_a_pipe_loads_no_rich() -> None:
    assert "rich" not in loaded("timeline", "--log", "events.toml")


def test_only_the_command_that_is_called_is_loaded() -> None:
    modules = loaded("timeline", "--format", "json", "--log", "events.toml")
    commands = {name for name in modules if name.startswith("hetao_cli.cli.commands.")}
    assert commands == {"hetao_cli.cli.commands.timeline"}


def test_a_check_loads_only_the_rules_that_can_find_something(tmp_path: Path) -> None:
    log = tmp_path / "events.toml"
    log.write_text('[log]\nversion = 1\n\n[[event]]\nid = "e"\ndate = "2025"\ntitle = { en = "E" }\n', encoding="utf-8")
    rules = {name.rpartition(".")[2][:4] for name in loaded("check", "--log", str(log)) if ".check.rules." in name}

    assert "d201" in rules
    assert rules.isdisjoint({"f001", "f009", "c306", "d202", "o501", "s401", "s404", "r602", "r603", "x801", "x802"})
