"""What tells of very many things is made and written by two processes, and is the same as by one."""

from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING

import pytest

from hetao_cli.model.blocks import LinesLater, Styled, TextLines
from hetao_cli.model.records import Later, LogName
from hetao_cli.model.report import Report
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.render.formats import json_document
from hetao_cli.render.formats import text as text_format
from hetao_cli.render.registry import Surface
from hetao_cli.system import second_process

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.model.blocks import Text

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no copies of a process"),
    # the tests' own runner has threads; what the copy does here needs nothing of them
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]


class _Document(NamedTuple):
    kind: str
    names: Later


def _text(make: Callable[[int], LogName], count: int = 101) -> str:
    document = _Document("names", Later(make, range(count)))
    report = Report("names", "names", lambda: document, list)
    return json_document.render(report, Surface(None, colour=False))


def _named(number: int) -> LogName:
    return LogName(f"{number}\udc80.toml", {"zh-Hans": "园区\u2028"})


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_document, "FEWEST_RECORDS", 2)
    monkeypatch.setattr(text_format, "FEWEST_GROUPS", 2)
    monkeypatch.setattr(second_process, "can_fork", lambda: True)


def test_two_processes_write_what_one_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    both = _text(_named)
    monkeypatch.setattr(second_process, "can_fork", lambda: False)
    assert both == _text(_named)
    assert [one["path"] for one in json.loads(both)["names"]] == [f"{number}\udc80.toml" for number in range(101)]


def test_each_process_makes_only_what_it_writes() -> None:
    made: list[int] = []

    def make(number: int) -> LogName:
        made.append(number)
        return _named(number)

    _text(make)
    assert made == list(range(50))


def test_what_a_second_process_cannot_make_is_made_here() -> None:
    here = os.getpid()

    def make(number: int) -> LogName:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return _named(number)

    assert _text(make) == _text(_named)


def test_a_system_without_room_for_a_second_process_writes_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    both = _text(_named)
    monkeypatch.setattr(second_process, "beside", lambda _work: None)
    assert _text(_named) == both


def test_what_fails_here_fails_as_with_one_process() -> None:
    def make(number: int) -> LogName:
        raise LookupError(number)

    with pytest.raises(LookupError):
        _text(make)


@pytest.mark.parametrize(
    "surface", [Surface(None, colour=False), Surface(None, colour=True), Surface(60, colour=False)]
)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 101])
def test_text_is_the_same_by_two_processes_as_by_one(
    surface: Surface, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lines(number: int) -> list[Text]:
        told: list[Text] = [Styled(f"{number} 园区", "strong"), ("a\u2028", Styled("b", "dim")), ""]
        return told[: 1 + number % 3]

    block = TextLines(LinesLater(["head"], Later(lines, range(count)), ["end"]))
    report = Report("sample", "", list, lambda: [block])
    both = text_format.render(report, surface)
    monkeypatch.setattr(second_process, "can_fork", lambda: False)
    assert both == text_format.render(report, surface)
    plain = report._replace(blocks=lambda: [TextLines(tuple(block.lines))])
    assert both == text_format.render(plain, surface)
    assert len(block.lines) == len(tuple(block.lines))
