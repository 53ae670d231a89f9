"""What the docs promise: that they are true."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from hetao_cli.check.registry import all_rules
from hetao_cli.cli.app import command_names
from hetao_cli.load.schema import TABLES
from hetao_cli.render.registry import format_names

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_generated_pages_are_up_to_date() -> None:
    command = [sys.executable, "docs/generate.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("line", re.findall(r"^hetao (?!check --format json)[^\n|#]+", README, re.MULTILINE))
def test_the_commands_of_the_readme_run(line: str) -> None:
    command = [sys.executable, "-m", "hetao_cli", *line.split()[1:]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    assert done.stdout


@pytest.mark.parametrize("name", command_names())
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"hetao {name}" in README


def test_every_format_is_in_the_readme() -> None:
    named = re.search(r"--format ([a-z|]+)", README)
    assert named is not None
    assert sorted(named[1].split("|")) == format_names()


@pytest.mark.parametrize("code", all_rules())
def test_every_rule_is_in_the_docs(code: str) -> None:
    assert f"### {code} " in (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


KEYS = [(table.name, field.key) for table in TABLES.values() for field in table.fields]


@pytest.mark.parametrize(("table", "key"), KEYS)
def test_every_key_of_a_log_is_in_the_docs(table: str, key: str) -> None:
    page = (ROOT / "docs" / "log.md").read_text(encoding="utf-8")
    section = page.split(f"## {table}\n")[1].split("\n## ")[0]
    assert f"`{key}`" in section
