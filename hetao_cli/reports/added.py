"""The report of an addition to a log."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.log.files.positions import line_of
from hetao_cli.messages.message import Message, in_language, listed
from hetao_cli.model.blocks import TextLines
from hetao_cli.model.entries import Review
from hetao_cli.model.errors import KINDS
from hetao_cli.model.report import Report
from hetao_cli.reports.added_records import AddedDocument, AddedEntry
from hetao_cli.write.planning import all_entries, review_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.model.blocks import Block
    from hetao_cli.model.entries import Dating, Event, Figure, Metric, Place, Source

    AnyEntry: TypeAlias = Place | Metric | Event | Source | Figure | Dating | Review
    from hetao_cli.model.finding_records import FindingRecord
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope
    from hetao_cli.write.adding import Added


def entries_of(added: Added) -> list[AddedEntry]:
    """Return the new entries in the order of their spots."""
    by_spot = {one.spot: one for one in _entries(added.log)}
    return [_entry(added.log, by_spot[spot]) for spot in added.spots]


def _entries(log: Log) -> Iterable[AnyEntry]:
    """Yield all entries of a log but its rates."""
    yield from all_entries(log)
    yield from log.reviews


def _entry(log: Log, entry: AnyEntry) -> AddedEntry:
    file, table, ordinal = entry.spot
    name = review_name(entry) if isinstance(entry, Review) else entry.id
    return AddedEntry(table, name, log.files[file].path, line_of(log.files[file].text, table, ordinal))


def report_added(added: Added, findings: Sequence[FindingRecord], envelope: Envelope, undecided: int = 0) -> Report:
    """Return the report of an addition.

    Args:
        added: The addition.
        findings: The findings of a check about it, as in the document of a check.
        envelope: The keys that open every document.
        undecided: How many entries are comments that an editor has to decide about.
    """
    entries = entries_of(added)
    line = in_language(_line(entries, undecided), envelope.language)
    shown = (line,) if added.written else tuple(added.text.rstrip("\n").split("\n"))
    talk = [] if added.written else [in_language(_WOULD_BE.filled(line=line), envelope.language)]
    talk += [f"{one.path}:{one.line}:{one.column}: {one.severity} {one.code} {one.message}" for one in findings]

    def document() -> AddedDocument:
        return AddedDocument(envelope, added.written, undecided, added.text, entries, list(findings))

    def blocks() -> list[Block]:
        return [TextLines(shown)]

    return Report("added", "entries", document, blocks, tuple(talk))


def report_started(log: Log, envelope: Envelope, less_sure: int | None = None) -> Report:
    """Return the report of a log that was started: all of its entries are new.

    Args:
        log: The log.
        envelope: The keys that open every document.
        less_sure: How many entries made of documents are comments; None for a log that is an example.
    """

    def document() -> AddedDocument:
        text = "".join(file.text for file in log.files)
        entries = [_entry(log, entry) for entry in _entries(log)]
        return AddedDocument(envelope, written=True, undecided=less_sure or 0, text=text, entries=entries, findings=[])

    def blocks() -> list[Block]:
        line = _example(log) if less_sure is None else _drafted(log, less_sure)
        return [TextLines((in_language(line, envelope.language),))]

    talk = () if less_sure is None else (in_language(_NEXT, envelope.language),)
    return Report("added", "entries", document, blocks, talk)


def _example(log: Log) -> Message:
    """Say where a log with examples is."""
    return _STARTED.filled(path=log.path, others=listed((file.path for file in log.files[1:]), _TOGETHER))


def _drafted(log: Log, less_sure: int) -> Message:
    """Say what a log made of documents has."""
    numbers = {
        "place": len(log.places),
        "metric": len(log.metrics),
        "event": len(log.events),
        "source": len(log.sources),
    }
    counts = [(_ONE if n == 1 else _SEVERAL).filled(n=n, kind=KINDS[kind]) for kind, n in numbers.items()]
    return _DRAFTED.filled(path=log.path, entries=listed(counts, _AND), less_sure=less_sure)


def _line(entries: Sequence[AddedEntry], undecided: int) -> Message:
    """Say where the first new entry stands, and what follows it."""
    first, *rest = entries
    counts = {kind: sum(entry.kind == kind for entry in rest) for kind in dict.fromkeys(entry.kind for entry in rest)}
    more = [(_ONE if count == 1 else _SEVERAL).filled(n=count, kind=KINDS[kind]) for kind, count in counts.items()]
    more += [_UNDECIDED.filled(n=undecided)] if undecided else []
    line = _ENTRY.filled(path=first.path, line=first.line, kind=KINDS[first.kind], id=first.id)
    return _WITH.filled(line=line, more=listed(more, _AND)) if more else line


_ENTRY = Message("added.entry", "{path}:{line}: {kind} {id}")
_WITH = Message("added.with", "{line} with {more}")
_ONE = Message("added.one", "{n} {kind}")
_SEVERAL = Message("added.several", "{n} {kind}s")
_UNDECIDED = Message("added.undecided", "{n} undecided")
_AND = Message("added.and", "{one}, {more}")
_TOGETHER = Message("added.together", "{one} and {more}")
_STARTED = Message("added.started", "{path}: a log with an example of each entry, with {others}")
_DRAFTED = Message("added.drafted", "{path}: a log with {entries}; what is less sure is in comments: {less_sure}")
_NEXT = Message(
    "added.next",
    "look through it; then `hetao triage` asks what each figure is about, `hetao add source FILE` takes the sure ones",
)
_WOULD_BE = Message("added.would-be", "nothing is written; it would be {line}")
