"""F003: a key or table that is not known."""

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
    "F003",
    "unknown-key",
    Severity.ERROR,
    needs="fault",
    title="a key or table that is not known",
    message="unknown key '{key}' ({near})",
    remedy="correct the spelling, or remove it; 'hetao schema log' lists the keys",
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "area"
says = "3.89 km²"
unit = "km2"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """An entry has a key, or a file has a table, that a log does not have.

    **Why it matters.** What it says is not read, though it looks as if it were.

    **Instead.** Correct its spelling. Remarks go into ``note`` or into a comment.
    """
    yield from fault_findings(evidence, "F003")
