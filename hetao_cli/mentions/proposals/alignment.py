"""What documents of two languages call by two names and is one: they say the same figures of it."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.quantities.printing import number_text
from hetao_cli.quantities.units import convert

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hetao_cli.mentions.proposals.papers import Paper, Said
    from hetao_cli.model.quantity import Quantity

_BASE = {"length": "m", "area": "m2", "mass": "t", "volume": "m3", "power": "kW", "energy": "kWh", "duration": "year"}
_LEAST_DIGITS = 3
"""How many digits a number has that hardly stands beside two things by chance."""
_ENOUGH = 2

Worth: TypeAlias = "tuple[str, str]"
"""What a figure or a date says: its dimension, its value in one unit of that."""


def worth_of(quantity: Quantity) -> Worth | None:
    """Return what a figure says; None where it says no single value."""
    if quantity.value is None or quantity.value_high is not None:
        return None
    interval = quantity.interval._replace(low=quantity.value, high=quantity.value)
    converted = convert(interval, quantity.unit or "", _BASE.get(quantity.dimension, ""))
    value = quantity.value if converted is None or converted.low is None else converted.low
    return quantity.dimension, number_text(value)


def worths_in(papers: Sequence[Paper]) -> list[dict[int, Worth]]:
    """Return what the figures and full dates of each document say, by their offsets."""
    found: list[dict[int, Worth]] = []
    for paper in papers:
        figures = ((one.start, worth_of(one.quantity)) for one in paper.reading.figures)
        days = {one.start: one.moment.edtf for one in paper.reading.dates if one.moment.edtf.count("-") > 1}
        found.append({start: worth for start, worth in figures if worth is not None})
        found[-1].update((start, ("date", day)) for start, day in days.items())
    return found


def worths(known: Sequence[Mapping[int, Worth]], said: Sequence[Said]) -> frozenset[Worth]:
    """Return what some figures and dates say."""
    return frozenset(known[one.paper][one.start] for one in said if one.start in known[one.paper])


def paired(some: Mapping[int, frozenset[Worth]], others: Mapping[int, frozenset[Worth]]) -> dict[int, tuple[int, bool]]:
    """Return which of some is which of others, and whether much speaks for that: those that share most that is rare.

    >>> mine = {1: frozenset({("length", "55000"), ("length", "29600")}), 2: frozenset({("area", "13")})}
    >>> paired(mine, {8: frozenset({("length", "29600")}), 9: frozenset({("area", "13")})})
    {1: (8, False)}
    """
    holders = [_holders(side) for side in (some, others)]
    shared: dict[tuple[int, int], set[Worth]] = defaultdict(set)
    for worth in holders[0].keys() & holders[1].keys():
        if all(len(side[worth]) <= _ENOUGH for side in holders):
            for pair in product(holders[0][worth], holders[1][worth]):
                shared[pair].add(worth)
    scores = {pair: _likeness(some[pair[0]], others[pair[1]], worths) for pair, worths in shared.items()}
    best: dict[tuple[int, int], list[int]] = defaultdict(list)
    for pair, score in scores.items():
        for side, one in enumerate(pair):
            best[side, one].append(score)
    return {
        mine: (other, score >= 2 * _ENOUGH)
        for (mine, other), score in scores.items()
        if score >= _ENOUGH and all(_is_first(score, best[side]) for side in ((0, mine), (1, other)))
    }


def _holders(side: Mapping[int, frozenset[Worth]]) -> dict[Worth, list[int]]:
    found: dict[Worth, list[int]] = defaultdict(list)
    for one, worths in side.items():
        for worth in worths:
            found[worth].append(one)
    return found


def _is_first(score: int, scores: Sequence[int]) -> bool:
    return score == max(scores) and scores.count(score) == 1


def _likeness(worths: frozenset[Worth], theirs: frozenset[Worth], shared: set[Worth]) -> int:
    """Return how much two have in common; 0 if it is little of what each has."""
    score = sum(map(_weight, shared))
    return score if score >= 2 * _ENOUGH or 2 * len(shared) >= min(len(worths), len(theirs)) else 0


def _weight(worth: Worth) -> int:
    digits = worth[1].replace(".", "").replace("-", "").strip("0")
    return _ENOUGH if len(digits) >= _LEAST_DIGITS and worth[0] != "ratio" else 1
