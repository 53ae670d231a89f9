"""F009: entries that refer to each other in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.findings.faults import fault_findings
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Finding


@rule(
    "F009",
    "cycle",
    Severity.ERROR,
    needs="fault",
    title="entries that refer to each other in a circle",
    message="'{key}' goes round in a circle: {circle}",
    remedy="remove one link of the circle; this one was left out",
    example="""
[[place]]
id = "tower"
name = { en = "tower" }
within = "lab"

[[place]]
id = "lab"
name = { en = "laboratory" }
within = "tower"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A place is a part of itself, an event comes after itself, or a source copies itself, through others or directly.

    **Why it matters.** Sums over parts and orders of events have no meaning then.

    **Instead.** Remove the link that is wrong; the one that closes the circle was left out.
    """
    yield from fault_findings(evidence, "F009")
