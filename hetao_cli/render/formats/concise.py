"""Concise: a finding a line, with its place first, as editors and `grep` want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.safe import safe
from hetao_cli.render.findings import KINDS, annex_of, unacknowledged

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

__all__ = ["KINDS", "render"]


def render(report: Report, surface: Surface) -> str:
    """Return `path:line:column: severity CODE message` for each finding that no review acknowledges."""
    lines = (
        f"{one.path}:{one.line}:{one.column}: {one.severity} {one.code} {one.message}"
        for one in unacknowledged(annex_of(report).findings)
    )
    return "".join(" ".join(safe(line).split("\n")) + "\n" for line in lines)
