"""Questions, the data items of truth discovery: one place, metric, standing and unit, and possibly one day.

Several figures can answer a question. It is disputed if they form more than one cluster.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.clusters import clusters_of, unexplained
from hetao_cli.analysis.conflicts.comparable import alike, at_one_time
from hetao_cli.analysis.conflicts.plans import announcements_of, one_plan
from hetao_cli.log.evidence import compared
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric


class Question(NamedTuple):
    """A disputed question: its figures can be compared, and do not all agree.

    Attributes:
        metric: The metric of the figures.
        clusters: The figures, split by the values that they can share.
    """

    metric: Metric
    clusters: list[list[FigureClaim]]

    def __hash__(self) -> int:
        """Return what is the same for equal questions, so that each is judged once: the ids of its figures tell it."""
        return hash(tuple(claim.figure.id for claim in self.claims))

    @property
    def claims(self) -> list[FigureClaim]:
        """Return all figures, cluster by cluster."""
        return [claim for cluster in self.clusters for claim in cluster]


class Answers(NamedTuple):
    """The questions that two or more figures of a log answer, each once.

    Attributes:
        agreed: The figures of each question about which all agree: nearly all of them, in a large log.
        disputed: The others.
    """

    agreed: list[list[FigureClaim]]
    disputed: list[Question]


def answers(evidence: Evidence) -> Answers:
    """Return the questions of a log with the figures that answer them; cached by `Evidence.once`."""
    every = [evidence.once(_answers, *subject) for subject in evidence.once(compared)]
    return Answers([one for given in every for one in given.agreed], [one for given in every for one in given.disputed])


def _answers(evidence: Evidence, place: str, name: str) -> Answers:
    agreed: list[list[FigureClaim]] = []
    disputed: list[Question] = []
    metric = evidence.log.metrics[name]
    for group in alike(evidence.subjects[place, name]):
        for members in _comparable(evidence, metric, group) if len(group) > 1 else ():
            sides = clusters_of(members)
            if len(sides) == 1:
                agreed.append(sides[0])
            else:
                disputed.append(Question(metric, sides))
    return Answers(agreed, disputed)


def by_currency(metric: Metric, claims: Iterable[FigureClaim]) -> Iterator[list[list[FigureClaim]]]:
    """Yield the amounts of one time and standing, a list for each currency whose own amounts agree."""
    by_standing: dict[str, list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        by_standing[claim.standing].append(claim)
    for of_standing in by_standing.values():
        for together in at_one_time(metric, of_standing):
            by_unit: dict[str, list[FigureClaim]] = defaultdict(list)
            for claim in together:
                by_unit[claim.unit].append(claim)
            yield [members for members in by_unit.values() if len(clusters_of(members)) == 1]


def _comparable(evidence: Evidence, metric: Metric, group: list[FigureClaim]) -> Iterator[list[FigureClaim]]:
    """Yield two figures or more that can all be of one time; plans for one time that are of one announcement."""
    if group[0].standing == "plan":
        for plans in one_plan(evidence, group):
            yield from (members for members in announcements_of(evidence, plans) if len(members) > 1)
        return
    together = list(at_one_time(metric, group))
    if sum(map(len, together)) <= len(group):
        # no claim is in two groups, so that no other date can explain one
        yield from (members for members in together if len(members) > 1)
        return
    seen: set[frozenset[str]] = set()
    for members in unexplained(together):
        ids = frozenset(claim.figure.id for claim in members)
        if len(members) > 1 and ids not in seen:
            seen.add(ids)
            yield members
