"""The reliability of sources, learned from the log itself, by which their votes are weighed.

A majority is a weak judge: a third of the true values of the web are held by no majority (Li et al., VLDB 2012). Two
things make it better, both from Dong, Berti-Équille and Srivastava, "Integrating conflicting data: the role of source
dependence" (VLDB 2009):

- A source that is mostly right weighs more: its vote is the log-odds of its value against `WRONG_VALUES` equally likely
  wrong ones. A source with few statements is taken to be as reliable as the others with as few.
  - A source that shares the mistakes of others repeats them: independent sources seldom err alike. Beside others, its
  vote counts only as far as it seems to be its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from math import exp, log
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hetao_cli.analysis.conflicts.questions import Answers
    from hetao_cli.log.figure_claims import FigureClaim

WRONG_VALUES = 3
"""How many equally likely wrong values a question is taken to have."""

PRIOR_RELIABILITY = 0.7
"""How often a source is right of which nothing is known."""

PRIOR_STRENGTH = 8
"""The reliability of similar sources counts as much as this many statements of the source's own."""

PRIOR_ECHOES, PRIOR_MISTAKES = 1, 3
"""Pseudo-counts: a source of which nothing is known shares one of three mistakes with others."""

GROUP_STRENGTH = 5
ROUNDS = 6
MOST_SURE, LEAST_SURE = 0.97, 0.1

Voters = frozenset[str]
"""The independent sources of one cluster."""


class Reliability(NamedTuple):
    """How reliable the sources of a log are, by their ids.

    Attributes:
        reliability: How often each is right, 0 to 1.
        echo: How much of its agreement with others is mere repetition, 0 to 1.
    """

    reliability: Mapping[str, float]
    echo: Mapping[str, float]

    def weight(self, voters: Voters) -> float:
        """Return the weight of sources that agree: one of them in full, the others as far as they are no echo."""
        first, *others = sorted(voters, key=lambda source: (self.echo[source], source))
        return self._vote(first) + sum(self._vote(source) * (1 - self.echo[source]) for source in others)

    def _vote(self, source: str) -> float:
        right = self.reliability[source]
        return log(right * WRONG_VALUES / (1 - right))

    def shares(self, sides: Sequence[Voters]) -> list[float]:
        """Return how probable each side is; they add up to 1."""
        weights = [self.weight(voters) for voters in sides]
        highest = max(weights)
        odds = [exp(weight - highest) for weight in weights]
        total = sum(odds)
        return [one / total for one in odds]


def learn_reliability(agreed: Iterable[Voters], disputed: Sequence[Sequence[Voters]]) -> Reliability:
    """Learn how reliable the sources are from the questions on which they agree and disagree.

    Args:
        agreed: The sources of each question about which all agree, of two or more.
        disputed: The sides of each question about which they do not.
    """
    reliability = Reliability(
        defaultdict(lambda: PRIOR_RELIABILITY), defaultdict(lambda: PRIOR_ECHOES / PRIOR_MISTAKES)
    )
    if not disputed:
        return reliability
    certain = Counter(chain.from_iterable(agreed))
    statements = certain + Counter(source for sides in disputed for voters in sides for source in voters)
    for _ in range(ROUNDS):
        reliability = _better(reliability, statements, certain, disputed)
    return reliability


def _better(
    reliability: Reliability, statements: Counter[str], certain: Counter[str], disputed: Sequence[Sequence[Voters]]
) -> Reliability:
    """Judge the disputes by the present reliability of the sources, and return the reliability that follows."""
    right: dict[str, float] = defaultdict(float, {source: float(count) for source, count in certain.items()})
    mistakes: dict[str, float] = defaultdict(float)
    echoes: dict[str, float] = defaultdict(float)
    for sides in disputed:
        for voters, share in zip(sides, reliability.shares(sides), strict=True):
            for source in voters:
                right[source] += share
                mistakes[source] += 1 - share
                if len(voters) > 1:
                    echoes[source] += 1 - share
    means = _means_by_size(right, statements)
    by_source = {
        source: min(
            max((right[source] + PRIOR_STRENGTH * means[count.bit_length()]) / (count + PRIOR_STRENGTH), LEAST_SURE),
            MOST_SURE,
        )
        for source, count in statements.items()
    }
    echo = {source: (echoes[source] + PRIOR_ECHOES) / (mistakes[source] + PRIOR_MISTAKES) for source in statements}
    return Reliability(by_source, echo)


def _means_by_size(right: Mapping[str, float], statements: Counter[str]) -> dict[int, float]:
    """Return how often sources of 1, 2 to 3, 4 to 7 … statements are right, by the binary length of that number."""
    said: Counter[int] = Counter()
    true: dict[int, float] = defaultdict(float)
    for source, count in statements.items():
        said[count.bit_length()] += count
        true[count.bit_length()] += right[source]
    overall = sum(true.values()) / sum(said.values())
    return {size: (true[size] + GROUP_STRENGTH * overall) / (count + GROUP_STRENGTH) for size, count in said.items()}


def reliability_of(given: Answers) -> Reliability:
    """Learn from the questions of a log; all copies of one origin have one vote."""
    agreed = (voters for voters in map(_voters, given.agreed) if len(voters) > 1)
    return learn_reliability(
        agreed, [[_voters(cluster) for cluster in question.clusters] for question in given.disputed]
    )


def _voters(cluster: Iterable[FigureClaim]) -> Voters:
    return frozenset(map(_origin, cluster))


_origin = attrgetter("origin")
