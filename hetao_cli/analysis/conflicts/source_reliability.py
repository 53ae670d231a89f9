"""The reliability of sources, learned from the log itself, by which their votes are weighed.

A majority is a weak judge: a third of the true values of the web are held by no majority (Li et al., VLDB 2012). Four
things make it better; the first two are from Dong, Berti-Équille and Srivastava, "Integrating conflicting data: the
role of source dependence" (VLDB 2009):

- A source that is mostly right weighs more: its vote is the log-odds of its value against `WRONG_VALUES` equally likely
  wrong ones. A source with few statements is taken to be as reliable as the others with as few.
- A source that shares the mistakes of others repeats them: independent sources seldom err alike. Beside others, its
  vote counts only as far as it seems to be its own.
- Only disputes teach, and none teaches about itself: what nobody disputes says how often a source is right where
  everybody is, and a source that vouches for itself is always right.
- A value out of proportion to what the others say needs better witnesses.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import exp, log
from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.questions import answers
from hetao_cli.analysis.conflicts.timing import OUT_OF_PROPORTION
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hetao_cli.analysis.conflicts.questions import Question
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim

WRONG_VALUES = 3
"""How many equally likely wrong values a question is taken to have."""

PRIOR_RELIABILITY = 0.7
"""How often a source is right of which nothing is known."""

PRIOR_STRENGTH = 5
"""The reliability of similar sources counts as much as this many statements of the source's own."""

PRIOR_ECHOES, PRIOR_MISTAKES = 1, 3
"""Pseudo-counts: a source of which nothing is known shares one of three mistakes with others."""

_PRIOR_ECHO = PRIOR_ECHOES / PRIOR_MISTAKES
GROUP_STRENGTH = 5
ROUNDS = 6
MOST_SURE, LEAST_SURE = 0.97, 0.1

DOUBT = 0.2
"""The weight that a value loses for each factor e that it is out of proportion."""

SMALLEST = 1e-6
"""Zero is taken for this share of the largest value: it is in proportion to nothing."""

Voters = frozenset[str]
"""The independent sources of one cluster."""


class Side(NamedTuple):
    """One side of a dispute: who holds it, and the weight that its value loses for being out of proportion."""

    voters: Voters
    doubt: float = 0


class Reliability(NamedTuple):
    """How reliable the sources of a log are, by their ids; a source of which nothing is known is in none of these.

    Attributes:
        reliability: How often each is right where sources differ, 0 to 1.
        echo: How much of its agreement with others is mere repetition, 0 to 1.
        disputes: In how many disputes it takes a side: from these the other two are learned.
    """

    reliability: Mapping[str, float]
    echo: Mapping[str, float]
    disputes: Mapping[str, int]

    def weight(self, voters: Voters) -> float:
        """Return the weight of sources that agree: one of them in full, the others as far as they are no echo."""
        if len(voters) == 1:
            return self._vote(*voters)
        echo = self.echo.get
        (_, first), *others = sorted([(echo(source, _PRIOR_ECHO), source) for source in voters])
        return self._vote(first) + sum([self._vote(source) * (1 - repeated) for repeated, source in others])

    def _vote(self, source: str) -> float:
        right = self.reliability.get(source, PRIOR_RELIABILITY)
        return log(right * WRONG_VALUES / (1 - right))

    def shares(self, sides: Sequence[Side]) -> list[float]:
        """Return how probable each side is; they add up to 1."""
        weights = [self.weight(side.voters) - side.doubt for side in sides]
        highest = max(weights)
        odds = [exp(weight - highest) for weight in weights]
        total = sum(odds)
        return [one / total for one in odds]

    def is_known(self, sides: Iterable[Side]) -> bool:
        """Return whether another dispute than theirs tells anything of a source of these sides."""
        return any(self.disputes.get(source, 0) > 1 for side in sides for source in side.voters)


class _Record(NamedTuple):
    """What sources were seen to do in disputes, judged as they were last.

    Attributes:
        statements: How many statements each made.
        right: How many of them were right.
        echoes: How many mistakes it made together with others.
    """

    statements: dict[str, int]
    right: dict[str, float]
    echoes: dict[str, float]


def learn_reliability(disputed: Sequence[Sequence[Side]]) -> Reliability:
    """Learn how reliable the sources are from the sides of the questions about which they do not agree."""
    shares = [Reliability({}, {}, {}).shares(sides) for sides in disputed]
    for _ in range(ROUNDS - 1):
        record = _record(disputed, shares)
        means = _means_by_size(record)
        shares = [
            _by_others(record, means, sides, before).shares(sides)
            for sides, before in zip(disputed, shares, strict=True)
        ]
    record = _record(disputed, shares)
    return _reliability(record, _means_by_size(record))


def _record(disputed: Sequence[Sequence[Side]], shares: Sequence[Sequence[float]]) -> _Record:
    """Return what the sources did, if the sides of each dispute are as probable as given."""
    statements: dict[str, int] = {}
    right: dict[str, float] = {}
    echoes: dict[str, float] = {}
    for sides, probable in zip(disputed, shares, strict=True):
        for (voters, _), share in zip(sides, probable, strict=True):
            shared = 1 - share if len(voters) > 1 else 0
            for source in voters:
                statements[source] = statements.get(source, 0) + 1
                right[source] = right.get(source, 0) + share
                echoes[source] = echoes.get(source, 0) + shared
    return _Record(statements, right, echoes)


def _reliability(record: _Record, means: Mapping[int, float]) -> Reliability:
    """Return the reliability of all sources.

    Args:
        record: What the sources did.
        means: How often sources are right that make as many statements, by the binary length of that number.
    """
    reliability: dict[str, float] = {}
    echo: dict[str, float] = {}
    for source, count in record.statements.items():
        right, mean = record.right[source], means[count.bit_length()]
        reliability[source] = _learned(right, count, mean)
        echo[source] = (record.echoes[source] + PRIOR_ECHOES) / (count - right + PRIOR_MISTAKES)
    return Reliability(reliability, echo, record.statements)


def _by_others(
    record: _Record, means: Mapping[int, float], sides: Sequence[Side], shares: Sequence[float]
) -> Reliability:
    """Return the reliability of the sources of one dispute, by all the others.

    Args:
        record: What the sources did.
        means: How often sources are right that make as many statements, by the binary length of that number.
        sides: The sides of the dispute.
        shares: How probable each was in the record.
    """
    reliability: dict[str, float] = {}
    echo: dict[str, float] = {}
    own = _record([sides], [shares])
    for source, stated in own.statements.items():
        count = record.statements[source]
        mean = means[count.bit_length()]
        count -= stated
        right = record.right[source] - own.right[source]
        reliability[source] = _learned(right, count, mean)
        echo[source] = (record.echoes[source] - own.echoes[source] + PRIOR_ECHOES) / (count - right + PRIOR_MISTAKES)
    return Reliability(reliability, echo, record.statements)


def _learned(right: float, count: int, mean: float) -> float:
    learned = (right + PRIOR_STRENGTH * mean) / (count + PRIOR_STRENGTH)
    return min(max(learned, LEAST_SURE), MOST_SURE)


def _means_by_size(record: _Record) -> dict[int, float]:
    """Return how often sources of 1, 2 to 3, 4 to 7 … statements are right, by the binary length of that number."""
    said: Counter[int] = Counter()
    true: dict[int, float] = defaultdict(float)
    for source, count in record.statements.items():
        said[count.bit_length()] += count
        true[count.bit_length()] += record.right[source]
    overall = sum(true.values()) / max(sum(said.values()), 1)
    return {size: (true[size] + GROUP_STRENGTH * overall) / (count + GROUP_STRENGTH) for size, count in said.items()}


def reliability_of(evidence: Evidence) -> Reliability:
    """Learn from the disputes between the sources of a log; all copies of one origin have one vote.

    Cached by `Evidence.once`.
    """
    return learn_reliability(evidence.once(_disputed_sides))


def _disputed_sides(evidence: Evidence) -> list[list[Side]]:
    """Return the sides of each question about which sources do not agree."""
    disputed = [evidence.once(_sides, question) for question in evidence.once(answers).disputed]
    return [sides for sides in disputed if len({one for side in sides for one in side.voters}) > 1]


def _sides(_: Evidence, question: Question) -> list[Side]:
    return sides_of(question.clusters)


def sides_of(clusters: Sequence[Sequence[FigureClaim]]) -> list[Side]:
    """Return the sides of a dispute, each of some figures."""
    voters = [voters_of(cluster) for cluster in clusters]
    points = [_point(cluster) for cluster in clusters]
    highest = max(points)
    if highest <= 0 or min(points) < 0:
        return [Side(one) for one in voters]
    logs = [log(max(point, SMALLEST * highest)) for point in points]
    middle = _median([value for value, one in zip(logs, voters, strict=True) for _ in one])
    apart = [abs(value - middle) - log(OUT_OF_PROPORTION) for value in logs]
    return [Side(one, DOUBT * max(far, 0)) for one, far in zip(voters, apart, strict=True)]


def _median(values: list[float]) -> float:
    """Return the middle value, or that between the middle two: to load `statistics` takes longer than to learn."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def voters_of(claims: Iterable[FigureClaim]) -> Voters:
    """Return the independent sources of some figures."""
    return frozenset(map(_origin, claims))


def _point(cluster: Iterable[FigureClaim]) -> float:
    """Return a value that figures of a cluster can share, the least of them if it has a least."""
    lows = [claim.interval.low for claim in cluster if claim.interval is not None and claim.interval.low is not None]
    highs = [claim.interval.high for claim in cluster if claim.interval is not None and claim.interval.high is not None]
    return float(max(lows) if lows else min(highs, default=0))


_origin = attrgetter("origin")
