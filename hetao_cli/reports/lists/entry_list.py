"""Lists of entries with how much there is about each: places, metrics, events and datings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, TypeAlias

from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.tiers import source_name
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.model.report import Report
from hetao_cli.reports.lists.entries.date_claim import date_record
from hetao_cli.reports.lists.entries.entry import line_in
from hetao_cli.reports.lists.entries.event_record import event_record
from hetao_cli.reports.lists.entry_list_records import (
    CountedEvent,
    DatingsDocument,
    EventsDocument,
    ListedDating,
    ListedMetric,
    ListedPlace,
    MetricsDocument,
    PlacesDocument,
)
from hetao_cli.reports.lists.labels import date_cell, event_date_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Event
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope

Groups: TypeAlias = "dict[str, list[tuple[Text, ...]]]"
"""The rows of a table, by the heading that they stand under; empty for none."""


def report_places(log: Log, envelope: Envelope) -> Report:
    """Return the report of the places of a log, in its order."""
    figures = Counter(figure.place for figure in log.figures)
    events = Counter(event.place for event in log.events.values())
    places = [
        ListedPlace(
            one.id,
            one.name,
            in_language(one.name, envelope.language),
            list(one.aliases),
            one.kind,
            one.part_of,
            one.within,
            list(one.same_as),
            list(one.at),
            figures[one.id],
            events[one.id],
            log.files[one.spot.file].path,
            line_in(log, one.spot),
        )
        for one in log.places.values()
    ]

    return _of_places(places, envelope)


def _of_places(places: list[ListedPlace], envelope: Envelope) -> Report:
    def rows() -> Groups:
        of_each = (
            (one.id, one.label, one.part_of or one.within or "", one.kind or "", str(one.figures), str(one.events))
            for one in places
        )
        return {"": list(of_each)}

    columns = (_ID, _NAME, _IN, _KIND, _FIGURES, _EVENTS)
    report = _report("places", lambda: PlacesDocument(envelope, places), columns, rows, envelope.language)

    def again(numbers: Sequence[int]) -> Report:
        return _of_places([places[number] for number in numbers], envelope)

    return report._replace(again=again)


def report_metrics(log: Log, envelope: Envelope) -> Report:
    """Return the report of the metrics of a log, in its order."""
    figures = Counter(figure.metric for figure in log.figures)
    places = Counter(metric for metric, _ in {(figure.metric, figure.place) for figure in log.figures})
    sources = Counter(metric for metric, _ in {(figure.metric, figure.source) for figure in log.figures})
    metrics = [
        ListedMetric(
            one.id,
            one.name,
            in_language(one.name, envelope.language),
            one.unit,
            one.kind,
            list(one.words),
            list(one.same_as),
            figures[one.id],
            places[one.id],
            sources[one.id],
            log.files[one.spot.file].path,
            line_in(log, one.spot),
        )
        for one in log.metrics.values()
    ]

    return _of_metrics(metrics, envelope)


def _of_metrics(metrics: list[ListedMetric], envelope: Envelope) -> Report:
    def rows() -> Groups:
        of_each = (
            (one.id, one.label, one.unit, one.kind, str(one.figures), str(one.places), str(one.sources))
            for one in metrics
        )
        return {"": list(of_each)}

    columns = (_ID, _NAME, _UNIT, _KIND, _FIGURES, _PLACES, _SOURCES)
    report = _report("metrics", lambda: MetricsDocument(envelope, metrics), columns, rows, envelope.language)

    def again(numbers: Sequence[int]) -> Report:
        return _of_metrics([metrics[number] for number in numbers], envelope)

    return report._replace(again=again)


def report_events(log: Log, events: Sequence[Event], envelope: Envelope) -> Report:
    """Return the report of events, in the order given, each with the date that our own timeline has."""
    datings = Counter(dating.event for dating in log.datings)
    sources = Counter(event for event, _ in {(dating.event, dating.source) for dating in log.datings})
    language = envelope.language

    def document() -> EventsDocument:
        records = [CountedEvent(event_record(log, one, language), datings[one.id], sources[one.id]) for one in events]
        return EventsDocument(envelope, records)

    def row(one: Event) -> tuple[Text, ...]:
        date = event_date_cell(one.date, moment_of(one.date), language, planned=one.status == "planned")
        title, counts = in_language(one.title, language), (str(datings[one.id]), str(sources[one.id]))
        return date, one.id, title, one.place or "", one.kind or "", *counts

    columns = (_DATE, _ID, _TITLE, _PLACE, _KIND, _DATINGS, _SOURCES)
    report = _report("events", document, columns, lambda: {"": list(map(row, events))}, language)

    def again(numbers: Sequence[int]) -> Report:
        return report_events(log, [events[number] for number in numbers], envelope)

    return report._replace(again=again)


def report_datings(log: Log, claims: Sequence[DateClaim], envelope: Envelope) -> Report:
    """Return the report of datings, in the order given; those of one event stand together."""
    language = envelope.language

    def document() -> DatingsDocument:
        return DatingsDocument(envelope, [ListedDating(one.dating.id, date_record(log, one)) for one in claims])

    def rows() -> Groups:
        groups: Groups = {}
        for one in claims:
            title = in_language(log.events[one.dating.event].title, language)
            date = event_date_cell(one.dating.date or "?", one.moment, language, planned=one.planned)
            announced = date_cell(one.dating.as_of or log.sources[one.dating.source].published, one.announced, language)
            row = (one.dating.says, date, announced, Styled(source_name(log, one.dating.source, language), "dim"))
            groups.setdefault(f"{title} · {one.dating.event}", []).append(row)
        return groups

    report = _report("datings", document, (_SAYS, _DATE, _ANNOUNCED, _SOURCE), rows, language)

    def again(numbers: Sequence[int]) -> Report:
        return report_datings(log, [claims[number] for number in numbers], envelope)

    return report._replace(again=again)


def _report(
    kind: str,
    document: Callable[[], object],
    columns: Sequence[_Head],
    rows: Callable[[], Groups],
    language: str,
) -> Report:
    """Return the report of a list, for people a table, or a remark if there is nothing in it."""

    def blocks() -> list[Block]:
        groups = rows()
        if not any(groups.values()):
            return [TextLines((in_language(_NOTHING[kind], language),))]
        heads = (Column(in_language(label, language), side, wraps=side == "left") for label, side in columns)
        return [TextTable(tuple(heads), tuple((heading, tuple(found)) for heading, found in groups.items()))]

    return Report(kind, kind, document, blocks)


_Head: TypeAlias = tuple[Message, Literal["left", "right"]]
_ID: _Head = Message("list.id", "Id"), "left"
_NAME: _Head = Message("list.name", "Name"), "left"
_TITLE: _Head = Message("list.title", "Title"), "left"
_IN: _Head = Message("list.in", "In"), "left"
_PLACE: _Head = Message("list.place", "Place"), "left"
_KIND: _Head = Message("list.kind", "Kind"), "left"
_UNIT: _Head = Message("list.unit", "Unit"), "left"
_DATE: _Head = Message("list.date", "Date"), "left"
_SAYS: _Head = Message("list.says", "Says"), "left"
_ANNOUNCED: _Head = Message("list.announced", "Announced"), "left"
_SOURCE: _Head = Message("list.source", "Source"), "left"
_FIGURES: _Head = Message("list.figures", "Figures"), "right"
_EVENTS: _Head = Message("list.events", "Events"), "right"
_PLACES: _Head = Message("list.places", "Places"), "right"
_SOURCES: _Head = Message("list.sources", "Sources"), "right"
_DATINGS: _Head = Message("list.datings", "Dates"), "right"
_NOTHING = {
    "places": Message("list.no-place", "the log has no place"),
    "metrics": Message("list.no-metric", "the log has no metric"),
    "events": Message("list.no-event", "no event to show"),
    "datings": Message("list.no-dating", "no date to show"),
}
