"""The command as a process of its own: pipes that close, terminals with and without colour, full disks."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest
from good_log import GOOD, ON_A_LOG

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMAND = [sys.executable, "-m", "hetao_cli"]
COLOURS = {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR"}
SETTINGS = COLOURS | {"HETAO_LOG", "TERM", "COLUMNS", "PYTHONUNBUFFERED"}
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in SETTINGS}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pipes and terminals of POSIX"),
]


@pytest.fixture(scope="module")
def long_log(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of a log whose lists are longer than the buffer of a pipe."""
    path = tmp_path_factory.mktemp("log") / "log.toml"
    events = "".join(
        f'\n[[event]]\nid = "e-{n}"\ndate = "20XX"\ntitle = {{ en = "An event of some length" }}\n' for n in range(3000)
    )
    figures = "".join(
        f'\n[[figure]]\nsource = "first"\nplace = "zone"\nmetric = "companies"\nsays = "many"\nas_of = "{n}"\n'
        for n in range(1000, 3000)
    )
    path.write_text(GOOD + events + figures, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    "arguments", [["timeline"], ["timeline", "-f", "json"], ["check"], ["figures", "-f", "csv"]], ids=" ".join
)
@pytest.mark.parametrize("setting", [{}, {"PYTHONUNBUFFERED": "1"}], ids=["buffered", "unbuffered"])
def test_a_pipe_that_closes_after_a_line_ends_the_command_quietly(
    arguments: list[str], setting: dict[str, str], long_log: str
) -> None:
    environment = {**ENVIRONMENT, **setting}
    with subprocess.Popen(
        [*COMMAND, *arguments, "--log", long_log], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        talk = process.stderr.read().decode()
        code = process.wait(timeout=60)

    assert code == 0
    assert "Traceback" not in talk
    assert "BrokenPipe" not in talk
    assert "internal error" not in talk


@pytest.mark.parametrize("command", [*ON_A_LOG, "--help", "rule"])
def test_a_pipe_that_nobody_reads_ends_the_command_quietly(command: str, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_text(GOOD, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    options = ["--log", str(path)] if command in ON_A_LOG else []

    with os.fdopen(writer, "wb") as closed:
        ended = subprocess.run(
            [*COMMAND, command, *options],
            stdout=closed,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            check=False,
            timeout=60,
        )

    assert (ended.returncode, ended.stderr) == (0, b"")


def run_on_terminal(arguments: list[str], **environment: str) -> tuple[int, str]:
    """Run the command with a terminal of 100 columns as its output; return its exit code and what it wrote."""
    import pty

    ours, theirs = pty.openpty()
    variables = {**ENVIRONMENT, "TERM": "xterm", "COLUMNS": "100", **environment}
    with subprocess.Popen([*COMMAND, *arguments], stdout=theirs, stderr=subprocess.PIPE, env=variables) as process:
        os.close(theirs)
        written = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break
            if not part:
                break
            written += part
        code = process.wait(timeout=60)
    os.close(ours)
    return code, written.decode()


@pytest.mark.parametrize("command", ON_A_LOG)
def test_a_terminal_gets_colours(command: str, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_text(GOOD, encoding="utf-8")

    code, written = run_on_terminal([command, "--log", str(path), "--today", "2030"])

    assert code == 0
    assert "\x1b[" in written


@pytest.mark.parametrize("command", ON_A_LOG)
@pytest.mark.parametrize(
    "setting", [{"NO_COLOR": "1"}, {"NO_COLOR": "0"}, {"TERM": "dumb"}, {"TERM": ""}, {"CLICOLOR": "0"}], ids=str
)
def test_a_terminal_gets_no_colours_where_none_are_wanted(
    command: str, setting: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "log.toml"
    path.write_text(GOOD, encoding="utf-8")

    code, written = run_on_terminal([command, "--log", str(path), "--today", "2030"], **setting)

    assert code == 0
    assert written
    assert "\x1b" not in written


def test_a_terminal_gets_json_without_colours(tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_text(GOOD, encoding="utf-8")

    _code, written = run_on_terminal(["timeline", "--log", str(path), "--format", "json"])

    assert json.loads(written)["kind"] == "timeline"


@pytest.mark.parametrize("command", ["timeline", "check"])
def test_the_encoding_of_the_terminal_does_not_matter(command: str, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_text(GOOD, encoding="utf-8")
    variables = {**ENVIRONMENT, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}

    ended = subprocess.run(
        [*COMMAND, command, "--log", str(path), "--lang", "zh-Hant", "--today", "2030"],
        capture_output=True,
        env=variables,
        check=False,
        timeout=60,
    )

    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "大橋落成" in ended.stdout.decode("utf-8")


def test_a_path_that_is_no_utf_8_can_be_named_and_told(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    path = folder + b"/caf\xe9.toml"
    try:
        with open(path, "wb") as file:
            file.write(b"[log]\n")
    except OSError:
        pytest.skip("this file system takes only UTF-8")

    for command, output in (("check", "text"), ("check", "json"), ("timeline", "json")):
        ended = subprocess.run(
            [*map(os.fsencode, COMMAND), command.encode(), b"--log", path, b"--format", output.encode()],
            capture_output=True,
            env=ENVIRONMENT,
            check=False,
            timeout=60,
        )
        assert ended.returncode == (1 if command == "check" else 0)
        assert rb"caf\udce9.toml" in ended.stdout
        assert b"internal error" not in ended.stderr


@pytest.fixture
def full_disk() -> Iterator[IO[bytes]]:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb", buffering=0) as full:
        yield full


@pytest.mark.parametrize("arguments", [["timeline"], ["check", "-f", "json"], ["--help"], ["rule"]], ids=" ".join)
def test_a_full_disk_is_told_in_one_line(arguments: list[str], long_log: str, full_disk: IO[bytes]) -> None:
    log = ["--log", long_log] if arguments[0] in ON_A_LOG else []
    ended = subprocess.run(
        [*COMMAND, *arguments, *log], stdout=full_disk, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (3, b"hetao: can't write: No space left on device\n")


def test_an_output_that_can_only_be_read_is_told_in_one_line(long_log: str) -> None:
    with Path(os.devnull).open("rb") as unwritable:
        ended = subprocess.run(
            [*COMMAND, "timeline", "--log", long_log],
            stdout=unwritable,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            check=False,
            timeout=60,
        )
    assert (ended.returncode, ended.stderr) == (3, b"hetao: can't write: Bad file descriptor\n")


def test_a_current_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = 'rmdir "$0" && exec "$@"'
    ended = subprocess.run(
        ["/bin/sh", "-c", script, str(gone), *COMMAND, "timeline"],
        cwd=gone,
        capture_output=True,
        env=ENVIRONMENT,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (3, b"hetao: the current folder is not there any more\n")


def test_what_was_not_foreseen_is_told_in_one_line_with_how_to_see_more(long_log: str, tmp_path: Path) -> None:
    (tmp_path / "tabulate.py").write_text("raise RuntimeError('a broken installation')\n", encoding="utf-8")
    arguments = [*COMMAND, "timeline", "--log", long_log]
    environment = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    ended = subprocess.run(arguments, capture_output=True, env=environment, check=False, timeout=60)
    talk = ended.stderr.decode()
    assert (ended.returncode, talk.count("\n")) == (3, 1)
    assert talk.startswith("hetao: internal error: RuntimeError: a broken installation; ")
    assert "HETAO_TRACEBACK=1" in talk

    environment["HETAO_TRACEBACK"] = "1"
    ended = subprocess.run(arguments, capture_output=True, env=environment, check=False, timeout=60)
    assert ended.returncode != 0
    assert b"Traceback" in ended.stderr


def test_an_interrupted_command_ends_quietly(tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    os.mkfifo(path)
    with (
        subprocess.Popen(
            [*COMMAND, "timeline", "--log", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
        ) as process,
        path.open("wb"),
    ):  # opens once the command reads, and keeps it waiting
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in err


@pytest.mark.parametrize("arguments", [["timeline"], ["check", "--exit-zero"], ["report"], ["rule"], ["--help"]])
@pytest.mark.parametrize("closed", ["1>&-", "2>&-", "1>&- 2>&-", "0<&-", "0<&- 1>&-", "0<&- 1>&- 2>&-"])
def test_of_a_closed_stream_nothing_is_lost_in_silence(closed: str, arguments: list[str], long_log: str) -> None:
    log = [] if arguments[0] in {"rule", "--help"} else ["--log", long_log]
    ended = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {closed}', "sh", *COMMAND, *arguments, *log],
        capture_output=True,
        env=ENVIRONMENT,
        check=False,
        timeout=60,
    )
    lost = "1>&-" in closed
    assert ended.returncode == (3 if lost else 0)
    assert bool(ended.stdout) != lost
    if lost and "2>&-" not in closed:
        assert ended.stderr == b"hetao: can't write: Bad file descriptor\n"


def test_what_says_nothing_on_a_closed_stream_loses_nothing(long_log: str, tmp_path: Path) -> None:
    command = [*COMMAND, "report", "-o", str(tmp_path / "page.html"), "--log", long_log]
    ended = subprocess.run(["/bin/sh", "-c", '"$@" 1>&-', "sh", *command], capture_output=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert (tmp_path / "page.html").stat().st_size > 1000
