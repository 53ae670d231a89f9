"""Answers that are kept: they never show, whatever changes, and only what depends on the log alone is kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cached_runs import PACKAGE, Runs

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.slow

COMMAND_LINES = [
    ["timeline"],
    ["timeline", "-f", "json"],
    ["timeline", "--lang", "zh-Hans", "--gaps", "--today", "2026"],
    ["compare", "north", "south"],
    ["compare", "north", "south", "-f", "json", "--known-by", "2025-06"],
    ["check"],
    ["check", "-f", "json", "--exit-zero", "--group", "extra"],
    ["check", "--statistics", "--fail-on", "note"],
    ["figures", "-f", "csv", "--as-of", "2025-06"],
    ["sources", "-f", "jsonl"],
    ["show", "opening"],
]

UNKEPT = [
    ["rule"],
    ["rule", "C301"],
    ["schema", "check"],
    ["--help"],
    ["--version"],
    [],
    ["timeline", "-f", "none"],
    ["timeline", "--from", "no day"],
    ["timeline", "--log", "none.toml"],
    ["show", "nothing-of-that-name"],
    ["nothing"],
    ["check", "--documents", "."],
    ["check", "--write-baseline", "new.json"],
    ["check", "--baseline", "known.json"],
]


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path)


@pytest.mark.parametrize("arguments", COMMAND_LINES, ids=" ".join)
def test_an_answer_that_is_kept_is_the_answer(arguments: list[str], runs: Runs) -> None:
    fresh, cold = runs.fresh(*arguments), runs.keeping(*arguments)
    kept = runs.kept()
    warm = runs.keeping(*arguments)

    assert fresh == cold == warm
    assert fresh.code in {0, 1}
    assert len(kept) == 1
    assert runs.kept() == kept  # the second run has not written it anew: it was given again


@pytest.mark.parametrize("arguments", UNKEPT, ids=" ".join)
def test_what_depends_on_more_than_the_log_is_not_kept(arguments: list[str], runs: Runs) -> None:
    (runs.here / "known.json").write_text('{"version": 1, "findings": []}', encoding="utf-8")
    assert runs.fresh(*arguments) == runs.keeping(*arguments)
    assert runs.kept() == {}


def edit_and_hide_it(runs: Runs) -> None:
    seed = runs.seeds / "daily.toml"
    before = seed.stat()
    seed.write_text(seed.read_text(encoding="utf-8").replace("500", "447"), encoding="utf-8")
    os.utime(seed, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert seed.stat().st_size == before.st_size


def rename_event(runs: Runs) -> None:
    text = runs.log.read_text(encoding="utf-8")
    runs.log.write_text(text.replace("The park opens", "The parks open"), encoding="utf-8")


def add_log_nearby(runs: Runs) -> None:
    (runs.here / "events.toml").write_text("[log]\nversion = 1\n", encoding="utf-8")


def move_log_away(runs: Runs) -> None:
    runs.log.rename(runs.log.with_name("other.toml"))


def link_out_of_the_folder(runs: Runs) -> None:
    elsewhere = runs.folder / "elsewhere.toml"
    (runs.seeds / "daily.toml").rename(elsewhere)
    (runs.seeds / "daily.toml").symlink_to(elsewhere)


def make_folder_of_seed(runs: Runs) -> None:
    (runs.seeds / "daily.toml").unlink()
    (runs.seeds / "daily.toml").mkdir()


def forbid_reading(runs: Runs) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("whoever runs the tests may read all files")
    runs.log.chmod(0)


def forbid_reading_a_seed(runs: Runs) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("whoever runs the tests may read all files")
    (runs.seeds / "daily.toml").chmod(0)


CHANGES: dict[str, Callable[[Runs], object]] = {
    "a figure, its file's size and time kept": edit_and_hide_it,
    "a title": rename_event,
    "an included file more": lambda runs: runs.write_seed("weekly", 800),
    "an included file less": lambda runs: (runs.seeds / "daily.toml").unlink(),
    "an included file's name": lambda runs: (runs.seeds / "daily.toml").rename(runs.seeds / "a-daily.toml"),
    "no included file left": lambda runs: runs.seeds.rename(runs.folder / "place" / "sown"),
    "a nearer log": add_log_nearby,
    "no log left": move_log_away,
    "a link out of the folder": link_out_of_the_folder,
    "a folder in place of a file": make_folder_of_seed,
    "a log that may not be read": forbid_reading,
    "a source that may not be read": forbid_reading_a_seed,
    "no TOML": lambda runs: runs.log.write_text("[log", encoding="utf-8"),
    "no UTF-8": lambda runs: runs.log.write_bytes(runs.log.read_bytes() + b"\xff"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("arguments", [["check"], ["timeline", "-f", "json"]], ids=" ".join)
def test_no_change_of_the_files_is_overlooked(
    arguments: list[str], change: Callable[[Runs], object], runs: Runs
) -> None:
    runs.keeping(*arguments)
    assert runs.kept()
    change(runs)
    assert runs.keeping(*arguments) == runs.fresh(*arguments)


@pytest.mark.parametrize("pattern", ["seeds/*.toml", "seeds/[a-z]*.toml", "**/*.toml", "seeds/late.toml"])
def test_a_file_that_joins_any_kind_of_include_is_seen(pattern: str, runs: Runs) -> None:
    runs.log.write_text(runs.log.read_text(encoding="utf-8").replace("seeds/*.toml", pattern), encoding="utf-8")
    before = runs.keeping("figures", "-f", "csv")
    kept = runs.kept()
    assert runs.keeping("figures", "-f", "csv") == before
    assert runs.kept() == kept

    runs.write_seed("late", 900)

    after = runs.keeping("figures", "-f", "csv")
    assert b"900 firms" in after.out
    assert after == runs.fresh("figures", "-f", "csv")


def test_another_hetao_log_is_another_question(runs: Runs) -> None:
    other = runs.folder / "other.toml"
    other.write_text("[log]\nversion = 1\n", encoding="utf-8")
    first = runs.keeping("timeline", HETAO_LOG=str(runs.log))
    second = runs.keeping("timeline", HETAO_LOG=str(other))
    assert first != second
    assert second == runs.fresh("timeline", HETAO_LOG=str(other))
    assert runs.keeping("timeline") == runs.fresh("timeline")


def test_where_signs_can_not_be_drawn_it_is_another_question(runs: Runs) -> None:
    axis = ("timeline", "--axis", "--today", "2026")
    first = runs.keeping(*axis, TERM="xterm", PYTHONIOENCODING="utf-8")
    assert not first.out.isascii()
    for setting in ({"TERM": "dumb"}, {"PYTHONIOENCODING": "ascii"}):
        assert runs.keeping(*axis, **{"TERM": "xterm", **setting}).out.isascii()
    assert runs.keeping(*axis, TERM="xterm", PYTHONIOENCODING="utf-8") == first


def test_another_day_is_another_question(runs: Runs) -> None:
    if sys.platform == "win32":
        pytest.skip("the zone of a process is POSIX's")
    # 26 hours apart, so that it is never the same day in both
    east, west = {"TZ": "EAST-14"}, {"TZ": "WEST+12"}
    assert runs.keeping("timeline", "-f", "json", **east) != runs.keeping("timeline", "-f", "json", **west)
    assert runs.keeping("timeline", "-f", "json", **west) == runs.fresh("timeline", "-f", "json", **west)


def test_a_large_log_is_known_by_its_hash(runs: Runs) -> None:
    filler = "".join(f'[[event]]\nid = "e-{n}"\ndate = "20XX"\ntitle = {{ en = "One" }}\n' for n in range(6000))
    runs.log.write_text(runs.log.read_text(encoding="utf-8") + filler, encoding="utf-8")
    before = runs.keeping("timeline", "-f", "csv")
    kept = runs.kept()
    assert runs.keeping("timeline", "-f", "csv") == before
    assert runs.kept() == kept

    text = runs.log.read_text(encoding="utf-8")
    runs.log.write_text(text[::-1].replace("enO", "owT", 1)[::-1], encoding="utf-8")

    after = runs.keeping("timeline", "-f", "csv")
    assert after != before
    assert after == runs.fresh("timeline", "-f", "csv")


def test_a_spoilt_file_is_no_answer(runs: Runs) -> None:
    expected = runs.keeping("timeline")
    (path,) = runs.store.iterdir()
    whole = path.read_bytes()
    for spoilt in (b"", whole[:100], whole[:-1], whole + b"x", whole.replace(b"opens", b"shuts")):
        path.write_bytes(spoilt)
        assert runs.keeping("timeline") == expected
        assert path.read_bytes() == whole


@pytest.mark.parametrize("blocked", ["a file", "missing"])
def test_a_folder_that_cannot_be_written_is_never_told(blocked: str, runs: Runs) -> None:
    if blocked == "a file":
        runs.store.write_text("no folder", encoding="utf-8")
    else:
        runs.store = Path(os.devnull) / "none"
    assert runs.keeping("timeline") == runs.fresh("timeline")


def test_only_the_user_can_read_what_is_kept(runs: Runs) -> None:
    if os.name == "nt":
        pytest.skip("permissions of POSIX")
    runs.keeping("timeline")
    (path,) = runs.store.iterdir()
    assert (path.stat().st_mode & 0o777, runs.store.stat().st_mode & 0o777) == (0o600, 0o700)


def test_what_others_could_write_is_not_believed(runs: Runs) -> None:
    if os.name == "nt":
        pytest.skip("permissions of POSIX")
    expected = runs.keeping("timeline")
    (path,) = runs.store.iterdir()
    inode = path.stat().st_ino
    path.chmod(0o666)
    assert runs.keeping("timeline") == expected
    assert path.stat().st_ino != inode


def test_no_link_to_an_answer_is_believed(runs: Runs) -> None:
    if os.name == "nt":
        pytest.skip("links of POSIX")
    expected = runs.keeping("timeline")
    (path,) = runs.store.iterdir()
    path.rename(runs.folder / "elsewhere")
    path.symlink_to(runs.folder / "elsewhere")
    assert runs.keeping("timeline") == expected
    assert not path.is_symlink()


def test_nothing_in_a_folder_that_others_can_write_to_is_believed(runs: Runs) -> None:
    if os.name == "nt":
        pytest.skip("permissions of POSIX")
    expected = runs.keeping("timeline")
    (path,) = runs.store.iterdir()
    runs.store.chmod(0o777)
    used = path.stat().st_mtime_ns
    assert runs.keeping("timeline") == expected
    assert path.stat().st_mtime_ns == used  # neither found nor written anew


@pytest.mark.parametrize("setting", ["0", "no", "No", "false", "FALSE", "off", "OFF"])
def test_a_word_turns_keeping_off(setting: str, runs: Runs) -> None:
    runs.run(("timeline",), {"HETAO_CACHE": setting, "HOME": str(runs.folder), "XDG_CACHE_HOME": ""})
    assert {path.name for path in runs.folder.iterdir()} == {"place"}
    assert list(runs.here.iterdir()) == []


@pytest.mark.parametrize("setting", ["1", "yes", "true", "on", "On"])
def test_a_word_that_turns_keeping_on_names_no_folder(setting: str, runs: Runs) -> None:
    runs.run(("timeline",), {"HETAO_CACHE": setting, "HOME": str(runs.folder), "XDG_CACHE_HOME": ""})
    assert list(runs.here.iterdir()) == []


def test_a_log_from_standard_input_is_not_kept(runs: Runs) -> None:
    if not Path("/dev/stdin").exists():
        pytest.skip("there is no /dev/stdin here")
    command = [sys.executable, "-m", "hetao_cli", "timeline", "--log", "/dev/stdin"]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent), "HETAO_CACHE": str(runs.store)}
    text = runs.log.read_text(encoding="utf-8").replace("seeds/*.toml", "none.toml")
    for title in ("The park opens", "The park shuts"):
        said = text.replace("The park opens", title).encode()
        ended = subprocess.run(
            command, input=said, capture_output=True, env=environment, cwd=runs.here, check=True, timeout=60
        )
        assert title.encode() in ended.stdout
    with runs.log.open("rb") as file:
        subprocess.run(command, stdin=file, capture_output=True, env=environment, cwd=runs.here, check=True, timeout=60)
    assert runs.kept() == {}


def test_what_a_closed_pipe_has_cut_off_is_not_kept(runs: Runs) -> None:
    if sys.platform == "win32":
        pytest.skip("pipes of POSIX")
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "hetao_cli", "timeline", "-f", "json"]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent), "HETAO_CACHE": str(runs.store)}

    def run() -> tuple[int, bytes]:
        ended = subprocess.run(
            command, stdout=writer, stderr=subprocess.PIPE, env=environment, cwd=runs.here, check=False, timeout=60
        )
        return ended.returncode, ended.stderr

    assert run() == (0, b"")
    assert runs.kept() == {}
    runs.keeping("timeline", "-f", "json")
    assert run() == (0, b"")  # a kept answer that nobody reads ends as quietly
    os.close(writer)


def test_a_kept_answer_on_a_full_disk_is_told_in_one_line(runs: Runs) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    runs.keeping("timeline")
    with Path("/dev/full").open("wb", buffering=0) as full:
        ended = subprocess.run(
            [sys.executable, "-m", "hetao_cli", "timeline"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(PACKAGE.parent), "HETAO_CACHE": str(runs.store)},
            cwd=runs.here,
            check=False,
            timeout=60,
        )
    assert (ended.returncode, ended.stderr) == (3, b"hetao: can't write: No space left on device\n")


def test_nothing_is_kept_of_a_run_on_a_terminal(runs: Runs) -> None:
    if sys.platform == "win32":
        pytest.skip("terminals of POSIX")
    import pty

    ours, theirs = pty.openpty()
    for out, err in ((theirs, subprocess.DEVNULL), (subprocess.DEVNULL, theirs)):
        subprocess.run(
            [sys.executable, "-m", "hetao_cli", "timeline", "-f", "json"],
            env={**os.environ, "PYTHONPATH": str(PACKAGE.parent), "HETAO_CACHE": str(runs.store)},
            cwd=runs.here,
            check=True,
            timeout=60,
            stdout=out,
            stderr=err,
        )
    os.close(theirs)
    os.close(ours)
    assert runs.kept() == {}


def test_only_a_program_that_is_installed_keeps_answers_of_its_own_accord(runs: Runs) -> None:
    site, home = runs.folder / "site", runs.folder / "home"
    shutil.copytree(PACKAGE, site / "hetao_cli", ignore=shutil.ignore_patterns("__pycache__"))
    folders = dict.fromkeys(("HOME", "USERPROFILE", "XDG_CACHE_HOME", "LOCALAPPDATA"), str(home))
    environment = {**folders, "PYTHONPATH": str(site), "HETAO_CACHE": ""}

    def kept() -> set[int]:
        assert runs.run(("timeline",), environment).code == 0
        return {path.stat().st_ino for path in home.rglob("*.hetao-answer")}

    assert kept() == set()  # its files can change at any time
    (site / "hetao-1.dist-info").mkdir()
    record = site / "hetao-1.dist-info" / "RECORD"
    record.write_text("", encoding="utf-8")
    first = kept()
    assert len(first) == 1
    assert kept() == first
    record.write_text("installed anew", encoding="utf-8")
    assert len(kept() - first) == 1
    (site / "other-2.dist-info").mkdir()
    assert len(kept() - first) == 2  # another version of what it uses


def test_runs_at_once_say_the_same(runs: Runs) -> None:
    expected = runs.fresh("timeline", "-f", "json").out
    command = [sys.executable, "-m", "hetao_cli", "timeline", "-f", "json"]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent), "HETAO_CACHE": str(runs.store)}
    several = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=runs.here) for _ in range(6)]
    assert [process.communicate(timeout=60)[0] for process in several] == [expected] * 6
    assert len(runs.kept()) == 1


def test_a_kept_answer_is_given_without_loading_typer(runs: Runs) -> None:
    runs.keeping("timeline")
    command = [sys.executable, "-X", "importtime", "-m", "hetao_cli", "timeline"]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent), "HETAO_CACHE": str(runs.store)}
    ended = subprocess.run(command, capture_output=True, env=environment, cwd=runs.here, check=True, timeout=60)
    loaded = {line.rpartition("|")[2].strip() for line in ended.stderr.decode().splitlines()}
    assert "hetao_cli.system.answer_cache" in loaded
    assert loaded.isdisjoint({"typer", "hetao_cli.cli.app", "typing", "json", "hashlib", "rtoml"})
