"""Findings as records of a check's document, for the formats that tell nothing else.

The records of `--statistics`, one for all findings of a rule, are told as findings that lack some keys.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.report import Report

KINDS = ("check", "check-document")
"""The kinds of documents that have findings."""


def findings_of(report: Report) -> list[dict[str, Any]]:
    """Return the records of the findings, the acknowledged ones too."""
    document = report.document()
    records: list[dict[str, Any]] = document[report.records if report.kind == "check" else "findings"]
    return records


def extracted_paths(report: Report) -> set[str]:
    """Return the documents whose lines are those of the text as read, and not of the file."""
    return {one["path"] for one in report.document().get("documents", ()) if one["extracted"]}


def annex_of(report: Report) -> dict[str, Any]:
    """Return the rules that ran, the severities that fail the check, and what the command exits with."""
    return report.annex() if report.annex is not None else {"rules": [], "fails": [], "exit_code": 0}


def unacknowledged(records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the findings that nobody acknowledged."""
    return [record for record in records if record["status"] != "acknowledged"]


def all_words(record: dict[str, Any]) -> list[str]:
    """Return what a finding says, a line each: its message, what would reconcile the figures, what to do."""
    return [record["message"], *(one["text"] for one in record.get("explanations", ())), *_remedy(record)]


def _remedy(record: dict[str, Any]) -> list[str]:
    return [record["remedy"]] if "remedy" in record else []


def path_from_here(path: str) -> str:
    """Return a path with forward slashes, from the current folder where it lies below; else as it is."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here).replace(os.sep, "/")


def distinct_fingerprints(records: Iterable[dict[str, Any]]) -> list[str]:
    """Return the fingerprint of each finding; further ones of the same have a number after it, from 2."""
    seen: dict[str, int] = {}
    distinct: list[str] = []
    for record in records:
        name = record.get("fingerprint", record["code"])
        seen[name] = seen.get(name, 0) + 1
        distinct.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return distinct
