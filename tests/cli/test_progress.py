"""How far a long run is, on a terminal alone."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from hetao_cli.cli.progress import Progress

if TYPE_CHECKING:
    from conftest import Hetao


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def said(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, quiet_seconds: float = 0) -> str:
    """Return what a run that does two things writes to stderr."""
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress(quiet_seconds) as progress:
        progress.say("first")
        progress.say("second")
    return stream.getvalue()


def test_a_terminal_gets_one_line_that_is_cleared_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")

    assert said(monkeypatch, Terminal()) == "\r\x1b[2Kfirst …\r\x1b[2Ksecond …\r\x1b[2K"


def test_a_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, io.StringIO()) == ""


def test_a_terminal_that_can_not_clear_a_line_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")

    assert said(monkeypatch, Terminal()) == ""


def test_a_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, Terminal(), quiet_seconds=1000) == ""


def test_the_line_is_cleared_before_an_error_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)

    def fail() -> None:
        with Progress(0) as progress:
            progress.say("first")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert stream.getvalue().endswith("\r\x1b[2K")


def test_a_check_through_a_pipe_writes_nothing_to_stderr(hetao: Hetao, two_parks_log: str) -> None:
    assert hetao("check", "--log", two_parks_log, "--exit-zero").err == ""
