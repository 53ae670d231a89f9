"""What is said on stderr."""

from __future__ import annotations

import io
import sys

import pytest

from hetao_cli.cli.talk import say

WORDS = "no metric named 'high-end-projects' (did you mean 'projects', or one of those that 'hetao metrics' lists?)"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("columns", [30, 40, 60, 200])
def test_a_terminal_gets_lines_that_break_between_words(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("COLUMNS", str(columns))
    say(WORDS)
    lines = shown.getvalue().split("\n")
    assert lines.pop() == ""
    assert max(map(len, lines)) <= columns
    assert " ".join(line.strip() for line in lines) == f"hetao: {WORDS}"


def test_a_pipe_gets_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("COLUMNS", "30")
    say(WORDS)
    assert shown.getvalue() == f"hetao: {WORDS}\n"
