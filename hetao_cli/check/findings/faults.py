"""Findings for the faults that were found when the log was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language
from hetao_cli.model.finding import Finding, Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


def fault_findings(evidence: Evidence, code: str) -> Iterator[Finding]:
    """Yield a finding for each fault of that code."""
    for fault in evidence.log.faults:
        if fault.code == code:
            at = Pointer(fault.spot, fault.key, fault.file, fault.line, fault.column)
            words = (
                in_language(word, "en") for word in fault.words.values()
            )  # fingerprints don't depend on the language
            yield Finding(code, at, fault.words, key="/".join(filter(None, (fault.key, *words))))
