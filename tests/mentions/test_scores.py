"""What is read rightly stays so: each score is as in `scores.toml`; a loss fails, a gain is to be written there."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from measuring import Score, measured_scores

RECORD = Path(__file__).parent / "scores.toml"
HEAD = "# What is right of what is asked for, or told; written by `python -m pytest tests/mentions --record-scores`.\n"


@pytest.fixture(scope="module")
def measured(pytestconfig: pytest.Config) -> dict[str, Score]:
    scores = {one.name: one for one in measured_scores()}
    if pytestconfig.getoption("record_scores"):
        lines = [f'"{one.name}" = {{ right = {one.right}, of = {one.of} }}\n' for one in scores.values()]
        RECORD.write_text(HEAD + "".join(lines), encoding="utf-8")
    return scores


@pytest.fixture
def recorded(measured: dict[str, Score]) -> dict[str, Score]:
    """Return the scores of the record, after it was rewritten where that was asked for."""
    assert measured
    tables = tomllib.loads(RECORD.read_text(encoding="utf-8"))
    return {name: Score(name, table["right"], table["of"], ()) for name, table in tables.items()}


def test_nothing_that_was_right_is_lost(measured: dict[str, Score], recorded: dict[str, Score]) -> None:
    lost = [one for name, one in measured.items() if name in recorded and one.wrong > recorded[name].wrong]

    told = [f"{one.name}: {one.right} of {one.of}\n{chr(10).join(one.misses)}" for one in lost]
    assert not told, "\n".join(told)


def test_a_gain_is_recorded(measured: dict[str, Score], recorded: dict[str, Score]) -> None:
    unlike = [name for name, one in measured.items() if name not in recorded or one[:3] != recorded[name][:3]]

    assert (unlike, recorded.keys() - measured.keys()) == ([], set()), "record them: pytest --record-scores"
