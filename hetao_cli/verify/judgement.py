"""The judgement of a document's mention by the log, and the values that it consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.dates import DateAnswer
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.analysis.judge.verdict_names import Witness
    from hetao_cli.check.registry import Rule
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Event
    from hetao_cli.model.finding import Best, Explanation, Finding, Severity
    from hetao_cli.model.log import Log
    from hetao_cli.model.mention import DateMention, FigureMention, Reading, UnreadMention
    from hetao_cli.write.drafting import Draft


class Judgement(NamedTuple):
    """The judgement of one mention.

    Attributes:
        mention: The figure, the date, or a day that there is not.
        verdict: One of `VERDICTS`.
        reasons: Why it is newer, new or not comparable, or remarks on a figure that is confirmed; for one that is
            contradicted, what would reconcile it, best first.
        witnesses: The log's entries for and against it, those that agree first.
        best: The value that the log supports best; None for a date, and if there is none.
        findings: Its findings, gravest first.
    """

    mention: FigureMention | DateMention | UnreadMention
    verdict: str
    reasons: tuple[Explanation, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    best: Best | None = None
    findings: tuple[MentionFinding, ...] = ()


class MentionFinding(NamedTuple):
    """A finding about a mention, its rule and its severity.

    Attributes:
        perhaps_about: The subject that the mention has only perhaps; None if that is sure enough.
    """

    finding: Finding
    rule: Rule
    severity: Severity
    perhaps_about: Localized | None = None


class Lacking(NamedTuple):
    """What the log has of a place and a document that speaks of this place does not say.

    Attributes:
        place: Id of the place.
        known: The answer about a figure, or when an event was or is to be.
        event: The event; None for a figure.
        spoken_of: The document speaks of the metric elsewhere.
    """

    place: str
    known: Answer | DateAnswer
    event: Event | None = None
    spoken_of: bool = False


class Document(NamedTuple):
    """A document that is compared with the log.

    Attributes:
        path: As it was given.
        reading: Its text, and the figures and dates read in it.
        title: None if it states none; publisher, published (EDTF) likewise.
        sha256: The SHA-256 of its bytes.
        is_extracted: Its text was extracted, as from HTML, so that its lines are not those of the file.
    """

    path: str
    reading: Reading
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: tuple[str, ...] = ()
    sha256: str | None = None
    is_extracted: bool = False


class Verified(NamedTuple):
    """A document that was compared with the log.

    Attributes:
        document: The document.
        draft: Its entries, as they would be in the log.
        log: The log that it was compared with, with the document among its files and sources.
        judgements: In the order of the text.
        known_as: The id of the source of the log that is this very document, by its bytes or its text; None if none is.
        lacking: What the log has of the places that the document speaks of, and the document does not say.
    """

    document: Document
    draft: Draft
    log: Log
    judgements: tuple[Judgement, ...]
    known_as: str | None
    lacking: tuple[Lacking, ...] = ()


Judged: TypeAlias = "dict[str, Judgement]"
"""Judgements of mentions, by the ids of the entries that the mentions would make."""
