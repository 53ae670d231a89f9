"""K703: a planned event whose date has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.happenings import superseded
from hetao_cli.analysis.wording import day
from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.relations import before
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words


@rule(
    "K703",
    "plan-overdue",
    Severity.WARNING,
    needs="event.status",
    title="a planned event whose date has passed",
    message="'{event}' was planned ({date}), and it is {today}",
    remedy='if it has happened, status = "actual" with its date; if it was put off, the new date with its source',
    example="""
[[event]]
id = "second-phase"
date = "2025"
status = "planned"
title = { en = "The second phase opens" }
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """An event is still ``planned``, every day that its date can mean has passed, and no event ``supersedes`` it.

    **Why it matters.** It has happened, was put off or was dropped; the log says none of these.

    **Instead.** Look for a newer source and record what it says. ``--today`` sets the day that is compared with.
    """
    replaced = superseded(evidence.log.events.values())
    for event in evidence.log.events.values():
        moment = moment_of(event.date) if event.status == "planned" and event.id not in replaced else None
        if moment is not None and before(moment, evidence.today) is Certainty.CERTAIN:
            words: Words = {"event": event.title, "date": day(moment), "today": day(evidence.today)}
            yield Finding("K703", Pointer(event.spot, "date"), words, events=(event.id,))
