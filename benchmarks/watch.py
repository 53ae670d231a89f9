"""Time what `hetao check --watch` does after an edit: `python benchmarks/watch.py [FIGURES ...]`.

For logs of so many figures it prints the median CPU time of a look after each of 20 edits of a kind, from the reading
of the file to the text of what is new, and how many times as long a full check of the same log takes, in the same
process and in a fresh one. The log is that of `benchmarks/large.py`: one file, one figure in a hundred ten times too
large.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from large import write_log

from hetao_cli.check.engine import run_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.again.looks import Looks
from hetao_cli.log.assemble import read_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.records import Envelope, LogName
from hetao_cli.render.formats.text import render
from hetao_cli.render.registry import Surface
from hetao_cli.reports.check.again import report_again, turned
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.check.engine import Checked
    from hetao_cli.model.log import Log

SIZES = (5_000, 10_000, 20_000)
EDITS, FULL_RUNS = 20, 5
RULES, TODAY = chosen_rules(), parse_date("2026-11-30")
ENVELOPE = Envelope("check", 1, LogName("events.toml", {}), "2026-11-30", "en")
PIPE = Surface(None, colour=False, unicode=True)
HEADER = "[[figure]]\n"


class Following:
    """A log that is followed as `hetao check --watch` does."""

    def __init__(self, path: Path) -> None:
        self._path, self._looks = str(path), Looks()
        self._before: tuple[Log, Checked] | None = None

    def look(self) -> str:
        """Return what is told now."""
        log = self._looks.read(self._path)
        evidence = self._looks.evidence(log, TODAY)
        checked = run_rules(evidence, RULES)
        before, self._before = self._before, (log, checked)
        if before is None:
            return render(report_check(evidence, checked, ENVELOPE, CheckOptions()), PIPE)
        what = turned(before, self._before)
        return render(report_again(evidence, checked, what, ENVELOPE, CheckOptions()), PIPE)


def full(path: Path) -> str:
    """Return what a check tells that knows nothing of an earlier one."""
    evidence = gather_evidence(read_log(str(path)), TODAY)
    return render(report_check(evidence, run_rules(evidence, RULES), ENVELOPE, CheckOptions()), PIPE)


def _literal(blocks: list[str], at: int) -> None:
    blocks[at] = blocks[at].replace('says = "', 'says = "1', 1)


def _added(blocks: list[str], at: int) -> None:
    blocks.insert(at, blocks[at].partition("[[")[0])


def _removed(blocks: list[str], at: int) -> None:
    _, mark, rest = blocks[at].partition("[[")
    blocks[at - 1] += mark + rest
    del blocks[at]


def _source(blocks: list[str], _at: int) -> None:
    blocks[0] = blocks[0].replace('published = "20', 'published = "19', 1)


KINDS: dict[str, Callable[[list[str], int], None]] = {
    "a literal": _literal,
    "a figure more": _added,
    "a figure less": _removed,
    "a source's date": _source,
}


def cpu_of(act: Callable[[], object]) -> float:
    """Return the CPU time that something takes in this process, in milliseconds."""
    start = time.process_time()
    act()
    return 1_000 * (time.process_time() - start)


def fresh(path: Path) -> float:
    """Return the CPU time of `hetao check` in a process of its own, in milliseconds."""
    command = [sys.executable, "-m", "hetao_cli", "check", "--exit-zero", "--log", str(path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "HETAO_CACHE": "off"}) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return 1_000 * (usage.ru_utime + usage.ru_stime)


def main() -> None:
    """Print a line for each size and kind of edit."""
    gc.disable()
    rng = random.Random(1)  # noqa: S311 - a benchmark, no secret
    print(f"{'figures':>8}  {'edit':16}{'look, ms':>9}{'full / look':>12}{'fresh / look':>13}")
    for figures in [int(one) for one in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "events.toml")
            write_log(figures // 2, path)
            text = path.read_text(encoding="utf-8")
            whole = statistics.median([cpu_of(partial(full, path)) for _ in range(FULL_RUNS)])
            alone = statistics.median([fresh(path) for _ in range(FULL_RUNS)])
            for name, edit in KINDS.items():
                path.write_text(text, encoding="utf-8")
                following, blocks = Following(path), text.split(HEADER)
                following.look()
                looks: list[float] = []
                for _ in range(EDITS):
                    edit(blocks, rng.randrange(1, len(blocks) - 1))
                    path.write_text(HEADER.join(blocks), encoding="utf-8")
                    looks.append(cpu_of(following.look))
                look = statistics.median(looks)
                print(f"{figures:8,}  {name:16}{look:9.0f}{whole / look:12.1f}{alone / look:13.1f}", flush=True)


if __name__ == "__main__":
    main()
