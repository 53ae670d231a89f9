"""C307: a start is told as an end, or as the whole."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.bilingual import is_between_languages
from hetao_cli.analysis.date_clusters import is_sure
from hetao_cli.analysis.wording import OTHER_DATE, dated_where, quote_dates
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.moment import Moment

NEVER = float("inf")


@rule(
    "C307",
    "start-told-as-end",
    Severity.NOTE,
    needs="dating",
    title="a start in one text is an end or a day in another",
    message="'{event}': {starts} is when it begins, {others} when it is done or the day itself",
    remedy="both can be true and they promise different things: quote the one that the first document has",
    example="""
[[dating]]
source = "daily"
event = "bridge"
says = "from 2027"

[[dating]]
source = "weekly"
event = "bridge"
says = "by 2027"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """One dating of an event says from when, and another gives that same time as its day or its end.

    `from 2027` beside `in 2027` or `by 2027`. They share days, so C306 says nothing; a date that lies later, such as
    `in 2029`, follows from the first and is told by no rule. It is a warning of plans, as it is inside one source, of
    which C304 tells.

    **Why it matters.** Completed one after another from 2027 on is not completed in 2027: a plan gets years shorter by
    a translation.

    **Instead.** Give the event two entries, a beginning and an end, where the documents have both.
    """
    starts: dict[tuple[str, bool], list[DateClaim]] = defaultdict(list)
    others: dict[tuple[str, bool], list[DateClaim]] = defaultdict(list)
    for date_claim in evidence.date_claims:
        if date_claim.moment is not None and is_sure(date_claim):
            kind = starts if _is_start(date_claim.moment) else others
            kind[date_claim.dating.event, date_claim.planned].append(date_claim)
    for key, begun in starts.items():
        beginnings = {date_claim.moment.earliest for date_claim in begun if date_claim.moment is not None}
        first, last = min(beginnings), max(beginnings)
        ended = [one for one in others[key] if one.moment is not None and _has_any(one.moment, first, last)]
        if ended and not is_between_languages([*begun, *ended]):
            yield _finding(evidence, begun, ended)


def _is_start(moment: Moment) -> bool:
    return moment.latest == NEVER and moment.earliest != -NEVER


def _has_any(moment: Moment, first: float, last: float) -> bool:
    """Return whether the days that a date can mean have one from `first` to `last`, and come to an end."""
    return moment.earliest <= last and first <= moment.latest < NEVER


def _finding(evidence: Evidence, begun: list[DateClaim], ended: list[DateClaim]) -> Finding:
    event = begun[0].dating.event
    return Finding(
        "C307",
        dated_where(begun[0]),
        {"event": evidence.log.events[event].title, "starts": quote_dates(begun), "others": quote_dates(ended)},
        Severity.WARNING if begun[0].planned else None,
        related=tuple(dated_where(one)._replace(role=OTHER_DATE) for one in (*begun[1:], *ended)),
        events=(event,),
        sources=tuple(dict.fromkeys(one.dating.source for one in (*begun, *ended))),
        key="plan" if begun[0].planned else "",
    )
