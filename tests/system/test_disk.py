"""What is asked of the disk: noted on request, and asked again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from hetao_cli.log.assemble import load_log
from hetao_cli.log.files.locate import locate_log
from hetao_cli.system import disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST = 10_000_000


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch) -> Iterator[disk.Notes]:
    taken = disk.Notes()
    taken.taken = True
    monkeypatch.setattr(disk, "NOTES", taken)
    yield taken
    taken.taken = False


def holds(notes: disk.Notes) -> bool:
    notes.taken, before = False, notes.taken
    try:
        return disk.answers_hold(notes.asked)
    finally:
        notes.taken = before


def test_nothing_is_noted_unasked(tmp_path: Path) -> None:
    (tmp_path / "one").touch()
    disk.contents(str(tmp_path / "one"), MOST)
    assert disk.NOTES.asked == []


def test_all_that_loading_a_log_reads_is_noted(tmp_path: Path, notes: disk.Notes) -> None:
    (tmp_path / "events.toml").write_text('[log]\nversion = 1\ninclude = ["*.toml", "b/c.toml"]\n', encoding="utf-8")
    (tmp_path / "a.toml").write_text("", encoding="utf-8")
    log = load_log(locate_log(str(tmp_path), {}))
    read = {about[0] for question, about, _ in notes.asked if question == "contents"}
    assert read == {file.path for file in log.files}
    assert len(read) == 2
    assert holds(notes)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.toml").touch()
    assert not holds(notes)


@pytest.mark.parametrize("size", [0, 32, 1000, disk.SMALL, disk.SMALL + 1, 3 * disk.SMALL])
def test_a_file_is_the_same_byte_for_byte(size: int, tmp_path: Path, notes: disk.Notes) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(size))
    assert disk.contents(str(path), MOST) == bytes(size)
    assert holds(notes)
    path.write_bytes(bytes(size) + b"\n")
    assert not holds(notes)
    if size:
        path.write_bytes(bytes(size - 1) + b"\1")
        assert not holds(notes)


def test_many_files_are_noted_by_their_hashes(tmp_path: Path, notes: disk.Notes) -> None:
    for number in range(20):
        (tmp_path / str(number)).write_bytes(bytes([number]) * (disk.SMALL // 8))
        disk.contents(str(tmp_path / str(number)), MOST)
    assert sum(len(answer[2]) for _, _, answer in notes.asked if isinstance(answer, tuple)) < 2 * disk.SMALL
    assert holds(notes)
    (tmp_path / "19").write_bytes(bytes([18]) * (disk.SMALL // 8))
    assert not holds(notes)


def test_what_cannot_be_read_spoils_the_notes(tmp_path: Path, notes: disk.Notes) -> None:
    with pytest.raises(OSError, match="none"):
        disk.contents(str(tmp_path / "none"), MOST)
    (tmp_path / "one").touch()
    disk.contents(str(tmp_path / "one"), MOST)
    assert notes.spoilt


def test_a_pipe_spoils_the_notes_and_is_never_waited_for(tmp_path: Path, notes: disk.Notes) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no such pipes here")
    path = tmp_path / "pipe"
    path.write_bytes(b"")
    disk.contents(str(path), MOST)
    path.unlink()
    os.mkfifo(path)
    assert not holds(notes)

    reader, writer = os.pipe()
    os.close(writer)
    assert disk.contents(f"/dev/fd/{reader}", MOST, stream=True) == b""
    os.close(reader)
    assert notes.spoilt


def test_a_file_that_is_gone_raises_or_differs(tmp_path: Path, notes: disk.Notes) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"1")
    disk.contents(str(path), MOST)
    path.unlink()
    with pytest.raises(OSError, match="file"):
        holds(notes)
