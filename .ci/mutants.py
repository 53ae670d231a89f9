"""Break one token of the code at a time and see whether the tests of its room fail: a seeded sample.

Usage: python .ci/mutants.py [--rooms check,dates,quantities] [--number 30] [--seed 1] [--least 0.7]
       python .ci/mutants.py --at hetao_cli/dates/finder.py:110 [--tests tests/dates]    every mutant of a line

Comparisons, `and` and `or`, `not`, signs, whole numbers and truths are changed, in a copy of the tree. Prints each
mutant, killed or survived; exits 1 where a smaller share than --least is killed. A survivor may mean the same as the
code: look at it.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import shutil
import subprocess
import sys
import tempfile
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
COPIED = ("hetao_cli", "tests", "docs", "benchmarks", "seeds", "events.toml", "pyproject.toml", "README.md")
SWAPPED = {
    "<": "<=",
    "<=": "<",
    ">": ">=",
    ">=": ">",
    "==": "!=",
    "!=": "==",
    "and": "or",
    "or": "and",
    "not": "",
    "is": "is not",
    "+": "-",
    "-": "+",
    "True": "False",
    "False": "True",
}
TESTS = {"analysis": ["tests/check", "tests/reports"], "model": ["tests/model", "tests/log"]}
"""The tests of a room whose folder of tests has another name."""

LONGEST = 600
"""Seconds: the tests of a room that take longer hang, and that is noticed."""


class Mutant(NamedTuple):
    """A change of one token of a file, from one place of a line to another."""

    path: Path
    line: int
    start: int
    end: int
    instead: str

    def told(self) -> str:
        """Return the place and the changed line, for people."""
        return f"{self.path}:{self.line}: {self.changed()[self.line - 1].strip()}"

    def changed(self) -> list[str]:
        """Return the lines of the file with the change."""
        lines = (ROOT / self.path).read_text(encoding="utf-8").splitlines(keepends=True)
        line = lines[self.line - 1]
        lines[self.line - 1] = line[: self.start] + self.instead + line[self.end :]
        return lines


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Yield every mutant of a file, in its order."""
    text = (ROOT / path).read_text(encoding="utf-8")
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    for before, token, behind in zip([tokens[0], *tokens], tokens, [*tokens[1:], tokens[-1]], strict=False):
        instead = _instead(before.string, token, behind.string)
        if instead is not None:
            yield Mutant(path, token.start[0], token.start[1], token.end[1], instead)


def _instead(before: str, token: tokenize.TokenInfo, behind: str) -> str | None:
    if token.type == tokenize.NUMBER and token.string.isdigit():
        return str(int(token.string) + 1)
    if token.type not in {tokenize.OP, tokenize.NAME} or (token.string, behind) in {("is", "not"), ("not", "in")}:
        return None
    return SWAPPED.get(token.string) if (before, token.string) != ("is", "not") else ""


def sampled(rooms: list[str], number: int, seed: int) -> list[Mutant]:
    """Return mutants of rooms, as many of each, by a seed."""
    chosen: list[Mutant] = []
    for room in rooms:
        paths = sorted(path.relative_to(ROOT) for path in (ROOT / "hetao_cli" / room).rglob("*.py"))
        found = [mutant for path in paths for mutant in mutants_of(path)]
        chosen += random.Random(f"{seed} {room}").sample(found, min(number // len(rooms), len(found)))  # noqa: S311 - a sample
    return chosen


def at_line(place: str) -> list[Mutant]:
    """Return all mutants of a line, `path:line`."""
    path, _, line = place.rpartition(":")
    return [mutant for mutant in mutants_of(Path(path)) if mutant.line == int(line)]


def tests_of(room: str) -> list[str]:
    """Return the tests of a room: its folder of tests, and what stands in its docstrings."""
    return [*TESTS.get(room, [f"tests/{room}"]), f"hetao_cli/{room}"]


def is_killed(mutant: Mutant, tests: list[str], copy: Path) -> bool:
    """Tell whether a test fails with the mutant."""
    file = copy / mutant.path
    whole = file.read_text(encoding="utf-8")
    file.write_text("".join(mutant.changed()), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-m", "not slow", *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=copy, capture_output=True, env=environment, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_text(whole, encoding="utf-8")
    return done.returncode != 0


def main() -> int:
    """Try the mutants and print what became of each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rooms", default="check,dates,quantities")
    parser.add_argument("--number", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=float, default=0.7)
    parser.add_argument("--at", action="append", metavar="PATH:LINE")
    parser.add_argument("--tests", action="append", help="run these instead of those of the room")
    asked = parser.parse_args()
    rooms = asked.rooms.split(",")
    mutants = (
        [one for place in asked.at for one in at_line(place)] if asked.at else sampled(rooms, asked.number, asked.seed)
    )
    killed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in COPIED:
            source, copy = ROOT / name, Path(folder) / name
            shutil.copytree(
                source, copy, ignore=shutil.ignore_patterns("__pycache__")
            ) if source.is_dir() else shutil.copy(source, copy)
        for mutant in mutants:
            dead = is_killed(mutant, asked.tests or tests_of(mutant.path.parts[1]), Path(folder))
            killed += dead
            print("killed  " if dead else "survived", mutant.told(), flush=True)
    print(f"{killed} of {len(mutants)} killed")
    return int(killed < asked.least * len(mutants))


if __name__ == "__main__":
    sys.exit(main())
