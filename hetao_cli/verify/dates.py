"""The judgement of a document's date by the log."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import numeric

from hetao_cli.analysis.date_clusters import first_and_last, is_sure
from hetao_cli.analysis.judge.verdict_names import (
    COMPATIBLE,
    CONFIRMED,
    CONTRADICTS,
    DIFFERS,
    DISPUTED,
    EXACTLY,
    NEWER,
    NOT_COMPARABLE,
    OTHERWISE,
    WITHIN_DATE,
    Witness,
)
from hetao_cli.analysis.wording import beside, day, quote_dates
from hetao_cli.log.date_claims import DateClaim
from hetao_cli.model.finding import Explanation, Finding, Pointer, Severity
from hetao_cli.verify.date_misprints import misprint_of
from hetao_cli.verify.judgement import Judgement
from hetao_cli.verify.own_entries import is_own

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Event
    from hetao_cli.model.finding import Words
    from hetao_cli.model.mention import DateMention
    from hetao_cli.model.moment import Moment
    from hetao_cli.verify.log_view import LogView


NEAR_DAYS = 31
"""The most days from an event's date within which another, if no misprint of it, is still meant as its date."""


def judge_date(known: LogView, date_claim: DateClaim, mention: DateMention) -> Judgement:
    """Return the judgement of an event's date in a document.

    Args:
        known: The log.
        date_claim: The date as the log would have it.
        mention: The date in the document.
    """
    event = known.evidence.log.events[date_claim.dating.event]
    own = known.evidence.moment(event.id)
    if own is None:
        return Judgement(mention, NOT_COMPARABLE, (Explanation("event-undated", {}),))
    others = [one for one in known.evidence.once(_by_event).get(event.id, []) if is_sure(one)]
    agreeing = [one for one in others if one.moment is not None and _share(one.moment, mention.moment)]
    witnesses = tuple(Witness(one, _agreement(one.moment, mention.moment)) for one in agreeing)
    if disputed := _disputed(known, date_claim, mention, (event, own), others):
        return disputed
    if _share(own, mention.moment):
        said = [own, *(one.moment for one in agreeing if one.moment is not None and _share(one.moment, own))]
        is_entailed = any(_has_all_of(mention.moment, one) for one in said)
        reasons = () if is_entailed else (Explanation("date-not-entailed", {"date": day(own)}),)
        verdict = CONFIRMED if is_entailed else COMPATIBLE
        return Judgement(mention, verdict, reasons, (Witness(event, _agreement(own, mention.moment)), *witnesses))
    return _on_another_day(known, date_claim, mention, (event, own), (others, agreeing))


def _disputed(
    known: LogView,
    date_claim: DateClaim,
    mention: DateMention,
    timeline: tuple[Event, Moment],
    others: list[DateClaim],
) -> Judgement | None:
    """Judge a date of an event that our timeline and a source date differently; None unless it sides with one of them.

    Args:
        known: The log.
        date_claim: The date as the log would have it.
        mention: The date in the document.
        timeline: The event, and its date as our timeline has it.
        others: The date claims of the log for it.
    """
    event, own = timeline
    if event.status != "actual" or own.uncertain:
        return None
    outcomes = [(one, one.moment) for one in others if one.moment is not None and not (one.planned or _was_ahead(one))]
    sides = [own, *(moment for _, moment in outcomes if not _share(moment, own))]
    agreeing = [moment for moment in sides if _share(moment, mention.moment)]
    if not agreeing or len(agreeing) == len(sides):
        return None
    dates = beside(day(own), quote_dates(one for one, _ in outcomes))
    words: Words = {"event": event.title, "dates": beside(quote_dates([date_claim]), dates)}
    finding = Finding(
        "C306", Pointer(None), words, Severity.NOTE, events=(event.id,), sources=(date_claim.dating.source,)
    )
    witnesses = [Witness(event, DIFFERS if not _share(own, mention.moment) else _agreement(own, mention.moment))]
    witnesses += [
        Witness(one, _agreement(moment, mention.moment) if _share(moment, mention.moment) else DIFFERS)
        for one, moment in outcomes
    ]
    witnesses.sort(key=lambda witness: witness.agreement == DIFFERS)
    reasons = (Explanation("log-disagrees", {"values": dates}),)
    return Judgement(mention, DISPUTED, reasons, tuple(witnesses), findings=known.with_rule(finding))


def _has_all_of(wide: Moment, narrow: Moment) -> bool:
    """Return whether a date can mean every day that another can mean."""
    first, last = first_and_last(wide)
    return first <= narrow.earliest and narrow.latest <= last


def _by_event(evidence: Evidence) -> dict[str, list[DateClaim]]:
    """Return the date claims of each event; cached by `Evidence.once`."""
    found: dict[str, list[DateClaim]] = {}
    for date_claim in evidence.date_claims:
        found.setdefault(date_claim.dating.event, []).append(date_claim)
    return found


def _on_another_day(
    known: LogView,
    date_claim: DateClaim,
    mention: DateMention,
    timeline: tuple[Event, Moment],
    said: tuple[list[DateClaim], list[DateClaim]],
) -> Judgement:
    """Judge a date that is not that of our own timeline.

    Args:
        known: The log.
        date_claim: The date as the log would have it.
        mention: The date in the document.
        timeline: The event, and its date as our timeline has it.
        said: The date claims of the log for it, and those of them that agree with the document.
    """
    (event, own), (others, agreeing) = timeline, said
    witnesses = tuple(Witness(one, _agreement(one.moment, mention.moment)) for one in agreeing)
    ours = Witness(event, OTHERWISE)
    plans = [one for one in agreeing if (one.planned or _was_ahead(one)) and _can_be(date_claim, one)]
    if plans and event.status == "actual":
        words: Words = {"date": day(own), "says": f"'{plans[0].dating.says}'"}
        return Judgement(mention, NOT_COMPARABLE, (Explanation("plan-kept-otherwise", words),), (ours, *witnesses))
    if event.status == "planned":
        return _of_a_plan(known, date_claim, mention, event, own)
    if _was_ahead(date_claim):
        words = {"date": day(own)}
        return Judgement(mention, NOT_COMPARABLE, (Explanation("plan-before-outcome", words),), (ours, *witnesses))
    if mention.moment.uncertain or own.uncertain:
        return Judgement(mention, NOT_COMPARABLE, (Explanation("date-uncertain", {}),), (ours, *witnesses))
    if _is_told_by_publication(known, mention) and _days_apart(own, mention.moment) <= 1:
        reason = Explanation("day-of-publication", {"date": day(own)})
        return Judgement(mention, NOT_COMPARABLE, (reason,), (ours, *witnesses))
    against = (Witness(event, DIFFERS), *(Witness(one, DIFFERS) for one in others if one not in agreeing), *witnesses)
    return _contradicted(known, date_claim, mention, event, against)


def _is_told_by_publication(known: LogView, mention: DateMention) -> bool:
    """Return whether a day is told by that of publication, as today is: texts often come out a day after it."""
    published, moment = known.reading.published, mention.moment
    if published is None or published.earliest != published.latest or moment.earliest != moment.latest:
        return False
    is_numbered = any(numeric(sign, None) is not None for sign in mention.text)
    return not is_numbered and _days_apart(published, moment) <= 1


def _share(one: Moment, other: Moment) -> bool:
    """Return whether two dates can be of one day."""
    (first, last), (begin, end) = first_and_last(one), first_and_last(other)
    return first <= end and begin <= last


def _agreement(one: Moment | None, other: Moment) -> str:
    if one is None:
        return DIFFERS
    return EXACTLY if one[1:5] == other[1:5] else WITHIN_DATE


def _can_be(date_claim: DateClaim, plan: DateClaim) -> bool:
    """Return whether a date can be a plan that is quoted: it is one itself, or is no more precise than the plan."""
    said, planned = date_claim.moment, plan.moment
    if said is None or planned is None:
        return False
    return _was_ahead(date_claim) or (said.earliest <= planned.earliest and planned.latest <= said.latest)


def _was_ahead(date_claim: DateClaim) -> bool:
    """Return whether an event was still to come when its date was announced."""
    announced, moment = date_claim.announced, date_claim.moment
    return date_claim.dating.status == "planned" or (
        announced is not None and moment is not None and announced.surely_before(moment)
    )


def _days_apart(one: Moment, other: Moment) -> float:
    (first, last), (begin, end) = first_and_last(one), first_and_last(other)
    return max(begin - last, first - end, 0)


def _is_plan(witness: Witness) -> bool:
    return isinstance(witness.entry, DateClaim) and (witness.entry.planned or _was_ahead(witness.entry))


def _of_a_plan(known: LogView, date_claim: DateClaim, mention: DateMention, event: Event, own: Moment) -> Judgement:
    """Judge another date of a planned event: it is newer if it was announced after all dates that the log has."""
    ours = (Witness(event, DIFFERS),)
    words: Words = {"date": day(own)}
    said = [
        one.announced
        for one in known.evidence.once(_by_event).get(event.id, [])
        if one.announced is not None and one.announced.latest != float("inf")
    ]
    last = max((one.latest for one in said), default=float("-inf"))
    announced = date_claim.announced
    if date_claim.dating.status == "actual" and (later := _still_planned(known, mention.moment, event)):
        plan, told_on = later[0]
        against = (*ours, *(Witness(one, DIFFERS) for one, _ in later))
        found = _contradicted(known, date_claim, mention, event, against)
        words = {"date": day(told_on), "source": plan.dating.source, "says": f"'{plan.dating.says}'"}
        return found._replace(reasons=(*found.reasons, Explanation("still-planned-after", words)))
    if announced is not None and announced.earliest > last:
        return Judgement(mention, NEWER, (Explanation("plan-moved", words),), ours)
    return Judgement(mention, NOT_COMPARABLE, (Explanation("plan-of-another-day", words),), ours)


def _still_planned(known: LogView, done: Moment, event: Event) -> list[tuple[DateClaim, Moment]]:
    """Return the plans stated after the day on which a document dates an event as past, and when, latest first.

    A source that reports something of a day after its date of publication was written after that day.
    """
    newest = known.evidence.once(_newest_by_source)
    found: list[tuple[DateClaim, Moment]] = []
    for one in known.evidence.once(_by_event).get(event.id, []):
        dates = [date for date in (one.announced, newest.get(one.dating.source)) if date is not None]
        told_on = max(dates, key=lambda date: date.earliest, default=None)
        if one.moment is None or told_on is None or not (one.planned and done.surely_before(one.moment)):
            continue
        if done.surely_before(told_on):
            found.append((one, told_on))
    return sorted(found, key=lambda pair: pair[1].earliest, reverse=True)


def _newest_by_source(evidence: Evidence) -> dict[str, Moment]:
    """Return the date of the newest actual figure of each source; cached by `Evidence.once`."""
    newest: dict[str, Moment] = {}
    for claim in evidence.claims:
        source, date = claim.figure.source, claim.as_of
        if claim.standing == "actual" and date is not None and date.latest != float("inf"):
            newest[source] = max(date, newest.get(source, date), key=lambda one: one.earliest)
    return newest


def _contradicted(
    known: LogView, date_claim: DateClaim, mention: DateMention, event: Event, against: tuple[Witness, ...]
) -> Judgement:
    """Return that the log contradicts a date: an error if the date looks like a misprint of ours, else a warning.

    It is a warning, too, if our date is a plan, which can have been overtaken. A date that is far from the event's and
    no misprint of it is not comparable: the text probably dates something else by it.
    """
    own = known.evidence.moment(event.id)
    if any(is_own(known, one) for one in against):
        return Judgement(mention, NOT_COMPARABLE, (Explanation("entered-otherwise", {}),), against)
    slip = misprint_of(mention.named, own) if own is not None else None
    if slip is None and own is not None and event.status == "actual" and _days_apart(own, mention.moment) > NEAR_DAYS:
        return Judgement(mention, NOT_COMPARABLE, (Explanation("far-from-event", {"date": day(own)}),), against)
    reasons = (slip,) if slip is not None else ()
    agreed = any(witness.agreement in {EXACTLY, WITHIN_DATE} and not _is_plan(witness) for witness in against)
    is_plan = event.status != "actual"
    is_vague = mention.limit is not None or mention.moment.approximate or (own is not None and own.approximate)
    ours = day(own) if own is not None else event.date
    finding = Finding(
        "C306",
        Pointer(None),
        {"event": event.title, "dates": beside(quote_dates([date_claim]), ours)},
        Severity.ERROR if slip is not None and not (agreed or is_plan or is_vague) else Severity.WARNING,
        events=(event.id,),
        sources=(date_claim.dating.source,),
        explanations=reasons,
    )
    ruled = known.with_rule(finding)
    if not ruled:
        return Judgement(mention, NOT_COMPARABLE, (Explanation("rule-not-chosen", {"code": finding.code}),), against)
    return Judgement(mention, CONTRADICTS, reasons, against, findings=ruled)
