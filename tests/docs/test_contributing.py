"""The examples of CONTRIBUTING.md, typed into a copy of the tree, pass their own checks and the gate's."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^### ([^\n]+)\n(.*?)(?=^###? |\Z)", PAGE, re.MULTILINE | re.DOTALL))
STEP = re.compile(
    r"^(?:`(?P<path>[\w./-]+)`(?:, above `(?P<above>[^`\n]+)`|(?P<end>, at its end))?:\n\n)?"
    r"```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
"""A block of code, with the line above it that says where it belongs; one of `sh` is run."""

TREE = (".ci", "docs", "events.toml", "hetao_cli", "pyproject.toml", "seeds", "tests", "CONTRIBUTING.md", "README.md")
GATE = (
    "ruff format --check .",
    "ruff check .",
    "python .ci/sizes.py",
    "python .ci/circles.py",
    "python .ci/messages.py --check",
    "python docs/generate.py --check",
)
TOOLS = ("babel", "ruff")


class Step(NamedTuple):
    """A block of code: the file that it belongs to, if any, and there the line that it stands above, or the end."""

    path: str | None
    above: str | None
    end: str | None
    kind: str
    text: str


def steps_of(example: str) -> list[Step]:
    return [Step(**found.groupdict()) for found in STEP.finditer(EXAMPLES[example])]


def type_in(tree: Path, step: Step) -> None:
    """Write a block where the page says that it belongs."""
    assert step.path is not None
    path = tree / step.path
    assert path.exists() == bool(step.above or step.end), step.path
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    at, indent = len(text), ""
    if step.above:
        found = re.findall(rf"^( *)({re.escape(step.above)})", text, re.MULTILINE)
        assert len(found) == 1, f"{step.path} has {len(found)} lines that begin with {step.above}"
        at, indent = text.index("".join(found[0])), found[0][0]
    path.write_text(text[:at] + textwrap.indent(step.text, indent) + text[at:], encoding="utf-8")


def run(tree: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run lines of a shell with the tools of this environment, and without the options of the tests that run now."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    command = ["bash", "-euc", script]
    env = {**own, "PYTHONPATH": str(tree), "PATH": path}
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False, env=env)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Copy what the gate's fast steps and the tests look at."""
    for name in TREE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name)
        else:
            shutil.copy2(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_each_example_passes_its_own_checks_and_all_of_them_the_fast_ones_of_the_gate(tree: Path) -> None:
    for tool in TOOLS:
        pytest.importorskip(tool)
    for example in EXAMPLES:
        for step in steps_of(example):
            if step.path is not None:
                type_in(tree, step)
            else:
                done = run(tree, step.text)
                assert done.returncode == 0, example + done.stdout + done.stderr
    done = run(tree, "\n".join(GATE))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_says_where_each_block_belongs_and_ends_with_its_checks(example: str) -> None:
    steps = steps_of(example)
    assert len(steps) == EXAMPLES[example].count("\n```") // 2
    assert [step.kind for step in steps if step.path is None] == ["sh"]
    assert "--check" in steps[-1].text or "pytest" in steps[-1].text


@pytest.mark.parametrize("command", GATE)
def test_the_hooks_are_steps_of_the_gate(command: str) -> None:
    assert f"\n{command}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"entry: {command}," in (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
