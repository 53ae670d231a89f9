"""Concise: a finding a line, with its place first, as editors and `grep` want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.safe import safe
from hetao_cli.render.findings import KINDS, findings_of, unacknowledged

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

__all__ = ["KINDS", "render"]


def render(report: Report, surface: Surface) -> str:
    """Return `path:line:column: severity CODE message` for each finding that nobody acknowledged."""
    return "".join(
        " ".join(safe("{path}:{line}:{column}: {severity} {code} {message}".format_map(record)).split("\n")) + "\n"
        for record in unacknowledged(findings_of(report))
    )
