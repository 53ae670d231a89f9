"""Several writers of one log take turns, and none undoes what another has written."""

from __future__ import annotations

import errno
import json
import os
import signal
import stat
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest
from small_log import started, write_log

from hetao_cli.log.assemble import load_log
from hetao_cli.model.errors import UsageError
from hetao_cli.system.replacing import NotWrittenError
from hetao_cli.write.locking import locked

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

MANY = 12


def test_of_many_writers_at_once_none_loses_what_it_writes(tmp_path: Path) -> None:
    path = write_log(tmp_path)
    figure = ("add", "figure", "--source", "gazette", "--place", "north", "--metric", "firms")
    event = ("add", "event", "--title-en", "x", "--date")
    commands: list[tuple[str, ...]] = [
        (*figure, "--says", f"{number} firms", "--as-of", "2020") for number in range(MANY)
    ]
    commands += [(*event, f"20{10 + number}", "--id", f"event-{number}") for number in range(MANY // 2)]
    processes = [started(command, tmp_path) for command in commands]
    told = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0] * len(commands), told
    log = load_log(str(path))
    assert log.faults == []
    assert sorted(figure.says for figure in log.figures[1:]) == sorted(f"{number} firms" for number in range(MANY))
    assert len(log.events) == 2 + MANY // 2
    dates = [event.date for event in log.events.values()]
    assert dates == sorted(dates)
    assert sorted(os.listdir(tmp_path)) == ["events.toml", "seeds"]
    assert os.listdir(tmp_path / "seeds") == ["gazette.toml"]


def test_only_one_of_two_writers_gets_an_id(tmp_path: Path) -> None:
    write_log(tmp_path)
    command = ("add", "event", "--id", "same", "--date", "2020", "--title-en", "x", "--format", "json")
    processes = [started(command, tmp_path) for _ in range(2)]
    told = [process.communicate() for process in processes]
    assert sorted(process.returncode for process in processes) == [0, 2], told
    assert sum(json.loads(out)["written"] for out, _ in told if out) == 1


HOLDER = """
import sys, time
from hetao_cli.write.locking import locked
with locked(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_writer_that_is_killed_holds_nobody_up(tmp_path: Path) -> None:
    path = write_log(tmp_path)
    process = holder(path)
    with pytest.raises(UsageError, match="another hetao has been writing to"), locked(str(path), patience_seconds=0):
        pass
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with locked(str(path), patience_seconds=5):
        pass


def test_a_writer_waits_for_the_one_before(tmp_path: Path) -> None:
    write_log(tmp_path)
    first = holder(tmp_path / "events.toml")
    second = started(("add", "event", "--id", "new", "--date", "2020", "--title-en", "x"), tmp_path)
    with pytest.raises(subprocess.TimeoutExpired):
        second.communicate(timeout=2)
    assert "new" not in load_log(str(tmp_path / "events.toml")).events
    first.communicate("")
    _, told = second.communicate(timeout=60)
    assert second.returncode == 0, told
    assert "new" in load_log(str(tmp_path / "events.toml")).events


def test_the_lock_of_a_log_leaves_no_file_in_its_folder(tmp_path: Path) -> None:
    path = write_log(tmp_path)
    with locked(str(path)):
        assert sorted(os.listdir(tmp_path)) == ["events.toml", "seeds"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks no folders at all")
def test_where_folders_can_t_be_locked_a_file_elsewhere_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    flock = fcntl.flock

    def of_files_alone(descriptor: int, operation: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EBADF, "as NFS has it")
        flock(descriptor, operation)

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(fcntl, "flock", of_files_alone)
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    path = write_log(tmp_path / "log")
    with locked(str(path)), pytest.raises(UsageError, match="another hetao"), locked(str(path), patience_seconds=0):
        pass
    with locked(str(path), patience_seconds=0):
        assert sorted(os.listdir(path.parent)) == ["events.toml", "seeds"]
    assert len(os.listdir(elsewhere)) == 1


def test_a_folder_that_is_not_there_can_t_be_locked(tmp_path: Path) -> None:
    with (
        pytest.raises(NotWrittenError, match="no such file or directory; nothing was changed"),
        locked(str(tmp_path / "none" / "events.toml")),
    ):
        pass
