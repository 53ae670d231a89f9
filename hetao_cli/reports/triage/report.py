"""The report of the open questions about the documents of a log's sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Styled, TextLines
from hetao_cli.model.excerpt import cut
from hetao_cli.model.report import Report
from hetao_cli.reports.triage.records import TriageCandidate, TriageDocument, TriageQuestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope
    from hetao_cli.write.triage.questions import Candidate, Question

_SHOWN = 90
"""The columns of a sentence."""


class Answered(NamedTuple):
    """What answers did, in words, and whether it was written."""

    done: tuple[Localized, ...] = ()
    written: bool = False


def report_triage(
    log: Log,
    questions: Sequence[Question],
    documents: int,
    envelope: Envelope,
    answered: Answered,
    *,
    listed: bool = True,
) -> Report:
    """Return the report of what is open.

    Args:
        log: The log.
        questions: The open questions.
        documents: How many documents of sources were found.
        envelope: The keys that open every document.
        answered: What answers did.
        listed: Whether people are shown the questions, or how many there are alone.
    """
    language = envelope.language
    told = [in_language(one, language) for one in answered.done]

    def document() -> TriageDocument:
        return TriageDocument(envelope, answered.written, told, documents, [_record(one) for one in questions])

    def blocks() -> list[Block]:
        lines: list[Text] = list(told)
        for question in questions if listed else ():
            lines += [*_lines(log, question, language), ""]
        lines.append(in_language(_OPEN.filled(n=len(questions), documents=documents), language))
        return [TextLines(tuple(lines))]

    talk = () if documents else (in_language(_NO_DOCUMENTS, language),)
    return Report("triage", "questions", document, blocks, talk)


def candidate_name(log: Log, candidate: Candidate, language: str) -> str:
    """Return what people call a candidate: its place and metric, or its event."""
    if candidate.event is not None:
        return in_language(log.events[candidate.event].title, language)
    place, metric = log.places[str(candidate.place)], log.metrics[str(candidate.metric)]
    return f"{in_language(place.name, language)} · {in_language(metric.name, language)}"


def _record(question: Question) -> TriageQuestion:
    candidates = [
        TriageCandidate(number, *one[:3], round(one.confidence, 3)) for number, one in enumerate(question.candidates, 1)
    ]
    return TriageQuestion(
        id=question.id,
        kind=question.kind,
        source=question.source.id,
        path=question.path,
        line=question.line,
        says=question.says,
        before=question.sentence.before,
        after=question.sentence.after,
        confidence=round(question.confidence, 3),
        alike=question.alike,
        alias=question.alias,
        word=question.word,
        candidates=candidates,
    )


def _lines(log: Log, question: Question, language: str) -> Iterator[Text]:
    yield (Styled(f"{question.path}:{question.line}", "strong"), f"  {question.id}")
    before, marked, after = cut(question.sentence, _SHOWN)
    yield (f"  {before.lstrip()}", Styled(marked, "heading"), after)
    for number, one in enumerate(question.candidates, 1):
        yield f"  {number}  {candidate_name(log, one, language)}  {one.confidence:.0%}"


_OPEN = Message("triage.open", "open questions: {n}; documents of sources: {documents}")
_NO_DOCUMENTS = Message(
    "triage.no-documents", "no document of a source was found in the log's folder; name the documents, or their folder"
)
