"""Many entries added at once, each where it would go alone."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.order import sort_key
from hetao_cli.log.files.positions import extent_of
from hetao_cli.write.changing import Planned
from hetao_cli.write.edits import Edit, edited
from hetao_cli.write.inserting import NewEntry, insertion
from hetao_cli.write.placement import order_of_events, place_claim
from hetao_cli.write.referring import not_changeable
from hetao_cli.write.toml_text import entry_text, in_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Spot
    from hetao_cli.write.toml_text import Value
    from hetao_cli.write.trial import Current

Entries: TypeAlias = "list[Mapping[str, Value]]"
Places: TypeAlias = "Mapping[int, Entries]"
"""Entries by the number of the one in a file that they go before."""


def plan_additions(current: Current, entries: Mapping[str, Entries], done: Sequence[Localized]) -> Planned:
    """Return the change by which a log has more events, figures and datings.

    Events go by date where the log's events are in order; figures and datings go behind those of their source.

    Args:
        current: The log.
        entries: The values of each, in the order of its keys, by their kind.
        done: What that is, in words.

    Raises:
        UsageError: A file is written in a way in which none can be added.
    """
    files: dict[int, dict[str, Places]] = defaultdict(dict)
    for table, several in entries.items():
        found = _places_of_events(current, several) if table == "event" else _places_of_claims(current, table, several)
        for number, places in found.items():
            files[number][table] = places
    documents = current.documents
    texts: dict[int, str | None] = {}
    for number, tables in files.items():
        if any(isinstance(documents[number].tables.get(table), dict) for table in tables):
            raise not_changeable(documents[number].path)
        try:
            texts[number] = _with_entries(documents[number], tables)
        except ValueError:
            raise not_changeable(documents[number].path) from None
    return Planned(texts, tuple(done), partial(_followed, files))


def _places_of_events(current: Current, entries: Entries) -> dict[int, Places]:
    order = order_of_events(current.log, current.documents)
    moments = {date: moment_of(str(date)) for date in {str(one["date"]) for one in entries}}
    if order.keys is not None:
        keys = {date: sort_key(moment) for date, moment in moments.items() if moment is not None}
        entries = sorted(entries, key=lambda one: keys[str(one["date"])])
    places: dict[int, Entries] = defaultdict(list)
    for one in entries:
        places[order.ordinal(one["date"])].append(one)
    return {order.file: places} if places else {}


def _places_of_claims(current: Current, table: str, entries: Entries) -> dict[int, Places]:
    by_source: dict[Value, Entries] = defaultdict(list)
    for one in entries:
        by_source[one["source"]].append(one)
    files: dict[int, dict[int, Entries]] = defaultdict(lambda: defaultdict(list))
    for several in by_source.values():
        number, first = place_claim(current.log, current.documents, table, several[0])
        left_out = several[0].keys() - first.values.keys()
        files[number][first.ordinal] += [{k: v for k, v in one.items() if k not in left_out} for one in several]
    return dict(files)


def _with_entries(document: ParsedFile, tables: Mapping[str, Places]) -> str:
    """Return the text of a file with entries of some kinds, before those of its own whose numbers they have.

    Raises:
        ValueError: It is written in a way in which none can be added.
    """
    edits: list[Edit] = []
    lists: list[tuple[str, int, Mapping[str, Value]]] = []
    for table, places in tables.items():
        if table in document.tables and extent_of(document.text, table, 0) is None:
            lists += [(table, at, one) for at in sorted(places, reverse=True) for one in reversed(places[at])]
            continue
        for ordinal, several in sorted(places.items()):
            chunk = "\n".join(entry_text(f"[[{table}]]", one) for one in several)
            offset, written = insertion(document, NewEntry(table, several[0], ordinal), chunk)
            edits.append(Edit(offset, offset, written))
    text = edited(document.text, edits)
    for table, ordinal, one in lists:
        text = in_list(text, table, ordinal, one)
    return text


def _followed(files: Mapping[int, Mapping[str, Places]], spot: Spot) -> Spot:
    """Return where an entry stands behind the additions."""
    places = files.get(spot.file, {}).get(spot.table, {})
    before = sum(len(several) for ordinal, several in places.items() if ordinal <= spot.ordinal)
    return spot._replace(ordinal=spot.ordinal + before)
