"""The contents of an annotated page of documents, before any markup."""

from hetao_cli.quick.tuples import NamedTuple


class PageNote(NamedTuple):
    """A note of an annotated page on a mention.

    Attributes:
        start: The offset of its first character in the text.
        end: The offset after its last.
        verdict: The verdict of the log on it.
        label: The verdict in words.
        severity: The severity in words; empty if nothing is wrong.
        where: Its line, in words.
        about: Its subject.
        messages: The messages of its findings.
        evidence: The log's figures or dates of the same subject.
        remarks: Reasons, and what to do: labels and texts.
    """

    start: int
    end: int
    verdict: str
    label: str
    severity: str
    where: str
    about: str
    messages: list[str]
    evidence: list[str]
    remarks: list[tuple[str, str]]


class VerdictCount(NamedTuple):
    """A verdict, in words, and the number of its mentions."""

    verdict: str
    text: str


class PageDocument(NamedTuple):
    """A document of an annotated page.

    Attributes:
        title: Its title, else the name of its file.
        facts: The facts that it states about itself.
        language: Its main language; None if that is not known.
        counts: The counts of its verdicts.
        text: Its text.
        notes: The notes on its mentions, in the order of the text.
        lacks: What the log has and it lacks: names of places, each with texts.
    """

    title: str
    facts: list[str]
    language: str | None
    counts: list[VerdictCount]
    text: str
    notes: list[PageNote]
    lacks: list[tuple[str, list[str]]]


class LegendLine(NamedTuple):
    """The name of a verdict and its meaning."""

    verdict: str
    label: str
    meaning: str


class AnnotatedPage(NamedTuple):
    """Documents with the verdicts of the log, before any markup.

    Attributes:
        language: The language of the page's own words.
        words: Labels, by their keys.
        legend: The verdicts.
        documents: The documents, in the order in which they were named.
    """

    language: str
    words: dict[str, str]
    legend: list[LegendLine]
    documents: list[PageDocument]
