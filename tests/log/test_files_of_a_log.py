"""A log from its files."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

import hetao_cli
from hetao_cli.dates.edtf import DateError
from hetao_cli.log.assemble import load_log, read_log
from hetao_cli.model.errors import LogError

HEAD = '[log]\nversion = 1\ninclude = [\n  "more/*.toml",\n  "last.toml",\n]\n'


def event(name: str) -> str:
    return f'\n[[event]]\nid = "{name}"\ndate = "2017"\ntitle = {{ en = "{name}" }}\n'


@pytest.fixture
def log(tmp_path: Path) -> Path:
    (tmp_path / "more").mkdir()
    (tmp_path / "events.toml").write_text(HEAD + event("first"), encoding="utf-8")
    (tmp_path / "more" / "b.toml").write_text(event("third"), encoding="utf-8")
    (tmp_path / "more" / "a.toml").write_text(event("second"), encoding="utf-8")
    (tmp_path / "last.toml").write_text(event("fourth"), encoding="utf-8")
    return tmp_path / "events.toml"


@pytest.mark.parametrize("includes", [["more/*.toml", "last.toml"], ["last.toml", "**/*.toml", "more/b.toml"]])
def test_the_files_of_a_log_are_read_by_name_whatever_the_order_of_its_includes(log: Path, includes: list[str]) -> None:
    log.write_text(f"[log]\nversion = 1\ninclude = {includes}\n" + event("first"), encoding="utf-8")
    loaded = load_log(str(log))

    assert list(loaded.events) == ["first", "fourth", "second", "third"]
    assert [file.path for file in loaded.files] == [
        str(log.parent / name) for name in ("events.toml", "last.toml", "more/a.toml", "more/b.toml")
    ]
    assert loaded.events["third"].spot.file == 3
    assert loaded.faults == []


def test_a_file_with_several_names_is_read_once_by_that_without_links(log: Path) -> None:
    (log.parent / "a-link.toml").symlink_to("last.toml")
    (log.parent / "twin.toml").hardlink_to(log.parent / "last.toml")
    (log.parent / "again").symlink_to("more", target_is_directory=True)
    (log.parent / "more" / "round").symlink_to("..", target_is_directory=True)
    for includes in ('"*.toml", "*/*.toml"', '"**/*.toml"', '"**/**/*.toml"', '"again/*.toml", "more/*.toml", "[lt]*"'):
        log.write_text(f"[log]\nversion = 1\ninclude = [{includes}]\n", encoding="utf-8")
        loaded = load_log(str(log))
        names = [str(Path(file.path).relative_to(log.parent)) for file in loaded.files]
        assert names == ["events.toml", "last.toml", "more/a.toml", "more/b.toml"]


def test_a_log_whose_own_file_can_t_be_read_is_no_log(log: Path) -> None:
    log.write_text(HEAD + '[[event]]\nid = "x\n', encoding="utf-8")

    with pytest.raises(LogError) as refused:
        load_log(str(log))

    assert str(refused.value).startswith(f"{log}:8:8: not TOML: ")
    assert [(fault.code, fault.file, fault.line) for fault in read_log(str(log)).faults] == [("F001", 0, 8)]


def test_of_a_broken_included_file_nothing_is_read_and_the_others_are(log: Path) -> None:
    (log.parent / "more" / "a.toml").write_text(event("second") + "[[event]", encoding="utf-8")

    loaded = load_log(str(log))

    assert list(loaded.events) == ["first", "fourth", "third"]
    assert [(fault.code, fault.file, fault.line, fault.column) for fault in loaded.faults] == [("F001", 2, 6, 9)]


def test_an_include_that_matches_nothing_is_told_where_includes_are_written(log: Path) -> None:
    (log.parent / "last.toml").unlink()

    loaded = load_log(str(log))

    assert [(fault.code, fault.line, fault.words["pattern"]) for fault in loaded.faults] == [("F002", 3, "last.toml")]


def test_included_files_include_nothing_themselves(log: Path) -> None:
    (log.parent / "more" / "a.toml").write_text('[log]\ninclude = ["c.toml"]\n', encoding="utf-8")
    (log.parent / "more" / "c.txt").write_text(event("hidden"), encoding="utf-8")

    loaded = load_log(str(log))

    assert "hidden" not in loaded.events
    assert [(fault.code, fault.file) for fault in loaded.faults] == [("F003", 2)]


@pytest.mark.slow
@pytest.mark.parametrize("enabled", [True, False])
def test_loading_leaves_the_collector_as_it_was(log: Path, *, enabled: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        load_log(str(log))
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if was else gc.disable)()


def test_the_library_needs_no_command_line(log: Path) -> None:
    checked = hetao_cli.check_log(hetao_cli.load_log(str(log)), "2026-11-21")

    assert checked.diagnostics == []
    with pytest.raises(DateError):
        hetao_cli.check_log(hetao_cli.load_log(str(log)), "tomorrow")
