"""A file is the old one or the whole new one, and stays what it was: its mode, a link that leads to it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import hetao_cli
from hetao_cli.write.replacing import NotWrittenError, create_file, replace_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and limits of POSIX")


def test_a_file_has_its_new_contents_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_bytes(b"old")
    replace_file(str(path), "新".encode())
    assert path.read_text(encoding="utf-8") == "新"
    assert os.listdir(tmp_path) == ["events.toml"]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "events.toml"
    path.write_bytes(b"old")
    path.chmod(mode)
    replace_file(str(path), b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    create_file(str(tmp_path / "seeds" / "new.toml"), b"new")
    assert (tmp_path / "seeds" / "new.toml").stat().st_mode == (tmp_path / "other").stat().st_mode


@posix
def test_a_link_goes_on_to_lead_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "events.toml", tmp_path / "events.toml"
    real.write_bytes(b"old")
    link.symlink_to(real)
    replace_file(str(link), b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert os.listdir(tmp_path / "real") == ["events.toml"]


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(NotWrittenError, match=r"events\.toml': the file is read-only; nothing was changed"):
        replace_file(str(path), b"new")
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"old", ["events.toml"])


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_bytes(b"")
    with pytest.raises(NotWrittenError, match="can't write"):
        create_file(str(tmp_path / "seeds" / "new.toml"), b"new")


FULL = """
import resource, sys
from hetao_cli.write.replacing import NotWrittenError, {verb}
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    {verb}(sys.argv[1], b"x" * 2000)
except NotWrittenError as error:
    print(error)
"""


@posix
@pytest.mark.parametrize("verb", ["replace_file", "create_file"])
def test_where_there_is_no_room_the_old_file_stays_and_nothing_is_left(tmp_path: Path, verb: str) -> None:
    path = tmp_path / ("events.toml" if verb == "replace_file" else "seeds/new.toml")
    (tmp_path / "events.toml").write_bytes(b"old")
    root = str(Path(hetao_cli.__file__).parents[1])
    command = [sys.executable, "-c", FULL.format(verb=verb), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": root})
    assert done.stdout == f"can't write '{path}': file too large; nothing was changed\n"
    assert (tmp_path / "events.toml").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["events.toml"]


@posix
def test_what_a_killed_writer_left_is_in_nobodys_way(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_bytes(b"old")
    (tmp_path / f".events.toml.{os.getpid()}.tmp").write_bytes(b"half")
    replace_file(str(path), b"new")
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"new", ["events.toml"])
