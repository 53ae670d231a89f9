"""What the log says of a document's mentions, as records for programs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from hetao_cli.check.findings.fingerprints import residue
from hetao_cli.check.findings.phrasing import fill
from hetao_cli.check.findings.places import placed
from hetao_cli.log.date_claims import Telling
from hetao_cli.log.figure_claims import Claim
from hetao_cli.messages.message import in_language
from hetao_cli.model.entries import Event
from hetao_cli.model.finding import Pointer
from hetao_cli.model.mention import FigureMention
from hetao_cli.quantities.printing import json_number
from hetao_cli.reports.documents.lines import Lines
from hetao_cli.reports.documents.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.entries import Dating, Figure, Spot
    from hetao_cli.model.finding import Best, Explanation
    from hetao_cli.model.mention import DateMention
    from hetao_cli.model.quantity import Number
    from hetao_cli.verify.judgement import Judgement, Told, Verified, Witness


class Recorder:
    """Makes the records of one document.

    Args:
        verified: The document.
        language: Of names and messages.
    """

    __slots__ = ("_entries", "_fingerprints", "_language", "_lines", "_verified")

    def __init__(self, verified: Verified, language: str) -> None:
        self._verified = verified
        self._language = language
        self._lines = Lines(verified.document.reading.text)
        self._fingerprints: dict[str, int] = {}
        draft = verified.draft
        self._entries: dict[Spot, FigureMention | DateMention] = {}
        self._entries.update((figure.entry.spot, figure.mention) for figure in draft.figures)
        self._entries.update((dating.entry.spot, dating.mention) for dating in draft.datings)

    def where(self, judgement: Judgement) -> dict[str, Any]:
        """Return where a mention stands: path, line and column, and its span in the text."""
        mention = judgement.mention
        place = self._lines.place(mention.start, mention.end)
        path = self._verified.document.path
        return {"path": path, **place._asdict(), "start": mention.start, "end": mention.end}

    def mention(self, judgement: Judgement, fingerprints: list[str]) -> dict[str, Any]:
        """Return a mention with what the log says of it.

        Args:
            judgement: What the log says.
            fingerprints: Of the findings about it.
        """
        mention = judgement.mention
        own = mention.to_dict(self._verified.document.reading.text) if isinstance(mention, FigureMention) else None
        figure = {**dict.fromkeys(_OF_FIGURES), **(own or {})}
        date = {**dict.fromkeys(_OF_DATES), **(mention.to_dict() if not isinstance(mention, FigureMention) else {})}
        return {
            **self.where(judgement),
            "text": self._verified.document.reading.text[mention.start : mention.end],
            "kind": "date" if own is None else "figure",
            "verdict": judgement.verdict,
            **{key: figure[key] for key in _OF_FIGURES},
            **{key: date[key] for key in _OF_DATES},
            "best": _best(judgement.best),
            "evidence": [self._evidence(witness) for witness in judgement.witnesses],
            "explanations": self._told(judgement.reasons),
            "findings": fingerprints,
        }

    def _told(self, reasons: Iterable[Explanation]) -> list[dict[str, str]]:
        return [{"kind": one.kind, "text": fill(words_for(one.kind), one.words, self._language)} for one in reasons]

    def _evidence(self, witness: Witness) -> dict[str, Any]:
        """Return an entry of the log that a mention was held against; our own timeline has no source."""
        entry = witness.entry
        claim = entry if isinstance(entry, Claim) else None
        interval = claim.interval if claim is not None else None
        one = _entry(witness)
        source, says, key = (None, one.date, "date") if isinstance(one, Event) else (one.source, one.says, "says")
        date = entry.as_of if isinstance(entry, Claim) else entry.announced if isinstance(entry, Telling) else None
        status = ("planned" if entry.planned else "actual") if isinstance(entry, Telling) else one.status
        path, position = placed(self._verified.log, Pointer(one.spot, key))
        return {
            "id": one.id,
            "source": source,
            "says": says,
            "agreement": witness.agreement,
            "low": _number(interval.low) if interval is not None else None,
            "high": _number(interval.high) if interval is not None else None,
            "unit": claim.unit if claim is not None else None,
            "as_of": date.edtf if date is not None else None,
            "status": status,
            "path": path,
            "line": position.line,
            "column": position.column,
        }

    def finding(self, judgement: Judgement, told: Told) -> dict[str, Any]:
        """Return what is wrong with a mention, in the keys of a check's findings and with its span."""
        finding, language = told.finding, self._language
        return {
            "code": finding.code,
            "name": told.rule.name,
            "severity": told.severity.value,
            "status": "violation",
            "message": fill(told.rule.message, finding.words, language),
            **self.where(judgement),
            "figures": list(finding.figures),
            "events": list(finding.events),
            "sources": list(finding.sources),
            "related": self._related(judgement, told),
            "suspects": list(finding.suspects),
            "best": _best(finding.best),
            "explanations": [
                {"kind": one.kind, "text": fill(words_for(one.kind), one.words, language)}
                for one in finding.explanations
            ],
            "remedy": fill(told.rule.remedy, finding.words, language),
            "reason": None,
            "fingerprint": self._fingerprint(judgement, told),
        }

    def _related(self, judgement: Judgement, told: Told) -> list[dict[str, Any]]:
        """Return the other places: what the rule names, else what the mention was held against."""
        found: list[dict[str, Any]] = []
        for pointer in told.finding.related:
            mention = self._entries.get(pointer.spot) if pointer.spot is not None else None
            if mention is judgement.mention:
                continue
            if mention is not None:
                place = self._lines.place(mention.start, mention.end)
                path, line, column = self._verified.document.path, place.line, place.column
            else:
                path, position = placed(self._verified.log, pointer)
                line, column = position.line, position.column
            role = in_language(pointer.role or {}, self._language)
            found.append({"path": path, "line": line, "column": column, "role": role})
        if found:
            return found
        role = in_language(words_for("the-log"), self._language)
        evidence = [self._evidence(witness) for witness in judgement.witnesses]
        return [{"path": one["path"], "line": one["line"], "column": one["column"], "role": role} for one in evidence]

    def _fingerprint(self, judgement: Judgement, told: Told) -> str:
        """Return 16 hexadecimal digits that stay when lines move: of the rule, the file, the literal, its subject."""
        mention = judgement.mention
        about = (
            [mention.place or "", mention.metric or ""] if isinstance(mention, FigureMention) else [mention.event or ""]
        )
        document = self._verified.document
        parts = [told.finding.code, os.path.basename(document.path), *about]
        text = "\n".join([*parts, document.reading.text[mention.start : mention.end]])
        count = self._fingerprints[text] = self._fingerprints.get(text, 0) + 1
        data = f"{text}\n{count}".encode("utf-8", "surrogateescape")
        return f"{residue(data):016x}"


def _entry(witness: Witness) -> Figure | Dating | Event:
    entry = witness.entry
    if isinstance(entry, Claim):
        return entry.figure
    return entry.dating if isinstance(entry, Telling) else entry


_OF_FIGURES = (
    *("place", "metric", "value", "value_high", "low", "high", "low_closed", "high_closed"),
    *("unit", "hedge", "dimension", "as_of", "status"),
)
_OF_DATES = ("event", "edtf", "first_day", "last_day")


def _number(number: Number | None) -> float | None:
    return None if number is None else json_number(number)


def _best(best: Best | None) -> dict[str, Any] | None:
    if best is None:
        return None
    low, high = best.interval.low, best.interval.high
    return {"low": _number(low), "high": _number(high), "unit": best.unit, "support": best.support}
