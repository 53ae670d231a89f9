"""The contents of an annotated page, before any markup: the texts of documents, and a note on each mention."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import VERDICTS
from hetao_cli.dates.display import display_edtf
from hetao_cli.messages.message import in_language
from hetao_cli.model.annotated_page import AnnotatedPage, LegendLine, PageDocument, PageNote, VerdictCount
from hetao_cli.reports.documents.lacking import lacking_texts
from hetao_cli.reports.documents.recorder import DocumentRecorder
from hetao_cli.reports.documents.text import about_text, best_text, evidence_texts, remark_texts
from hetao_cli.reports.documents.words import LABELS, LEGEND, SEVERITY_NAMES, VERDICT_NAMES

if TYPE_CHECKING:
    from hetao_cli.model.records import Envelope
    from hetao_cli.reports.documents.outcome import DocumentCheck
    from hetao_cli.verify.judgement import Judgement, Verified

_WORDS = ("text", "all", "legend", "documents", "back", "lacks", "shown", "reset")


def page_of(held: DocumentCheck, envelope: Envelope) -> AnnotatedPage:
    """Return the contents of the page.

    Args:
        held: The documents.
        envelope: The keys that open every document.
    """
    language = held.options.language
    title = in_language(envelope.log.title, language) or os.path.basename(envelope.log.path)
    words = {key: in_language(LABELS[key], language) for key in _WORDS}
    against = in_language(LABELS["held"], language).format(title=title, today=envelope.today)
    return AnnotatedPage(
        language=language,
        words={**words, "held": against},
        legend=[
            LegendLine(verdict, in_language(VERDICT_NAMES[verdict], language), in_language(LEGEND[verdict], language))
            for verdict in VERDICTS
        ],
        documents=[_document(one, language) for one in held.documents],
    )


def _document(verified: Verified, language: str) -> PageDocument:
    document = verified.document
    recorder, name = DocumentRecorder(verified, language), os.path.basename(document.path)
    facts = [name if document.title else None, document.publisher]
    if document.published is not None:
        facts.append(in_language(LABELS["published"], language).format(date=display_edtf(document.published, language)))
    if verified.known_as is not None:
        facts.append(in_language(LABELS["known-as"], language).format(id=verified.known_as))
    counts = {verdict: sum(one.verdict == verdict for one in verified.judgements) for verdict in VERDICTS}
    return PageDocument(
        title=document.title or name,
        facts=[fact for fact in facts if fact],
        language=document.language[0] if document.language else None,
        counts=[
            VerdictCount(verdict, in_language(LABELS[verdict], language).format(n=count))
            for verdict, count in counts.items()
            if count
        ],
        text=document.reading.text,
        notes=[_note(verified, recorder, judgement, language) for judgement in verified.judgements],
        lacks=lacking_texts(verified, language),
    )


def _note(verified: Verified, recorder: DocumentRecorder, judgement: Judgement, language: str) -> PageNote:
    """Return the note on a mention: its span, its verdict, the messages, the log's entries, and the reasons."""
    record = recorder.mention(judgement, [])
    findings = [recorder.finding(judgement, found) for found in judgement.findings]
    best = best_text(judgement, language)
    remarks = remark_texts(record, findings, language)
    if best:
        remarks.insert(0, (in_language(LABELS["best"], language), best))
    return PageNote(
        start=record.start,
        end=record.end,
        verdict=judgement.verdict,
        label=in_language(VERDICT_NAMES[judgement.verdict], language),
        severity=in_language(SEVERITY_NAMES[findings[0].severity], language) if findings else "",
        where=in_language(LABELS["line"], language).format(n=record.line),
        about=about_text(verified, record, language),
        messages=[f"{finding.code} {finding.message}" for finding in findings],
        evidence=evidence_texts(record, language),
        remarks=remarks,
    )
