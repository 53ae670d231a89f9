"""Questions that several figures answer: one place, one metric, one standing, one unit, possibly one day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from hetao_cli.check.disputes.camps import camps, unexplained
from hetao_cli.check.disputes.comparable import alike, at_one_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.load.claims import Claim
    from hetao_cli.load.evidence import Evidence
    from hetao_cli.model.entries import Metric


class Question(NamedTuple):
    """Figures that can be compared.

    Attributes:
        metric: What they are of.
        camps: The figures, split by the values that they can share; one camp where all agree.
    """

    metric: Metric
    camps: list[list[Claim]]

    @property
    def claims(self) -> list[Claim]:
        """Return all figures, camp by camp."""
        return [claim for camp in self.camps for claim in camp]


def questions(evidence: Evidence) -> list[Question]:
    """Return each question that two or more figures of the log answer, once."""
    known = evidence.memo.get("questions")
    if known is None:
        known = evidence.memo["questions"] = list(_all(evidence))
    return cast("list[Question]", known)


def _all(evidence: Evidence) -> Iterator[Question]:
    for (_place, name), claims in evidence.subjects.items():
        if len(claims) == 1:
            continue
        metric = evidence.log.metrics[name]
        for group in alike(claims):
            if len(group) > 1:
                yield from _of_group(metric, group)


def _of_group(metric: Metric, group: list[Claim]) -> Iterator[Question]:
    together = list(at_one_time(metric, group))
    if sum(map(len, together)) <= len(group):
        # no claim is in two groups, so that no date explains anything
        yield from (Question(metric, camps(members)) for members in together if len(members) > 1)
        return
    told: set[frozenset[str]] = set()
    for members in unexplained(together):
        ids = frozenset(claim.figure.id for claim in members)
        if len(members) > 1 and ids not in told:
            told.add(ids)
            yield Question(metric, camps(members))
