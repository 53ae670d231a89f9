"""O504: the announced date of a milestone slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.announcements import Slip, announced_plans, slips
from hetao_cli.analysis.wording import dated_where, day, span_names
from hetao_cli.check.registry import rule
from hetao_cli.dates.display import display
from hetao_cli.messages.message import LANGUAGES, Message
from hetao_cli.model.finding import Explanation, Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence


@rule(
    "O504",
    "milestone-slips",
    Severity.NOTE,
    needs="dating",
    title="the announced date of a milestone slips",
    message="'{event}' slipped, as announced: {announcements}",
    remedy="nothing is wrong with the log; quote the newest date as a plan, with when it was announced",
    example="""
[source]
id = "early"
title = "An early report"
published = "2023"

[[dating]]
event = "bridge"
says = "2025"

[[dating]]
source = "daily"
event = "bridge"
says = "2027"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A date that was announced for an event is surely later than the date announced before it.

    One note for each event has all announcements in order, each with when it was made, and says how long each slip is.
    A slip counts where no day of the new date is one of the old: from `2026` to `2026-41`, its second half, there is
    none. What was announced on possibly the same day has no order.

    **Why it matters.** A milestone that slipped once is likely to slip again, and a plan quoted without its date hides
    it.

    **Instead.** Give each dating its ``as_of``, the day of the announcement, if it is not the source's.
    """
    for name, plans in announced_plans(evidence).items():
        found = slips(plans)
        if found:
            yield _finding(evidence, name, plans, found)


def _finding(evidence: Evidence, event: str, plans: list[DateClaim], found: list[Slip]) -> Finding:
    announcements = {
        language: "; ".join(_announced(date_claim, language) for date_claim in plans) for language in LANGUAGES
    }
    last = found[-1].later
    return Finding(
        "O504",
        dated_where(last),
        {"event": evidence.log.events[event].title, "announcements": announcements},
        related=tuple(
            dated_where(date_claim)._replace(role=ANNOUNCED) for date_claim in plans if date_claim is not last
        ),
        events=(event,),
        sources=tuple(dict.fromkeys(date_claim.dating.source for date_claim in plans)),
        explanations=tuple(
            Explanation(
                "slip",
                {
                    "date": day(slip.earlier_moment),
                    "later": day(slip.later_moment),
                    "span": span_names(slip.earlier_moment, slip.later_moment),
                },
            )
            for slip in found
        ),
    )


def _announced(date_claim: DateClaim, language: str) -> str:
    """Return the literal with its source and the date of the announcement, if that is not the source's date."""
    when = display(date_claim.announced, language) if date_claim.announced is not None else "?"
    return f"'{date_claim.dating.says}' ({date_claim.dating.source}, {when})"


ANNOUNCED = Message("O504.announced", "announced")
