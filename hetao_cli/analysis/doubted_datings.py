"""Datings whose literal is a day that there is not, or has a weekday that is not that of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.date_claims import doubt_about
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


def doubted_datings(evidence: Evidence, code: str, *, read: bool) -> Iterator[Finding]:
    """Yield a finding for each dating whose literal is in doubt, as a note where a date stands beside it.

    Args:
        evidence: The log, read.
        code: The code of the rule that tells it.
        read: Whether the literals are those that a date is read in, or those that none is.
    """
    for date_claim in evidence.date_claims:
        if (date_claim.printed is not None) != read:
            continue
        reason = doubt_about(date_claim)
        if reason is not None:
            dating = date_claim.dating
            yield Finding(
                code,
                Pointer(dating.spot, "says"),
                {"says": dating.says, "reason": reason},
                Severity.NOTE if dating.date is not None else None,
                events=(dating.event,),
                sources=(dating.source,),
                key=dating.says,
            )
