"""Findings for the formats of build servers, which contain nothing else.

The counts of `--statistics`, one for all findings of a rule, are shown as findings with few keys.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hetao_cli.model.finding_records import Annex, RuleCount

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.finding_records import AnyFinding
    from hetao_cli.model.report import Report

KINDS = ("check", "check-document")
"""The kinds of documents that have findings."""


def annex_of(report: Report) -> Annex:
    """Return the annex of a report: its findings with their rules."""
    return report.annex() if report.annex is not None else Annex([], [], [], 0, "en")


def unacknowledged(findings: Iterable[AnyFinding]) -> list[AnyFinding]:
    """Return the findings that no review acknowledges."""
    return [finding for finding in findings if finding.status != "acknowledged"]


def all_words(finding: AnyFinding) -> list[str]:
    """Return the lines of a finding: its message, what would reconcile the figures, and the remedy."""
    if isinstance(finding, RuleCount):
        return [finding.message]
    return [finding.message, *(one.text for one in finding.explanations), finding.remedy]


_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""What build servers call the root of what they check out: GitHub, GitLab."""


def path_from_root(path: str) -> str:
    """Return a path with forward slashes, from the root that the build server names, or else the current folder.

    One that does not lie below stays as it is, and so does standard input.
    """
    folder, name = os.path.split(path)
    root = next((os.environ[one] for one in _ROOTS if os.environ.get(one)), "")
    if root and path != "-":
        below = os.path.relpath(os.path.realpath(folder), os.path.realpath(root))
        if below.split(os.sep)[0] != os.pardir:
            path = os.path.normpath(os.path.join(below, name))
    return path.removeprefix(os.path.join(os.getcwd(), "")).replace(os.sep, "/")


def reason_of(finding: AnyFinding) -> str:
    """Return the reason why a finding is acknowledged; empty if it is not, or if it is a count of several."""
    return "" if isinstance(finding, RuleCount) else finding.reason or ""


def distinct_fingerprints(findings: Iterable[AnyFinding]) -> list[str]:
    """Return the fingerprint of each finding; further ones of the same have a number after it, from 2."""
    seen: dict[str, int] = {}
    distinct: list[str] = []
    for finding in findings:
        name = finding.code if isinstance(finding, RuleCount) else finding.fingerprint
        seen[name] = seen.get(name, 0) + 1
        distinct.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return distinct
