"""The Code Quality report of GitLab: a JSON list of what merge requests show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hetao_cli.render.findings import KINDS, distinct_fingerprints, findings_of, path_from_here, unacknowledged
from hetao_cli.render.safe import safe_json

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

__all__ = ["KINDS", "render"]

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, surface: Surface) -> str:
    """Return an issue for each finding that nobody acknowledged; no two have the same fingerprint."""
    records = unacknowledged(findings_of(report))
    issues = [
        {
            "description": f"{record['code']} {record['message']}",
            "check_name": record["name"],
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[record["severity"]],
            "location": {
                "path": path_from_here(record["path"]),
                "lines": {"begin": record["line"]},
            },
        }
        for record, fingerprint in zip(records, distinct_fingerprints(records), strict=True)
    ]
    return safe_json(json.dumps(issues, ensure_ascii=False, indent=2) + "\n")
