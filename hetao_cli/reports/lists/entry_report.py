"""The report of one entry by its id: of every kind of entry that has the id."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from hetao_cli.log.hierarchy import metrics_called
from hetao_cli.log.ids import plain_name
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import near_miss
from hetao_cli.model.report import Report
from hetao_cli.reports.lists.entries.event import event_entry
from hetao_cli.reports.lists.entries.figure import figure_entry
from hetao_cli.reports.lists.entries.metric import metric_entry
from hetao_cli.reports.lists.entries.place import place_entry
from hetao_cli.reports.lists.entries.records import ShowDocument
from hetao_cli.reports.lists.entries.source import source_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope
    from hetao_cli.reports.lists.entries.entry import Shown


MOST_IDS = 12
"""The most ids that a message names."""


def find_entries(evidence: Evidence, name: str, language: str) -> list[Shown]:
    """Return the entries with that id; else with that name, title or alias; else the metrics that texts call so.

    Figures that were once numbered are found by such an id, all that share its name.
    """
    log = evidence.log
    alike = {figure.id for figure in log.figures if plain_name(figure.id) == plain_name(name)}
    return (
        _named(evidence, {name}, language)
        or _named(evidence, alike, language)
        or _named(evidence, _ids_by_name(log, name), language)
        or _named(evidence, set(metrics_called(log, name)), language)
    )


def _named(evidence: Evidence, ids: set[str], language: str) -> list[Shown]:
    log = evidence.log
    return [
        *(event_entry(evidence, one, language) for one in log.events.values() if one.id in ids),
        *(figure_entry(evidence, one, language) for one in evidence.claims if one.figure.id in ids),
        *(source_entry(evidence, one, language) for one in log.sources.values() if one.id in ids),
        *(place_entry(evidence, one, language) for one in log.places.values() if one.id in ids),
        *(metric_entry(evidence, one, language) for one in log.metrics.values() if one.id in ids),
    ]


def _ids_by_name(log: Log, name: str) -> set[str]:
    wanted = name.casefold()
    texts: list[tuple[str, Iterable[str]]] = [
        *((one.id, one.title.values()) for one in log.events.values()),
        *((one.id, (one.title,)) for one in log.sources.values()),
        *((one.id, (*one.name.values(), *one.aliases)) for one in log.places.values()),
        *((one.id, one.name.values()) for one in log.metrics.values()),
    ]
    return {known for known, names in texts if any(text.casefold() == wanted for text in names)}


def likely_ids(log: Log, name: str) -> Message | None:
    """Return the message with the ids that contain a text or resemble it; None if there is no such id.

    Ids of figures are made of those of sources, places and metrics, and are named only if no other contains the text.
    """
    named = [*log.events, *log.sources, *log.places, *log.metrics]
    wanted = name.casefold()
    figures = [figure.id for figure in log.figures]
    found = sorted((one for one in named if wanted in one), key=len) or [one for one in figures if wanted in one]
    if not found or not wanted:
        near = get_close_matches(wanted, [*named, *figures], n=1)
        return near_miss(near[0], near) if near else None
    shown, more = ", ".join(found[:MOST_IDS]), len(found) - MOST_IDS
    if more > 0:
        return Message(
            "show.likely-and-more", "ids that contain it: {ids} and {more} more", {"ids": shown, "more": more}
        )
    return Message("show.likely", "ids that contain it: {ids}", {"ids": shown})


def report_entries(entries: Sequence[Shown], envelope: Envelope, name: str) -> Report:
    """Return the report of entries.

    Args:
        entries: At least one.
        envelope: The keys that open every document.
        name: The requested id.
    """

    def document() -> ShowDocument:
        return ShowDocument(envelope, name, [entry.record() for entry in entries])

    def blocks() -> list[Block]:
        return [block for entry in entries for block in entry.blocks()]

    return Report("show", "entries", document, blocks)
