"""The answer to a question about a figure: a place, a metric, what the figure is comparable in, and a day.

The answer is what all claims allow that can be of that day: an older or a vaguer one narrows it as long as all can hold
on one day, and where they can't the later one counts; of plans for one time that is the one announced later. A constant
takes all claims. What a heading says otherwise than its body counts for nothing, nor does a number without its hedge.
Where sources differ, it is what their weight supports best or, if nothing decides, all of it. All commands ask here.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.overruled import overruled
from hetao_cli.analysis.answers.support import (
    BETTER,
    CARRIED,
    DISPUTED,
    DOUBTFUL,
    NONE_BETTER,
    OTHER_DAY,
    REVIEWED,
    SOURCE_TOO_EARLY,
    Support,
    agreement,
)
from hetao_cli.analysis.conflicts.clusters import clusters_of, only_touches
from hetao_cli.analysis.conflicts.disputes import Dispute, disputes
from hetao_cli.analysis.conflicts.hedge_bounds import promised
from hetao_cli.analysis.conflicts.plans import not_revised
from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.analysis.doubtful_sources import doubtful_sources
from hetao_cli.dates.display import date_words
from hetao_cli.dates.order import sort_key
from hetao_cli.log.reviews import standing_reviews
from hetao_cli.log.tiers import OFFICIAL
from hetao_cli.model.scripts import simplified
from hetao_cli.quantities.intervals import intersect, meet, span
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.messages.message import Message
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.model.quantity import Interval, Number

_FOREVER = float("inf")


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


class Answer(NamedTuple):
    """The answer to a question.

    Attributes:
        strand: What its claims are comparable in.
        interval: The values that it can have, in `strand.unit`; an end that is None is open.
        shown: The claim to show for it.
        claims: The claims that agree with it, the newest first; in a dispute that nothing decides, all.
        as_of: The day that it is of; None if no claim has one.
        support: Who agrees, who differs and why it can be in doubt.
        dispute: The dispute about it; None if there is none.
    """

    strand: Strand
    interval: Interval
    shown: FigureClaim
    claims: tuple[FigureClaim, ...]
    as_of: Moment | None
    support: Support
    dispute: Dispute | None

    @property
    def same(self) -> tuple[FigureClaim, ...]:
        """Return the claims that mean exactly what the shown one means, itself included."""
        return tuple(claim for claim in self.claims if claim.interval == self.shown.interval)

    @property
    def is_literal(self) -> bool:
        """Return whether the shown claim alone says all that the answer says."""
        return self.interval == self.shown.interval


class Claims(NamedTuple):
    """The claims of one strand that count, by the days that they can be of.

    Attributes:
        strand: The strand.
        every: All of them, in the order of their first days, those without a day first.
        reaches: The last day that each or one before it can be of.
    """

    strand: Strand
    every: list[FigureClaim]
    reaches: list[Day]

    def beside(self, at: Moment) -> list[FigureClaim]:
        """Return the claims that can be of one day of a moment, all of them together, the newest first."""
        first, last = first_and_last(at)
        near: list[FigureClaim] = []
        number = bisect_right(self.every, last, key=_first)
        while number and self.reaches[number - 1] >= first:
            number -= 1
            if self.every[number].as_of is not None and _last(self.every[number]) >= first:
                near.append(self.every[number])
        found: list[FigureClaim] = []
        for claim in newest_first(near):
            begin, end = max(first, _first(claim)), min(last, _last(claim))
            if begin <= end:
                first, last = begin, end
                found.append(claim)
        return found


def claims_of(evidence: Evidence, place: str, metric: str) -> list[Claims]:
    """Return the claims of a metric at a place, strand by strand."""
    known = evidence.once(_known_claims)
    if (place, metric) not in known:
        known[place, metric] = _by_strand(evidence, place, metric)
    return known[place, metric]


def _known_claims(_: Evidence) -> dict[tuple[str, str], list[Claims]]:
    """Return the claims that were asked for, which `claims_of` fills in."""
    return {}


def _by_strand(evidence: Evidence, place: str, metric: str) -> list[Claims]:
    less_exact = evidence.once(overruled)
    strands: dict[Strand, list[FigureClaim]] = {}
    for claim in evidence.subjects.get((place, metric), ()):
        if claim.figure.id not in less_exact:
            strands.setdefault(strand_of(claim), []).append(claim)
    found: list[Claims] = []
    for strand, claims in strands.items():
        ordered = sorted(claims, key=_first)
        found.append(Claims(strand, ordered, list(accumulate(map(_last, ordered), max))))
    return found


def strand_of(claim: FigureClaim) -> Strand:
    """Return the strand of a claim."""
    figure = claim.figure
    return Strand(claim.standing, claim.unit, figure.of, figure.since, figure.until)


def answer(
    evidence: Evidence, place: str, metric: str, strand: Strand | None = None, on: Moment | None = None
) -> Answer | None:
    """Return the answer to a question; None if no claim of its strand is of that day or an earlier one.

    Args:
        evidence: The log, read; with what was known by a day alone if that is what is asked.
        place: Id of the place.
        metric: Id of the metric.
        strand: The strand; None for outcomes in the metric's unit.
        on: The day; None for the newest that is known.
    """
    wanted = Strand("actual", evidence.log.metrics[metric].unit) if strand is None else strand
    claims = next((one for one in claims_of(evidence, place, metric) if one.strand == wanted), None)
    return None if claims is None else newest_answer(evidence, evidence.log.metrics[metric], claims, on)


def support_of(evidence: Evidence, claim: FigureClaim) -> Support | None:
    """Return the support of what is known of a figure's time; None if the figure could not be read."""
    if claim.interval is None:
        return None
    figure, strand = claim.figure, strand_of(claim)
    claims = next(one for one in claims_of(evidence, figure.place, figure.metric) if one.strand == strand)
    return answer_at(evidence, evidence.log.metrics[figure.metric], claims, claim.as_of).support


def newest_answer(evidence: Evidence, metric: Metric, claims: Claims, on: Moment | None = None) -> Answer | None:
    """Return the answer of the newest claims or, if a day is asked about, of the newest that can be of it or before."""
    if on is None or metric.kind == "constant":
        return answer_at(evidence, metric, claims, max(claims.every, key=_recency).as_of)
    until = first_and_last(on)[1]
    then = [one for one in claims.every if one.as_of is not None and _first(one) <= until]
    if not then:
        return None
    newest = max(then, key=_recency)
    found = answer_at(evidence, metric, claims, newest.as_of)
    return found if newest.as_of is None or _last(newest) >= first_and_last(on)[0] else _carried(found, newest.as_of)


def _carried(found: Answer, as_of: Moment) -> Answer:
    why = OTHER_DAY.filled(date=date_words(as_of))
    return found._replace(support=found.support._replace(kind=CARRIED, why=why))


def answer_at(evidence: Evidence, metric: Metric, claims: Claims, at: Moment | None) -> Answer:
    """Return the answer for the day of a claim, of which there is at least one.

    Args:
        evidence: The log, read.
        metric: The metric.
        claims: The claims of the strand, as `claims_of` returns them.
        at: The as-of date of one of them; None for those that have no date.
    """
    known = evidence.once(_known_answers)
    key = id(claims), None if metric.kind == "constant" else at
    if key not in known:
        known[key] = _answer_at(evidence, metric, claims, key[1])
    return known[key]


def _known_answers(_: Evidence) -> dict[tuple[int, Moment | None], Answer]:
    """Return the answers that were asked for, which `answer_at` fills in."""
    return {}


def _answer_at(evidence: Evidence, metric: Metric, claims: Claims, at: Moment | None) -> Answer:
    group = of_time(metric, claims, at)
    if claims.strand.standing == "plan":
        group = not_revised(evidence, group)
    return answer_of(evidence, claims.strand, group, [one for one in group if at in {None, one.as_of}], at)


def answer_of(
    evidence: Evidence, strand: Strand, group: Sequence[FigureClaim], own: Sequence[FigureClaim], at: Moment | None
) -> Answer:
    """Return the answer that claims give together, one of which at least there is.

    Args:
        evidence: The log, read.
        strand: Their strand.
        group: Those that can be of one time, the newest first.
        own: Those of them that are surely of one time, so that they dispute what they differ in.
        at: The day of the claims that count before all others; None if none do, and the shown one's is taken.
    """
    dispute = _dispute(evidence, group, own)
    if dispute is None:
        interval, agree = _shared(group, at)
        told = agree
    elif dispute.best is None:
        told = [one for side in dispute.clusters for one in side]
        interval, agree = span(_intervals(told)), list(dispute.clusters[0])
    else:
        interval = dispute.best.interval
        told = agree = [one for one in group if one.interval is not None and meet(one.interval, interval)]
    doubts = _doubts(evidence, told)
    shown = max(sorted(told, key=_names), key=lambda one: _merit(one, doubtful=id(one) in doubts))
    as_of = shown.as_of if at is None else at
    official = len({one.origin for one in agree if evidence.log.sources[one.figure.source].tier == OFFICIAL})
    support = _support(group, agree, dispute, doubts)._replace(as_of=as_of, official=official)
    return Answer(strand, interval, shown, tuple(told), as_of, support, dispute)


def of_time(metric: Metric, claims: Claims, at: Moment | None) -> list[FigureClaim]:
    """Return the claims that can be of one time with some, the newest first; of a flow those of the same period."""
    if metric.kind == "constant":
        return newest_first(claims.every)
    if at is None:
        return newest_first(one for one in claims.every if one.as_of is None)
    beside = claims.beside(at)
    if metric.kind == "flow":
        return [one for one in beside if one.as_of is not None and _days(one.as_of) == _days(at)]
    return beside


def _days(moment: Moment) -> tuple[Day, Day]:
    return moment.earliest, moment.latest


def _dispute(evidence: Evidence, group: Sequence[FigureClaim], own: Sequence[FigureClaim]) -> Dispute | None:
    """Return the dispute among claims, with those of its claims that are of their time; None if there is none."""
    if len(group) == 1 or len(clusters_of(list(group))) == 1:
        return None
    ids = {one.figure.id for one in group}
    found: list[Dispute] = []
    known = evidence.once(disputes)
    for dispute in {id(one): one for name in ids for one in known.get(name, ())}.values():
        sides = [tuple(one for one in side if one.figure.id in ids) for side in dispute.clusters]
        held = sorted(filter(None, sides), key=lambda side: -len({one.origin for one in side}))
        if len(held) > 1:
            found.append(_of_these(dispute._replace(clusters=tuple(held)), group))
    if found:
        return max(found, key=lambda one: (sum(map(len, one.clusters)), sorted(map(_names, one.clusters[0]))))
    clusters = clusters_of(list(own))
    return Dispute(tuple(map(tuple, clusters)), None, ()) if len(clusters) > 1 else None


def _of_these(dispute: Dispute, group: Sequence[FigureClaim]) -> Dispute:
    """Return a dispute without its best supported value if that is none of what these claims can mean."""
    best = dispute.best
    if best is None or any(one.interval is not None and meet(one.interval, best.interval) for one in group):
        return dispute
    return dispute._replace(best=None)


def _shared(group: Sequence[FigureClaim], at: Moment | None) -> tuple[Interval, list[FigureClaim]]:
    """Return the values that claims allow together, those of the date before all others, and the claims that do."""
    near = promised(list(group))
    allowed: Interval | None = None
    agree: list[FigureClaim] = []
    for claim in sorted(group, key=lambda one: one.as_of != at):
        interval = near.get(id(claim), claim.interval)
        if interval is None:
            continue
        shared = interval if allowed is None else intersect(allowed, interval)
        if shared is not None and (allowed is None or not only_touches(shared, allowed, claim)):
            allowed = shared
            agree.append(claim)
    said = _intervals(agree)
    value = said[0]
    for interval in said[1:]:
        value = intersect(value, interval) or value
    return value, agree


def _intervals(claims: Iterable[FigureClaim]) -> list[Interval]:
    return [one.interval for one in claims if one.interval is not None]


def _support(
    group: Sequence[FigureClaim], agree: Sequence[FigureClaim], dispute: Dispute | None, doubts: dict[int, Message]
) -> Support:
    origins = {one.origin for one in agree}
    differ = len({one.origin for one in group} - origins)
    if dispute is not None:
        camps = tuple(tuple(sorted(one.figure.id for one in side)) for side in dispute.clusters)
        why = NONE_BETTER if dispute.best is None else BETTER
        return Support(DISPUTED, len(origins), differ, camps, why)
    if all(id(one) in doubts for one in agree):
        return Support(DOUBTFUL, len(origins), differ, why=doubts[id(agree[0])])
    return Support(agreement(len(origins)), len(origins), differ)


def _merit(claim: FigureClaim, *, doubtful: bool) -> tuple[bool, bool, Number | float, tuple[float, float, str]]:
    """Return a key that puts the claim to show last: from a sound source, of the body, narrow, new."""
    interval = claim.interval
    wide = interval is None or interval.low is None or interval.high is None
    width = _FOREVER if wide or interval is None else _width(interval)
    return not doubtful, claim.figure.section != "heading", -width, _recency(claim)


def _width(interval: Interval) -> Number:
    return 0 if interval.low is None or interval.high is None else interval.high - interval.low


def _doubts(evidence: Evidence, claims: Sequence[FigureClaim]) -> dict[int, Message]:
    """Return why claims are in doubt, by `id`: their source is dated too early, or a review is about one alone."""
    early, reviewed = evidence.once(doubtful_sources), evidence.once(_reviewed)
    found: dict[int, Message] = {}
    for claim in claims if early or reviewed else ():
        if claim.figure.source in early:
            found[id(claim)] = SOURCE_TOO_EARLY.filled(source=claim.figure.source)
        elif claim.figure.id in reviewed:
            found[id(claim)] = REVIEWED.filled(reason=reviewed[claim.figure.id])
    return found


def _reviewed(evidence: Evidence) -> dict[str, str]:
    """Return the reasons of the reviews that take one figure, and no other, for what sources differ in; by its id."""
    standing = standing_reviews(evidence.log, evidence.today)
    of_one = (one for one in standing if one.code.startswith("C") and len(one.about) == 1)
    return {one.about[0]: one.reason for one in of_one if one.reason.strip()}


def _first(claim: FigureClaim) -> Day:
    return first_and_last(claim.as_of)[0] if claim.as_of is not None else -_FOREVER


def _last(claim: FigureClaim) -> Day:
    return first_and_last(claim.as_of)[1] if claim.as_of is not None else -_FOREVER


def _recency(claim: FigureClaim) -> tuple[float, float, str]:
    """Return a key that puts the newest last, and claims without a readable date first."""
    return sort_key(claim.as_of) if claim.as_of is not None else (-_FOREVER, -_FOREVER, "")


def newest_first(claims: Iterable[FigureClaim]) -> list[FigureClaim]:
    """Return claims by their as-of dates, the newest first; those of one date by their names."""
    return sorted(sorted(claims, key=_names), key=_recency, reverse=True)


def _names(claim: FigureClaim) -> tuple[str, str, str]:
    return claim.figure.source, simplified(claim.figure.says), claim.figure.id
