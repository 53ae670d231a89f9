"""What the log says of a mention in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from hetao_cli.check.registry import Rule
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Event
    from hetao_cli.model.finding import Best, Explanation, Finding, Severity
    from hetao_cli.model.log import Log
    from hetao_cli.model.mention import DateMention, FigureMention, Reading
    from hetao_cli.write.drafting import Draft

CONFIRMED, CONTRADICTS, NEWER, NEW, NOT_COMPARABLE = VERDICTS = (
    "confirmed",
    "contradicts",
    "newer",
    "new",
    "not-comparable",
)
"""What the log can say: that it is so; that it is not; that it knows nothing so recent; that it does not know it,
though it knows what it is about; that there is nothing to compare it with."""

EXACTLY, WITHIN_ROUNDING, WITHIN_HEDGE, WITHIN_DATE, DIFFERS, OTHERWISE = AGREEMENTS = (
    "exactly",
    "within-rounding",
    "within-hedge",
    "within-date",
    "differs",
    "not-compared",
)
"""How what the log has agrees with a mention; `not-compared`, of another time, standing or unit."""


class Witness(NamedTuple):
    """Something that the log has about what a mention is about.

    Attributes:
        entry: A figure or a dating with what it means; an event for our own timeline's date.
        agreement: One of `AGREEMENTS`.
    """

    entry: FigureClaim | DateClaim | Event
    agreement: str


class Judgement(NamedTuple):
    """What the log says of one mention.

    Attributes:
        mention: The figure or the date.
        verdict: One of `VERDICTS`.
        reasons: Why it is newer, new or not comparable, or what there is to know of a figure that is confirmed; and of
            one that is contradicted, what would reconcile it, best first.
        witnesses: What the log has, what agrees first.
        best: The value that the log supports best; None for a date, and where there is none.
        findings: What is wrong, gravest first.
    """

    mention: FigureMention | DateMention
    verdict: str
    reasons: tuple[Explanation, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    best: Best | None = None
    findings: tuple[MentionFinding, ...] = ()


class MentionFinding(NamedTuple):
    """A finding about a mention, its rule and its severity."""

    finding: Finding
    rule: Rule
    severity: Severity


class Document(NamedTuple):
    """A document that is held against the log.

    Attributes:
        path: As it was given.
        reading: Its text, and what was read in it.
        title: None where it states none; publisher, published (EDTF) likewise.
        sha256: Of its bytes.
        is_extracted: Its text is not the file itself, as that of HTML is not, so that neither are its lines.
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
    """A document that was held against the log.

    Attributes:
        document: The document.
        draft: Its entries, as they would stand in the log.
        log: The log that it was held against, with the document among its files and sources.
        judgements: In the order of the text.
        known_as: The id of the source of the log that is this very document, by its sha256; None where none is.
    """

    document: Document
    draft: Draft
    log: Log
    judgements: tuple[Judgement, ...]
    known_as: str | None


Judged: TypeAlias = "dict[str, Judgement]"
"""Judgements by the ids of the entries that mentions would be."""
