"""What a value lies between, as documents for programs write it."""

from typing import Annotated, TypeAlias

from hetao_cli.model.quantity import Interval, Number
from hetao_cli.model.records import Value
from hetao_cli.quantities.printing import json_number
from hetao_cli.quick.tuples import NamedTuple


class Bounds(NamedTuple):
    """What a value lies between; its unit stands with the key.

    Attributes:
        low: The least value; null is open or unknown. Example: 32
        high: The greatest value; null is open or unknown. Example: 138
        low_closed: Whether `low` itself is one of the values. Example: true
        high_closed: Whether `high` itself is one of the values. Example: true
    """

    low: float | None
    high: float | None
    low_closed: bool
    high_closed: bool


BoundsInUnit: TypeAlias = Annotated[Bounds, Value("`unit`", spread=True)]
"""Bounds among the keys of the record that has them, whose `unit` is theirs."""


def bounds_of(interval: Interval) -> Bounds:
    """Return the record of an interval."""
    return Bounds(
        low=_json(interval.low),
        high=_json(interval.high),
        low_closed=interval.low is not None and interval.low_closed,
        high_closed=interval.high is not None and interval.high_closed,
    )


def _json(number: Number | None) -> int | float | None:
    return None if number is None else json_number(number)
