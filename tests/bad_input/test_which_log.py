"""Which log a command works on, and that it says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from good_log import GOOD, ON_A_LOG, TODAY

if TYPE_CHECKING:
    from conftest import Hetao


def write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(GOOD, encoding="utf-8")


def told_path(hetao: Hetao, command: str, *arguments: str) -> str:
    code, out, _err = (
        hetao(command, *arguments, "--format", "json", "--exit-zero")
        if command == "check"
        else hetao(command, *arguments, "--format", "json")
    )
    assert code == 0
    path: str = json.loads(out)["log"]["path"]
    return path


@pytest.mark.parametrize("command", ON_A_LOG)
def test_the_log_named_comes_before_the_environment_and_that_before_the_folder(
    command: str, hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("here/events.toml", "there/events.toml", "named.toml"):
        write(tmp_path / name)
    monkeypatch.chdir(tmp_path / "here")

    assert told_path(hetao, command) == "events.toml"
    monkeypatch.setenv("HETAO_LOG", str(tmp_path / "there"))
    assert told_path(hetao, command) == str(tmp_path / "there" / "events.toml")
    assert told_path(hetao, command, "--log", "../named.toml") == "../named.toml"


@pytest.mark.parametrize("command", ON_A_LOG)
def test_from_a_folder_below_the_log_above_is_used(
    command: str, hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "events.toml")
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")

    assert told_path(hetao, command) == "../../events.toml"


@pytest.mark.parametrize("command", ON_A_LOG)
def test_far_from_any_log_the_shipped_one_is_used(
    command: str, hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    path = Path(told_path(hetao, command))

    assert path.name == "events.toml"
    assert tmp_path not in path.parents


def test_a_log_in_the_environment_that_is_not_there_is_wrong_usage(
    hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HETAO_LOG", str(tmp_path / "none.toml"))

    code, out, err = hetao("timeline")

    assert (code, out) == (2, "")
    assert err == f"hetao: HETAO_LOG: there is no file '{tmp_path / 'none.toml'}'\n"


def test_paths_of_findings_can_be_followed_from_where_one_stands(
    hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "events.toml")
    included = 'include = ["seeds/*.toml"]\n'
    (tmp_path / "events.toml").write_text(GOOD.replace("version = 1\n", f"version = 1\n{included}"), encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "more.toml").write_text("[[event]]\n", encoding="utf-8")
    (tmp_path / "deeper").mkdir()
    monkeypatch.chdir(tmp_path / "deeper")

    _code, out, _err = hetao("check", "--format", "json", "--today", TODAY)

    paths = {found["path"] for found in json.loads(out)["findings"]}
    assert paths == {"../seeds/more.toml"}
    assert all(Path(path).is_file() for path in paths)
