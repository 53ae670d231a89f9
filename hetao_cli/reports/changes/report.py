"""The report of what has changed: its document for programs; `text` has its table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import Answer
from hetao_cli.analysis.answers.records import support_record
from hetao_cli.analysis.changes.kinds import EVENT
from hetao_cli.model.moment import iso_day
from hetao_cli.model.records import LogName
from hetao_cli.model.report import Report
from hetao_cli.quantities.printing import json_number
from hetao_cli.reports.changes.compared import findings_of, known_text, news_of, subject_text
from hetao_cli.reports.changes.records import ChangesDocument, KnowledgeChange, KnownRecord, LookRecord

if TYPE_CHECKING:
    from hetao_cli.analysis.changes.kinds import Change, Known
    from hetao_cli.analysis.changes.looks import Look
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Number
    from hetao_cli.model.records import Envelope
    from hetao_cli.reports.changes.compared import ComparedLooks


def report_changes(compared: ComparedLooks, envelope: Envelope) -> Report:
    """Return the report of what has changed.

    Args:
        compared: Its contents.
        envelope: The keys that open every document.
    """

    def blocks() -> list[Block]:
        from hetao_cli.reports.changes.text import change_blocks

        return change_blocks(compared)

    return Report("changes", "changes", lambda: _document(compared, envelope), blocks)


def _document(compared: ComparedLooks, envelope: Envelope) -> ChangesDocument:
    days = compared.days or (None, None)
    return ChangesDocument(
        envelope,
        _look(compared.then, days[0]),
        _look(compared.now, days[1]),
        [_record(compared, *one) for one in zip(compared.changes, findings_of(compared), strict=True)],
    )


def _look(look: Look, known_by: Moment | None) -> LookRecord:
    log = LogName(look.log.path, look.log.title)
    return LookRecord(log, None if known_by is None else known_by.edtf, look.evidence.today.edtf)


def _record(compared: ComparedLooks, change: Change, findings: list[str]) -> KnowledgeChange:
    question, log, language = change.question, compared.log_of(change).log, compared.language
    event = log.events[question.subject[0]] if question.what == EVENT else None
    place, metric = (event.place, None) if event is not None else question.subject
    strand = question.strand
    return KnowledgeChange(
        change=change.kind,
        cause=change.cause,
        what=question.what,
        event=event.id if event is not None else None,
        title=event.title if event is not None else log.metrics[metric or ""].name,
        label=subject_text(compared, change),
        place=place,
        metric=metric,
        standing=strand.standing if strand is not None else None,
        unit=strand.unit if strand is not None else None,
        relation=change.relation,
        then=_known(compared.then, change.then, language),
        now=_known(compared.now, change.now, language),
        sources=list(news_of(change)),
        findings=findings,
    )


def _known(look: Look, known: Known | None, language: str) -> KnownRecord | None:
    if known is None:
        return None
    answer = known.shown if isinstance(known.shown, Answer) else None
    moment = None if isinstance(known.shown, Answer) else known.shown.moment
    return KnownRecord(
        says=known.written if answer is None else answer.shown.figure.says,
        text=known_text(look, known, language),
        low=_json(answer.interval.low) if answer is not None else None,
        high=_json(answer.interval.high) if answer is not None else None,
        earliest=iso_day(moment.earliest) if moment is not None else None,
        latest=iso_day(moment.latest) if moment is not None else None,
        as_of=answer.as_of.edtf if answer is not None and answer.as_of is not None else None,
        planned=known.planned,
        overdue=known.overdue,
        sources=list(known.sources),
        support=support_record(known.support, language),
    )


def _json(number: Number | None) -> int | float | None:
    return None if number is None else json_number(number)
