"""What the columns of a table hold: guessed from their headers, unless somebody says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.imports.words import HEADERS, plain
from hetao_cli.log.hierarchy import resolve_metric
from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import HetaoError, UnknownNameError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hetao_cli.model.log import Log

KINDS = ("figure", "dating", "event")
"""The kinds of entries that rows can be; what fits several is the first."""

_TITLES = ("title.en", "title.zh-Hans", "title.zh-Hant")
_DATES = ("when", "year", "month", "day", "end", "end year", "end month", "end day")
_MORE = {"figure": ("unit", *_DATES), "dating": _DATES, "event": ("title", *_TITLES, *_DATES)}
"""What a column can hold besides the keys of an entry: parts of a title, of a date and of a literal."""

_SPLIT = {"figure": (), "dating": (), "event": ("title", "date")}
"""Keys whose values are put together from columns."""

_WANTED = {
    "figure": (("source",), ("place",), ("metric",), ("says",)),
    "dating": (("source",), ("event",), ("says",)),
    "event": (("when", "year"), ("title", *_TITLES)),
}
"""What a row must have to be an entry of a kind: one of each."""

_NOT_GUESSED = {"value", "since", "until", "of", "words", "after", "supersedes"}
"""Keys that mean something else in other tables, or are lists."""

_IN_BRACKETS = re.compile(r"\s*[(（\[［](?P<unit>[^()（）\[\]［］]*)[)）\]］]\s*\Z")


class Figures(NamedTuple):
    """A column of figures of one metric."""

    metric: str
    unit: str


class Columns(NamedTuple):
    """What the columns of a table hold.

    Attributes:
        kind: The kind of entry that a row is.
        headers: The headers.
        keys: The header of the column for each key.
        figures: The columns each of which has a figure of a metric, by header.
        unread: The headers of the columns that nothing is taken from.
        lacking: What a row must have and no column holds.
    """

    kind: str
    headers: tuple[str, ...]
    keys: Mapping[str, str]
    figures: Mapping[str, Figures]
    unread: tuple[str, ...]
    lacking: tuple[str, ...]


def columns_of(
    headers: Sequence[str], log: Log, said: Mapping[str, str], given: Mapping[str, str], kind: str | None
) -> Columns:
    """Return what columns hold.

    Args:
        headers: Their headers.
        log: The log: a header that is called like one of its metrics has figures of it.
        said: What somebody says that a column holds, by header: a key, a metric, or nothing.
        given: What all rows have in common, by key.
        kind: The kind of entry; None for the first that the columns are sufficient for.

    Raises:
        UnknownNameError: There is no such kind, or somebody names a column, a key or a metric that is none.
    """
    if kind is not None and kind not in KINDS:
        raise UnknownNameError("kind", kind, KINDS)
    for header in said:
        if header not in headers:
            raise UnknownNameError("column", header, headers)
    found = [_of_kind(one, headers, log, said, given) for one in ((kind,) if kind is not None else KINDS)]
    return min(found, key=lambda one: (len(one.lacking), sum(bool(said.get(header)) for header in one.unread)))


def _of_kind(kind: str, headers: Sequence[str], log: Log, said: Mapping[str, str], given: Mapping[str, str]) -> Columns:
    known = keys_of(kind)
    named = {_own(key, known): header for header, key in said.items() if _own(key, known) in known}
    others = {header: key for header, key in said.items() if key and key not in _ALL}
    figures = {header: _said_figures(header, key, known, log) for header, key in others.items()}
    free = [header for header in headers if header not in said]
    keys = _guessed(free, [key for key in known if key not in named])
    keys.update(named)
    if kind == "figure" and "metric" not in {*keys, *given}:
        taken = set(keys.values()) - {keys.get("says")}
        guesses = {header: _figures(header, log) for header in free if header not in taken}
        figures.update((header, one) for header, one in guesses.items() if one is not None)
    if figures:
        keys = {key: header for key, header in keys.items() if key not in {"metric", "says"}}
    has = {*keys, *given, *(("metric", "says") if figures else ())}
    lacking = tuple(one[0] for one in _WANTED[kind] if has.isdisjoint(one))
    used = {*keys.values(), *figures}
    return Columns(kind, tuple(headers), keys, figures, tuple(one for one in headers if one not in used), lacking)


def keys_of(kind: str) -> tuple[str, ...]:
    """Return what a column can hold for a kind of entry: keys of it, and parts of such."""
    own = (field.key for field in TABLES[kind].fields if field.key not in _SPLIT[kind])
    return (*own, *_MORE[kind])


_ALL = {key for kind in KINDS for key in (*keys_of(kind), "date")}


def _own(key: str, known: Sequence[str]) -> str:
    """Return what a column that somebody calls a date is called for entries whose date is put together."""
    return "when" if key == "date" and key not in known else key


def _guessed(headers: Sequence[str], keys: Sequence[str]) -> dict[str, str]:
    """Return the header for each key: one that is called like it, else the one with its surest word; each for one."""
    ranked = sorted(_ranks(headers, keys))
    found: dict[str, str] = {}
    for _, number, key in ranked:
        if key not in found and headers[number] not in found.values():
            found[key] = headers[number]
    return found


def _ranks(headers: Sequence[str], keys: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for number, header in enumerate(headers):
        names = {plain(header), plain(_IN_BRACKETS.sub("", header))}
        for key in keys:
            words = [plain(key), *HEADERS.get(key, "").split("|")]
            ranks = [rank for rank, word in enumerate(words) if word and word in names]
            if ranks and key not in _NOT_GUESSED:
                yield ranks[0], number, key


def _figures(header: str, log: Log) -> Figures | None:
    """Return the metric that a header names, and the unit in brackets behind it; None if it names none."""
    bracketed = _IN_BRACKETS.search(header)
    for name in filter(None, (header, header[: bracketed.start()] if bracketed is not None else "")):
        try:
            metric = resolve_metric(log, name.strip())
        except HetaoError:
            continue
        return Figures(metric, bracketed["unit"].strip() if bracketed is not None and name != header else "")
    return None


def _said_figures(header: str, key: str, known: Sequence[str], log: Log) -> Figures:
    bracketed = _IN_BRACKETS.search(header)
    try:
        return Figures(resolve_metric(log, key), bracketed["unit"].strip() if bracketed is not None else "")
    except UnknownNameError:
        raise UsageError(_NO_KEY.filled(key=key, known=", ".join(known))) from None


_NO_KEY = Message("import.no-key", "'{key}' is neither a metric of the log nor what a column can hold: {known}")
