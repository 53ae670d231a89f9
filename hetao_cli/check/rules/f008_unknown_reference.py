"""F008: a reference to something that is not in the log."""

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
    "F008",
    "unknown-reference",
    Severity.ERROR,
    needs="fault",
    title="a reference to something that is not in the log",
    message="no {kind} has the id '{id}' ({near})",
    remedy="correct the id, or add the entry",
    example="""
[[figure]]
source = "daily"
place = "zones"
metric = "area"
says = "3.89 km²"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """An entry refers to a place, metric, event or source that the log does not have.

    **Why it matters.** A figure of an unknown place or metric can be compared with nothing, and is left out.

    **Instead.** Correct the id, or add the entry that it names.
    """
    yield from fault_findings(evidence, "F008")
