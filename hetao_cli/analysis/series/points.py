"""The figures of a metric at a place in the order of time: one point for each date of each standing and unit.

Sources that agree make one point, of the values that all of them can mean. A disputed point has the best supported
value, if that is one of its own, else all that its figures can mean; and it has the dispute. Plots and pages draw the
points that `hetao stats` lists.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.conflicts.comparable import alike
from hetao_cli.analysis.conflicts.questions import answers
from hetao_cli.analysis.conflicts.source_reliability import reliability_of
from hetao_cli.analysis.conflicts.timing import Timing, is_out_of_proportion, timing
from hetao_cli.analysis.conflicts.verdicts import judge, shared
from hetao_cli.dates.order import sort_key
from hetao_cli.log.source_order import source_key
from hetao_cli.quantities.intervals import meet, span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.analysis.conflicts.questions import Question
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Best
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval


class Dispute(NamedTuple):
    """A question whose figures have no value in common: they form more than one cluster.

    Attributes:
        clusters: All its figures, also of other dates that can be the same day, split by the values that they share.
        best: The best supported value; None if the sources support none better than the others.
        suspects: Ids of the figures that are probably wrong.
    """

    clusters: tuple[tuple[FigureClaim, ...], ...]
    best: Best | None
    suspects: tuple[str, ...]


class Strand(NamedTuple):
    """A strand of a series: what the points of one line have in common. Only points of one strand are compared.

    Attributes:
        standing: actual, plan or estimate.
        unit: The metric's, or the printed currency if it is another.
        of: For a share: the place whose quantity is the whole, if that is another place.
        since: For a duration: the event that it begins with; until likewise.
    """

    standing: str
    unit: str
    of: str | None = None
    since: str | None = None
    until: str | None = None


class Point(NamedTuple):
    """The value of a metric at a place at one time, by the figures of one strand.

    Attributes:
        as_of: When it held or, of a plan, is to hold.
        interval: The values that it can have, in `strand.unit`; an end that is None is open.
        strand: The line that it is a point of.
        claims: The figures that say so, one or more, by the day of their source; each with its source and its literal.
        dispute: What its figures are part of, if sources differ; None where they agree.
    """

    as_of: Moment
    interval: Interval
    strand: Strand
    claims: tuple[FigureClaim, ...]
    dispute: Dispute | None = None

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
    points = [
        _point(evidence, together)
        for group in alike(evidence.subjects.get((place, metric), ()))
        for together in _by_date(group)
    ]
    return sorted(points, key=lambda point: (sort_key(point.as_of), point.strand.standing, point.figures))


def _by_date(claims: Sequence[FigureClaim]) -> list[list[FigureClaim]]:
    groups: dict[tuple[float, ...], list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        as_of = claim.as_of
        if as_of is not None:
            groups[as_of.earliest - as_of.pad, as_of.latest + as_of.pad, as_of.uncertain].append(claim)
    return list(groups.values())


def _point(evidence: Evidence, claims: Sequence[FigureClaim]) -> Point:
    first = claims[0]
    figure, as_of = first.figure, first.as_of
    if as_of is None:
        raise ValueError("a point needs a date")
    strand = Strand(first.standing, first.unit, figure.of, figure.since, figure.until)
    found = evidence.once(disputes)
    dispute = next((found[claim.figure.id] for claim in claims if claim.figure.id in found), None)
    sources = evidence.log.sources
    ordered = sorted(claims, key=lambda claim: source_key(sources[claim.figure.source])) if len(claims) > 1 else claims
    return Point(as_of, _value(claims, dispute), strand, tuple(ordered), dispute)


def _value(claims: Sequence[FigureClaim], dispute: Dispute | None) -> Interval:
    """Return what figures of one date mean together, as this module's docstring describes."""
    intervals = [claim.interval for claim in claims if claim.interval is not None]
    agreed = shared(list(claims))
    if dispute is None or _on_one_side(claims, dispute):
        return agreed or span(intervals)
    best = dispute.best.interval if dispute.best is not None else None
    if best is not None and any(meet(best, interval) for interval in intervals):
        return best
    return span(intervals)


def _on_one_side(claims: Sequence[FigureClaim], dispute: Dispute) -> bool:
    own = {claim.figure.id for claim in claims}
    return sum(any(claim.figure.id in own for claim in cluster) for cluster in dispute.clusters) <= 1


def disputes(evidence: Evidence) -> dict[str, Dispute]:
    """Return the disputes of a log by the ids of their figures; cached by `Evidence.once`."""
    given = evidence.once(answers)
    reliability = reliability_of(given)
    found: dict[str, Dispute] = {}
    for question in given.disputed:
        if is_in_dispute(question):
            best, suspects = judge(question, reliability)
            clusters = tuple(map(tuple, question.clusters))
            dispute = Dispute(clusters, best, tuple(claim.figure.id for claim in suspects))
            found.update((claim.figure.id, dispute) for claim in question.claims)
    return found


def is_in_dispute(question: Question) -> bool:
    """Return whether figures that differ contradict each other: one of a year contradicts none of its months."""
    claims = question.claims
    return timing(question.metric, claims) is not Timing.OPEN or is_out_of_proportion(claims)
