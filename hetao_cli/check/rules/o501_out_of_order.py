"""O501: an event precedes one that it can't precede."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import THE_EVENT, day
from hetao_cli.check.registry import rule
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.relations import before
from hetao_cli.model.finding import Finding, Held, Pointer, Severity
from hetao_cli.model.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words


@rule(
    "O501",
    "out-of-order",
    Severity.ERROR,
    title={
        "en": "an event precedes one that it can't precede",
        "zh-Hans": "事件先后次序不可能",
        "zh-Hant": "事件先後次序不可能",
    },
    message={
        "en": "'{event}' ({date}) precedes '{earlier}' ({earlier_date}), after which it came",
        "zh-Hans": "“{event}”（{date}）早于其前提“{earlier}”（{earlier_date}）",
        "zh-Hant": "「{event}」（{date}）早於其前提「{earlier}」（{earlier_date}）",
    },
    remedy={
        "en": "correct one of the two dates, or remove the id from after",
        "zh-Hans": "请更正其中一个日期，或从 after 中删去该 id",
        "zh-Hant": "請更正其中一個日期，或從 after 中刪去該 id",
    },
    held={"en": "{earlier} → {event}", "zh-Hans": "{earlier} → {event}", "zh-Hant": "{earlier} → {event}"},
    example="""
[[event]]
id = "first-lease"
date = "2025-11"
title = { en = "The first lease in the open park" }
after = ["opening"]
""",
)
def find(evidence: Evidence) -> Iterator[Finding | Held]:
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
            if before(moment, then) is Verdict.CERTAIN:
                related = (Pointer(earlier.spot, "date", role=THE_EVENT),)
                yield Finding("O501", Pointer(event.spot, "date"), words, related=related, events=(event.id, name))
            else:
                yield Held("O501", words, events=(event.id, name))
