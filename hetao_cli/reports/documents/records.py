"""The records of documents that were held against the log."""

from typing import Annotated

from hetao_cli.model.finding_records import BestValue, DocumentFinding, ExplanationRecord
from hetao_cli.model.records import SPREAD, Column, Day, Edtf, Envelope, Findings, Line, Offset, Tier, Value
from hetao_cli.quick.tuples import NamedTuple


class DocumentTotals(NamedTuple):
    """How many mentions have each verdict, and how many findings there are by severity.

    Attributes:
        confirmed: Mentions that the log confirms. Example: 3
        compatible: Mentions that it neither confirms nor rules out. Example: 1
        contradicts: Mentions that it contradicts. Example: 1
        disputed: Mentions about which its sources differ, with some of which they agree. Example: 0
        newer: Mentions later than all that it knows. Example: 0
        new: Mentions that it does not know. Example: 2
        not_comparable: Mentions that there is nothing to hold against. Example: 4
        error: Errors. Example: 2
        warning: Warnings. Example: 3
        note: Notes. Example: 1
    """

    confirmed: Annotated[int, Value("mentions", least=0)]
    compatible: Annotated[int, Value("mentions", least=0)]
    contradicts: Annotated[int, Value("mentions", least=0)]
    disputed: Annotated[int, Value("mentions", least=0)]
    newer: Annotated[int, Value("mentions", least=0)]
    new: Annotated[int, Value("mentions", least=0)]
    not_comparable: Annotated[int, Value("mentions", least=0)]
    error: Findings
    warning: Findings
    note: Findings


class LackingRecord(NamedTuple):
    """What the log has of a place that a document speaks of, and the document does not say.

    Attributes:
        place: Id of the place. Example: "hk-park"
        metric: Id of the metric; null for an event. Example: "tenants"
        event: Id of the event; null for a figure. Example: null or "hk-park-opening"
        label: The name of the metric or the title of the event, in the language of the document. Example: "tenants"
        says: The literal that the log has of the newest day until the document, or the date of the event, EDTF.
            Example: "超過60家"
        as_of: The day that the figure is of; null where it is not known, and for an event. Example: "2025-12"
        sources: Ids of the sources that say so, by the day of publication. Example: ["lo-2026"]
    """

    place: str
    metric: str | None
    event: str | None
    label: str
    says: str
    as_of: Edtf | None
    sources: list[str]


class HeldDocument(NamedTuple):
    """A document that was held against the log.

    Attributes:
        path: The document, as it was named; - for standard input. Example: "draft.txt"
        title: As the document states it; null where it states none. Example: "The park opens"
        publisher: Who published it, where it is stated. Example: "Gazette"
        published: When it was published, by --published or as the document states it; null where that is not known.
            Example: "2026-01-10"
        language: Its languages, the main one first. Example: ["zh-Hans"]
        sha256: Of its bytes. Example: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        extracted: Its text was taken out of HTML, PDF or Word, so that its lines are not those of the file.
            Example: false
        known_as: The id of the source of the log that is this very document, by its bytes or its text; null where none
            is.
            Example: "lo-2026"
        lacks: What the log has of the places that the document speaks of, and the document does not say, as far as it
            can have been known when that was published.
        totals: How many of its mentions have each verdict, and how many findings there are by severity.
    """

    path: str
    title: str | None
    publisher: str | None
    published: Edtf | None
    language: list[str]
    sha256: str | None
    extracted: bool
    known_as: str | None
    lacks: list[LackingRecord]
    totals: DocumentTotals


class EvidenceRecord(NamedTuple):
    """An entry of the log that a mention was held against.

    Attributes:
        id: Of the figure, the dating or the event. Example: "lo-2026/hk-park/tenants/2025-12"
        source: Who says it; null for our own timeline. Example: "lo-2026"
        tier: The tier of that source; null where it is not said. Example: "official"
        says: The literal; the date in EDTF for our own timeline. Example: "超過60家"
        agreement: How it agrees with the mention; not-compared where it is of another time, standing or unit.
            Example: "within-hedge"
        low: Its lower end; null where open, or for a date. Example: 61
        high: Its upper end; null where open, or for a date. Example: null
        unit: The unit of its ends; null for a date. Example: "company"
        as_of: When it held or was announced; null where that is not known, and for our own timeline. Example: "2025-12"
        status: Whether it is an outcome or still to come. Example: "actual"
        path: The file where it stands. Example: "seeds/lo-2026.toml"
        line: The line. Example: 40
        column: The column. Example: 8
    """

    id: str
    source: str | None
    tier: Tier | None
    says: str
    agreement: Annotated[
        str, Value(choices=("exactly", "within-rounding", "within-hedge", "within-date", "differs", "not-compared"))
    ]
    low: float | None
    high: float | None
    unit: str | None
    as_of: Edtf | None
    status: str
    path: str
    line: Line
    column: Column


class HeldMention(NamedTuple):
    """A figure or a date of a document.

    Attributes:
        path: The document, as it was named; - for standard input. Example: "draft.txt"
        line: The line in the text of the document. Example: 2
        column: The column of the first character. Example: 47
        end_line: The line of the place behind the last character. Example: 2
        end_column: The column behind the last character. Example: 51
        start: Its first character in the text of the document. Example: 8
        end: The place behind its last character. Example: 12
        text: As it stands in the document. Example: "97公顷"
        kind: What it is. Example: "figure"
        verdict: What the log says of it. Example: "contradicts"
        place: The id of the place that a figure is of; null where that is not known, and for a date. Example: "hk-park"
        metric: The id of what it measures; null likewise. Example: "area"
        value: The printed number in the printed unit; null where none is printed, and for a date. Example: 97
        value_high: The upper end of a printed range. Example: null
        low: The least that it can mean; null where open. Example: 96.5
        high: The most that it can mean; null where open. Example: 97.5
        low_closed: Whether the lower end belongs to it; null for a date. Example: true
        high_closed: Whether the upper end belongs to it; null for a date. Example: true
        unit: The printed unit. Example: "ha"
        hedge: exact, about, over, nearly, at_least, up_to, under or range; null for a date. Example: "exact"
        dimension: Of the unit; null for a date. Example: "area"
        as_of: When a figure held, where the text says so. Example: "2025-12"
        status: planned, target or estimate, where the text says so. Example: "planned"
        event: The id of the event that a date is of; null where that is not known, and for a figure.
            Example: "hk-park-opening"
        edtf: What a date means; null for a figure. Example: "2025-12-22"
        first_day: The first day that it can mean, of a bound such as `by 2030` that of 2030; null where open.
            Example: "2025-12-22"
        last_day: The last day that it can mean, likewise. Example: "2025-12-22"
        best: The best supported value where sources differ and their weight points to one side; else null.
        evidence: What the log has of it, what decides first.
        explanations: What would reconcile it with the log, or why it is not compared, best first.
        findings: The fingerprints of the findings about it. Example: ["83d64ec26d1a66fd"]
        confidence: How sure its place and metric, or its event, are, from 0 to 1; null for what is not read.
            Example: 0.98
    """

    path: str
    line: Line
    column: Column
    end_line: Line
    end_column: Column
    start: Offset
    end: Offset
    text: str
    kind: Annotated[str, Value(choices=("figure", "date"))]
    verdict: Annotated[
        str,
        Value(choices=("confirmed", "compatible", "contradicts", "disputed", "newer", "new", "not-comparable")),
    ]
    place: str | None
    metric: str | None
    value: float | None
    value_high: float | None
    low: float | None
    high: float | None
    low_closed: bool | None
    high_closed: bool | None
    unit: str | None
    hedge: str | None
    dimension: str | None
    as_of: Edtf | None
    status: str | None
    event: str | None
    edtf: Edtf | None
    first_day: Day | None
    last_day: Day | None
    best: BestValue | None
    evidence: list[EvidenceRecord]
    explanations: list[ExplanationRecord]
    findings: list[str]
    confidence: Annotated[float, Value("share", least=0)] | None


class CheckedDocuments(NamedTuple):
    """What the log says of documents: the document of `hetao check FILE`.

    Lines, columns and spans count the characters of a document's text, which is the file itself where that is plain
    text.

    Attributes:
        envelope: What opens the document.
        totals: How many mentions of all documents have each verdict, and how many findings there are by severity.
        documents: The documents, in the order in which they were named.
        mentions: Their figures and dates, in the order of each text.
        findings: What is wrong with them, in the same order; the keys are those of a check's findings.
    """

    envelope: Annotated[Envelope, SPREAD]
    totals: DocumentTotals
    documents: list[HeldDocument]
    mentions: list[HeldMention]
    findings: list[DocumentFinding]
