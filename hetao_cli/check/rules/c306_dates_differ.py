"""C306: sources date one event differently."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.bilingual import is_between_languages
from hetao_cli.analysis.date_clusters import at_one_announcement, date_clusters, is_sure, share_with
from hetao_cli.analysis.wording import OTHER_DATE, THE_EVENT, beside, dated_where, day, quote_dates
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, PassedCheck, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Event
    from hetao_cli.model.finding import Words
    from hetao_cli.model.moment import Moment


@rule(
    "C306",
    "dates-differ",
    Severity.ERROR,
    needs="dating",
    title="one event is dated differently",
    message="'{event}' is dated {dates}, and no day agrees with all of these",
    remedy="look which document is nearest to the event; is it one event, or two?",
    held="'{event}': {dates} agree",
    example="""
[[dating]]
source = "daily"
event = "opening"
says = "22 November 2025"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """Datings of one event, or our own timeline's date of it, share no day.

    `2023-08` and `2023-08-08` agree, and so does what was said to be a year ago. Dates that were announced on different
    days are no conflict: a plan was put off, which O504 tells. What one source says in two languages is C304's. It is a
    warning where the dates are plans, or where all that are not vague, such as 年初 or around 2024, agree.

    **Why it matters.** One of the dates is wrong, or there are two events: a plan was passed on one day and published
    on another.

    **Instead.** Correct the date of the event where our timeline is wrong. Give two events an entry each. What the
    sources say differently, acknowledge with ``[[review]]``.
    """
    for event in evidence.once(_sure):
        yield from evidence.once(_of_event, event)


def _sure(evidence: Evidence) -> dict[str, list[DateClaim]]:
    by_event: dict[str, list[DateClaim]] = defaultdict(list)
    for date_claim in evidence.date_claims:
        if is_sure(date_claim):
            by_event[date_claim.dating.event].append(date_claim)
    return dict(by_event)


def _sure_of(evidence: Evidence, event: str) -> list[DateClaim]:
    return evidence.once(_sure)[event]


def _of_event(evidence: Evidence, name: str) -> list[Finding | PassedCheck]:
    event, date_claims = evidence.log.events[name], evidence.once(_sure_of, name)
    outcomes = [date_claim for date_claim in date_claims if not date_claim.planned]
    plans = [date_claim for date_claim in date_claims if date_claim.planned]
    found: list[Finding | PassedCheck] = []
    if outcomes:
        found += _compared(evidence, event, outcomes, own=event.status == "actual")
    for number, group in enumerate(at_one_announcement(plans)):
        found += _compared(evidence, event, group, own=event.status == "planned" and number == 0)
    return found


def _compared(
    evidence: Evidence, event: Event, date_claims: list[DateClaim], *, own: bool
) -> Iterator[Finding | PassedCheck]:
    """Compare datings of an event with each other and, if `own` is set, with the date of our timeline."""
    clusters = date_clusters(date_claims)[::-1]
    moment = evidence.moment(event.id) if own else None
    alone = moment is not None and not moment.uncertain and not any(share_with(cluster, moment) for cluster in clusters)
    words: Words = {"event": event.title, "dates": quote_dates(date_claims)}
    if len(clusters) == 1 and not alone:
        if len({date_claim.origin for date_claim in date_claims}) > 1:
            yield PassedCheck("C306", words, events=(event.id,))
        return
    if not alone and (is_between_languages(date_claims) or _are_of_a_stretch(evidence.moment(event.id), clusters)):
        return
    if moment is not None:
        clusters.sort(key=lambda cluster: share_with(cluster, moment))  # the odd ones first: they are what to look at
    ordered = [date_claim for cluster in clusters for date_claim in cluster]
    at, others = dated_where(ordered[0]), ordered[1:]
    related = tuple(dated_where(date_claim)._replace(role=OTHER_DATE) for date_claim in others)
    if alone:
        ours = day(moment) if moment is not None else event.date
        words = {**words, "dates": beside(ours, quote_dates(date_claims))}
        at, related = Pointer(event.spot, "date"), (dated_where(ordered[0])._replace(role=OTHER_DATE), *related)
    else:
        related = (*related, Pointer(event.spot, "date", role=THE_EVENT))
    exact = [one for one in date_claims if one.moment is not None and not one.moment.approximate]
    yield Finding(
        "C306",
        at,
        words,
        Severity.WARNING if date_claims[0].planned or _agree(exact, moment) else None,
        related,
        events=(event.id,),
        sources=tuple(dict.fromkeys(date_claim.dating.source for date_claim in ordered)),
        key="plan" if date_claims[0].planned else "",
    )


def _agree(exact: list[DateClaim], own: Moment | None) -> bool:
    """Return whether the dates that are not vague, with that of our own timeline, can be of one day."""
    clusters = date_clusters(exact)
    if own is None or own.approximate or own.uncertain:
        return len(clusters) <= 1
    return len(clusters) <= 1 and all(share_with(cluster, own) for cluster in clusters)


def _are_of_a_stretch(moment: Moment | None, clusters: list[list[DateClaim]]) -> bool:
    """Return whether the event lasted some time by our own timeline, so that each date can be of another part of it."""
    return (
        moment is not None
        and moment.start_latest < moment.end_earliest
        and all(share_with(cluster, moment) for cluster in clusters)
    )
