"""What a log has of the places that a document speaks of, and the document does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.dates import date_answer
from hetao_cli.analysis.answers.figures import claims_of, newest_answer
from hetao_cli.dates.edtf import moment_of
from hetao_cli.mentions.attribution.gates import LIKELY
from hetao_cli.verify.judgement import Lacking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.moment import Moment
    from hetao_cli.verify.judgement import Document
    from hetao_cli.write.drafting import Draft


def lacking(evidence: Evidence, document: Document, draft: Draft, own: str | None) -> Iterator[Lacking]:
    """Yield what a document lacks: by place, metrics that it speaks of elsewhere first, then events.

    Only what can be known when it was published counts: figures of no later day, and events that had begun.

    Args:
        evidence: The log, read.
        document: The document.
        draft: Its entries.
        own: The id of the source that is this document: what the log has entered of it the document says.
    """
    log, on = evidence.log, moment_of(document.published) if document.published is not None else None
    figures = [one for one in draft.figures if min(one.mention.confidence[:2]) >= LIKELY]
    spoken_of = {one.entry.place for one in figures}
    metrics = {one.entry.metric for one in figures}
    said = {(one.entry.place, one.entry.metric) for one in draft.figures}
    said |= {(one.place, one.metric) for one in log.figures if one.source == own}
    dated = {one.entry.event for one in draft.datings} | {one.event for one in log.datings if one.source == own}
    for place in log.places:
        if place not in spoken_of:
            continue
        left = [one for one in log.metrics if (place, one) in evidence.subjects and (place, one) not in said]
        for metric in sorted(left, key=lambda name: name not in metrics):
            answer = _answer(evidence, place, metric, on)
            if answer is not None:
                yield Lacking(place, answer, None, metric in metrics)
        for event in log.events.values():
            if event.place == place and event.id not in dated:
                known = date_answer(evidence, event.id)
                if not known.planned and (on is None or known.moment is None or known.moment.earliest <= on.latest):
                    yield Lacking(place, known, event)


def _answer(evidence: Evidence, place: str, metric: str, on: Moment | None) -> Answer | None:
    """Return the newest answer about outcomes, else about plans, of no later day; None if there is none."""
    ranked = sorted(claims_of(evidence, place, metric), key=lambda one: one.strand.standing != "actual")
    answers = (newest_answer(evidence, evidence.log.metrics[metric], claims, on) for claims in ranked)
    return next((one for one in answers if one is not None), None)
