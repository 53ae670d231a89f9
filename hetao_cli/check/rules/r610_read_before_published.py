"""R610: a source read before it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import day
from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.relations import before
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "R610",
    "read-before-published",
    Severity.WARNING,
    needs="source.accessed|source.copy_date",
    title="a source was read before it was published",
    message="'{source}' was read on {date}, before it was published ({published})",
    remedy="correct the day that it was read",
    example="""
[[source]]
id = "leaflet"
title = "A leaflet"
published = "2026-01-09"
accessed = "2025-02-01"

[[figure]]
source = "leaflet"
place = "park"
metric = "companies"
says = "447"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A source, or its copy, was read surely before it was published.

    **Why it matters.** One of the two dates is a slip, often of the year in January.

    **Instead.** Correct ``accessed`` or ``copy_date``; ``published`` stays as the document has it.
    """
    for source in evidence.log.sources.values():
        published = moment_of(source.published)
        for key, written in (("accessed", source.accessed), ("copy_date", source.copy_date)):
            read = moment_of(written) if written is not None else None
            if read is not None and published is not None and before(read, published) is Certainty.CERTAIN:
                words = {"source": source.title, "date": day(read), "published": day(published)}
                yield Finding("R610", Pointer(source.spot, key), words, sources=(source.id,), key=key)
