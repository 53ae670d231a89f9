"""R609: a source that was opened and was not, or a copy without its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Source


@rule(
    "R609",
    "provenance-unclear",
    Severity.ERROR,
    needs="source.copy|source.copy_date",
    title="what was read of a source is not clear",
    message="of '{source}', {fault}",
    remedy="accessed where the page itself was opened; else copy, with copy_date",
    example="""
[[source]]
id = "leaflet"
title = "A leaflet"
published = "2026-01-09"
accessed = "2026-02-01"
copy = "mirror"
copy_date = "2026-02-01"

[[figure]]
source = "leaflet"
place = "park"
metric = "companies"
says = "447"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A source has both ``accessed`` and ``copy``, or only one of ``copy`` and ``copy_date``.

    **Why it matters.** A copy may differ from the page. Whoever looks a figure up again has to know which of the two
    was read, and when.

    **Instead.** ``accessed`` is the day on which the page itself was opened. Where only its text in a corpus or a
    mirror of it was read, write ``copy`` and ``copy_date`` instead.
    """
    for source in evidence.log.sources.values():
        for key, fault, severity in _faults(source):
            yield Finding(
                "R609",
                Pointer(source.spot, key),
                {"source": source.title, "fault": fault},
                severity=severity,
                sources=(source.id,),
                key=key,
            )


def _faults(source: Source) -> Iterator[tuple[str, Message, Severity]]:
    """Yield the key of each fault, what it is, and how grave: only a missing date contradicts nothing."""
    if source.accessed is not None and source.copy is not None:
        yield "accessed", BOTH, Severity.ERROR
    if source.copy is not None and source.copy_date is None:
        yield "copy", UNDATED, Severity.WARNING
    if source.copy is None and source.copy_date is not None:
        yield "copy_date", NO_COPY, Severity.WARNING


BOTH = Message("R609.both", "the page itself was opened, and was not: 'accessed' stands beside 'copy'")
UNDATED = Message("R609.undated", "a copy was read, and 'copy_date' does not say when")
NO_COPY = Message("R609.no-copy", "'copy_date' stands without 'copy'")
