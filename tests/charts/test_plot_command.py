"""`hetao plot`: what it prints, what it writes and what it refuses."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest
from drawn_logs import written

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

FIGURES = (
    "north|firms|447|2024-08|actual|gazette",
    "north|firms|over 500 firms|2025-08",
    "south|firms|60|2025-08~",
    "south|firms|200|2027|planned",
)


@pytest.fixture
def log(tmp_path: Path) -> str:
    return written(tmp_path, *FIGURES)


def test_people_see_the_points_and_who_says_so(hetao: Hetao, log: str) -> None:
    told = hetao("plot", "firms", "--log", log)
    assert (told.code, told.err) == (0, "")
    assert "● north park" in told.out
    assert any(line.endswith("  gazette") and ">500" in line for line in told.out.splitlines())


def test_programs_get_the_numbers_of_the_picture(hetao: Hetao, log: str) -> None:
    points = json.loads(hetao("plot", "firms", "--place", "north", "--log", log, "--format", "json").out)["points"]
    assert [(one["as_of"], one["low"], one["high"], one["figures"]) for one in points] == [
        ("2024-08", 447, 447, ["f0"]),
        ("2025-08", 500, None, ["f1"]),
    ]


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize(("name", "begins"), [("a.svg", b"<?xml"), ("a.PNG", b"\x89PNG\r\n\x1a\n")])
def test_the_ending_says_what_is_written(
    hetao: Hetao, log: str, tmp_path: Path, name: str, begins: bytes, language: str
) -> None:
    path = tmp_path / name
    told = hetao("plot", "firms", "--log", log, "-o", str(path), "--lang", language)
    if "no font here has Chinese" in told.err:
        pytest.skip("no font here has Chinese")
    assert (told.code, told.out) == (0, ""), told.err
    points = {"en": "has 4 points", "zh-Hans": "有 4 个点", "zh-Hant": "有 4 個點"}
    assert told.err == f"hetao: {path} {points[language]}\n"
    assert path.read_bytes().startswith(begins)
    assert set(os.listdir(tmp_path)) == {"events.toml", name}


@pytest.mark.parametrize("name", ["a.svg", "a.png"])
def test_the_same_log_gives_the_same_bytes(hetao: Hetao, log: str, tmp_path: Path, name: str) -> None:
    written_bytes: list[bytes] = []
    for _ in range(2):
        hetao("plot", "--log", log, "-o", str(tmp_path / name))
        written_bytes.append((tmp_path / name).read_bytes())
    assert written_bytes[0] == written_bytes[1]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["-o", "a.pdf"], "'.pdf' is no picture that can be written: name a file that ends in .svg or .png"),
        (["-o", "picture"], "'picture' has no ending: name a file that ends in .svg or .png"),
        (["-o", "there/is/none.svg"], "no folder 'there/is' to write 'none.svg' in"),
        (["-o", "a.svg", "--format", "json"], "--format is for what is printed"),
        (["firm"], "no metric named 'firm' (did you mean 'firms'?)"),
        (["--place", "nort"], "no place named 'nort' (did you mean 'north'?)"),
        (["area", "-o", "a.svg"], "no figure to plot, so 'a.svg' was not written"),
    ],
)
def test_what_can_not_be_done_is_told(
    hetao: Hetao, log: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    told = hetao("plot", *arguments, "--log", log)
    assert (told.code, told.out) == (2, "")
    assert reason in told.err
    assert os.listdir(tmp_path) == ["events.toml"]


def test_a_folder_is_not_written_over(hetao: Hetao, log: str, tmp_path: Path) -> None:
    (tmp_path / "a.svg").mkdir()
    told = hetao("plot", "--log", log, "-o", str(tmp_path / "a.svg"))
    assert told.code == 3
    assert "a.svg': it is a folder" in told.err


def test_a_file_that_was_there_is_the_new_one_afterwards(hetao: Hetao, log: str, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("old", encoding="utf-8")
    assert hetao("plot", "--log", log, "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8").startswith("<?xml")


def test_a_library_that_is_not_there_is_named_with_how_to_get_it(
    hetao: Hetao, log: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    told = hetao("plot", "--log", log, "-o", str(tmp_path / "a.png"))
    assert (told.code, told.out) == (2, "")
    assert "needs matplotlib; install it with: pip install 'hetao[plot]'" in told.err
    assert hetao("plot", "--log", log).code == 0
    assert hetao("plot", "--log", log, "-o", str(tmp_path / "a.svg")).code == 0


def test_what_is_not_drawn_is_counted(hetao: Hetao, tmp_path: Path) -> None:
    told = hetao("plot", "firms", "--log", written(tmp_path, *FIGURES, "south|firms|many|2025"))
    assert "1 figure has no value in the metric's unit or no date" in told.err


def test_an_empty_log_has_nothing_to_plot(hetao: Hetao, empty_log: str) -> None:
    assert hetao("plot", "--log", empty_log).out == "no figure to plot\n"
