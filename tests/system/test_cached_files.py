"""The files of kept answers: whole or of no use, and never more of them than may be."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.system.answer_cache import ABANDONED_SECONDS, LARGEST, MOST_BYTES, MOST_FILES, SUFFIX, find, keep, prune

if TYPE_CHECKING:
    from pathlib import Path

    from hetao_cli.system.disk import Asked

WRITTEN = st.lists(st.tuples(st.sampled_from([1, 2]), st.binary(max_size=50)), max_size=4)
NOTHING_ASKED: list[Asked] = []
PATHS = st.text(st.characters(exclude_characters="\0", exclude_categories=[]), max_size=5)
QUESTIONS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["exists", "is_file"]), st.tuples(PATHS), st.booleans()),
        st.tuples(st.just("real"), st.tuples(PATHS), PATHS),
        st.tuples(st.just("matching"), st.tuples(PATHS, PATHS), st.lists(PATHS, max_size=3)),
        st.tuples(st.just("distinct"), st.lists(PATHS, min_size=1).map(tuple), st.lists(PATHS, max_size=3)),
        st.tuples(
            st.just("contents"), st.tuples(PATHS), st.tuples(st.integers(0), st.booleans(), st.binary(max_size=5))
        ),
    )
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("kept") / f"one{SUFFIX}")


@given(code=st.sampled_from([0, 1]), written=WRITTEN, key=st.binary(min_size=1, max_size=50))
def test_what_is_kept_is_found(code: int, written: list[tuple[int, bytes]], key: bytes, path: str) -> None:
    keep((path, key), NOTHING_ASKED, (code, written))
    assert find((path, key)) == (code, written)
    assert find((path, key + b"2")) is None
    assert find((path, key[:-1])) is None


@given(asked=QUESTIONS, written=WRITTEN)
def test_what_was_asked_of_the_disk_is_asked_again(
    asked: list[Asked], written: list[tuple[int, bytes]], path: str
) -> None:
    keep((path, b"key"), asked, (1, written))
    heard: list[Asked] = []

    def hear(again: list[Asked]) -> bool:
        heard.extend(again)
        return True

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hetao_cli.system.answer_cache.answers_hold", hear)
        assert find((path, b"key")) == (1, written)
    assert sorted(heard, key=repr) == sorted(asked, key=repr)


def test_a_text_that_could_not_be_told_from_two_is_not_kept(path: str) -> None:
    keep((path, b"other"), [("exists", ("a\0b",), False)], (0, []))
    assert find((path, b"other")) is None


@given(written=WRITTEN, data=st.data())
def test_a_part_of_a_file_is_no_answer(written: list[tuple[int, bytes]], data: st.DataObject, path: str) -> None:
    keep((path, b"key"), NOTHING_ASKED, (0, written))
    with open(path, "r+b") as file:
        file.truncate(data.draw(st.integers(0, os.path.getsize(path) - 1)))
    assert find((path, b"key")) is None


@given(written=WRITTEN, data=st.data())
def test_a_file_with_a_changed_byte_is_no_answer(
    written: list[tuple[int, bytes]], data: st.DataObject, path: str
) -> None:
    keep((path, b"key"), NOTHING_ASKED, (0, written))
    with open(path, "r+b") as file:
        whole = file.read()
        place = data.draw(st.integers(0, len(whole) - 1))
        file.seek(place)
        file.write(bytes([whole[place] ^ data.draw(st.integers(1, 255))]))
    assert find((path, b"key")) is None


@given(content=st.binary(max_size=200))
def test_any_other_file_is_no_answer(content: bytes, path: str) -> None:
    with open(path, "wb") as file:
        file.write(content)
    assert find((path, b"key")) is None


def test_an_answer_holds_only_while_the_disk_answers_as_before(tmp_path: Path) -> None:
    kept, asked = tmp_path / f"one{SUFFIX}", tmp_path / "log.toml"
    keep((str(kept), b"key"), [("exists", (str(asked),), False)], (0, [(1, b"out")]))
    assert find((str(kept), b"key")) == (0, [(1, b"out")])
    asked.touch()
    assert find((str(kept), b"key")) is None


def test_an_answer_that_is_too_large_is_not_kept(tmp_path: Path) -> None:
    keep((str(tmp_path / f"one{SUFFIX}"), b"key"), NOTHING_ASKED, (0, [(1, bytes(LARGEST))]))
    assert list(tmp_path.iterdir()) == []


def test_a_draft_of_another_run_is_left_alone_and_leaves_no_answer(tmp_path: Path) -> None:
    path = tmp_path / f"one{SUFFIX}"
    keep((str(path), b"key"), NOTHING_ASKED, (0, []))
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def make(path: Path, *, size: int, age: float) -> None:
    """Make a file of a size, last used so many seconds ago."""
    with path.open("wb") as file:
        file.truncate(size)
    os.utime(path, (time.time() - age,) * 2)


def test_of_too_many_answers_those_go_that_were_not_used_for_longest(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        make(tmp_path / f"{number}{SUFFIX}", size=1, age=10 * number)
    prune(str(tmp_path), 1)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {f"{number}{SUFFIX}" for number in range(MOST_FILES * 3 // 4)}


def test_of_too_large_answers_those_go_that_were_not_used_for_longest(tmp_path: Path) -> None:
    for number in range(5):
        make(tmp_path / f"{number}{SUFFIX}", size=MOST_BYTES // 4, age=10 * number)
    prune(str(tmp_path), MOST_BYTES // 4)
    assert {path.name for path in tmp_path.iterdir()} == {f"{number}{SUFFIX}" for number in range(3)}


def test_answers_within_bounds_stay(tmp_path: Path) -> None:
    for number in range(MOST_FILES):
        make(tmp_path / f"{number}{SUFFIX}", size=1, age=10 * number)
    prune(str(tmp_path), MOST_BYTES)
    assert len(list(tmp_path.iterdir())) == MOST_FILES


def test_only_our_own_files_are_removed(tmp_path: Path) -> None:
    make(tmp_path / "thesis.answer", size=1, age=10**8)
    make(tmp_path / f"a{SUFFIX}.1.tmp", size=1, age=2 * ABANDONED_SECONDS)
    make(tmp_path / f"b{SUFFIX}.2.tmp", size=1, age=0)
    prune(str(tmp_path), MOST_BYTES)
    assert {path.name for path in tmp_path.iterdir()} == {"thesis.answer", f"b{SUFFIX}.2.tmp"}
