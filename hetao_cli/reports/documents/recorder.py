"""The judgements of a document's mentions, as records for programs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from hetao_cli.check.findings.fingerprints import residue
from hetao_cli.check.findings.phrasing import fill
from hetao_cli.check.findings.places import placed
from hetao_cli.log.date_claims import DateClaim
from hetao_cli.log.figure_claims import FigureClaim
from hetao_cli.messages.message import in_language
from hetao_cli.model.entries import Dating, Event
from hetao_cli.model.finding import Pointer
from hetao_cli.model.finding_records import DocumentFinding, ExplanationRecord, RelatedPlace
from hetao_cli.model.mention import DateMention, FigureMention, UnreadMention
from hetao_cli.quantities.printing import json_number
from hetao_cli.reports.check.report import best_value
from hetao_cli.reports.documents.lines import LineIndex
from hetao_cli.reports.documents.records import EvidenceRecord, HeldMention
from hetao_cli.reports.documents.words import PERHAPS, words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.judge.verdict_names import Witness
    from hetao_cli.model.entries import Figure, Spot
    from hetao_cli.model.finding import Explanation
    from hetao_cli.model.quantity import Number
    from hetao_cli.reports.documents.lines import LinePlace
    from hetao_cli.verify.judgement import Judgement, MentionFinding, Verified

_COLONS = ":： "


class DocumentRecorder:
    """Makes the records of one document.

    Args:
        verified: The document.
        language: The language of names and messages.
    """

    __slots__ = ("_entries", "_fingerprints", "_language", "_lines", "_verified")

    def __init__(self, verified: Verified, language: str) -> None:
        self._verified = verified
        self._language = language
        self._lines = LineIndex(verified.document.reading.text)
        self._fingerprints: dict[str, int] = {}
        draft = verified.draft
        self._entries: dict[Spot, FigureMention | DateMention] = {}
        self._entries.update((figure.entry.spot, figure.mention) for figure in draft.figures)
        self._entries.update((dating.entry.spot, dating.mention) for dating in draft.datings)

    def where(self, judgement: Judgement) -> tuple[str, LinePlace]:
        """Return the position of a mention: the path of the document, and its lines and columns."""
        mention = judgement.mention
        return self._verified.document.path, self._lines.place(mention.start, mention.end)

    def mention(self, judgement: Judgement, fingerprints: list[str]) -> HeldMention:
        """Return the record of a mention with its judgement.

        Args:
            judgement: The judgement of the log.
            fingerprints: The fingerprints of the findings about it.
        """
        mention, text = judgement.mention, self._verified.document.reading.text
        path, place = self.where(judgement)
        figure = mention.record(text, *place[:2]) if isinstance(mention, FigureMention) else None
        date = mention.record(*place[:2]) if isinstance(mention, DateMention) else None
        of_figure: dict[str, Any] = {key: getattr(figure, key, None) for key in _OF_FIGURES}
        of_date: dict[str, Any] = {key: getattr(date, key, None) for key in _OF_DATES}
        return HeldMention(
            path=path,
            line=place.line,
            column=place.column,
            end_line=place.end_line,
            end_column=place.end_column,
            start=mention.start,
            end=mention.end,
            text=text[mention.start : mention.end],
            kind="date" if figure is None else "figure",
            verdict=judgement.verdict,
            confidence=None if isinstance(mention, UnreadMention) else round(mention.sureness, 3),
            **of_figure,
            **of_date,
            best=best_value(judgement.best),
            evidence=[self._evidence(witness) for witness in judgement.witnesses],
            explanations=self._explanations(judgement.reasons),
            findings=fingerprints,
        )

    def _explanations(self, reasons: Iterable[Explanation]) -> list[ExplanationRecord]:
        return [ExplanationRecord(one.kind, fill(words_for(one.kind), one.words, self._language)) for one in reasons]

    def _evidence(self, witness: Witness) -> EvidenceRecord:
        """Return the record of an entry that a mention was compared with; our own timeline has no source."""
        entry = witness.entry
        claim = entry if isinstance(entry, FigureClaim) else None
        interval = claim.interval if claim is not None else None
        one = _entry(witness)
        source, says, key = (None, one.date, "date") if isinstance(one, Event) else (one.source, one.says, "says")
        date = (
            entry.as_of if isinstance(entry, FigureClaim) else entry.announced if isinstance(entry, DateClaim) else None
        )
        planned = entry.planned if isinstance(entry, DateClaim) else False
        status = "planned" if planned else "actual" if isinstance(one, Dating) else one.status
        path, position = placed(self._verified.log, Pointer(one.spot, key))
        return EvidenceRecord(
            id=one.id,
            source=source,
            tier=self._verified.log.sources[source].tier if source is not None else None,
            says=says,
            agreement=witness.agreement,
            low=_number(interval.low) if interval is not None else None,
            high=_number(interval.high) if interval is not None else None,
            unit=claim.unit if claim is not None else None,
            as_of=date.edtf if date is not None else None,
            status=status,
            path=path,
            line=position.line,
            column=position.column,
        )

    def _message(self, ruled: MentionFinding) -> str:
        """Return what a finding says, after a subject that its mention has only perhaps."""
        message = fill(ruled.rule.message, ruled.finding.words, self._language)
        if ruled.perhaps_about is None:
            return message
        about = in_language(ruled.perhaps_about, self._language)
        rest = message.removeprefix(about).lstrip(_COLONS)  # most begin with their subject
        return in_language(PERHAPS.filled(about=about, message=rest), self._language)

    def finding(self, judgement: Judgement, ruled: MentionFinding) -> DocumentFinding:
        """Return the record of a finding about a mention, with the keys of a check's findings and its span."""
        finding, language = ruled.finding, self._language
        path, place = self.where(judgement)
        return DocumentFinding(
            code=finding.code,
            name=ruled.rule.name,
            severity=ruled.severity.value,
            status="violation",
            message=self._message(ruled),
            path=path,
            line=place.line,
            column=place.column,
            end_line=place.end_line,
            end_column=place.end_column,
            start=judgement.mention.start,
            end=judgement.mention.end,
            figures=list(finding.figures),
            events=list(finding.events),
            sources=list(finding.sources),
            related=self._related(judgement, ruled),
            suspects=list(finding.suspects),
            best=best_value(finding.best),
            explanations=self._explanations(finding.explanations),
            remedy=fill(ruled.rule.remedy, finding.words, language),
            reason=None,
            fingerprint=self._fingerprint(judgement, ruled),
        )

    def _related(self, judgement: Judgement, ruled: MentionFinding) -> list[RelatedPlace]:
        """Return the other places: those of the finding, else of the entries that the mention was compared with."""
        found: list[RelatedPlace] = []
        for pointer in ruled.finding.related:
            mention = self._entries.get(pointer.spot) if pointer.spot is not None else None
            if mention is judgement.mention:
                continue
            if mention is not None:
                place = self._lines.place(mention.start, mention.end)
                path, line, column = self._verified.document.path, place.line, place.column
            else:
                path, position = placed(self._verified.log, pointer)
                line, column = position.line, position.column
            found.append(RelatedPlace(path, line, column, in_language(pointer.role or {}, self._language)))
        if found:
            return found
        role = in_language(words_for("the-log"), self._language)
        evidence = [self._evidence(witness) for witness in judgement.witnesses]
        return [RelatedPlace(one.path, one.line, one.column, role) for one in evidence]

    def _fingerprint(self, judgement: Judgement, ruled: MentionFinding) -> str:
        """Return 16 hexadecimal digits that stay when lines move: of rule, file, literal and subject."""
        mention = judgement.mention
        names = ("place", "metric") if isinstance(mention, FigureMention) else ("event",)
        about = [getattr(mention, name, None) or "" for name in names]
        document = self._verified.document
        parts = [ruled.finding.code, os.path.basename(document.path), *about]
        text = "\n".join([*parts, document.reading.text[mention.start : mention.end]])
        count = self._fingerprints[text] = self._fingerprints.get(text, 0) + 1
        data = f"{text}\n{count}".encode("utf-8", "surrogateescape")
        return f"{residue(data):016x}"


def _entry(witness: Witness) -> Figure | Dating | Event:
    entry = witness.entry
    if isinstance(entry, FigureClaim):
        return entry.figure
    return entry.dating if isinstance(entry, DateClaim) else entry


_OF_FIGURES = (
    *("place", "metric", "value", "value_high", "low", "high", "low_closed", "high_closed"),
    *("unit", "hedge", "dimension", "as_of", "status"),
)
_OF_DATES = ("event", "edtf", "first_day", "last_day")


def _number(number: Number | None) -> float | None:
    return None if number is None else json_number(number)
