"""What the vote of each source weighs in the disputes of a log, from how many of them, and whom it repeats."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.questions import answers
from hetao_cli.analysis.conflicts.source_reliability import (
    PRIOR_ECHOES,
    PRIOR_MISTAKES,
    PRIOR_RELIABILITY,
    reliability_of,
    sides_of,
)
from hetao_cli.log.origins import independent
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.questions import Answers
    from hetao_cli.analysis.conflicts.source_reliability import Reliability
    from hetao_cli.log.evidence import Evidence

LIKELY_WRONG = 0.5
"""Below this probability a side is taken for wrong, and those that hold it repeat each other."""


class SourceWeight(NamedTuple):
    """What the vote of a source weighs; a copy has that of the source it copies.

    Attributes:
        reliability: How often it is right where sources differ, 0 to 1.
        echo: How much of its agreement with others is mere repetition, 0 to 1.
        disputes: From how many disputes the two are learned; without any they are those of a source unknown.
        repeats: The sources with which it shares values that are probably wrong, the most frequent first.
    """

    reliability: float
    echo: float
    disputes: int
    repeats: tuple[str, ...]


def source_weights(evidence: Evidence) -> dict[str, SourceWeight]:
    """Return the weight of each source of a log."""
    given = evidence.once(answers)
    learned = evidence.once(reliability_of)
    repeated = _repeated(given, learned)
    found: dict[str, SourceWeight] = {}
    for name in evidence.log.sources:
        origin = independent(evidence.log, name)
        found[name] = SourceWeight(
            learned.reliability.get(origin, PRIOR_RELIABILITY),
            learned.echo.get(origin, PRIOR_ECHOES / PRIOR_MISTAKES),
            learned.disputes.get(origin, 0),
            tuple(sorted(repeated[origin], key=lambda other: (-repeated[origin][other], other))),
        )
    return found


def _repeated(given: Answers, reliability: Reliability) -> dict[str, Counter[str]]:
    """Return with whom each source shares probable mistakes, and how many."""
    repeated: dict[str, Counter[str]] = defaultdict(Counter)
    for question in given.disputed:
        sides = sides_of(question.clusters)
        for side, share in zip(sides, reliability.shares(sides), strict=True):
            if share < LIKELY_WRONG:
                for source in side.voters:
                    repeated[source].update(side.voters - {source})
    return repeated
