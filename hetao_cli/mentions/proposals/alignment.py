"""What documents of two languages call by two names and is one: they say the same figures of it."""

from __future__ import annotations

from collections import Counter
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


def worths(papers: Sequence[Paper], said: Sequence[Said]) -> frozenset[Worth]:
    """Return what figures and full dates say."""
    found: set[Worth] = set()
    for where in said:
        reading = papers[where.paper].reading
        found.update(
            worth
            for one in reading.figures
            if one.start == where.start and (worth := worth_of(one.quantity)) is not None
        )
        found.update(
            ("date", one.moment.edtf)
            for one in reading.dates
            if one.start == where.start and one.moment.edtf.count("-") > 1
        )
    return frozenset(found)


def paired(some: Mapping[int, frozenset[Worth]], others: Mapping[int, frozenset[Worth]]) -> dict[int, tuple[int, bool]]:
    """Return which of some is which of others, and whether much speaks for that: those that share most that is rare.

    >>> mine = {1: frozenset({("length", "55000"), ("length", "29600")}), 2: frozenset({("area", "13")})}
    >>> paired(mine, {8: frozenset({("length", "29600")}), 9: frozenset({("area", "13")})})
    {1: (8, False)}
    """
    counts = [Counter(worth for worths in side.values() for worth in worths) for side in (some, others)]
    rare = {worth for worth, count in counts[0].items() if count <= _ENOUGH and 0 < counts[1][worth] <= _ENOUGH}
    scores = {
        (mine, other): _likeness(worths, theirs, rare)
        for mine, worths in some.items()
        for other, theirs in others.items()
    }
    found: dict[int, tuple[int, bool]] = {}
    for (mine, other), score in scores.items():
        if score >= _ENOUGH and all(
            score > rival
            for pair, rival in scores.items()
            if pair != (mine, other) and (pair[0] == mine or pair[1] == other)
        ):
            found[mine] = other, score >= 2 * _ENOUGH
    return found


def _likeness(worths: frozenset[Worth], theirs: frozenset[Worth], rare: set[Worth]) -> int:
    """Return how much two have in common; 0 if it is little of what each has."""
    shared = worths & theirs & rare
    score = sum(map(_weight, shared))
    return score if score >= 2 * _ENOUGH or 2 * len(shared) >= min(len(worths), len(theirs)) else 0


def _weight(worth: Worth) -> int:
    digits = worth[1].replace(".", "").replace("-", "").strip("0")
    return _ENOUGH if len(digits) >= _LEAST_DIGITS and worth[0] != "ratio" else 1
