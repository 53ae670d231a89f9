"""A file is the old one or the whole new one, and stays what it was: its mode, a link that leads to it."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import hetao_cli
from hetao_cli.system import replacing
from hetao_cli.system.ending import ending_in_order
from hetao_cli.system.replacing import CutOffError, NotWrittenError, create_file, replace_file, write_file

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
from hetao_cli.system.replacing import NotWrittenError, {verb}
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


@posix
def test_drafts_of_processes_that_are_no_more_are_swept_up_and_others_left(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "pass"]) as ended:
        pass
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        names = {f".events.toml.{number}.tmp" for number in (ended.pid, running.pid)} | {
            ".events.toml.x.tmp",
            ".a.1.tmp",
        }
        for name in names:
            (tmp_path / name).touch()
        create_file(str(tmp_path / "events.toml"), b"new")
        left = names - {f".events.toml.{ended.pid}.tmp"}
        assert set(os.listdir(tmp_path)) == {"events.toml", *left}
        running.communicate(b"\n")


@posix
@pytest.mark.parametrize("name", ["河" * 80, "x" * 250])
def test_a_name_may_be_as_long_as_names_can_be(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    create_file(str(path), b"old")
    replace_file(str(path), b"new")
    assert path.read_bytes() == b"new"


@posix
def test_other_names_of_a_file_keep_what_it_was_and_this_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, other = tmp_path / "one", tmp_path / "other"
    path.write_bytes(b"old")
    other.hardlink_to(path)
    write_file(str(path), b"new")
    assert (path.read_bytes(), other.read_bytes()) == (b"new", b"old")
    assert (
        capsys.readouterr().err == f"hetao: '{path}' had other names (hard links), which keep what was there before\n"
    )
    write_file(str(path), b"newer")
    assert capsys.readouterr().err == ""


@posix
def test_a_pipe_is_written_through(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    (tmp_path / "link").symlink_to(path)
    data = b"x" * 1_000_000
    with subprocess.Popen(["/bin/cat", str(path)], stdout=subprocess.PIPE) as reader:
        thread = threading.Thread(target=write_file, args=(str(tmp_path / "link"), data))
        thread.start()
        assert reader.communicate()[0] == data
        thread.join()
    assert stat.S_ISFIFO(path.stat().st_mode)
    assert sorted(os.listdir(tmp_path)) == ["link", "pipe"]


@posix
def test_a_pipe_that_nobody_reads_is_told_after_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "PATIENCE_SECONDS", 0)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CutOffError, match="nobody has read from this pipe"):
        write_file(str(tmp_path / "pipe"), b"new")


@posix
def test_a_terminal_is_written_through() -> None:
    ours, theirs = os.openpty()
    write_file(os.ttyname(theirs), b"new\n")
    assert os.read(ours, 100) == b"new\r\n"
    os.close(ours)
    os.close(theirs)


@posix
def test_a_device_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "null"
    try:
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 3))
        write_file(str(path), b"new")
    except (PermissionError, CutOffError):
        pytest.skip("only root makes devices, and not everywhere")
    assert stat.S_ISCHR(path.stat().st_mode)
    with pytest.raises(NotWrittenError, match="not a regular file"):
        replace_file(str(path), b"new")


@posix
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_a_file_that_is_open_already_is_written_on(name: str, tmp_path: Path) -> None:
    if not os.path.exists(name):
        pytest.skip(f"there is no {name} here")
    script = f"from hetao_cli.system.replacing import write_file; print('before'); write_file({name!r}, b'new\\n')"
    with (tmp_path / "out").open("wb") as out:
        for _ in range(2):
            subprocess.run([sys.executable, "-c", script], stdout=out, check=True)
    assert (tmp_path / "out").read_text(encoding="utf-8") == "before\nnew\n" * 2


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_a_full_device_is_told() -> None:
    with pytest.raises(CutOffError, match=r"can't write '/dev/full': no space left on device$"):
        write_file("/dev/full", b"new")


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGTERM)])
def test_a_signal_during_a_write_leaves_the_old_file_and_nothing_beside_it(number: int, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_bytes(b"old")
    script = (
        "import os, sys, time\n"
        "from hetao_cli.system import replacing\n"
        "replacing.os.replace = lambda *paths: (print(flush=True), time.sleep(60))\n"
        "try:\n    replacing.replace_file(sys.argv[1], b'new')\n"
        "except KeyboardInterrupt:\n    sys.exit(130)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"\n"
        assert len(os.listdir(tmp_path)) == 2
        process.send_signal(number)
        assert process.wait(timeout=60) == (130 if number == signal.SIGINT else -number)
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"old", ["events.toml"])


@posix
def test_a_signal_that_is_ignored_stays_so(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with ending_in_order():
            os.kill(os.getpid(), signal.SIGHUP)
            create_file(str(tmp_path / "new"), b"new")
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert (tmp_path / "new").read_bytes() == b"new"
