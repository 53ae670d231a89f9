"""Which files an include pattern stands for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from hetao_cli.log.files.includes import expand_include

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a log's folder with some files in it, beside a file outside of it."""
    inside = tmp_path / "log"
    for name in (
        "seeds/b.toml",
        "seeds/a.toml",
        "seeds/deep/c.toml",
        "seeds/notes.txt",
        "河套.toml",
        "seeds/x[1].toml",
    ):
        path = inside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "outside.toml").touch()
    return inside


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("seeds/a.toml", ["seeds/a.toml"]),
        ("seeds/[ab].toml", ["seeds/a.toml", "seeds/b.toml"]),
        ("seeds/*.toml", ["seeds/a.toml", "seeds/b.toml", "seeds/x[1].toml"]),
        ("seeds/**/*.toml", ["seeds/a.toml", "seeds/b.toml", "seeds/deep/c.toml", "seeds/x[1].toml"]),
        ("*", ["河套.toml"]),
        ("./seeds/a.toml", ["./seeds/a.toml"]),
    ],
)
def test_a_pattern_names_files_in_order(pattern: str, names: list[str], folder: Path) -> None:
    paths, reason = expand_include(str(folder), pattern)

    assert reason is None
    assert paths == [os.path.join(folder, name) for name in names]


def test_paths_are_as_short_as_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)

    assert expand_include("", "seeds/[a].toml") == (["seeds/a.toml"], None)


@pytest.mark.parametrize(
    "pattern", ["none.toml", "none/*.toml", "seeds/*.md", "*.toml.bak", "\0", "a\0b/*", "[", "seeds/["]
)
def test_a_pattern_that_matches_nothing_is_told(pattern: str, folder: Path) -> None:
    paths, reason = expand_include(str(folder), pattern)

    assert paths == []
    assert str(reason) == "matches no file"


@pytest.mark.parametrize(
    "pattern",
    [
        "/etc/hostname",
        "/*",
        "../outside.toml",
        "seeds/../../outside.toml",
        "seeds/../河套.toml",
        "..",
        r"..\outside.toml",
    ],
)
def test_a_pattern_that_leaves_the_folder_is_told(pattern: str, folder: Path) -> None:
    paths, reason = expand_include(str(folder), pattern)

    assert paths == []
    assert "leaves the log's folder" in str(reason)


@pytest.mark.parametrize("pattern", ["link.toml", "l*.toml", "far/outside.toml", "far/*.toml", "**/outside.toml"])
def test_a_link_out_of_the_folder_is_told(pattern: str, folder: Path) -> None:
    (folder / "link.toml").symlink_to(folder.parent / "outside.toml")
    (folder / "far").symlink_to(folder.parent, target_is_directory=True)

    paths, reason = expand_include(str(folder), pattern)

    assert paths == []
    assert "is a link out of it" in str(reason)


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.toml").symlink_to(folder / "seeds" / "a.toml")

    assert expand_include(str(folder), "link.toml") == ([str(folder / "link.toml")], None)


def test_a_link_to_nothing_matches_nothing(folder: Path) -> None:
    (folder / "link.toml").symlink_to(folder / "none.toml")

    assert str(expand_include(str(folder), "link.toml")[1]) == "matches no file"
    assert str(expand_include(str(folder), "link*")[1]) == "matches no file"


def test_a_log_may_itself_lie_behind_a_link(folder: Path) -> None:
    behind = folder.parent / "behind"
    behind.symlink_to(folder, target_is_directory=True)

    assert expand_include(str(behind), "seeds/a.toml")[1] is None
