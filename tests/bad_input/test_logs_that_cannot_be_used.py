"""A log that is not there, is no text, or is no TOML: what each command says, and what it exits with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from good_log import FORMATS, GOOD, ON_A_LOG, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

READERS = [command for command in ON_A_LOG if command != "check"]


@pytest.mark.parametrize("command", ON_A_LOG)
def test_a_good_log_is_fine(command: str, hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_text(GOOD, encoding="utf-8")

    code, out, err = hetao(command, "--log", str(path), "--today", TODAY)

    assert (code, err) == (0, "")
    assert out


@pytest.mark.parametrize("command", ON_A_LOG)
@pytest.mark.parametrize("output", FORMATS)
def test_a_log_that_is_not_there_is_wrong_usage(command: str, output: str, hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "none.toml"

    code, out, err = hetao(command, "--log", str(path), "--format", output)

    assert (code, out) == (2, "")
    assert err == f"hetao: --log: there is no file '{path}'\n"


@pytest.mark.parametrize("command", ON_A_LOG)
def test_a_folder_without_a_log_is_wrong_usage(command: str, hetao: Hetao, tmp_path: Path) -> None:
    code, out, err = hetao(command, "--log", str(tmp_path))

    assert (code, out) == (2, "")
    assert err == f"hetao: --log: '{tmp_path}' is a folder without an events.toml\n"


def place_of(wanted: str) -> tuple[int, int]:
    """Return line and column of the first occurrence in the good log."""
    before = GOOD[: GOOD.index(wanted)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


BROKEN = {
    "not UTF-8": (GOOD.encode().replace("面积".encode(), "面积".encode("gb18030")), *place_of("面积"), "is not UTF-8"),
    "UTF-16": (GOOD.encode("utf-16"), 1, 1, "is not UTF-8"),
    "not TOML": (GOOD.replace('bridge"', "bridge").encode(), place_of("bridge")[0], 13, "not TOML"),
    "a binary file": (bytes(range(256)), 1, 1, "not"),
    "the same table twice": (GOOD.encode() + b"\n[log]\n", GOOD.count("\n") + 2, 2, "duplicate key"),
    "cut off": (GOOD.encode()[:-2], GOOD.count("\n"), 19, "not TOML"),
}


@pytest.mark.parametrize("command", READERS)
@pytest.mark.parametrize("how", BROKEN)
def test_a_log_that_can_t_be_read_is_told_in_one_line_with_its_place(
    how: str, command: str, hetao: Hetao, tmp_path: Path
) -> None:
    data, line, column, words = BROKEN[how]
    path = tmp_path / "log.toml"
    path.write_bytes(data)

    code, out, err = hetao(command, "--log", str(path))

    assert (code, out) == (3, "")
    assert err.startswith(f"hetao: {path}:")
    assert words in err
    assert err.count("\n") == 1
    if how != "a binary file":
        assert err.startswith(f"hetao: {path}:{line}:{column}: ")


@pytest.mark.parametrize("how", BROKEN)
def test_to_a_check_a_log_that_can_t_be_read_is_a_finding(how: str, hetao: Hetao, tmp_path: Path) -> None:
    data, line, column, words = BROKEN[how]
    path = tmp_path / "log.toml"
    path.write_bytes(data)

    code, out, _err = hetao("check", "--log", str(path), "--format", "json", "--today", TODAY)

    (found,) = json.loads(out)["findings"]
    assert (code, found["code"], found["path"]) == (1, "F001", str(path))
    assert words in found["message"]
    if how != "a binary file":
        assert (found["line"], found["column"]) == (line, column)


@pytest.mark.parametrize("output", FORMATS)
def test_a_check_tells_a_broken_log_in_every_format(output: str, hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_bytes(b"[log\n")

    code, out, err = hetao("check", "--log", str(path), "--format", output, "--today", TODAY)

    assert (code, err) == (1, "")
    assert "F001" in out


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"\xef\xbb\xbf", b"# only a comment"], ids=["empty", "newline", "BOM", "comment"]
)
def test_an_empty_log_is_read_and_what_it_lacks_is_told(data: bytes, hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_bytes(data)

    for command in ("timeline", "figures", "sources"):
        code, out, err = hetao(command, "--log", str(path))
        assert code == 0
        assert out
        assert err == "hetao: 1 problem in the log's files, so not all was read; 'hetao check' tells which\n"
    code, out, _err = hetao("check", "--log", str(path), "--today", TODAY)
    assert code == 1
    assert out.startswith(f"{path}:1:1: error F006 [log] has no 'version'")


def test_two_sides_are_needed_to_compare(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_text("[log]\nversion = 1\n", encoding="utf-8")

    code, out, err = hetao("compare", "--log", str(path))

    assert (code, out) == (2, "")
    assert err.startswith("hetao: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("broken", [b"\xff", b"[[figure]\n", b"x" * 100])
def test_of_a_log_with_a_broken_file_the_others_are_read(broken: bytes, hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "events.toml").write_text(
        GOOD.replace("version = 1", 'version = 1\ninclude = ["*.toml"]'), encoding="utf-8"
    )
    (tmp_path / "a-broken.toml").write_bytes(broken)
    fine = '[[event]]\nid = "visit"\ndate = "2025-02"\ntitle = { en = "A visit" }\n'
    (tmp_path / "b-fine.toml").write_text(fine, encoding="utf-8")

    code, out, err = hetao("timeline", "--log", str(tmp_path), "--format", "json")
    assert code == 0
    assert "visit" in [event["id"] for event in json.loads(out)["events"]]
    assert err == "hetao: 1 problem in the log's files, so not all was read; 'hetao check' tells which\n"

    code, out, _err = hetao("check", "--log", str(tmp_path), "--format", "json", "--today", TODAY)
    assert code == 1
    assert [(found["code"], found["path"]) for found in json.loads(out)["findings"]] == [
        ("F001", str(tmp_path / "a-broken.toml"))
    ]


@pytest.mark.parametrize(
    ("include", "code"),
    [
        ('["none.toml"]', "F002"),
        ('["none/*.toml"]', "F002"),
        ('["../*.toml"]', "F002"),
        ('["/*.toml"]', "F002"),
        ('["folder"]', "F001"),
        ('"*.toml"', "F007"),
        ("[1]", "F007"),
        ('[""]', "F007"),
        ('["\\u0000"]', "F002"),
    ],
)
def test_an_include_that_can_t_be_used_is_a_finding(include: str, code: str, hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "events.toml").write_text(
        GOOD.replace("version = 1", f"version = 1\ninclude = {include}"), encoding="utf-8"
    )

    exit_code, out, _err = hetao("check", "--log", str(tmp_path), "--format", "json", "--today", TODAY)

    findings = json.loads(out)["findings"]
    assert (exit_code, [found["code"] for found in findings]) == (1, [code])
    assert hetao("timeline", "--log", str(tmp_path)).code == 0


def test_a_log_that_includes_itself_and_a_file_twice_reads_each_once(hetao: Hetao, tmp_path: Path) -> None:
    include = 'include = ["*.toml", "./events.toml", "more.toml", "./more.toml", "m*e.toml"]'
    (tmp_path / "events.toml").write_text(GOOD.replace("version = 1", f"version = 1\n{include}"), encoding="utf-8")
    more = '[[event]]\nid = "visit"\ndate = "2025-02"\ntitle = { en = "A visit" }\n'
    (tmp_path / "more.toml").write_text(more, encoding="utf-8")

    for path in (str(tmp_path), str(tmp_path / "events.toml"), str(tmp_path / "." / "events.toml")):
        code, out, _err = hetao("check", "--log", path, "--today", TODAY)
        assert (code, out.split(";")[0]) == (0, "nothing to report")
