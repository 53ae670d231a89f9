"""What the log has and a document lacks, in words and as records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import Answer
from hetao_cli.dates.display import display
from hetao_cli.log.source_order import by_date
from hetao_cli.messages.message import in_language
from hetao_cli.reports.compare.printed import answer_text
from hetao_cli.reports.documents.records import LackingRecord
from hetao_cli.reports.documents.words import LABELS

if TYPE_CHECKING:
    from hetao_cli.verify.judgement import Lacking, Verified


def lacking_records(verified: Verified, language: str) -> list[LackingRecord]:
    """Return the records of what a document lacks."""
    return [_record(verified, one, language) for one in verified.lacking]


def lacking_texts(verified: Verified, language: str) -> list[tuple[str, list[str]]]:
    """Return what a document lacks, in words: of each place its name and what the log has of it."""
    found: dict[str, list[str]] = {}
    for one in verified.lacking:
        found.setdefault(one.place, []).append(_text(verified, one, language))
    return [(in_language(verified.log.places[place].name, language), texts) for place, texts in found.items()]


def _record(verified: Verified, one: Lacking, language: str) -> LackingRecord:
    known, event = one.known, one.event
    if isinstance(known, Answer):
        figure = known.shown.figure
        metric, says, as_of = figure.metric, figure.says, known.as_of
        sources = by_date(verified.log, (claim.figure.source for claim in known.claims))
    else:
        metric, says, as_of = None, known.date, None
        told = (one.source for one in verified.log.datings if event is not None and one.event == event.id)
        sources = by_date(verified.log, told)
    return LackingRecord(
        place=one.place,
        metric=metric,
        event=event.id if event is not None else None,
        label=_label(verified, one, language),
        says=says,
        as_of=as_of.edtf if as_of is not None else None,
        sources=list(sources),
    )


def _label(verified: Verified, one: Lacking, language: str) -> str:
    if one.event is not None:
        return in_language(one.event.title, language)
    metric = one.known.shown.figure.metric if isinstance(one.known, Answer) else ""
    return in_language(verified.log.metrics[metric].name, language)


def _text(verified: Verified, one: Lacking, language: str) -> str:
    """Return what is lacking with its value and day: `firms 447 (2025-08)`, `The park opens 2025-12-22`."""
    known = one.known
    if isinstance(known, Answer):
        value = answer_text(verified.log, known, language)
        if known.as_of is not None:
            value = f"{value} ({display(known.as_of, language)})"
    else:
        value = display(known.moment, language) if known.moment is not None else known.date
    template = in_language(LABELS["lacking"], language)
    return template.format(label=_label(verified, one, language), value=value)
