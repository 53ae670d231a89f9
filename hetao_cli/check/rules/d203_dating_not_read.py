"""D203: the literal of a dating is no date that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.log.date_claims import is_unread
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "D203",
    "dating-not-read",
    Severity.ERROR,
    needs="dating",
    title="a literal is no date that can be read",
    message="no date can be read in '{says}'",
    remedy="keep the date alone, as printed; where words alone give it, add what is meant as date",
    example="""
[[dating]]
source = "daily"
event = "opening"
says = "some time or other"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """No date can be read in the ``says`` of a dating, and there is no ``date`` to stand for it.

    That is so, too, where it leaves out what only the date of its source can give, and that is not known as precisely.

    **Why it matters.** The dating is listed, but compared with nothing.

    **Instead.** Keep the date as printed, without the words around it that do not change it. Where words alone give it,
    add ``date``.
    """
    for date_claim in evidence.date_claims:
        if is_unread(date_claim):
            dating = date_claim.dating
            yield Finding(
                "D203",
                Pointer(dating.spot, "says"),
                {"says": dating.says},
                events=(dating.event,),
                sources=(dating.source,),
                key=dating.says,
            )
