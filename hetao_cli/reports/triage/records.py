"""The records of open questions."""

from typing import Annotated, NamedTuple

from hetao_cli.model.read_records import Share
from hetao_cli.model.records import SPREAD, Envelope, Line, Value


class TriageCandidate(NamedTuple):
    """What a figure or a date could be about.

    Attributes:
        number: Its number, by which an answer chooses it. Example: 1
        place: The id of the place of a figure. Example: "hk-park"
        metric: The id of its metric. Example: "area"
        event: The id of the event of a date. Example: "opening"
        confidence: How sure that is, from 0 to 1. Example: 0.62
    """

    number: Annotated[int, Value("candidates", least=1)]
    place: str | None
    metric: str | None
    event: str | None
    confidence: Share


class TriageQuestion(NamedTuple):
    """A figure or a date of a document that the log does not have.

    Attributes:
        id: Its id, by which an answer names it. Example: "0b5e2f13a9c4"
        kind: What it would be. Example: "figure"
        source: The id of the source. Example: "lo-2026"
        path: The document. Example: "articles/lo-2026.html"
        line: Its line in the text of the document. Example: 12
        says: The literal. Example: "447家"
        before: What stands before it in its sentence. Example: "园区已有"
        after: What follows it there. Example: "企业。"
        confidence: How sure the first candidate is; 0 if there is none. Example: 0.62
        alike: How many questions have the same first candidate, about as sure, this one among them. Example: 3
        alias: A name beside it that no place of the log has. Example: "the Loop"
        word: Words beside it for what is counted or measured that no metric has. Example: "tenants"
        candidates: What it could be about, the likeliest first.
    """

    id: str
    kind: Annotated[str, Value(choices=("figure", "dating"))]
    source: str
    path: str
    line: Line
    says: str
    before: str
    after: str
    confidence: Share
    alike: Annotated[int, Value("questions", least=1)]
    alias: str | None
    word: str | None
    candidates: list[TriageCandidate]


class TriageDocument(NamedTuple):
    """What is open about the documents of a log's sources: the document of `hetao triage`.

    Attributes:
        envelope: What opens the document.
        written: Whether answers were written: false with --dry-run, and where there were none. Example: true
        done: What the answers did, in words. Example: ["entries written: 12"]
        documents: How many documents of sources were found. Example: 10
        questions: What is open, of what is alike most often first.
    """

    envelope: Annotated[Envelope, SPREAD]
    written: bool
    done: list[str]
    documents: Annotated[int, Value("documents", least=0)]
    questions: list[TriageQuestion]
