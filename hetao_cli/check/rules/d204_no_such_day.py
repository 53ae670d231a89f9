"""D204: the literal of a dating, or a date of a document, is a day that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.doubted_datings import doubted_datings
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Finding


@rule(
    "D204",
    "no-such-day",
    Severity.ERROR,
    needs="dating",
    title="a day that there is not",
    message="there is no day '{says}': {reason}",
    remedy="look it up in the source: correct the literal, or keep it as printed and add what is meant as date",
    example="""
[[dating]]
source = "daily"
event = "opening"
says = "2025年11月31日"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """The literal of a dating is a day that the calendar has not, such as 31 June; so is a date of a document.

    It is a note where the dating has a ``date`` beside it.

    **Why it matters.** Nobody knows which day is meant, so that it is compared with nothing, and never taken for
    another.

    **Instead.** Look it up in the source. Where the literal was typed wrongly, correct it; where the source has it so,
    keep it as printed, and add what is meant as ``date``.
    """
    yield from doubted_datings(evidence, "D204", read=False)
