"""The figures of a metric at a place in the order of time: one point for each date of each standing and unit.

The value of a point is the answer for its date, as `analysis.answers` gives it: plots and pages draw the points that
`hetao stats` lists. An amount in another currency than the metric's is told in that at the rate that the log states of
the nearest time; if it states none, the amount is a point of a series of its own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import answer_at, claims_of, strand_of
from hetao_cli.analysis.exchange import exchange
from hetao_cli.dates.order import sort_key
from hetao_cli.log.source_order import source_key
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.analysis.answers.figures import Answer, Strand
    from hetao_cli.analysis.conflicts.disputes import Dispute
    from hetao_cli.analysis.exchange import Exchange
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval


class Point(NamedTuple):
    """The value of a metric at a place at one time, by the figures of one strand.

    Attributes:
        as_of: When it held or, of a plan, is to hold.
        claims: Its figures, one or more, by the day of their source; each with its source and its literal.
        answer: What is known of that time.
        exchanged: The rate of the log by which its amount is told in the metric's currency; None if it is printed in
            that, or if the log states no rate.
    """

    as_of: Moment
    claims: tuple[FigureClaim, ...]
    answer: Answer
    exchanged: Exchange | None = None

    @property
    def interval(self) -> Interval:
        """Return the values that it can have, in `strand.unit`; an end that is None is open."""
        amount = self.answer.interval
        return (self.exchanged.of(amount) or amount) if self.exchanged is not None else amount

    @property
    def strand(self) -> Strand:
        """Return the strand that it is a point of, in the unit that its amount is told in."""
        strand = self.answer.strand
        return strand if self.exchanged is None else strand._replace(unit=self.exchanged.into)

    @property
    def dispute(self) -> Dispute | None:
        """Return the dispute about it; None if there is none."""
        return self.answer.dispute

    @property
    def concerns(self) -> tuple[FigureClaim, ...]:
        """Return its figures and those of other dates that narrow or contest it: findings about these are about it."""
        return (*self.claims, *self.answer.claims)

    @property
    def figures(self) -> tuple[str, ...]:
        """Return the ids of its figures."""
        return tuple(claim.figure.id for claim in self.claims)

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of its sources, each once."""
        return tuple(dict.fromkeys(claim.figure.source for claim in self.claims))

    @property
    def support(self) -> int:
        """Return the number of its independent sources: a copy is none."""
        return len({claim.origin for claim in self.claims})


def series_of(evidence: Evidence, metric: str, place: str) -> list[Point]:
    """Return the points of a metric at a place, of all strands, in the order of their dates.

    Figures that could not be read, and those without a date, are left out.

    Args:
        evidence: The log, read.
        metric: Its id.
        place: Its id; figures of places in it are not included.
    """
    entry = evidence.log.metrics[metric]
    by_strand: dict[Strand, list[FigureClaim]] = defaultdict(list)
    for claim in evidence.subjects.get((place, metric), ()):
        by_strand[strand_of(claim)].append(claim)
    points = [
        _point(evidence, entry, as_of, _by_source(evidence, together), answer_at(evidence, entry, claims, as_of))
        for claims in claims_of(evidence, place, metric)
        for as_of, together in _by_date(by_strand[claims.strand])
    ]
    return sorted(points, key=lambda point: (sort_key(point.as_of), point.strand.standing, point.figures))


def _point(evidence: Evidence, metric: Metric, as_of: Moment, claims: tuple[FigureClaim, ...], answer: Answer) -> Point:
    """Return a point, told in the metric's currency if the log states a rate."""
    rate = exchange(evidence.log, answer.strand.unit, metric.unit, as_of)
    return Point(as_of, claims, answer, rate if rate is not None and rate.of(answer.interval) is not None else None)


def _by_source(evidence: Evidence, claims: Sequence[FigureClaim]) -> tuple[FigureClaim, ...]:
    """Return claims by the day of their source, then by its id."""
    sources = evidence.log.sources
    return tuple(sorted(claims, key=lambda claim: source_key(sources[claim.figure.source])))


def _by_date(claims: Sequence[FigureClaim]) -> list[tuple[Moment, list[FigureClaim]]]:
    groups: dict[tuple[float, ...], tuple[Moment, list[FigureClaim]]] = {}
    for claim in claims:
        as_of = claim.as_of
        if as_of is not None:
            key = (as_of.earliest - as_of.pad, as_of.latest + as_of.pad, as_of.uncertain)
            groups.setdefault(key, (as_of, []))[1].append(claim)
    return list(groups.values())
