"""D205: the weekday beside a day is not that of the day."""

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
    "D205",
    "weekday-differs",
    Severity.WARNING,
    needs="dating",
    title="a weekday and its day differ",
    message="the weekday in '{says}' is wrong: {reason}",
    remedy="find out which is meant: correct the literal, or keep it as printed and add what is meant as date",
    example="""
[[dating]]
source = "daily"
event = "opening"
says = "2025年12月22日（星期五）"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """The literal of a dating has a weekday beside its day that is not that of the day; so has a date of a document.

    It is a note where the dating has a ``date`` beside it.

    **Why it matters.** The weekday is the checksum of a day: one of the two is a slip, and it can be the day.

    **Instead.** Look it up in the source, or elsewhere. Where the literal was typed wrongly, correct it; where the
    source has it so, keep it as printed, and add what is meant as ``date``.
    """
    yield from doubted_datings(evidence, "D205", read=True)
