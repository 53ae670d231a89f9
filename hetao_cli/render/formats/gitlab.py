"""The Code Quality report of GitLab: a JSON list of what merge requests show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hetao_cli.model.safe import safe_json
from hetao_cli.render.findings import (
    KINDS,
    annex_of,
    distinct_fingerprints,
    path_from_root,
    unacknowledged,
)

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

__all__ = ["KINDS", "render"]

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, surface: Surface) -> str:
    """Return an issue for each finding that no review acknowledges; no two have the same fingerprint."""
    annex = annex_of(report)
    records = unacknowledged(annex.findings)
    issues = [
        {
            "description": f"{record.code} {record.message}",
            "check_name": record.name,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[record.severity],
            "location": {
                "path": path_from_root(record.path),
                # a line is required: for a finding in a text that is not the file itself it is the first
                "lines": {"begin": 1 if record.path in annex.extracted else record.line},
            },
        }
        for record, fingerprint in zip(records, distinct_fingerprints(records), strict=True)
    ]
    return safe_json(json.dumps(issues, ensure_ascii=False, indent=2) + "\n")
