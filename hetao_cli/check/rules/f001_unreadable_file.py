"""F001: a file of the log can't be read."""

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
    "F001",
    "unreadable-file",
    Severity.ERROR,
    needs="fault",
    title="a file of the log can't be read",
    message="{reason}",
    remedy="correct the file; nothing in it was read",
    example="""
[[figure]]
source = "daily"
place = "zone
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A file that the log includes can't be read: it is not there, not UTF-8, or not TOML.

    **Why it matters.** Nothing that the file says is counted, printed or compared.

    **Instead.** Correct the place named. Dates and figures are texts in quotes, so that a bad one is told by itself.
    """
    yield from fault_findings(evidence, "F001")
