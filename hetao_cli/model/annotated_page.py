"""What an annotated page of documents shows, before any markup."""

from typing import NamedTuple


class PageNote(NamedTuple):
    """What an annotated page says of a mention.

    Attributes:
        start: Its first character in the text.
        end: The place behind its last one.
        verdict: What the log says of it.
        label: The same in words.
        severity: In words; empty where nothing is wrong.
        where: Its line, in words.
        about: What it is about.
        messages: What is wrong.
        evidence: What the log has.
        remarks: Why, and what to do: labels and texts.
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
    """How many mentions have a verdict, in words."""

    verdict: str
    text: str


class PageDocument(NamedTuple):
    """A document of an annotated page.

    Attributes:
        title: Its title, else its path.
        facts: What is known of it.
        language: Its main language; None where that is not known.
        counts: Of the verdicts that it has.
        text: Its text.
        notes: On its mentions, in the order of the text.
    """

    title: str
    facts: list[str]
    language: str | None
    counts: list[VerdictCount]
    text: str
    notes: list[PageNote]


class LegendLine(NamedTuple):
    """What a verdict is called and means."""

    verdict: str
    label: str
    meaning: str


class AnnotatedPage(NamedTuple):
    """Documents with what the log says of them, before any markup.

    Attributes:
        language: Of words.
        words: Labels, by their keys.
        legend: The verdicts.
        documents: In the order in which they were named.
    """

    language: str
    words: dict[str, str]
    legend: list[LegendLine]
    documents: list[PageDocument]
