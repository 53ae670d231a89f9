"""Which figures have a value that most sources can agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.analysis.best_agreed import best_agreed
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.value import read_value

if TYPE_CHECKING:
    from collections.abc import Mapping

AGREED: list[tuple[str, dict[str, str], list[str]]] = [
    ("nothing", {}, []),
    ("one", {"5": "a"}, ["5"]),
    ("two against one", {"5": "a", "4..6": "b", "9": "c"}, ["5", "4..6"]),
    ("all where nobody agrees", {"5": "a", "9": "b"}, ["5", "9"]),
    ("one who says two things counts once", {"5": "a", "4..6": "a", "9": "b"}, ["5", "4..6", "9"]),
    ("closed ends that touch share a value", {"1..5": "a", "5..9": "b", "0": "c"}, ["1..5", "5..9"]),
    ("an open end shares no value with what begins there", {"<5": "a", "5..9": "b", ">=9": "c"}, ["5..9", ">=9"]),
    ("open ends that touch share no value", {"<5": "a", ">5": "b"}, ["<5", ">5"]),
    ("open intervals reach for ever", {">5": "a", "..9": "b", "7": "c", "10": "d"}, [">5", "..9", "7"]),
]


@pytest.mark.parametrize(("holders", "agreed"), [case[1:] for case in AGREED], ids=[case[0] for case in AGREED])
def test_the_best_agreed_are(holders: Mapping[str, str], agreed: list[str]) -> None:
    intervals = {text: read_value(text) or Interval(None, None) for text in holders}
    found = best_agreed({intervals[text]: names for text, names in holders.items()})
    assert found == [intervals[text] for text in agreed]


INTERVALS = st.tuples(st.integers(-3, 3), st.integers(0, 3), st.booleans(), st.booleans()).map(
    lambda drawn: Interval(drawn[0], drawn[0] + drawn[1], drawn[2] or not drawn[1], drawn[3] or not drawn[1])
)


@given(st.dictionaries(INTERVALS, st.sets(st.sampled_from("abc"), min_size=1), min_size=1, max_size=6))
def test_the_best_agreed_are_those_that_counting_at_every_half_step_finds(holders: dict[Interval, set[str]]) -> None:
    def has(interval: Interval, doubled: int) -> bool:
        low, high = (interval.low or 0) * 2, (interval.high or 0) * 2
        return low + (not interval.low_closed) <= doubled <= high - (not interval.high_closed)

    steps = range(-8, 14)
    counts = {
        step: len(set[str]().union(*(names for interval, names in holders.items() if has(interval, step))))
        for step in steps
    }
    best = [step for step in steps if counts[step] == max(counts.values())]
    assert best_agreed(holders) == [interval for interval in holders if any(has(interval, step) for step in best)]
