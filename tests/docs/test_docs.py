"""What the docs promise: that they are true."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.check.registry import GROUPS, all_rules
from hetao_cli.cli import check_options
from hetao_cli.cli.app import command_names
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.phrases import read_date
from hetao_cli.log.schema import TABLES
from hetao_cli.render.registry import format_names

if TYPE_CHECKING:
    from conftest import Hetao

ROOT = Path(__file__).parents[2]
OPTIONS = re.findall(r"--[a-z-]+", Path(check_options.__file__).read_text(encoding="utf-8"))
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
def test_every_command_is_in_the_docs(name: str) -> None:
    assert f"| `hetao {name}` |" in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def test_the_formats_of_the_readme_are_there() -> None:
    named = re.search(r"--format ([a-z|]+)` \(`check` also `([a-z|]+)`", README)
    assert named is not None
    assert {*named[1].split("|")} <= {*format_names("timeline")}
    assert {*named[2].split("|")} <= {*format_names("check")}


CHECKING = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", re.findall(r"^hetao (?!.*baseline)[^\n#]+", CHECKING, re.MULTILINE))
def test_the_commands_about_checking_run(line: str) -> None:
    command = [sys.executable, "-m", "hetao_cli", *line.split()[1:]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr


@pytest.mark.parametrize("word", [*(f"`{name}`" for name in GROUPS), *OPTIONS])
def test_every_way_to_check_is_in_the_docs(word: str) -> None:
    assert word in CHECKING


def test_the_commands_about_adding_run_one_after_the_other(
    hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "writing-to-a-log.md").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HETAO_JOURNAL", str(tmp_path / "journal"))
    (tmp_path / "news.txt").write_text("The park has 447 companies.\n", encoding="utf-8")
    (tmp_path / "figures.csv").write_text(
        "Nr.;Park;Companies;Stand\n1;Science park;over 80;Dec 2026\n", encoding="utf-8"
    )
    for line in re.findall(r"^hetao [^#\n]+(?: \\\n[^#\n]+)*", page, re.MULTILINE):
        told = hetao(*shlex.split(line)[1:])
        assert (told.code, told.err == "" or line.startswith("hetao import")) == (0, True), line
        if line.startswith("hetao init"):
            monkeypatch.chdir(tmp_path / "my-log")
            for name in ("news.txt", "figures.csv"):
                (tmp_path / name).rename(name)


@pytest.mark.parametrize("code", all_rules())
def test_every_rule_is_in_the_docs(code: str) -> None:
    assert f"### {code} " in (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


KEYS = [(table.name, field.key) for table in TABLES.values() for field in table.fields]


@pytest.mark.parametrize(("table", "key"), KEYS)
def test_every_key_of_a_log_is_in_the_docs(table: str, key: str) -> None:
    page = (ROOT / "docs" / "log.md").read_text(encoding="utf-8")
    section = page.split(f"## {table}\n")[1].split("\n## ")[0]
    assert f"`{key}`" in section


CHANGING = {"edit", "format", "import", "merge", "migrate", "move", "remove", "rename", "triage", "undo"}
OF_EVERY_COMMAND = {
    "--format": {"add", "export", "report", "unite"},
    "--color": {"add", "export", "report", "unite"},
    "--raw": {"add", "export", "report", "unite"},
    "--bom": {"add", "export", "report", "unite"},
    "--lang": {"schema", "tables", "add"},
    "--log": {"rule", "schema", "tables", "add", "init", "unite"},
    "--today": {"rule", "schema", "tables", "add", "init", "unite", *CHANGING} - {"import"},
    "--known-by": {"rule", "schema", "tables", "add", "init", "changes", "unite", *CHANGING},
    "--as-of": {"rule", "schema", "tables", "add", "init", "changes", "unite", *CHANGING},
}
"""Options that the README says are of every command, with the commands that it says are without."""


@pytest.mark.parametrize("name", command_names())
def test_commands_take_the_options_that_the_readme_says_they_take(name: str, hetao: Hetao) -> None:
    text = hetao(name, "--help").out
    for option, without in OF_EVERY_COMMAND.items():
        assert (re.search(rf"{option}\b", text) is None) == (name in without), option


def test_the_whole_log_of_the_docs_has_nothing_wrong(hetao: Hetao, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "log.md").read_text(encoding="utf-8")
    example = re.search(r"```toml\n(.*?)```", page, re.DOTALL)
    assert example is not None
    path = tmp_path / "events.toml"
    path.write_text(example[1], encoding="utf-8")
    checked = hetao("check", "--log", str(path), "--group", "strict", "--fail-on", "note", "--today", "2026-11-21")
    assert (checked.code, checked.out.split(";")[0]) == (0, "nothing to report"), checked.out
    assert "The park opens" in hetao("timeline", "--log", str(path)).out
    assert "more than 60" in hetao("figures", "--log", str(path)).out


def test_the_dates_of_the_primer_are_dates() -> None:
    page = (ROOT / "docs" / "log.md").read_text(encoding="utf-8")
    table = page.split("## Dates\n")[1].split("| --- | --- |\n")[1]
    dates = [date for row in table.splitlines() for date in re.findall(r"`([^`]+)`", row.split(" | ")[0])]
    assert len(dates) > 15
    assert [date for date in dates if moment_of(date) is None] == []


def test_the_literals_of_the_primer_are_read_as_it_says() -> None:
    page = (ROOT / "docs" / "log.md").read_text(encoding="utf-8")
    rows = page.split("| printed | read as |\n")[1].split("\n\n")[0].splitlines()[1:]
    for printed, read in (row.strip("| ").split(" | ") for row in rows):
        for literal in re.split("[,;] ", printed):
            moment = read_date(literal, None)
            assert moment is not None, literal
            assert moment.edtf in re.findall(r"`([^`]+)`", read), literal
