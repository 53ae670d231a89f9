"""What is missing is asked for on a terminal, and there alone."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest
from small_log import write_log

import hetao_cli
from hetao_cli.log.assemble import load_log

pty = pytest.importorskip("pty", reason="terminals of POSIX")

ON_ITS_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "hetao_cli", *sys.argv[1:]])
"""

INTERRUPT, END = b"\x03", b"\x04"


def talk(folder: Path, arguments: tuple[str, ...], answers: list[bytes], enter: bytes = b"\n") -> tuple[int, str, str]:
    """Run the command on a terminal and answer it; return its exit code, its stdout, and what the terminal shows."""
    ours, theirs = pty.openpty()
    root = str(Path(hetao_cli.__file__).parents[1])
    process = subprocess.Popen(
        [sys.executable, "-c", ON_ITS_TERMINAL, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": root, "TERM": "dumb"},
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    for answer in answers:
        asked = b""
        while not asked.rstrip(b" ").endswith(b">"):
            asked += os.read(ours, 4096)
        os.write(ours, answer if answer in {INTERRUPT, END} else answer + enter)
        shown += asked
    shown += _until_it_ends(ours, again=answers[-1] if answers[-1] in {INTERRUPT, END} else b"")
    out = process.communicate(timeout=60)[0].decode()
    return process.returncode, out, shown.decode()


def _until_it_ends(terminal: int, again: bytes) -> bytes:
    """Read what the terminal still shows, and close it; press a key again where nothing comes of it, as people do.

    A signal that comes between the last look for one and the call that waits for a line is seen by the next only.
    """
    shown = b""
    while True:
        if not select.select([terminal], [], [], 5)[0]:
            os.write(terminal, again)
            continue
        try:
            more = os.read(terminal, 4096)
        except OSError:  # nobody is on the other side any more
            more = b""
        if not more:
            os.close(terminal)
            return shown
        shown += more


def test_an_event_is_asked_for_key_by_key(tmp_path: Path) -> None:
    path = write_log(tmp_path)
    answers = ["bridge", "2027", "The bridge opens", "", "", "nort", "?", "?北园", "?x", "NP", "opening"]
    code, out, shown = talk(tmp_path, ("add", "event"), [answer.encode() for answer in answers])
    assert (code, out) == (0, "events.toml:35: event bridge\n"), shown
    assert "no place named 'nort' (did you mean 'north'?)" in shown
    assert shown.count("north  north park") == 2
    assert "none with 'x' in it" in shown
    assert "agreement\r\nkind: what sort of event it is: agreement, plan, opening, …" in shown
    event = load_log(str(path)).events["bridge"]
    assert (event.date, event.title, event.place, event.kind) == (
        "2027",
        {"en": "The bridge opens"},
        "north",
        "opening",
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-Hans", ["date：何时发生，或将在何时发生\r\n", "没有名为 'nort' 的地点", "没有含“x”的", "（回车：不填）"]),
        (
            "zh-Hant",
            ["date：何時發生，或將在何時發生\r\n", "沒有名為 'nort' 的地點", "沒有含「x」的", "（回車：不填）"],
        ),
    ],
)
def test_questions_are_in_the_language_that_is_asked_for(tmp_path: Path, language: str, words: list[str]) -> None:
    write_log(tmp_path)
    answers = [b"bridge", b"2027", b"The bridge opens", b"", b"", b"nort", b"?x", b"NP", b""]
    code, out, shown = talk(tmp_path, ("add", "event", "--lang", language), answers)
    assert (code, out) == (0, "events.toml:35: 事件 bridge\n"), shown
    assert [one for one in words if one not in shown] == []
    assert re.findall(r"(?:[a-z]+ ){3,}", shown) == []


def test_only_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    write_log(tmp_path)
    given = ("add", "figure", "--source", "gazette", "--place", "north", "--as-of", "2024")
    code, out, shown = talk(tmp_path, given, ["企业".encode(), "440多家".encode(), b"planned"])
    assert (code, out) == (0, "seeds/gazette.toml:11: figure gazette/north/firms/2024\n"), shown
    assert "source: " not in shown
    assert "  firms\r\nmetric: what is counted or measured\r\n" in shown


@pytest.mark.parametrize("key", [INTERRUPT, END], ids=["Ctrl-C", "Ctrl-D"])
def test_who_leaves_has_changed_nothing(tmp_path: Path, key: bytes) -> None:
    path = write_log(tmp_path)
    before = path.read_bytes()
    code, out, _ = talk(tmp_path, ("add", "event"), [b"bridge", key])
    assert (code, out) == (130, "")
    assert path.read_bytes() == before
