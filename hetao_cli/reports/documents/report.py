"""The report of documents that were compared with the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.report import Report
from hetao_cli.reports.check.report import annex_of_rules
from hetao_cli.reports.documents.lacking import lacking_records
from hetao_cli.reports.documents.outcome import DocumentCheck, documents_exit_code, totals
from hetao_cli.reports.documents.recorder import DocumentRecorder
from hetao_cli.reports.documents.records import CheckedDocuments, HeldDocument, HeldMention

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.finding_records import Annex, DocumentFinding
    from hetao_cli.model.records import Envelope
    from hetao_cli.verify.judgement import Verified


def report_documents(held: DocumentCheck, envelope: Envelope) -> Report:
    """Return the report of documents that were compared with the log.

    Args:
        held: The documents.
        envelope: The keys that open every document.
    """
    return Report(
        "check-document",
        "mentions",
        lambda: _document(held, envelope),
        lambda: _blocks(held),
        annex=lambda: _annex(held, envelope),
    )


def _document(held: DocumentCheck, envelope: Envelope) -> CheckedDocuments:
    mentions: list[HeldMention] = []
    findings: list[DocumentFinding] = []
    for one in held.documents:
        recorder = DocumentRecorder(one, held.options.language)
        for judgement in one.judgements:
            records = [recorder.finding(judgement, each) for each in judgement.findings]
            findings += records
            mentions.append(recorder.mention(judgement, [finding.fingerprint for finding in records]))
    documents = [_of_document(one, held.options.language) for one in held.documents]
    return CheckedDocuments(envelope, totals(held.documents), documents, mentions, findings)


def _of_document(verified: Verified, language: str) -> HeldDocument:
    document = verified.document
    return HeldDocument(
        path=document.path,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        language=list(document.language),
        sha256=document.sha256,
        extracted=document.is_extracted,
        known_as=verified.known_as,
        lacks=lacking_records(verified, language),
        totals=totals([verified]),
    )


def _annex(held: DocumentCheck, envelope: Envelope) -> Annex:
    """Return the annex for formats of findings: that of a check, with the texts and their words."""
    from hetao_cli.reports.documents.page import page_of

    findings = _document(held, envelope).findings
    annex = annex_of_rules(findings, held.rules, held.options, documents_exit_code(held))
    extracted = frozenset(one.document.path for one in held.documents if one.document.is_extracted)
    return annex._replace(extracted=extracted, page=lambda: page_of(held, envelope))


def _blocks(held: DocumentCheck) -> list[Block]:
    from hetao_cli.reports.documents.text import document_blocks

    return document_blocks(held)
