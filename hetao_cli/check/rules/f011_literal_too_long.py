"""F011: a literal is longer than the token that carries the fact."""

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
    "F011",
    "literal-too-long",
    Severity.ERROR,
    needs="fault",
    title="a literal is longer than the token that carries the fact",
    message="'{key}' has {length} characters, more than {most}",
    remedy="keep the number with its hedge and its unit, as printed",
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "companies"
says = "By the end of last year 447 companies had moved in"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A literal is longer than 40 characters.

    **Why it matters.** ``says`` is evidence, the figure or date as printed; a sentence is somebody's work and hides
    which number is meant.

    **Instead.** Keep the token: the number, its hedge, its unit.
    """
    yield from fault_findings(evidence, "F011")
