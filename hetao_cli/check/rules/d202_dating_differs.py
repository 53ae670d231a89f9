"""D202: the literal of a dating and its date differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.dates.relations import shares_a_day
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "D202",
    "dating-differs",
    Severity.ERROR,
    needs="dating",
    title="a dating's literal and its date differ",
    message="'{says}' is not the date {date}",
    remedy="correct the date, or leave it out where the literal says it all",
    example="""
[[dating]]
source = "daily"
event = "opening"
says = "2025年12月12日"
date = "2025-12-22"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """The literal of a dating means one date, and the date given beside it is another: they share no day.

    It is a warning where one of the two is vague, such as 年初 or around 2024.

    **Why it matters.** One of the two was typed wrongly, and every order and gap is computed from it.

    **Instead.** Keep the literal as printed and correct ``date``; leave ``date`` out where the literal is enough.
    """
    for date_claim in evidence.date_claims:
        dating = date_claim.dating
        if dating.date is None or date_claim.printed is None or date_claim.moment is None:
            continue
        if shares_a_day(date_claim.printed, date_claim.moment) is Certainty.NO:
            words = {"says": dating.says, "date": dating.date}
            yield Finding(
                "D202",
                Pointer(dating.spot, "date"),
                words,
                Severity.WARNING if date_claim.printed.approximate or date_claim.moment.approximate else None,
                events=(dating.event,),
                sources=(dating.source,),
                key=dating.says,
            )
