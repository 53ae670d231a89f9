"""F007: a value is of the wrong kind."""

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
    "F007",
    "wrong-type",
    Severity.ERROR,
    needs="fault",
    title="a value is of the wrong kind",
    message="'{key}' is {given}, not {wanted}",
    remedy="write {wanted}",
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "companies"
says = 447
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A value is not of the kind that its key wants.

    **Why it matters.** It is not read. Dates and figures are texts: ``1.50`` and ``1.5`` are different statements, and
    only a text keeps them apart.

    **Instead.** Write what the message names.
    """
    yield from fault_findings(evidence, "F007")
