"""Ends at any moment: quiet, with the exit code of the signal, and nothing half done."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from good_log import GOOD

from hetao_cli.cli.interrupts import is_interrupt
from hetao_cli.log.assemble import load_log

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and modes of POSIX")

ENTRY = """
import sys
from hetao_cli.cli.entry import entry
print(file=sys.stderr, flush=True)
entry()
"""
"""The command from the moment that its own first line runs: what Python does before that is its own."""

MOMENTS = 20


def interrupted(arguments: list[str], seconds: float, number: int) -> tuple[int, str]:
    """Send a signal to the command so many seconds after its first line; return its exit code and what it said."""
    with subprocess.Popen(
        [sys.executable, "-c", ENTRY, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()
        time.sleep(seconds)
        process.send_signal(number)
        said = process.stderr.read()
        return process.wait(timeout=60), said


def moments(arguments: list[str]) -> list[float]:
    """Return moments of a run, in seconds from its first line."""
    begin = time.monotonic()
    subprocess.run([sys.executable, "-c", ENTRY, *arguments], capture_output=True, check=False)
    whole = time.monotonic() - begin
    chance = random.Random(20)  # noqa: S311 - moments, no secrets
    return [chance.uniform(0, whole * 0.9) for _ in range(MOMENTS)]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_any_moment_ends_a_command_quietly(number: int, tmp_path: Path) -> None:
    (tmp_path / "log.toml").write_text(GOOD, encoding="utf-8")
    arguments = ["report", "-o", str(tmp_path / "page.html"), "--log", str(tmp_path / "log.toml")]
    codes = set()
    for seconds in moments(arguments):
        code, said = interrupted(arguments, seconds, number)
        codes.add(code)
        assert "Traceback" not in said
        assert code in {0, 130 if number == signal.SIGINT else -signal.SIGTERM}
        assert not [name for name in os.listdir(tmp_path) if name.endswith(".tmp")]
        page = tmp_path / "page.html"
        assert not page.exists() or page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert codes != {0}


def test_an_interrupt_of_an_addition_loses_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    log = tmp_path / "log.toml"
    log.write_text(GOOD, encoding="utf-8")
    before = len(load_log(str(log)).events)
    arguments = ["add", "event", "--date", "2020", "--title-en", "x", "--log", str(log), "--id"]
    times = moments([*arguments, "first"])
    events = len(load_log(str(log)).events)
    assert events == before + 1
    for number, seconds in enumerate(times):
        code, said = interrupted([*arguments, f"e-{number}"], seconds, signal.SIGTERM)
        assert (code in {0, -signal.SIGTERM}, "Traceback" in said) == (True, False)
        now = len(load_log(str(log)).events)
        assert now in {events, events + 1}
        assert now == events + 1 or code != 0
        events = now
        assert os.listdir(tmp_path) == ["log.toml"]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_processes_that_read_beside_the_command(number: int, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "' + "447 firms in 2024. " * 2 + '"}\n', encoding="utf-8")
    path.write_bytes(path.read_bytes() * 50_000)
    command = [sys.executable, "-m", "hetao_cli", "read", str(path), "--jobs", "2", "-f", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
        process.send_signal(number)
        said = process.communicate(timeout=60)[1]
    assert process.returncode == (130 if number == signal.SIGINT else -number)
    assert "Traceback" not in said
    assert children
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


def test_an_interrupt_that_python_has_turned_into_another_error_is_one() -> None:
    error = RuntimeError("Error calling __set_name__")
    error.__cause__ = KeyboardInterrupt()
    assert is_interrupt(error)
    assert not is_interrupt(RuntimeError("a broken installation"))


def test_a_baseline_keeps_its_mode_and_a_device_stays_one(tmp_path: Path) -> None:
    (tmp_path / "log.toml").write_text(GOOD, encoding="utf-8")
    path = tmp_path / "known.json"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    os.mkfifo(tmp_path / "pipe")
    for name in ("known.json", "pipe"):
        command = ["check", "--write-baseline", str(tmp_path / name), "--log", str(tmp_path / "log.toml")]
        with subprocess.Popen(["/bin/cat", str(tmp_path / name)], stdout=subprocess.PIPE) as reader:
            ended = subprocess.run([sys.executable, "-m", "hetao_cli", *command], capture_output=True, check=False)
            assert ended.returncode == 0, ended.stderr
            read = reader.communicate()[0]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert read == path.read_bytes() != b"old"
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert sorted(os.listdir(tmp_path)) == ["known.json", "log.toml", "pipe"]


def test_a_pipe_whose_reader_has_enough_ends_the_command_quietly(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    command = [sys.executable, "-m", "hetao_cli", "report", "-o", str(tmp_path / "pipe.html")]
    with subprocess.Popen(["/usr/bin/head", "-c", "10", str(tmp_path / "pipe.html")], stdout=subprocess.DEVNULL):
        ended = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, b"")
