"""O501: an event precedes one that it can't precede."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import THE_EVENT, day
from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.relations import before
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Finding, PassedCheck, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words


@rule(
    "O501",
    "out-of-order",
    Severity.ERROR,
    needs="event.after",
    title="an event precedes one that it can't precede",
    message="'{event}' ({date}) precedes '{earlier}' ({earlier_date}), after which it came",
    remedy="correct one of the two dates, or remove the id from after",
    held="{earlier} → {event}",
    example="""
[[event]]
id = "first-lease"
date = "2025-11"
title = { en = "The first lease in the open park" }
after = ["opening"]
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """An event is dated surely before an event that it names in ``after``.

    **Why it matters.** A works begins after it was agreed; where the dates say otherwise, one of them is wrong.

    **Instead.** Correct the date that is wrong. Dates that overlap, such as ``2017`` and ``2017-01``, are fine.
    """
    for event in evidence.log.events.values():
        moment = moment_of(event.date) if event.after else None
        for name in event.after:
            earlier, then = evidence.log.events[name], evidence.moment(name)
            if moment is None or then is None:
                continue
            words: Words = {
                "event": event.title,
                "date": day(moment),
                "earlier": earlier.title,
                "earlier_date": day(then),
            }
            if before(moment, then) is Certainty.CERTAIN:
                related = (Pointer(earlier.spot, "date", role=THE_EVENT),)
                yield Finding("O501", Pointer(event.spot, "date"), words, related=related, events=(event.id, name))
            else:
                yield PassedCheck("O501", words, events=(event.id, name))
