"""`hetao check --watch`: what it tells at first, after each change, of a broken file, and how it ends."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from checked_logs import VOCABULARY, figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conftest import Hetao

ROOT = Path(__file__).parents[2]
FIRST, SECOND = figure("a", "area", "87 ha"), figure("b", "area", "97 ha")


class Watcher:
    """A check that goes on in a process of its own, and what it has said."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.log, self._out, self._err = folder / "events.toml", folder.parent / "out.txt", folder.parent / "err.txt"
        command = [sys.executable, "-m", "hetao_cli", "check", "--log", str(self.log), "--watch", *options]
        with self._out.open("w") as out, self._err.open("w") as err:
            self.process = subprocess.Popen(
                command, stdout=out, stderr=err, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
            )

    @property
    def out(self) -> str:
        return self._out.read_text(encoding="utf-8")

    @property
    def err(self) -> str:
        return self._err.read_text(encoding="utf-8")

    def wait_for(self, holds: Callable[[], bool]) -> None:
        for _ in range(300):
            if holds():
                return
            assert self.process.poll() is None, self.err
            time.sleep(0.1)
        pytest.fail(f"it did not follow the log: {self.out}{self.err}")

    def write(self, text: str) -> str:
        """Change the log, and return what is said then."""
        before, said = self.out, self.err.count("\n")
        self.log.write_text(text, encoding="utf-8")
        self.wait_for(lambda: self.err.count("\n") > said)
        return self.out.removeprefix(before)


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Callable[..., Watcher]]:
    folder, begun = tmp_path / "log", list[Watcher]()
    folder.mkdir()
    (folder / "events.toml").write_text(VOCABULARY + FIRST, encoding="utf-8")

    def start(*options: str) -> Watcher:
        watcher = Watcher(folder, *options)
        begun.append(watcher)
        watcher.wait_for(lambda: "watching 1 file" in watcher.err)
        return watcher

    yield start
    for one in begun:
        one.process.kill()
        one.process.wait()


@pytest.mark.slow
def test_what_is_new_and_what_is_gone_is_told_after_each_change(
    watch: Callable[..., Watcher],
) -> None:
    watcher = watch()
    assert watcher.out == "nothing to report; 0 relations hold\n"

    new = watcher.write(VOCABULARY + FIRST + SECOND)
    assert "error C301" in new
    assert new.endswith("\n1 error; 0 relations hold\n")
    moved = watcher.write("# a line above\n" + VOCABULARY + FIRST + SECOND)
    assert moved == "1 error; 0 relations hold\n"
    broken = watcher.write(VOCABULARY + FIRST + '\n[[figure]]\nsays = "')
    assert "error F001" in broken
    assert "C301 gone: land area of zone" in broken
    gone = watcher.write(VOCABULARY + FIRST)
    assert gone.startswith("✓ F001 gone: ")
    assert gone.endswith("\nnothing to report; 0 relations hold\n")

    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(20) == 0
    assert watcher.err.splitlines()[-1].endswith("checked again: 0 new, 1 gone")


@pytest.mark.slow
def test_programs_get_a_whole_document_a_line(watch: Callable[..., Watcher]) -> None:
    watcher = watch("--format", "json")
    watcher.write(VOCABULARY + FIRST + SECOND)

    documents: list[dict[str, Any]] = [json.loads(line) for line in watcher.out.splitlines()]

    assert [[one["code"] for one in document["findings"]] for document in documents] == [[], ["C301"]]


@pytest.mark.slow
def test_a_log_that_is_away_is_waited_for(watch: Callable[..., Watcher]) -> None:
    watcher = watch()
    watcher.log.unlink()
    watcher.wait_for(lambda: watcher.err.count("\n") == 2)
    assert "waiting for the next change" in watcher.err or "F001" in watcher.out

    assert "C301" in watcher.write(VOCABULARY + FIRST + SECOND)


@pytest.mark.parametrize(
    "option", [["--write-baseline", "b.json"], ["--statistics"], ["--suggest-review"], ["--documents", "."], ["a.txt"]]
)
def test_what_is_done_once_is_not_done_again_and_again(hetao: Hetao, two_parks_log: str, option: list[str]) -> None:
    told = hetao("check", "--log", two_parks_log, "--watch", *option)

    assert told.code == 2
    assert "--watch" in told.err


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(select, "poll"), reason="the system can't tell that a reader has ended")
def test_it_ends_when_nobody_reads_on(tmp_path: Path) -> None:
    (tmp_path / "events.toml").write_text(VOCABULARY + FIRST, encoding="utf-8")
    command = [sys.executable, "-m", "hetao_cli", "check", "--log", str(tmp_path), "--watch"]
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=settings) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(30) == 0
