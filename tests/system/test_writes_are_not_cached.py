"""What writes is done each time that it is asked for, and what was kept before it is not given again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cached_runs import Runs

if TYPE_CHECKING:
    from pathlib import Path

FIGURE = ("add", "figure", "--source", "gazette", "--place", "south", "--metric", "firms", "--says", "12 firms")


def test_a_write_is_done_each_time(tmp_path: Path) -> None:
    runs = Runs(tmp_path)
    first = runs.keeping(*FIGURE)
    (runs.seeds / "gazette.toml").write_bytes(
        (runs.seeds / "gazette.toml").read_bytes().replace(b"12 firms", b"13 firms")
    )
    second = runs.keeping(*FIGURE)
    assert (first.code, second.code) == (0, 0)
    assert first.out != second.out
    assert b"12 firms" in (runs.seeds / "gazette.toml").read_bytes()
    assert runs.kept() == {}


def test_a_try_of_a_write_a_refusal_and_a_new_log_are_not_kept(tmp_path: Path) -> None:
    runs = Runs(tmp_path)
    assert runs.keeping(*FIGURE, "--dry-run").code == 0
    assert runs.keeping(*FIGURE, "--place", "west").code == 2
    assert runs.keeping("init", "new").code == 0
    assert runs.keeping("init", "new").code == 2
    assert runs.kept() == {}


def test_what_was_kept_before_a_write_is_not_given_after_it(tmp_path: Path) -> None:
    runs = Runs(tmp_path)
    before = runs.keeping("figures", "--place", "south", "--format", "json")
    assert len(runs.kept()) == 1
    assert runs.keeping(*FIGURE).code == 0
    after = runs.keeping("figures", "--place", "south", "--format", "json")
    assert b"12 firms" not in before.out
    assert b"12 firms" in after.out
