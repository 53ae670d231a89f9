"""Pipes, devices, links and files without an end in the place of files: each is told in one line, and soon."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from good_log import GOOD

from hetao_cli.log.assemble import read_log
from hetao_cli.system import disk

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")

COMMAND = [sys.executable, "-m", "hetao_cli"]
SECONDS = 50


def run(
    *arguments: str, typed: str | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=typed or "",
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
        env=env,
    )


@pytest.fixture
def log(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    path = tmp_path / "events.toml"
    path.write_text(GOOD.replace("version = 1", 'version = 1\ninclude = ["seeds/a.toml"]', 1), encoding="utf-8")
    (tmp_path / "seeds" / "a.toml").write_text("", encoding="utf-8")
    return path


def test_the_log_of_these_tests_is_good(log: Path) -> None:
    assert read_log(str(log)).faults == []


@pytest.mark.parametrize("pattern", ["seeds/a.toml", "seeds/*.toml", "**/a.toml"])
def test_an_included_pipe_is_not_waited_for(log: Path, pattern: str) -> None:
    log.write_text(log.read_text(encoding="utf-8").replace("seeds/a.toml", pattern), encoding="utf-8")
    (log.parent / "seeds" / "a.toml").unlink()
    os.mkfifo(log.parent / "seeds" / "a.toml")
    (fault,) = read_log(str(log)).faults
    reason = str(fault.words["reason"])
    assert reason == ("not a regular file" if pattern == "seeds/a.toml" else "matches no file")


@pytest.mark.parametrize("most", [0, 1, 99, 100, 101])
def test_a_file_has_its_largest_size(most: int, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * 100)
    if most >= 100:
        assert disk.contents(str(tmp_path / "file"), most) == b"x" * 100
    else:
        with pytest.raises(OSError, match="larger than 0 MB"):
            disk.contents(str(tmp_path / "file"), most)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero here")
@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (["timeline", "--log", "/dev/zero"], {}, "larger than 256 MB"),
        (["timeline"], {"HETAO_LOG": "/dev/zero"}, "larger than 256 MB"),
        (["check", "/dev/zero"], {}, "larger than 100 MB"),
        (["read", "/dev/zero", "--input", "jsonl"], {}, "larger than 100 MB"),
        (["check", "--baseline", "/dev/zero"], {}, "larger than 100 MB"),
    ],
)
def test_a_device_without_an_end_is_told(arguments: list[str], environment: dict[str, str], words: str) -> None:
    ended = run(*arguments, env={**os.environ, **environment})
    assert ended.returncode in {2, 3}
    assert ended.stderr.count("\n") == 1
    assert words in ended.stderr


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="there is no /proc here")
def test_what_a_shell_pipes_in_by_a_path_is_read(log: Path) -> None:
    for arguments in ("check /dev/stdin", "read /dev/stdin", "read - --input jsonl", "timeline --log /dev/stdin"):
        text = {"read - --input jsonl": '{"text": "1 firm"}\n', "timeline --log /dev/stdin": GOOD}
        options = [] if "--log" in arguments else ["--log", str(log)]
        ended = run(*arguments.split(), *options, typed=text.get(arguments, "1 firm in 2025"))
        assert (ended.returncode, "can't" in ended.stderr) == (0, False), ended.stderr


def test_a_pipe_that_is_named_is_waited_for_while_somebody_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "PATIENCE_SECONDS", 0.2)
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(OSError, match="nobody has written"):
        disk.contents(str(path), 100, stream=True)

    def write() -> None:
        with path.open("wb", buffering=0) as pipe:
            threading.Event().wait(0.5)  # longer than the patience for one that nobody has opened
            pipe.write(b"late")

    writer = threading.Thread(target=write)
    writer.start()
    assert disk.contents(str(path), 100, stream=True) == b"late"
    writer.join()


@pytest.mark.parametrize("kind", ["pipe", "link to a device", "link to a file", "device"])
def test_a_folder_of_documents_holds_files_of_its_own_alone(kind: str, log: Path) -> None:
    folder = log.parent / "documents"
    folder.mkdir()
    (log.parent / "secret.txt").write_text("secret", encoding="utf-8")
    odd = folder / "odd"
    if kind == "pipe":
        os.mkfifo(odd)
    elif kind == "device":
        if os.geteuid() != 0:
            pytest.skip("only root makes devices")
        os.mknod(odd, 0o600 | 0o020000, os.makedev(1, 5))
    else:
        odd.symlink_to("/dev/zero" if kind == "link to a device" else log.parent / "secret.txt")
    ended = run("check", "--documents", str(folder), "--log", str(log))
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    wanted = f"is a link out of '{folder}'" if kind.startswith("link") else "can't be read: not a regular file"
    assert f"'{odd}' {wanted}" in ended.stderr


def test_a_folder_of_documents_may_hold_links_within_it_and_what_is_no_document(
    log: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from hetao_cli.documents import source_documents

    monkeypatch.setattr(source_documents, "MOST_BYTES", 10)
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "film").write_bytes(b"x" * 11)
    (tmp_path / "documents" / "first.txt").write_bytes(b"x")
    (tmp_path / "documents" / "second.txt").symlink_to("first.txt")
    sources = list(read_log(str(log)).sources.values())
    found = source_documents.find_documents(str(tmp_path / "documents"), sources)
    assert [found.found[source.id].text for source in sources if source.id == "first"] == ["x"]


@pytest.mark.parametrize("arguments", ["check -", "read -", "read - --input jsonl", "add source -"])
def test_a_closed_standard_input_is_told_in_one_line(arguments: str, log: Path) -> None:
    command = [*COMMAND, *arguments.split(), "--log", str(log)]
    ended = subprocess.run(
        ["/bin/sh", "-c", '"$@" <&-', "sh", *command], capture_output=True, text=True, check=False, timeout=SECONDS
    )
    assert ended.returncode in {2, 3}
    assert ended.stderr == "hetao: '-' can't be read: standard input is closed\n"


def test_a_link_out_of_the_folder_of_a_log_is_named_and_nothing_behind_it(log: Path) -> None:
    (log.parent / "elsewhere").mkdir()
    (log.parent / "elsewhere" / "secret.toml").write_text("", encoding="utf-8")
    home = log.parent / "home"
    home.mkdir()
    (home / "far").symlink_to("../elsewhere", target_is_directory=True)
    for pattern in ("**/*", "far/*.toml", "*/*", "far/secret.toml", "f?r/[s]*", "far/**"):
        (home / "events.toml").write_text(f"[log]\nversion = 1\ninclude = ['{pattern}']\n", encoding="utf-8")
        ended = run("check", "--log", str(home / "events.toml"))
        assert ended.returncode == 1
        assert "leaves the log's folder: 'far' is a link out of it" in ended.stdout.replace(os.sep + "'", "'")
        assert "secret" not in ended.stdout.replace(pattern, "")
