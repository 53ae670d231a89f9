"""Workflow commands of GitHub Actions: each finding becomes an annotation of its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.finding_records import RuleCount
from hetao_cli.model.safe import safe
from hetao_cli.render.findings import KINDS, all_words, annex_of, path_from_root, unacknowledged

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

__all__ = ["KINDS", "render"]

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, surface: Surface) -> str:
    """Return a command for each finding that no review acknowledges, without a line if the text is not the file's."""
    lines: list[str] = []
    annex = annex_of(report)
    for record in unacknowledged(annex.findings):
        places: dict[str, str | int] = {
            "title": f"{record.code} {record.name}",
            "file": path_from_root(record.path),
        }
        if record.path not in annex.extracted:
            places |= {"line": record.line, "col": record.column}
        if not isinstance(record, RuleCount) and record.path not in annex.extracted:
            places |= {"endLine": record.end_line, "endColumn": record.end_column}
        properties = ",".join(f"{key}={_property(str(value))}" for key, value in places.items())
        message = _data("\n".join(all_words(record)))
        lines.append(f"::{_COMMANDS[record.severity]} {properties}::{message}\n")
    return "".join(lines)


def _data(text: str) -> str:
    """Return an escaped message: without the characters that end a command, and the escape sign itself."""
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return an escaped property: as a message, and without the signs that separate properties."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
