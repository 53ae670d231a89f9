"""The report of documents that were read: their figures and dates, with the subject of each."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.dates.display import display_edtf
from hetao_cli.mentions.attribution.gates import level_of
from hetao_cli.mentions.records import ReadDocument, ReadingDocument
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.model.quantity import Interval
from hetao_cli.model.read_records import ReadDate, ReadFigure, Unread
from hetao_cli.model.records import keys_of
from hetao_cli.model.report import Report
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.lists.labels import status_word

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.log import Log
    from hetao_cli.model.read_records import ReadCandidate, ReadWhy
    from hetao_cli.model.records import Envelope

_MENTION_KEYS = [
    "document",
    "kind",
    "line",
    "column",
    "start",
    "end",
    "text",
    "value",
    "value_high",
    "low",
    "high",
    "low_closed",
    "high_closed",
    "unit",
    "hedge",
    "dimension",
    "direction",
    "place",
    "metric",
    "as_of",
    "status",
    "edtf",
    "first_day",
    "last_day",
    "event",
]


def report_readings(
    log: Log, documents: list[ReadDocument], envelope: Envelope, language: str, *, why: bool = False
) -> Report:
    """Return the report of documents that were read.

    Args:
        log: The log that has the places, metrics and events.
        documents: A record of each, as `mentions.documents` makes them.
        envelope: The keys that open every document.
        language: The language of names and labels.
        why: Whether people are shown all that is not read, else only days that there are not, and what speaks for each
            subject.
    """

    def blocks() -> list[Block]:
        read = [record for record in documents if record.error is None]  # the others were reported on stderr
        rows = [(_heading(record, language), _rows(log, record, language, why=why)) for record in read]
        shown = tuple((heading, tuple(found)) for heading, found in rows if found)
        tables: list[Block] = [TextTable(_columns(language), shown)] if shown else []
        empty = tuple(Styled(heading, "heading") for heading, found in rows if not found)
        nothing = in_language(_NOTHING, language)
        return [*tables, *([TextLines(tuple((name, f" {nothing}") for name in empty))] if empty else [])]

    return Report("read", "documents", lambda: ReadingDocument(envelope, documents), blocks)


class MentionTable(NamedTuple):
    """Figures and dates of documents as rows of one table, all with the same keys."""

    mentions: list[dict[str, object]]


def report_mentions(documents: list[ReadDocument]) -> Report:
    """Return the report for tables: a row for each figure and date, in the order of the documents."""
    rows: list[dict[str, object]] = [
        dict.fromkeys(_MENTION_KEYS)
        | {"document": record.id, "kind": "figure" if isinstance(mention, ReadFigure) else "date"}
        | _flat_keys(mention)
        for record in documents
        for mention in _mentions(record)
    ]
    return Report("read", "mentions", lambda: MentionTable(rows), list)


def _flat_keys(mention: ReadFigure | ReadDate) -> dict[str, object]:
    """Return the keys of a mention, its confidence as a table of columns, and without the reasons for its subject."""
    keys = keys_of(mention) | {"confidence": keys_of(mention.confidence)}
    return {key: value for key, value in keys.items() if key != "why"}


def _mentions(record: ReadDocument) -> list[ReadFigure | ReadDate]:
    """Return the figures and dates of a document in the order of its text."""
    return sorted((*record.figures, *record.dates), key=lambda one: one.start)


def _heading(record: ReadDocument, language: str) -> str:
    published = display_edtf(record.published or "", language)
    facts = [record.id, record.title, published, " ".join(record.language)]
    return " · ".join(fact for fact in facts if fact)


def _rows(log: Log, record: ReadDocument, language: str, *, why: bool) -> list[tuple[Text, ...]]:
    unread = [one for one in record.unread if why or one.reason in _ALWAYS_SHOWN]
    rows: list[tuple[Text, ...]] = []
    for one in sorted((*_mentions(record), *unread), key=lambda one: one.start):
        where = Styled(f"{one.line}:{one.column}", "dim")
        text = " ".join(one.text.split())
        if isinstance(one, ReadFigure):
            cells = _figure_cells(log, one, language)
        elif isinstance(one, ReadDate):
            cells = _date_cells(log, one, language)
        else:
            cells = Styled(_reason(one, language), "warning"), "", ""
        rows.append((where, text, *cells))
        if not isinstance(one, Unread) and one.why is not None:
            rows += _why_rows(log, one.why, language)
    return rows


def _why_rows(log: Log, why: ReadWhy, language: str) -> list[tuple[Text, ...]]:
    """Return a row for each candidate: the question, the answer with its confidence, what speaks for it and against."""
    rows: list[tuple[Text, ...]] = []
    asked = ""
    for one in why.candidates:
        if one.confidence < _LEAST_SHOWN:
            continue
        question = "" if one.question == asked else in_language(_QUESTIONS[one.question], language)
        asked = one.question
        answer = f"{_answer(log, one, language)} {one.confidence:.0%}"
        rows.append(("", Styled(f"  {question}", "dim"), answer, Styled(_signs(one, language), "dim"), ""))
    if why.missing:
        missing = in_language(_BETWEEN, language).join(why.missing)
        rows.append(("", Styled(f"  {in_language(_MISSING, language)}", "dim"), "", Styled(missing, "dim"), ""))
    return rows


def _signs(one: ReadCandidate, language: str) -> str:
    """Return what speaks for an answer and against it, in a text."""
    between = in_language(_BETWEEN, language)
    sides = ((_FOR, one.speaks_for), (_AGAINST, one.speaks_against))
    return between.join(
        in_language(message.filled(signs=between.join(some)), language) for message, some in sides if some
    )


def _answer(log: Log, one: ReadCandidate, language: str) -> str:
    """Return the name of an answer in a language."""
    value = one.value
    if value is None:
        return in_language(_NONE, language)
    if one.question == "as_of":
        return display_edtf(value, language)
    if one.question == "event":
        return in_language(log.events[value].title, language)
    return in_language((log.places if one.question == "place" else log.metrics)[value].name, language)


def _reason(one: Unread, language: str) -> str:
    """Return why something is not read; of a date beside a wrong weekday, which is read, what is wrong."""
    return one.message if one.reason == _WRONG_WEEKDAY else in_language(_NOT_READ.filled(reason=one.message), language)


def _figure_cells(log: Log, mention: ReadFigure, language: str) -> tuple[Text, Text, Text]:
    values = scaled_text(_interval(mention), mention.unit or "", language)
    said = (_HEDGES.get(mention.hedge or ""), _DIRECTIONS.get(mention.direction or ""))
    notes = ", ".join(in_language(one, language) for one in said if one)
    place, metric = log.places.get(mention.place or ""), log.metrics.get(mention.metric or "")
    about = " · ".join(in_language(one.name, language) for one in (place, metric) if one is not None)
    sureness = mention.confidence.place * mention.confidence.metric
    when: list[str | Styled] = []
    if mention.as_of is not None:
        when.append(display_edtf(mention.as_of, language))
    if mention.status is not None:
        when.append(Styled(f"{' ' if when else ''}{status_word(mention.status, language)}", "planned"))
    return (values, Styled(f" ({notes})", "dim")) if notes else values, _unsure(about, sureness, language), tuple(when)


def _date_cells(log: Log, mention: ReadDate, language: str) -> tuple[Text, Text, Text]:
    event = log.events.get(mention.event or "")
    about = in_language(event.title, language) if event is not None else ""
    return display_edtf(mention.edtf, language), _unsure(about, mention.confidence.event, language), ""


def _unsure(about: str, sureness: float, language: str) -> Text:
    """Return a subject, with how sure it is if it is not sure."""
    if not about or level_of(sureness) == "sure":
        return about
    return about, Styled(in_language(_SURENESS.filled(share=f"{sureness:.0%}"), language), "dim")


def _interval(mention: ReadFigure) -> Interval:
    low, high = (None if end is None else Fraction(str(end)) for end in (mention.low, mention.high))
    return Interval(low, high, mention.low_closed, mention.high_closed)


def _columns(language: str) -> tuple[Column, ...]:
    return tuple(Column(in_language(label, language), wraps=wraps) for label, wraps in _COLUMNS)


_COLUMNS: tuple[tuple[Localized, bool], ...] = (
    (Message("reading.columns.line", "Line"), False),
    (Message("reading.columns.text", "Text"), True),
    (Message("reading.columns.means", "Means"), True),
    (Message("reading.columns.about", "About"), True),
    (Message("reading.columns.when", "When"), True),
)
_QUESTIONS = {
    "place": Message("reading.questions.place", "place"),
    "metric": Message("reading.questions.metric", "metric"),
    "as_of": Message("reading.questions.as-of", "time"),
    "event": Message("reading.questions.event", "event"),
}
_LEAST_SHOWN = 0.02
"""The least confidence of a candidate that people are shown; the record has all."""

_NONE = Message("reading.none", "none of the log's")
_FOR = Message("reading.for", "for it: {signs}")
_AGAINST = Message("reading.against", "against it: {signs}")
_MISSING = Message("reading.missing", "missing")
_BETWEEN = Message("reading.between", "; ")
_SURENESS = Message("reading.sureness", " ({share} sure)")
_NOTHING = Message("reading.nothing", "no figures and no dates")
_NOT_READ = Message("reading.not-read", "not read: {reason}")
_WRONG_WEEKDAY = "weekday-differs"
_ALWAYS_SHOWN = frozenset({"impossible-day", "impossible-month", "other-language", _WRONG_WEEKDAY})
"""The reasons that are shown in any case."""

_HEDGES: dict[str, Message] = {
    "about": Message("reading.hedges.about", "about"),
    "over": Message("reading.hedges.over", "over"),
    "nearly": Message("reading.hedges.nearly", "nearly"),
    "at_least": Message("reading.hedges.at-least", "at least"),
    "up_to": Message("reading.hedges.up-to", "up to"),
    "under": Message("reading.hedges.under", "under"),
    "range": Message("reading.hedges.range", "range"),
}

_DIRECTIONS: dict[str, Message] = {
    "rise": Message("reading.directions.rise", "a rise"),
    "fall": Message("reading.directions.fall", "a fall"),
}
"""The directions of figures that are told to people; a level is what a figure is anyway."""
