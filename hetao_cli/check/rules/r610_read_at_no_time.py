"""R610: a source read before it was published, or after today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import day
from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.relations import before
from hetao_cli.messages.message import Message
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Source
    from hetao_cli.model.moment import Moment


@rule(
    "R610",
    "read-at-no-time",
    Severity.WARNING,
    title="a source can't have been read on that day",
    message="'{source}' was read on {date}, {fault}",
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
    """A source, or its copy, was read surely before it was published, or surely after today.

    **Why it matters.** One of the two dates is a slip, often of the year in January.

    **Instead.** Correct ``accessed`` or ``copy_date``; ``published`` stays as the document has it.
    """
    for source in evidence.log.sources.values():
        for key, written in (("accessed", source.accessed), ("copy_date", source.copy_date)):
            moment = moment_of(written) if written is not None else None
            fault = _fault(source, moment, evidence.today) if moment is not None else None
            if moment is not None and fault is not None:
                words = {"source": source.title, "date": day(moment), "fault": fault}
                yield Finding("R610", Pointer(source.spot, key), words, sources=(source.id,), key=key)


def _fault(source: Source, read: Moment, today: Moment) -> Message | None:
    published = moment_of(source.published)
    if published is not None and before(read, published) is Certainty.CERTAIN:
        return EARLY.filled(published=day(published))
    if before(today, read) is Certainty.CERTAIN:
        return LATE.filled(today=day(today))
    return None


EARLY = Message("R610.early", "before it was published ({published})")
LATE = Message("R610.late", "after today ({today})")
