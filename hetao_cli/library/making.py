"""Values of the library, made of what the reports of commands are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.library.values import (
    Answer,
    Change,
    Dating,
    Event,
    Figure,
    Finding,
    Metric,
    Place,
    Source,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding_records import FindingRecord
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.report import Report
    from hetao_cli.reports.changes.records import KnowledgeChange
    from hetao_cli.reports.documents.records import HeldMention


def figures_of(evidence: Evidence, claims: Sequence[FigureClaim], language: str) -> list[Figure]:
    """Return the figures of claims, in the order given."""
    from hetao_cli.reports.lists.listed import listed_figures

    return [
        Figure(
            id=claim.figure.id,
            source=claim.figure.source,
            place=claim.figure.place,
            metric=claim.figure.metric,
            says=claim.figure.says,
            interval=claim.interval,
            unit=claim.unit,
            hedge=record.figure.hedge,
            status=claim.figure.status,
            as_of=claim.as_of,
            at=claim.figure.at,
            support=record.support,
            findings=tuple(record.findings),
            record=record,
        )
        for claim, record in zip(claims, listed_figures(evidence, claims, language), strict=True)
    ]


def events_of(shown: Sequence[Happening], report: Report) -> list[Event]:
    """Return the events of a timeline, each with the record that a report has of it."""
    from hetao_cli.analysis.answers.records import support_record
    from hetao_cli.messages.message import in_language

    document = report.document()
    language = document.envelope.language
    return [
        Event(
            id=one.event.id,
            label=in_language(one.event.title, language),
            title=one.event.title,
            date=one.date,
            moment=one.moment,
            place=one.event.place,
            kind=one.event.kind,
            status=one.status,
            overdue=one.overdue,
            sources=one.sources,
            support=support_record(one.support, language),
            record=record,
        )
        for one, record in zip(shown, document.events, strict=True)
    ]


def datings_of(claims: Sequence[DateClaim], report: Report) -> list[Dating]:
    """Return the datings of claims, each with the record that a report has of it."""
    return [
        Dating(
            id=one.dating.id,
            source=one.dating.source,
            event=one.dating.event,
            says=one.dating.says,
            moment=one.moment,
            announced=one.announced,
            planned=one.planned,
            at=one.dating.at,
            record=record,
        )
        for one, record in zip(claims, report.document().datings, strict=True)
    ]


def places_of(report: Report) -> list[Place]:
    """Return the places of a report."""
    return [
        Place(id=one.id, label=one.label, name=one.name, part_of=one.part_of or one.within, record=one)
        for one in report.document().places
    ]


def metrics_of(report: Report) -> list[Metric]:
    """Return the metrics of a report."""
    return [
        Metric(id=one.id, label=one.label, name=one.name, unit=one.unit, kind=one.kind, record=one)
        for one in report.document().metrics
    ]


def sources_of(report: Report) -> list[Source]:
    """Return the sources of a report."""
    return [
        Source(
            id=one.source.id,
            title=one.source.title,
            publisher=one.source.publisher,
            published=moment_of(one.source.published),
            url=one.source.url,
            tier=one.source.tier,
            record=one,
        )
        for one in report.document().sources
    ]


def answer_of(
    evidence: Evidence, subject: tuple[str, str], status: str, on: Moment | None, language: str
) -> Answer | None:
    """Return what is known of a place and a metric; None if nothing of that status is.

    Raises:
        UnknownNameError: There is no such place, metric or status.
    """
    from hetao_cli.analysis.answers.figures import Strand, answer
    from hetao_cli.log.figure_claims import STANDINGS
    from hetao_cli.log.hierarchy import resolve_metric, resolve_place
    from hetao_cli.model.errors import UnknownNameError
    from hetao_cli.tables.making import answer_row

    log = evidence.log
    place, metric = resolve_place(log, subject[0]), resolve_metric(log, subject[1])
    if status not in STANDINGS.values():
        raise UnknownNameError("status", status, sorted({*STANDINGS.values()}))
    found = answer(evidence, place, metric, Strand(status, log.metrics[metric].unit), on)
    if found is None:
        return None
    record = answer_row(found, 1, language)
    return Answer(
        place=place,
        metric=metric,
        interval=found.interval,
        unit=found.strand.unit,
        as_of=found.as_of,
        figure=found.shown.figure.id,
        support=record.support,
        record=record,
    )


def findings_of(records: Iterable[FindingRecord]) -> list[Finding]:
    """Return the findings of a check."""
    return [
        Finding(
            code=one.code,
            name=one.name,
            severity=one.severity,
            acknowledged=one.status == "acknowledged",
            message=one.message,
            remedy=one.remedy,
            path=one.path,
            line=one.line,
            column=one.column,
            figures=tuple(one.figures),
            events=tuple(one.events),
            sources=tuple(one.sources),
            suspects=tuple(one.suspects),
            explanations=tuple(cause.text for cause in one.explanations),
            fingerprint=one.fingerprint,
            record=one,
        )
        for one in records
    ]


def verdicts_of(mentions: Iterable[HeldMention]) -> list[Verdict]:
    """Return what a log says of the mentions of a document."""
    return [
        Verdict(
            text=one.text,
            start=one.start,
            end=one.end,
            kind=one.kind,
            verdict=one.verdict,
            place=one.place,
            metric=one.metric,
            event=one.event,
            explanations=tuple(cause.text for cause in one.explanations),
            record=one,
        )
        for one in mentions
    ]


def changes_of(records: Iterable[KnowledgeChange]) -> list[Change]:
    """Return the changes of what is known."""
    return [
        Change(
            change=one.change,
            what=one.what,
            label=one.label,
            event=one.event,
            place=one.place,
            metric=one.metric,
            sources=tuple(one.sources),
            record=one,
        )
        for one in records
    ]
