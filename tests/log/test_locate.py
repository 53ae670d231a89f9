"""Which log a command works on."""

from __future__ import annotations

from pathlib import Path

import pytest

from hetao_cli.log.files.locate import locate_log
from hetao_cli.model.errors import UsageError


def write(folder: Path, name: str = "events.toml") -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("[log]\nversion = 1\n", encoding="utf-8")
    return str(path)


def test_the_log_given_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there, given = write(tmp_path), write(tmp_path / "there"), write(tmp_path / "given", "mine.toml")
    monkeypatch.chdir(tmp_path)

    assert locate_log(given, {"HETAO_LOG": there}) == given
    assert locate_log(None, {"HETAO_LOG": there}) == there
    assert locate_log(None, {"HETAO_LOG": ""}) == Path(here).name


def test_a_folder_stands_for_the_log_in_it(tmp_path: Path) -> None:
    path = write(tmp_path)

    assert locate_log(str(tmp_path), {}) == path
    assert locate_log(None, {"HETAO_LOG": str(tmp_path)}) == path


@pytest.mark.parametrize(("depth", "shown"), [(0, "events.toml"), (1, "../events.toml"), (3, "../../../events.toml")])
def test_the_nearest_log_upward_is_named_from_where_one_stands(
    depth: int, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path)
    write(tmp_path / "log")
    below = (tmp_path / "log").joinpath(*["deeper"] * depth)
    below.mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(below)

    found = locate_log(None, {})

    assert found == shown
    assert Path(found).resolve() == (tmp_path / "log" / "events.toml").resolve()


def test_a_folder_named_as_a_log_is_no_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    (tmp_path / "here" / "events.toml").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")

    assert locate_log(None, {}) == "../events.toml"


def test_far_from_any_log_the_shipped_one_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert Path(locate_log(None, {})).name == "events.toml"
    assert Path(locate_log(None, {})).is_absolute()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("none.toml", "there is no file 'none.toml'"),
        ("empty", "'empty' is a folder without an events.toml"),
        ("\0", "there is no file"),
    ],
)
def test_what_names_no_log_is_refused(given: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match=words) as refused:
        locate_log(given, {})
    assert str(refused.value).startswith("--log: ")
    with pytest.raises(UsageError, match=words) as refused:
        locate_log(None, {"HETAO_LOG": given})
    assert str(refused.value).startswith("HETAO_LOG: ")
