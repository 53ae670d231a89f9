"""Time every command on growing logs of seven shapes: `python benchmarks/growth.py [--most N] [--only WORD]`.

For each command and shape it prints the user CPU of a run at n and at 2n events, their ratio, and the memory an event,
from the sizes 1,000, 10,000 and 100,000 up to the most that is asked for. What is linear has a ratio of 2 at most, as
the start is the same for both. A run that takes longer than a minute is given up, and so are larger ones.

The tests count calls of Python instead (`tests/cli/test_work_grows_with_the_log.py`), as machines are shared.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

SIZES = (1_000, 10_000, 100_000)
MOST_SECONDS = 60
DRAFT = "On 1 June 2020 place-1 had 447 firms and a staff of 9,000 people.\nSigned in place-1 on 3 May 2001.\n"


class Shape(NamedTuple):
    """What the entries of a log have in common.

    Attributes:
        titles: How many titles the events share; 0 for one each.
        events_a_place: How many events, and twice as many figures, are of one place; 0 for all.
        events_a_source: Of one source; 0 for all.
        wrong_one_in: One in so many figures is ten times too large; 0 for none.
        lines: Whether an entry has lines of its own; else all of one kind are on one.
        years: How many years the figures are of.
    """

    titles: int = 0
    events_a_place: int = 50
    events_a_source: int = 250
    wrong_one_in: int = 1_000
    lines: bool = True
    years: int = 15


SHAPES = {
    "unlike titles": Shape(),
    "few titles": Shape(titles=3),
    "one hot place": Shape(events_a_place=0),
    "one source": Shape(events_a_source=0),
    "one long line": Shape(lines=False),
    "few findings": Shape(wrong_one_in=0),
    "many findings": Shape(wrong_one_in=10),
}

COMMANDS = {
    "check": ["check", "-f", "json", "--exit-zero"],
    "check, text": ["check", "--exit-zero"],
    "check FILE": ["check", "draft.txt", "-f", "json", "--exit-zero"],
    "timeline": ["timeline", "-f", "json"],
    "compare": ["compare", "place-0", "place-1", "-f", "json"],
    "stats": ["stats", "-f", "json"],
    "stats METRIC": ["stats", "firms", "-f", "json"],
    "figures": ["figures", "-f", "json"],
    "sources": ["sources", "-f", "json"],
    "show EVENT": ["show", "event-1", "-f", "json"],
    "show PLACE": ["show", "place-1", "-f", "json"],
    "read FILE": ["read", "draft.txt", "-f", "jsonl", "--jobs", "1"],
    "report": ["report", "-o", "report.html"],
}


def log_of(shape: Shape, events: int) -> str:
    """Return a log of so many events and twice as many figures; the same each time."""
    rng = random.Random(1)  # noqa: S311 - a benchmark, no secret
    places = [
        f"place-{number}" for number in range(max(2, events // shape.events_a_place if shape.events_a_place else 2))
    ]
    sources = max(1, events // shape.events_a_source) if shape.events_a_source else 1
    kinds = {"area": ("km2", "constant"), "firms": ("company", "stock"), "staff": ("person", "stock")}
    rows: dict[str, list[str]] = {
        "metric": [_row(id=name, name=name, unit=unit, kind=kind) for name, (unit, kind) in kinds.items()],
        "place": [_row(id=place, name=place) for place in places],
        "source": [_row(id=f"source-{number}", title=f"no. {number}", published="2025") for number in range(sources)],
        "event": [],
        "figure": [],
    }
    true: dict[tuple[str, str, int], int] = {}
    for number in range(events):
        place = rng.choice(places) if shape.events_a_place else places[0]
        date = f"{rng.randint(1985, 2017)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
        title = f"Title {number % shape.titles}" if shape.titles else f"Signed no. {number}"
        rows["event"].append(_row(id=f"event-{number}", date=date, title=title, place=place))
        for _ in range(2):
            metric, year = rng.choice(list(kinds)), 2010 + rng.randrange(shape.years)
            key = place, metric, 0 if metric == "area" else year
            value = true.setdefault(key, rng.randint(100, 9_000)) * (10 if _is_wrong(shape, len(rows["figure"])) else 1)
            says = {"area": f"{value / 100:.2f} km²", "firms": f"{value} firms", "staff": f"{value}名"}[metric]
            source = f"source-{rng.randrange(sources)}"
            rows["figure"].append(_row(source=source, place=place, metric=metric, says=says, as_of=str(year)))
    return _written(rows, lines=shape.lines)


def _is_wrong(shape: Shape, number: int) -> bool:
    return shape.wrong_one_in > 0 and number % shape.wrong_one_in == 1


def _row(**values: str) -> str:
    """Return an entry as a table on one line; a name or a title is in English."""
    return ", ".join(
        f'{key} = {{ en = "{value}" }}'
        if (key == "name" or (key == "title" and "date" in values))
        else f'{key} = "{value}"'
        for key, value in values.items()
    )


def _written(rows: dict[str, list[str]], *, lines: bool) -> str:
    if not lines:
        tables = (f"{name} = [{', '.join(f'{{ {row} }}' for row in entries)}]\n" for name, entries in rows.items())
        return "".join(tables) + "[log]\nversion = 1\n"
    blocks = (f"[[{name}]]\n{row.replace(', ', chr(10))}\n" for name, entries in rows.items() for row in entries)
    return "[log]\nversion = 1\n\n" + "\n".join(blocks)


def measured(command: list[str], folder: Path) -> tuple[float, float] | None:
    """Return the user CPU in seconds and the most MiB of a command; None where it takes too long."""
    with subprocess.Popen(
        [sys.executable, "-m", "hetao_cli", *command],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HETAO_CACHE": "off", "HETAO_LOG": "events.toml"},
    ) as process:
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0:
        return None
    if process.returncode:
        sys.exit(f"'{' '.join(command)}' ended with {process.returncode}")
    return usage.ru_utime, usage.ru_maxrss / 1024


def main() -> None:
    """Print a line for each command, shape and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="events of the largest log")
    parser.add_argument("--only", default="", help="a word of a command or of a shape")
    options = parser.parse_args()
    print(f"{'command':14}{'shape':16}{'events':>9}{'n, s':>9}{'2n, s':>9}{'2n/n':>7}{'bytes an event':>16}")
    for shape_name, shape in SHAPES.items():
        given_up: set[str] = set()
        for events in (size for size in SIZES if size <= options.most):
            with tempfile.TemporaryDirectory() as once, tempfile.TemporaryDirectory() as twice:
                folders = Path(once), Path(twice)
                for folder, size in zip(folders, (events, 2 * events), strict=True):
                    (folder / "events.toml").write_text(log_of(shape, size), encoding="utf-8")
                    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
                for name, command in COMMANDS.items():
                    if name in given_up or options.only not in f"{name} / {shape_name}":
                        continue
                    if not _told(name, shape_name, events, [measured(command, folder) for folder in folders]):
                        given_up.add(name)


def _told(name: str, shape: str, events: int, runs: list[tuple[float, float] | None]) -> bool:
    """Print one line; return whether both runs ended in time."""
    first, second = runs
    if first is None or second is None:
        print(f"{name:14}{shape:16}{events:9,}   given up after {MOST_SECONDS} s", flush=True)
        return False
    room = (second[1] - first[1]) * (1 << 20) / events
    ratio = second[0] / first[0]
    print(f"{name:14}{shape:16}{events:9,}{first[0]:9.2f}{second[0]:9.2f}{ratio:7.2f}{room:16,.0f}", flush=True)
    return True


if __name__ == "__main__":
    main()
