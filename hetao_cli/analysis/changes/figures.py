"""The changes of what is known of figures: of each day that something was known of, and of the newest day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.answers.figures import answer_at, claims_of, newest_first, of_time
from hetao_cli.analysis.changes.kinds import CONFIRMED, FIGURE, Known, Question, change_of
from hetao_cli.analysis.conflicts.plans import due
from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.analysis.targets import targets_at
from hetao_cli.log.source_order import by_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.analysis.answers.figures import Answer, Claims, Strand
    from hetao_cli.analysis.changes.kinds import Change
    from hetao_cli.analysis.targets import Target
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Moment


def figure_changes(then: Evidence, now: Evidence) -> Iterator[Change]:
    """Yield the changes of what is known of each metric at each place between two looks."""
    for place, metric in sorted({*then.subjects, *now.subjects}):
        sides = [_Side(one, place, metric, _claims(one, place, metric)) for one in (then, now)]
        for strand in sorted({*sides[0].claims, *sides[1].claims}, key=str):
            yield from _of_strand(sides[0], sides[1], strand)


def _claims(evidence: Evidence, place: str, metric: str) -> dict[Strand, Claims]:
    return {one.strand: one for one in claims_of(evidence, place, metric)}


class _Side(NamedTuple):
    """What one look has of a metric at a place."""

    evidence: Evidence
    place: str
    metric: str
    claims: dict[Strand, Claims]

    def days(self, strand: Strand) -> list[Moment | None]:
        """Return the days that claims are of, the newest first; of those that can be one day only the newest."""
        found: list[Moment | None] = []
        if strand not in self.claims:
            return found
        if self._metric.kind == "constant":
            return [None]
        for claim in newest_first(self.claims[strand].every):
            if not _among(claim.as_of, found):
                found.append(claim.as_of)
        return found

    def at(self, strand: Strand, day: Moment | None) -> Known | None:
        """Return what is known of a day; None if nothing is."""
        claims = self.claims.get(strand)
        if claims is None or not of_time(self._metric, claims, day):
            return None
        answer = answer_at(self.evidence, self._metric, claims, day)
        return self._known(answer)

    def is_for_days(self, strand: Strand) -> bool:
        """Return whether figures of different days are of different things: of periods, or plans for a time."""
        if strand not in self.claims:
            return False
        if strand.standing == "actual":
            return self._metric.kind == "flow"
        return any(due(self.evidence, one) is not None for one in self.claims[strand].every)

    @property
    def _metric(self) -> Metric:
        return self.evidence.log.metrics[self.metric]

    def _known(self, answer: Answer) -> Known:
        figures = {name for camp in answer.support.camps for name in camp}
        beside = (one for one in self.claims[answer.strand].every if one.figure.id in figures)
        sources = by_date(self.evidence.log, (one.figure.source for one in (*answer.claims, *beside)))
        target = self._target(answer) if answer.strand.standing != "actual" else None
        return Known(
            answer,
            answer.interval,
            answer.support,
            sources,
            planned=answer.strand.standing == "plan",
            overdue=target is not None and target.verdict == "overdue",
            outcome=target if target is not None and target.outcome is not None else None,
        )

    def _target(self, answer: Answer) -> Target | None:
        found = targets_at(self.evidence, self.place, self.metric)
        return next((one for one in found if one.plan.figure.id == answer.shown.figure.id), None)


def _among(day: Moment | None, days: Iterable[Moment | None]) -> bool:
    """Return whether a day can be one of some; an unknown one is like another unknown one."""
    return any(day is one if day is None or one is None else _can_be_one(day, one) for one in days)


def _can_be_one(day: Moment, other: Moment) -> bool:
    (first, last), (begin, end) = first_and_last(day), first_and_last(other)
    return first <= end and begin <= last


def _of_strand(then: _Side, now: _Side, strand: Strand) -> Iterator[Change]:
    """Yield the changes of one strand, at most one a day, or that its newest day is confirmed if nothing else is."""
    found = list(_of_days(then, now, strand))
    yield from [one for one in found if one.kind != CONFIRMED] or sorted(found, key=_recency)[-1:]


def _of_days(then: _Side, now: _Side, strand: Strand) -> Iterator[Change]:
    before, after = then.days(strand), now.days(strand)
    subject = then.place, then.metric
    apart = then.is_for_days(strand) or now.is_for_days(strand)
    if not before or not after:
        for day in before or after if apart else (before or after)[:1]:
            question = Question(FIGURE, subject, strand, _name(day))
            yield from _change(question, then.at(strand, day), now.at(strand, day), day)
        return
    for day in before:
        question = Question(FIGURE, subject, strand, _name(day))
        yield from _change(question, then.at(strand, day), now.at(strand, day), day)
    for number, day in enumerate(after):
        if _among(day, before):
            continue
        question = Question(FIGURE, subject, strand, _name(day))
        if apart or not _is_later(day, before[0]):
            yield from _change(question, None, now.at(strand, day), day)
        elif number == 0:
            yield from _change(question, then.at(strand, before[0]), now.at(strand, day), day, later=True)


def _change(
    question: Question, then: Known | None, now: Known | None, at: Moment | None, *, later: bool = False
) -> Iterator[Change]:
    found = change_of(question, then, now, at=at, later=later)
    if found is not None:
        yield found


def _is_later(day: Moment | None, before: Moment | None) -> bool:
    return day is not None and (before is None or first_and_last(day)[0] > first_and_last(before)[1])


def _recency(change: Change) -> tuple[float, float]:
    return first_and_last(change.at) if change.at is not None else (float("-inf"), float("-inf"))


def _name(day: Moment | None) -> str:
    return "" if day is None else day.edtf
