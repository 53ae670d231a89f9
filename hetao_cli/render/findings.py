"""Findings as the formats for build servers need them, which say nothing else.

The counts of `--statistics`, one for all findings of a rule, are shown as findings that lack much.
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
    """Return the findings of a report, and what belongs to them."""
    return report.annex() if report.annex is not None else Annex([], [], [], 0, "en")


def unacknowledged(findings: Iterable[AnyFinding]) -> list[AnyFinding]:
    """Return the findings that nobody acknowledged."""
    return [finding for finding in findings if finding.status != "acknowledged"]


def all_words(finding: AnyFinding) -> list[str]:
    """Return what a finding says, a line each: its message, what would reconcile the figures, what to do."""
    if isinstance(finding, RuleCount):
        return [finding.message]
    return [finding.message, *(one.text for one in finding.explanations), finding.remedy]


def path_from_here(path: str) -> str:
    """Return a path with forward slashes, from the current folder where it lies below; else as it is."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here).replace(os.sep, "/")


def reason_of(finding: AnyFinding) -> str:
    """Return why a finding is acknowledged; empty if it is not, or if it is many."""
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
