"""R606: a source that nothing uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "R606",
    "source-unused",
    Severity.NOTE,
    "strict",
    title="a source that nothing uses",
    message="no figure and no date is said by '{source}'",
    remedy="record what it says, or remove it",
    example="""
[source]
id = "forgotten"
title = "A forgotten source"
published = "2026-01-09"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A source says no figure and no date, and no other source copies it, in a log that records such things.

    **Why it matters.** It is counted among the sources and supports nothing; most often its figures name another source
    by mistake.

    **Instead.** Look whether figures meant for it have another ``source``. Nothing is said where an entry was left out
    because it is faulty, which the F rules tell.
    """
    log = evidence.log
    used = {figure.source for figure in log.figures} | {dating.source for dating in log.datings}
    used |= {rate.source for rate in log.rates}
    left_out = any(fault.spot is not None and fault.spot.table in {"figure", "dating", "rate"} for fault in log.faults)
    if not used or left_out:
        return
    used.update(source.origin for source in log.sources.values() if source.origin is not None)
    for source in log.sources.values():
        if source.id not in used:
            yield Finding("R606", Pointer(source.spot, "id"), {"source": source.title}, sources=(source.id,))
