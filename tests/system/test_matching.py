"""Patterns of included files: what a shell would match, each folder once, and an end whatever links there are."""

from __future__ import annotations

import os
import sys
from glob import glob
from typing import TYPE_CHECKING

import pytest

from hetao_cli.system.matching import matches

if TYPE_CHECKING:
    from pathlib import Path

FILES = ["a.toml", ".hidden.toml", "b/c.toml", "b/d/e.toml", "b/d/f.md", "b/.g/h.toml", "[x]/y.toml", "B/z.toml"]

PATTERNS = [
    "*.toml",
    "**",
    "**/*",
    "**/*.toml",
    "**/*.TOML",
    "b/**",
    "b/**/*.toml",
    "*/c.toml",
    "*/*/*",
    "**/d/*.toml",
    "b/?.toml",
    "[ab].toml",
    "[!a]/*.toml",
    "[[]x]/*",
    ".*",
    "b/.g/*",
    "**/.g/*",
    "**/**/e.toml",
    "none/**",
    "*/",
    "b/d/e.*",
    "./b/*.toml",
    "[",
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / "log" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path / "log"


def files(names: list[str], root: Path) -> list[str]:
    return sorted(name for name in names if (root / name).is_file())


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_matches_what_glob_matches(pattern: str, root: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("names of POSIX")
    assert files(matches(pattern, str(root)), root) == sorted(
        set(files(glob(pattern, root_dir=root, recursive=True), root))
    )


@pytest.mark.parametrize("pattern", ["**/*.toml", "**/**/*.toml", "*/*/*/*/*/*/*/*/*/*/*/*/*/*.toml", "a/**/*.toml"])
def test_a_walk_ends_on_loops_of_links(pattern: str, root: Path) -> None:
    for name in ("a", "c", "b/up", "b/d/up"):
        (root / name).symlink_to(root, target_is_directory=True)
    found = files(matches(pattern, str(root)), root)
    assert len(found) <= len(FILES)
    if pattern == "**/*.toml":
        assert found == ["B/z.toml", "[x]/y.toml", "a.toml", "b/c.toml", "b/d/e.toml"]


def test_a_chain_of_doubled_links_is_walked_once(root: Path) -> None:
    for number in range(40):
        folder = root / f"n{number}"
        folder.mkdir()
        for name in ("one", "two"):
            (folder / name).symlink_to(f"../n{number + 1}", target_is_directory=True)
    (root / "n40").mkdir()
    (root / "n40" / "end.toml").touch()
    assert matches("n0/**/*.toml", str(root)) == ["n0/" + "one/" * 40 + "end.toml"]


def test_what_lies_behind_a_link_out_of_the_folder_is_not_named(root: Path) -> None:
    (root.parent / "elsewhere" / "deep").mkdir(parents=True)
    (root.parent / "elsewhere" / "deep" / "secret.toml").touch()
    (root / "far").symlink_to(root.parent / "elsewhere", target_is_directory=True)
    found = matches("**/*.toml", str(root))
    assert os.path.join("far", "") in found
    assert not any("secret" in name for name in found)


def test_a_folder_that_may_not_be_read_is_left_out(root: Path) -> None:
    if sys.platform == "win32" or os.geteuid() == 0:
        pytest.skip("whoever runs the tests may read all folders")
    (root / "b").chmod(0)
    try:
        assert "B/z.toml" in matches("**/*.toml", str(root))
    finally:
        (root / "b").chmod(0o755)
