"""Tables of other programs taken into a log: what is new of them, what is there already, what can't be read."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.dates.edtf import moment_of
from hetao_cli.imports.columns import columns_of
from hetao_cli.imports.rows import Draft, drafts_of
from hetao_cli.imports.table import Unread
from hetao_cli.log.ids import slug
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import KINDS, UsageError
from hetao_cli.write.adding_many import plan_additions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hetao_cli.imports.columns import Columns
    from hetao_cli.imports.table import Table
    from hetao_cli.model.entries import Dating, Figure
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment
    from hetao_cli.write.changing import Planned
    from hetao_cli.write.toml_text import Value
    from hetao_cli.write.trial import Current


class ImportRequest(NamedTuple):
    """What is to be imported, and how.

    Attributes:
        tables: The tables of a file.
        kind: The kind of entries; None for what the columns are sufficient for.
        said: What somebody says that a column holds, by header.
        given: What all rows have in common, by key.
        today: The day after which an event is planned.
    """

    tables: Sequence[Table]
    kind: str | None
    said: Mapping[str, str]
    given: Mapping[str, str]
    today: Moment


class Sorted(NamedTuple):
    """The rows of an import, sorted.

    Attributes:
        columns: What the columns of each table hold that something was taken from.
        new: The entries that the log lacks.
        known: How many it has already.
        unread: What is left out.
    """

    columns: list[Columns]
    new: list[Draft]
    known: int
    unread: list[Unread]


def plan_import(current: Current, found: Sorted) -> Planned:
    """Return the change by which a log has the new entries of an import."""
    counts = {"new": len(found.new), "known": found.known, "unread": len(found.unread)}
    entries: dict[str, list[Mapping[str, Value]]] = defaultdict(list)
    for one in found.new:
        entries[one.kind].append(dict(one.values))
    return plan_additions(current, entries, [_DONE.filled(**counts)])


def sort_rows(log: Log, request: ImportRequest) -> Sorted:
    """Return what is new to a log of the tables whose columns are sufficient for entries of a kind.

    Raises:
        UsageError: There is no table, or none with columns that are sufficient.
        UnknownNameError: A column, key, metric or kind is none.
    """
    if not request.tables:
        raise UsageError(_NO_TABLE)
    fitting = [
        (table, columns_of(table.headers, log, _said_of(table, request), request.given, request.kind))
        for table in request.tables
    ]
    fit, columns = min(fitting, key=lambda one: len(one[1].lacking))
    if columns.lacking:
        lacking, headers = ", ".join(columns.lacking), ", ".join(fit.headers)
        raise UsageError(_LACKING.filled(kind=KINDS[columns.kind], lacking=lacking, headers=headers))
    known, unread = _Known(log), list[Unread]()
    taken = [(table, own) for table, own in fitting if not own.lacking]
    for table, own in taken:
        unread += table.unread
        for one in drafts_of(table.rows, own, request.given, log, request.today):
            fault = one if isinstance(one, Unread) else known.take(one)
            if fault is not None:
                unread.append(fault)
    return Sorted([own for _, own in taken], known.new, known.count, sorted(unread, key=lambda one: one[:2]))


def _said_of(table: Table, request: ImportRequest) -> Mapping[str, str]:
    """Return what is said of the columns of a table; where there are several, only of those that it has."""
    if len(request.tables) == 1:
        return request.said
    return {header: key for header, key in request.said.items() if header in table.headers}


class _Known:
    """What a log has, to which new entries come one by one."""

    def __init__(self, log: Log) -> None:
        self._log = log
        claims: list[Figure | Dating] = [*log.figures, *log.datings]
        self._meanings = {_meaning_of_entry(log, one) for one in claims}
        self._events: dict[str, Moment | None] = {}
        self._titled: dict[str, list[str]] = defaultdict(list)
        for one in log.events.values():
            self._enter(one.id, one.date, one.title.values())
        self._ids = {one.id for one in claims}
        self.new: list[Draft] = []
        self.count = 0

    def take(self, draft: Draft) -> Unread | None:
        """Take an entry if it is new, count it if it is known; return why it can be neither."""
        return self._take_event(draft) if draft.kind == "event" else self._take_claim(draft)

    def _take_claim(self, draft: Draft) -> Unread | None:
        meaning = _meaning(self._log, draft.kind, draft.values)
        if meaning in self._meanings:
            self.count += 1
            return None
        own = draft.values.get("id")
        if own in self._ids:
            return Unread(draft.line, 1, _TAKEN.filled(kind=KINDS[draft.kind], id=str(own)))
        if draft.doubt is not None:
            return draft.doubt
        self._meanings.add(meaning)
        if own is not None:
            self._ids.add(str(own))
        self.new.append(draft)
        return None

    def _take_event(self, draft: Draft) -> Unread | None:
        values = draft.values
        titles = values["title"] if isinstance(values["title"], dict) else {}
        date, own = str(values["date"]), values.get("id")
        moment = moment_of(date)
        alike = (self._events[name] for title in titles.values() for name in self._titled.get(title, ()))
        if any(one == moment or (one and moment and _can_be_one_time(one, moment)) for one in alike):
            self.count += 1
            return None
        if own in self._events:
            return Unread(draft.line, 1, _TAKEN.filled(kind=KINDS["event"], id=str(own)))
        name = str(own) if own is not None else next(self._free_ids(titles.get("en", ""), date))
        self._enter(name, date, titles.values())
        self.new.append(draft._replace(values={"id": name, **values}))
        return None

    def _enter(self, name: str, date: str, titles: Iterable[str]) -> None:
        self._events[name] = moment_of(date)
        for title in titles:
            self._titled[title].append(name)

    def _free_ids(self, title: str, date: str) -> Iterator[str]:
        """Yield ids that no event has: of the first words of an English title, or else of the date."""
        words = slug(title).split("-")
        name = "-".join(words[:_WORDS]) if any(words) and not words[0].isdigit() else f"event-{slug(date)}"
        number = 1
        while True:
            one = name if number == 1 else f"{name}-{number}"
            if one not in self._events:
                yield one
            number += 1


def _meaning_of_entry(log: Log, entry: Figure | Dating) -> tuple[object, ...]:
    values = {key: value for key, value in entry._asdict().items() if value is not None}
    return _meaning(log, entry.spot.table, values)


def _meaning(log: Log, kind: str, values: Mapping[str, object]) -> tuple[object, ...]:
    """Return what a claim says, by which another one is recognised that says the same; not what we remark."""
    source = log.sources[str(values["source"])]
    held = _date(str(values.get("as_of") or source.published))
    subject = [values.get(key) for key in _SUBJECTS[kind]]
    return kind, *subject, held, values.get("status", "actual") if kind == "figure" else None


def _can_be_one_time(one: Moment, other: Moment) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _date(text: str) -> str:
    moment = moment_of(text)
    return moment.edtf if moment is not None else text


_SUBJECTS = {"figure": ("source", "place", "metric", "says"), "dating": ("source", "event", "says")}
_WORDS = 6
"""The most words of a title that an id is made of."""

_DONE = Message("import.done", "new: {new}; there already: {known}; left out: {unread}")
_NO_TABLE = Message("import.no-table", "there is no table in it: a line of headers, and rows below")
_LACKING = Message(
    "import.lacking",
    "its columns ({headers}) are not sufficient, as nothing says {lacking} (kind: {kind}): say it for all rows with "
    "--source, --place or --metric, or what a column holds with --map HEADER=KEY",
)
_TAKEN = Message("import.taken", "the log has another {kind} '{id}' already, which says something else")
