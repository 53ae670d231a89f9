"""F006: an entry lacks a key that it needs."""

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
    "F006",
    "missing-key",
    Severity.ERROR,
    needs="fault",
    title="an entry lacks a key that it needs",
    message="[{table}] has no '{key}'",
    remedy="write {wanted}; until then the entry is left out",
    example="""
[[figure]]
source = "daily"
metric = "area"
says = "3.89 km²"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """An entry lacks a key without which it says nothing.

    **Why it matters.** The entry is left out of every list and every check.

    **Instead.** Write the key. A figure needs ``place``, ``metric`` and ``says``, and ``source`` where its file has no
    single ``[source]``.
    """
    yield from fault_findings(evidence, "F006")
