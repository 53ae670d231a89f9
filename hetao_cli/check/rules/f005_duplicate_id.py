"""F005: two entries of one kind have the same id."""

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
    "F005",
    "duplicate-id",
    Severity.ERROR,
    needs="fault",
    title="two entries of one kind have the same id",
    message="{table} id '{id}' is taken",
    remedy="give this entry an id of its own; only the first was read",
    example="""
[[event]]
id = "opening"
date = "2026-03"
title = { en = "The station opens" }
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """Two entries of one kind have the same id, in one file or in two.

    **Why it matters.** References can mean either; only the first is read.

    **Instead.** Rename one of them, and what refers to it.
    """
    yield from fault_findings(evidence, "F005")
