"""A figure to be judged, and what a log has of its subject."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.overruled import overruled
from hetao_cli.analysis.causes.search import explanations
from hetao_cli.analysis.conflicts.questions import Question
from hetao_cli.analysis.conflicts.timing import Timing, is_out_of_proportion, timing
from hetao_cli.analysis.judge.agreement import days_between, last_day, meets
from hetao_cli.analysis.judge.cited import unhedged
from hetao_cli.analysis.judge.known import Known, known_of
from hetao_cli.analysis.judge.unit_and_digit import unit_and_digit
from hetao_cli.analysis.pair import Pair
from hetao_cli.analysis.printed_digits import is_few
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim, ReadClaim
    from hetao_cli.model.finding import Explanation

MISPRINTS = frozenset({"power-of-ten", "other-unit", "digits-swapped"})
"""Causes by which one of two figures of different times or standings is a misprint of the other."""

MISREAD = frozenset({"other-date", "other-metric"})
"""Causes that apply if the reader assigned a figure to another time or metric than the text means."""

FAR_DAYS = 2 * 366
"""Days after which a stock can have grown tenfold."""

MOST_EXPLAINED = 4
"""How many of the log's figures are compared with one of a document in the search for causes."""


class Stated(NamedTuple):
    """What a document says beside a figure.

    Attributes:
        is_of_its_place: Whether its place is beyond doubt.
        has_status: It says whether it is a plan or an outcome.
        is_of_its_status: Whether it does so beyond doubt.
    """

    is_of_its_place: bool
    has_status: bool
    is_of_its_status: bool


class Matter:
    """A figure to be judged, and what a log has of its subject; each fact is found out once, and only if a case asks.

    Args:
        evidence: The log.
        claim: The figure.
        stated: What the document says beside it.
    """

    def __init__(self, evidence: Evidence, claim: ReadClaim, stated: Stated) -> None:
        self.evidence, self.claim, self.stated = evidence, claim, stated
        self.metric = evidence.log.metrics[claim.figure.metric]
        self.said = evidence.subjects.get((claim.figure.place, claim.figure.metric), [])

    @cached_property
    def unhedged(self) -> ReadClaim:
        """The figure as if its number were printed without a hedge."""
        return unhedged(self.claim)

    @cached_property
    def alike(self) -> list[ReadClaim]:
        """The log's figures in its unit."""
        return [one for one in self.said if one.unit == self.claim.unit]

    @cached_property
    def plain(self) -> list[ReadClaim]:
        """Those of them that are of no named whole, and of no time since or until something."""
        return [one for one in self.alike if not (one.figure.of or one.figure.since or one.figure.until)]

    @cached_property
    def standing(self) -> list[ReadClaim]:
        """Those of them with its standing; what never changes is the same planned and built."""
        standing = [one for one in self.plain if one.standing == self.claim.standing]
        return standing or (self.plain if self.metric.kind == "constant" else [])

    @cached_property
    def together(self) -> list[ReadClaim]:
        """Those of them that can be of its time; of a flow, those of the same period."""
        own = self.claim.as_of
        if self.metric.kind == "constant":
            return self.standing
        if own is None:
            return []
        dated = [(one, one.as_of) for one in self.standing if one.as_of is not None]
        if self.metric.kind == "flow":
            return [one for one, of in dated if (of.earliest, of.latest) == (own.earliest, own.latest)]
        return [one for one, of in dated if of.earliest <= own.latest and own.earliest <= of.latest]

    @cached_property
    def known(self) -> Known:
        """What the log knows of that time."""
        return known_of(self.evidence, self.claim, frozenset(one.standing for one in self.standing))

    @cached_property
    def agreeing(self) -> list[ReadClaim]:
        """The figures of that time that can be true together with it."""
        return [one for side in self.known.sides if side.allows(self.claim) for one in side.claims]

    @cached_property
    def is_promised(self) -> bool:
        """Whether it is as near as the hedges of those that agree with it promise."""
        return any(side.allows(self.claim) and side.promises(self.claim) for side in self.known.sides)

    @cached_property
    def against(self) -> list[ReadClaim]:
        """The figures of that time that share no value with it, the probably wrong last; all if all share one.

        What its own source says more exactly elsewhere, as a heading without the hedge of its body, is left out.
        """
        less_exact = self.evidence.once(overruled)
        differing = [one for one in self.together if not meets(self.claim, one)]
        counting = [one for one in differing if one.figure.id not in less_exact]
        against = counting or differing or list(self.together)
        return sorted(against, key=lambda one: one.figure.id in self.known.suspects)

    @cached_property
    def sides(self) -> Question:
        """The figures that contradict it, and the figure itself."""
        return Question(self.metric, [list(self.against), [self.claim]])

    @cached_property
    def is_of_that_time(self) -> bool:
        """Whether the figures of that time decide: they agree with it, are surely of its day, or out of proportion."""
        if not self.together:
            return False
        sides = self.sides
        open_ = timing(self.metric, sides.claims) is Timing.OPEN
        return bool(self.agreeing) or not open_ or is_out_of_proportion(sides.claims)

    @cached_property
    def is_ruled_out(self) -> bool:
        """Whether no figure of that time agrees with it, and they decide."""
        return self.is_of_that_time and not self.agreeing

    @cached_property
    def reasons(self) -> tuple[Explanation, ...]:
        """What would reconcile it with the figures of that time."""
        return self.reasons_against(self.against)

    def reasons_against(self, others: Sequence[ReadClaim]) -> tuple[Explanation, ...]:
        """Return what would reconcile it with figures of the log, if it is about this one."""
        chosen = _one_a_value(others)
        found = explanations(Pair(self.evidence, self.claim, one) for one in chosen)
        if self.unhedged is not self.claim:
            plainly = explanations(Pair(self.evidence, self.unhedged, one) for one in chosen)
            slips = {one.kind for one in plainly} & MISPRINTS
            found = tuple(one for one in found if one.kind not in MISPRINTS or one.kind in slips)
            found = (*found, *(one for one in plainly if one.kind in MISREAD and one not in found))
        reasons = tuple(one for one in found if self._is_about(one))
        if not reasons and others and (both := unit_and_digit(self.claim, others[0])):
            reasons = (both,)
        return reasons

    def _is_about(self, reason: Explanation) -> bool:
        """Return whether a cause is about this figure, not another of the log or a zero of a small count."""
        if reason.kind == "power-of-ten" and is_few(self.claim):
            return False
        says = f"'{self.claim.figure.says}'"
        return "source" not in reason.words or reason.words.get("odd", says) == says

    def misprint_of(self, others: Iterable[ReadClaim]) -> tuple[Question, tuple[Explanation, ...]] | None:
        """Return the nearest figure of another time or standing, if this is a misprint of it, and by what.

        A zero too many is found in this way although stocks change: within a few years they hardly grow tenfold.
        """
        own = self.claim.as_of
        nearest = min(others, key=lambda one: days_between(own, one.as_of), default=None)
        if nearest is None or days_between(own, nearest.as_of) > FAR_DAYS or is_few(nearest) or is_few(self.claim):
            return None
        reasons = self.reasons_against([nearest])
        if not {one.kind for one in reasons} & MISPRINTS:
            return None
        return Question(self.metric, [[nearest], [self.claim]]), reasons

    @cached_property
    def latest(self) -> ReadClaim | None:
        """The latest dated figure of the log of its standing."""
        return max((one for one in self.standing if one.as_of is not None), key=last_day, default=None)

    def of_other(self, claim: ReadClaim) -> Matter:
        """Return the same figure as one of another metric or place."""
        return Matter(self.evidence, claim, self.stated)


def _one_a_value(claims: Iterable[FigureClaim]) -> list[FigureClaim]:
    """Return the first figure of each value, a few at the most."""
    first: dict[object, FigureClaim] = {}
    for claim in claims:
        first.setdefault((claim.interval, claim.quantity.unit if claim.quantity is not None else None), claim)
    return list(first.values())[:MOST_EXPLAINED]
