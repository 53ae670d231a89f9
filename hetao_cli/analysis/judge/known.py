"""What a log knows of a value at one time: the value that its figures share, or the sides that they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import claims_of
from hetao_cli.analysis.answers.within import answers_within
from hetao_cli.analysis.conflicts.best_supported import shared
from hetao_cli.analysis.conflicts.hedge_bounds import breaks_promise, near
from hetao_cli.analysis.conflicts.hedges import exclude_each_other
from hetao_cli.analysis.judge.cited import as_cited, has_all_of
from hetao_cli.analysis.pair import printed_value
from hetao_cli.log.figure_claims import ReadClaim
from hetao_cli.model.finding import Best
from hetao_cli.quantities.intervals import contains, meet
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Interval


class Side(NamedTuple):
    """Figures that share a value, and the values that they share."""

    claims: Sequence[ReadClaim]
    value: Interval

    def entails(self, claim: ReadClaim) -> bool:
        """Return whether a figure says no more than these: rounding and hedges granted, it has all their values.

        A number that they print without a hedge stands for itself: 87 ha are 215 acres.
        """
        cited = as_cited(claim, self.claims)
        return has_all_of(cited, self.value) or (
            meet(cited, self.value) and any(_prints_one_of(one, cited) for one in self.claims)
        )

    def allows(self, claim: ReadClaim) -> bool:
        """Return whether a figure and these can be true together, and none prints its number with an opposed hedge."""
        cited = as_cited(claim, self.claims)
        return all(meet(cited, as_cited(one, [claim])) and not exclude_each_other([claim, one]) for one in self.claims)

    def promises(self, claim: ReadClaim) -> bool:
        """Return whether a figure is no further from these than one of their open hedges promises, if there are any."""
        hedged = [one for one in self.claims if near(one) is not None]
        return not hedged or len(self.broken(claim)) < len(hedged)

    def broken(self, claim: ReadClaim) -> list[ReadClaim]:
        """Return those of these whose hedge promises that a figure is nearer."""
        cited = as_cited(claim, self.claims)
        return [one for one in self.claims if breaks_promise(cited, claim, one)]


def _prints_one_of(claim: ReadClaim, values: Interval) -> bool:
    number, quantity = printed_value(claim), claim.quantity
    return number is not None and quantity is not None and quantity.hedge == "exact" and contains(values, number)


class Known(NamedTuple):
    """What the log knows at one time: its answers, as all commands show them.

    Attributes:
        answers: One for each day of that time that its figures differ about.
        decided: The sides whose value is the answer of a day.
        undecided: The sides of each dispute that nothing decides.
    """

    answers: tuple[Answer, ...]
    decided: tuple[Side, ...]
    undecided: tuple[tuple[Side, ...], ...]

    @property
    def sides(self) -> tuple[Side, ...]:
        """All sides."""
        return (*self.decided, *(side for dispute in self.undecided for side in dispute))

    @property
    def best(self) -> Best | None:
        """The value that it supports best; None if it knows several, or none."""
        if len(self.answers) != 1 or self.undecided:
            return None
        [found] = self.answers
        return Best(found.interval, found.strand.unit, found.support.sources)

    @property
    def suspects(self) -> frozenset[str]:
        """The ids of its figures that are probably wrong."""
        return frozenset(name for one in self.answers if one.dispute is not None for name in one.dispute.suspects)

    def entails(self, claim: ReadClaim) -> bool:
        """Return whether a figure follows: from the answer of a day, or from all sides of a dispute."""
        return any(side.entails(claim) for side in self.decided) or any(
            all(side.entails(claim) for side in dispute) for dispute in self.undecided
        )


def known_of(evidence: Evidence, claim: ReadClaim, standings: frozenset[str]) -> Known:
    """Return what a log knows at the time of a figure, of its place, metric and unit and of some standings."""
    figure = claim.figure
    strands = [
        one
        for one in claims_of(evidence, figure.place, figure.metric)
        if one.strand.standing in standings and one.strand[1:] == (claim.unit, None, None, None)
    ]
    metric = evidence.log.metrics[figure.metric]
    found = tuple(one for strand in strands for one in answers_within(evidence, metric, strand, claim.as_of))
    camps = [(one, [*_sides(one)]) for one in found]
    return Known(
        found,
        tuple(sides[0] for one, sides in camps if not _is_undecided(one)),
        tuple(tuple(sides) for one, sides in camps if _is_undecided(one)),
    )


def _is_undecided(found: Answer) -> bool:
    return found.dispute is not None and found.dispute.best is None


def _sides(found: Answer) -> Iterator[Side]:
    if found.dispute is None or found.dispute.best is not None:
        yield Side(_read(found.claims), found.interval)
        return
    for cluster in found.dispute.clusters:
        value = shared(list(cluster))
        if value is not None:
            yield Side(_read(cluster), value)


def _read(claims: Sequence[FigureClaim]) -> list[ReadClaim]:
    return [one for one in claims if isinstance(one, ReadClaim)]
