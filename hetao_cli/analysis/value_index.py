"""The figures of each place and metric by their values, so that those that agree closely are found without all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from heapq import merge
from typing import TYPE_CHECKING

from hetao_cli.analysis.pair import NARROW, is_narrow, printed_value
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.units import convert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.analysis.pair import Pair
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim, ReadClaim
    from hetao_cli.model.quantity import Interval, Number

STANDINGS = frozenset({"actual", "plan", "estimate"})


class Values:
    """The figures of one place, metric, unit and standing. A position is that in all figures of the place and metric.

    They are put in order when they are first asked for.
    """

    __slots__ = ("_claims", "_narrow", "_numbers", "_positions", "_widest")

    def __init__(self, claims: Sequence[ReadClaim], positions: list[int]) -> None:
        self._claims, self._positions = claims, positions
        self._numbers: dict[Number, list[int]] | None = None
        self._narrow: list[tuple[tuple[float, float], list[int]]] | None = None
        self._widest = 0.0

    def of_number(self, number: Number | None) -> Sequence[int]:
        """Return the positions of the figures that print a number."""
        if self._numbers is None:
            self._numbers = {}
            for at in self._positions:
                printed = printed_value(self._claims[at])
                if printed is not None:
                    self._numbers.setdefault(printed, []).append(at)
        return () if number is None else self._numbers.get(number, ())

    def near(self, interval: Interval) -> Iterator[list[int]]:
        """Yield the positions of the narrow figures that can have a value of an interval, and of few others."""
        low, high = interval[:2]
        if low is None or high is None:
            return
        narrow = self._narrow_ones()
        least, most = float(low), float(high)
        first = bisect_left(narrow, max(least * _LEAST, least - self._widest) - abs(least) * _INEXACT, key=_low)
        for one in range(first, bisect_right(narrow, most + abs(most) * _INEXACT, key=_low)):
            yield narrow[one][1]

    def _narrow_ones(self) -> list[tuple[tuple[float, float], list[int]]]:
        """Return the narrow intervals, in order, each with the positions of its figures.

        Their ends are to fifteen digits, as who asks looks closely at what is found.
        """
        if self._narrow is None:
            narrow: dict[tuple[float, float], list[int]] = {}
            for at in self._positions:
                low, high = self._claims[at].interval[:2]
                if low is not None and high is not None and is_narrow(self._claims[at].interval):
                    narrow.setdefault((float(low), float(high)), []).append(at)
            self._narrow, self._widest = sorted(narrow.items()), max((high - low for low, high in narrow), default=0)
        return self._narrow


_LEAST, _INEXACT = float(1 - NARROW), 1e-12


def _low(narrow: tuple[tuple[float, float], list[int]]) -> float:
    return narrow[0][0]


def values_of(evidence: Evidence, place: str, metric: str) -> dict[tuple[str, str], Values]:
    """Return the figures of a place and a metric by unit and standing."""
    return evidence.once(_by_kind, place, metric)


def _by_kind(evidence: Evidence, place: str, metric: str) -> dict[tuple[str, str], Values]:
    claims = evidence.subjects.get((place, metric), ())
    kinds: dict[tuple[str, str], list[int]] = {}
    for at, claim in enumerate(claims):
        kinds.setdefault((claim.unit, claim.standing), []).append(at)
    return {kind: Values(claims, positions) for kind, positions in kinds.items()}


def pointed_to(pair: Pair, place: str, metric: str, standings: Iterable[str] = STANDINGS) -> Iterator[ReadClaim]:
    """Yield the figures of a place and a metric that the odd figure of a pair points to, in the order of the log.

    One can come twice.
    """
    interval, number = pair.odd.interval, printed_value(pair.odd)
    found: list[Sequence[int]] = []
    for (unit, standing), values in values_of(pair.evidence, place, metric).items() if interval is not None else ():
        if unit == pair.odd.unit and standing in standings:
            found.append(values.of_number(number))
            found += values.near(interval) if interval is not None and is_narrow(interval) else ()
    for at in merge(*found):
        claim = pair.evidence.subjects[place, metric][at]
        if pair.points_to(claim):
            yield claim


def close_to(evidence: Evidence, subject: tuple[str, str], value: Interval, unit: str) -> Iterator[ReadClaim]:
    """Yield the narrow figures of a place and a metric that can have a value that is given in a unit."""
    for (own, _standing), values in values_of(evidence, *subject).items():
        wanted = convert(value, unit, own)
        for at in merge(*values.near(wanted)) if wanted is not None else ():
            claim = evidence.subjects[subject][at]
            if wanted is not None and meet(claim.interval, wanted):
                yield claim


def in_another_unit(evidence: Evidence, claim: FigureClaim) -> Iterator[ReadClaim]:
    """Yield the figures of the place, metric and standing of another that print its number in another unit."""
    subject, number = (claim.figure.place, claim.figure.metric), printed_value(claim)
    found = [
        values.of_number(number)
        for (unit, standing), values in values_of(evidence, *subject).items()
        if unit != claim.unit and standing == claim.standing
    ]
    return (evidence.subjects[subject][at] for at in merge(*found))
