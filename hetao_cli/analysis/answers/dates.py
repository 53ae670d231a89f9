"""The answer to the question when an event was or is to be: what all tellings and our own timeline allow together.

Tellings of one event are of one day: `2024-06` and `2024-06-11` make 2024-06-11, whichever was told last, so that to
know more never makes a date vaguer. A plan is dated by the announcement made last, which those before narrow as long
as they can still be true. Where no day agrees with all, the date is disputed, and our own timeline's is shown.
"""

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import (
    DISPUTED,
    DOUBTFUL,
    NONE_BETTER,
    OWN_DATE,
    SOURCE_TOO_EARLY,
    Support,
    agreement,
)
from hetao_cli.analysis.date_clusters import at_one_announcement, date_clusters, is_sure, share_with
from hetao_cli.analysis.doubtful_sources import dated_too_early, doubtful_sources
from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.tiers import official_sources
from hetao_cli.model.moment import Day, Moment, iso_day
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Event
    from hetao_cli.model.log import Log

_FOREVER = float("inf")
_WHOLE_PERIODS = (4, 7)
"""How many characters of an ISO day name its year and its month."""


class DateAnswer(NamedTuple):
    """When an event was or is to be.

    Attributes:
        date: EDTF; as written if it is none.
        moment: What it means; None if it is no EDTF.
        planned: It is still to come.
        support: Who agrees, who differs and why it can be in doubt; its camps have the ids of datings, and that of the
            event itself for our own timeline.
    """

    date: str
    moment: Moment | None
    planned: bool
    support: Support


class _Sources(NamedTuple):
    """The ids of the sources that are dated too early, and of those that are official."""

    doubtful: "Collection[str]"
    official: "Collection[str]"


def date_answer(evidence: "Evidence", event: str) -> DateAnswer:
    """Return when an event was or is to be, by all tellings and our own timeline."""
    return evidence.once(_by_all)[event]


def _by_all(evidence: "Evidence") -> dict[str, DateAnswer]:
    return _of_events(evidence.log, evidence.date_claims, evidence.once(doubtful_sources))


def date_answers(log: "Log", date_claims: "list[DateClaim]", today: Moment) -> dict[str, DateAnswer]:
    """Return the date of each event, by its id, by all tellings and our own timeline.

    Args:
        log: The log.
        date_claims: The claims of its datings.
        today: The day after which nothing can be past.
    """
    return _of_events(log, date_claims, dated_too_early(log, date_claims, today))


def _of_events(log: "Log", date_claims: "list[DateClaim]", doubtful: "Collection[str]") -> dict[str, DateAnswer]:
    told, sources = _by_event(date_claims), _Sources(doubtful, official_sources(log))
    return {name: _of_ours(event, told.get(name, []), sources) for name, event in log.events.items()}


def told_dates(log: "Log", date_claims: "list[DateClaim]", today: Moment) -> dict[str, DateAnswer]:
    """Return the date of each event that tellings alone give, by its id: what was known when they were known.

    A report that it happened counts before any plan, unless it reports what is still to come.
    """
    sources = _Sources(dated_too_early(log, date_claims, today), official_sources(log))
    return {name: _of_tellings(log.events[name], told, sources, today) for name, told in _by_event(date_claims).items()}


def _by_event(date_claims: "list[DateClaim]") -> "dict[str, list[DateClaim]]":
    groups: dict[str, list[DateClaim]] = {}
    for date_claim in date_claims:
        if date_claim.moment is not None:
            groups.setdefault(date_claim.dating.event, []).append(date_claim)
    return groups


def _of_ours(event: "Event", told: "list[DateClaim]", sources: _Sources) -> DateAnswer:
    own, planned = moment_of(event.date), event.status == "planned"
    beside = [one for one in _of_status(told, planned=planned) if is_sure(one)]
    if own is None or own.uncertain or not beside:
        return DateAnswer(event.date, own, planned, _support(beside, [], sources))
    clusters = date_clusters(beside)
    if len(clusters) > 1 or not share_with(clusters[0], own):
        agree = [one for one in beside if share_with([one], own)]
        camps = [[one.dating.id for one in cluster] for cluster in clusters]
        ours = next((camp for camp, side in zip(camps, clusters, strict=True) if share_with(side, own)), None)
        if ours is None:
            camps.append([event.id])
        elif _lasts(own) and len(agree) == len(beside):  # each date can be of another part of the time that it lasted
            return DateAnswer(event.date, own, planned, _support(agree, [], sources))
        differ = [one for one in beside if one not in agree]
        support = _support(agree, differ, sources)._replace(kind=DISPUTED, camps=_named(camps), why=OWN_DATE)
        return DateAnswer(event.date, own, planned, support)
    date, moment = (event.date, own) if _lasts(own) else _together([own, *_moments(beside)])
    return DateAnswer(date, moment, planned, _support(beside, [], sources))


def _of_tellings(event: "Event", told: "list[DateClaim]", sources: _Sources, today: Moment) -> DateAnswer:
    beside = [one for one in _of_status(told, planned=False) if not today.surely_before(one.moment or today)]
    planned = not beside
    beside = beside or _of_status(told, planned=True) or told
    sure = [one for one in beside if is_sure(one)] or beside[:1]
    clusters = date_clusters(sure)
    date, moment = _together(_moments(clusters[0]))
    support = _support(clusters[0], [one for side in clusters[1:] for one in side], sources)
    if len(clusters) > 1:
        camps = _named([[one.dating.id for one in side] for side in clusters])
        support = support._replace(kind=DISPUTED, camps=camps, why=NONE_BETTER)
    return DateAnswer(date or event.date, moment, planned, support)


def _of_status(told: "list[DateClaim]", *, planned: bool) -> "list[DateClaim]":
    """Return the reports that it happened, or the plans announced last and those before that can still be true."""
    chosen = [one for one in told if one.planned == planned]
    if not planned:
        return chosen
    newest, *before = at_one_announcement(chosen) or [chosen]
    if len(date_clusters(newest)) > 1:
        return newest
    held = [*newest]
    for one in filter(is_sure, (one for group in before for one in group)):
        if one.moment is None or not share_with(held, one.moment):
            break
        held.append(one)
    return held


def _moments(date_claims: "Sequence[DateClaim]") -> list[Moment]:
    return [one.moment for one in date_claims if one.moment is not None]


def _together(moments: list[Moment]) -> tuple[str, Moment]:
    """Return the days that some moments allow: as one of them, the first, or as a range.

    What is approximate or lasted agrees, but narrows nothing as long as there is a day of its own.
    """
    for narrow in (_is_sharp, _is_of_a_day):
        chosen = [one for one in moments if narrow(one)]
        if chosen:
            break
    else:
        chosen = moments[:1]
    days = max(one.earliest for one in chosen), min(one.latest for one in chosen)
    for moment in chosen:
        if (moment.earliest, moment.latest) == days:
            return moment.edtf, moment
    written = _range(*days)
    return written, moment_of(written) or chosen[0]


def _is_of_a_day(moment: Moment) -> bool:
    return not _lasts(moment)


def _is_sharp(moment: Moment) -> bool:
    return not _lasts(moment) and not moment.pad


def _range(first: Day, last: Day) -> str:
    """Return the EDTF of some day from the first to the last; a whole month or year is written as such."""
    begin, end = iso_day(first) or "", iso_day(last) or ""
    for length in _WHOLE_PERIODS:
        period = moment_of(begin[:length]) if begin else None
        if period is not None and (period.earliest, period.latest) == (first, last):
            return begin[:length]
    return begin if begin == end else f"[{begin}..{end}]"


def _lasts(moment: Moment) -> bool:
    """Return whether it surely lasted from one day to a later one: then tellings can be of different parts of it."""
    return moment.start_latest < moment.end_earliest


def _support(agree: "Sequence[DateClaim]", differ: "Sequence[DateClaim]", sources: _Sources) -> Support:
    origins = {one.origin for one in agree}
    others = len({one.origin for one in differ} - origins)
    official = len({one.origin for one in agree if one.dating.source in sources.official})
    if agree and all(one.dating.source in sources.doubtful for one in agree):
        why = SOURCE_TOO_EARLY.filled(source=agree[0].dating.source)
        return Support(DOUBTFUL, len(origins), others, why=why, official=official)
    return Support(agreement(len(origins)), len(origins), others, official=official)


def _named(camps: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sorted(camp)) for camp in camps)
