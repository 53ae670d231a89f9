"""A log from its documents: the part that reads files (`gather`) and the pure part (`assemble_log`)."""

# What a file holds can be of any type until it is checked here.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, Any

from hetao_cli.log.files.columns import Rows, in_columns
from hetao_cli.log.files.files import Trouble, read_document
from hetao_cli.log.files.includes import expand_include
from hetao_cli.log.ids import identified
from hetao_cli.log.origins import copies_known
from hetao_cli.log.references import UNKNOWN_REFERENCE, by_id, cut_cycles, keep_referring
from hetao_cli.log.rows import MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE, given, kind_of, load_rows
from hetao_cli.log.schema import LOG_FIELDS, TABLES
from hetao_cli.messages.message import Localized, Message
from hetao_cli.model.errors import LogError, near_miss
from hetao_cli.model.forms import LOG_VERSION
from hetao_cli.model.log import Fault, Log, LogFile
from hetao_cli.quantities.units import symbol_of
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.disk import distinct

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.log.schema import EntryTable

UNREADABLE, BAD_INCLUDE = "F001", "F002"
_CYCLIC = (
    ("place", ("part_of", "within")),
    ("event", ("after",)),
    ("event", ("supersedes",)),
    ("source", ("origin",)),
    ("metric", ("sum_of",)),
)


def load_log(path: str) -> Log:
    """Load the log at `path` with all that it includes; what is wrong inside of it is in the log's `faults`.

    >>> load_log("events.toml").places["hk-park"].part_of
    'zone'

    Raises:
        LogError: The file at `path` itself can't be read as TOML.
    """
    return must_be_toml(read_log(path))


def must_be_toml(log: Log) -> Log:
    """Return a log whose own file could be read.

    Raises:
        LogError: It could not.
    """
    for fault in log.faults:
        if fault.code == UNREADABLE and fault.file == 0:
            raise LogError(
                Message(
                    "error.at",
                    "{path}:{line}:{column}: {reason}",
                    {"path": log.path, "line": fault.line, "column": fault.column, "reason": fault.words["reason"]},
                )
            )
    return log


def read_log(path: str) -> Log:
    """Read the log at `path` with all that it includes; a file that can't be read is a fault of the log."""
    collecting = gc.isenabled()
    gc.disable()  # a log is many small tables and no circles: collecting while it loads costs a third of the time
    try:
        return assemble_log(*gather(path))
    finally:
        if collecting:
            gc.enable()


def gather(path: str, parse: Callable[[str, str], ParsedFile] | None = None) -> tuple[list[ParsedFile], list[Fault]]:
    """Read the log's own file, first, and each file that it includes once, by name; return faults of its includes, too.

    The order of the includes, and links between files, change nothing.

    Args:
        path: Of the log's own file.
        parse: Parses the text of the file at a path; None for `parse_document`.
    """
    main = _of_known_version(read_document(path, stream=True, parse=parse))
    faults: list[Fault] = []
    patterns = main.tables.get("log", {}).get("include", []) if isinstance(main.tables.get("log"), dict) else []
    included: list[str] = []
    for pattern in patterns if isinstance(patterns, list) else []:
        if not isinstance(pattern, str) or not pattern.strip():
            continue  # reported as a value of the wrong kind
        paths, reason = expand_include(os.path.dirname(path), pattern)
        if reason is not None:
            faults.append(Fault(BAD_INCLUDE, None, None, {"pattern": pattern, "reason": reason}))
        included += paths
    names = distinct(path, *included)[1:] if included else []
    return [main, *(read_document(name, parse=parse) for name in names)], faults


def _of_known_version(main: ParsedFile) -> ParsedFile:
    """Return a log's own file; one of a later version of the format as a file that can't be read."""
    table = main.tables.get("log")
    version = table.get("version") if isinstance(table, dict) else None
    if not isinstance(version, int) or version <= LOG_VERSION:
        return main
    line, column = _own_place(main, "version")
    return main._replace(tables={}, trouble=Trouble(_LATER.filled(version=version, known=LOG_VERSION), line, column))


class Means(NamedTuple):
    """How entries are made: a log that is looked at again makes few of them anew.

    Attributes:
        load: Makes the entries of a kind in a file, as `load_rows` does.
        identify: Gives ids to those that have none.
    """

    load: Callable[[ParsedFile, EntryTable, int, str | None, list[Fault]], list[Any]]
    identify: Callable[[list[Any]], list[Any]]


def load_entries(
    document: ParsedFile, table: EntryTable, number: int, source: str | None, faults: list[Fault]
) -> list[Any]:
    """Make the entries of a kind in a file that has a number, and name a source where they name none."""
    return load_rows(table, rows_of(document, table.name), number, source, faults)


ANEW = Means(load_entries, identified)


def assemble_log(documents: list[ParsedFile], faults: list[Fault], means: Means = ANEW) -> Log:
    """Make a log of its documents, the pure part of reading.

    Args:
        documents: The files of the log, its own first.
        faults: The faults of its includes.
        means: How entries are made.
    """
    main = documents[0]
    line, column = _own_place(main, "include") if faults else (1, 1)
    faults = [fault._replace(line=line, column=column) for fault in faults]
    own = _log_table(main, faults)
    entries: dict[str, list[Any]] = {name: [] for name in TABLES}
    for number, document in enumerate(documents):
        if document.trouble is not None:
            reason, line, column = document.trouble
            faults.append(Fault(UNREADABLE, None, None, {"reason": reason}, number, line, column))
        _load_tables(document, number, entries, faults, means)
    log = _linked(main, own, tuple(map(_file, documents)), entries, faults, means)
    return log._replace(faults=_without_consequences(faults, documents))


def _file(document: ParsedFile) -> LogFile:
    single = tuple(name for name in TABLES if name != "source" and isinstance(document.tables.get(name), dict))
    return LogFile(document.path, document.text, single)


def _without_consequences(faults: list[Fault], documents: list[ParsedFile]) -> list[Fault]:
    """Leave out references to entries that exist but can't be used: these have a fault of their own."""
    if not any(fault.code == UNKNOWN_REFERENCE for fault in faults):
        return faults
    written = {name: set[str]().union(*(rows_of(document, name).ids() for document in documents)) for name in TABLES}
    return [
        fault
        for fault in faults
        if fault.code != UNKNOWN_REFERENCE or fault.words["id"] not in written[str(fault.words["kind"])]
    ]


def rows_of(document: ParsedFile, name: str) -> Rows:
    """Return the entries of a kind as they are in a file, whether they can be used or not."""
    rows = document.tables.get(name)
    if isinstance(rows, Rows):
        return rows
    return in_columns([rows] if isinstance(rows, dict) else rows if isinstance(rows, list) else [])


def _own_place(main: ParsedFile, key: str) -> tuple[int, int]:
    """Return the line and column of a value of the [log] table."""
    from hetao_cli.log.files.positions import position_of

    place = position_of(main.text, "log", 0, key)
    return place.line, place.column


def _log_table(main: ParsedFile, faults: list[Fault]) -> dict[str, Any]:
    """Check the [log] table; return the values that have the form of their keys."""
    if main.trouble is not None:
        return {}
    from hetao_cli.log.files.positions import position_of

    table = main.tables.get("log")
    if not isinstance(table, dict):
        words: dict[str, Localized] = {
            "key": "version",
            "table": "log",
            "wanted": Message("form.log", "a table [log] with version = 1"),
        }
        faults.append(Fault(MISSING_KEY, None, None, words))
        return {}

    def tell(code: str, key: str | None, words: dict[str, Localized]) -> None:
        place = position_of(main.text, "log", 0, key)
        faults.append(Fault(code, None, None, words, 0, place.line, place.column))

    known = {field.key: field for field in LOG_FIELDS}
    for key, value in table.items():
        if key not in known:
            tell(UNKNOWN_KEY, key, {"key": key, "table": "log", "near": near_miss(key, known, len(faults))})
        elif not known[key].form.accepts(value):
            tell(WRONG_TYPE, key, {"key": key, "wanted": known[key].form.wanted, "given": given(known[key], value)})
    if "version" not in table:
        tell(MISSING_KEY, None, {"key": "version", "table": "log", "wanted": known["version"].form.wanted})
    return {key: value for key, value in table.items() if key in known and known[key].form.accepts(value)}


def _load_tables(
    document: ParsedFile, number: int, entries: dict[str, list[Any]], faults: list[Fault], means: Means
) -> None:
    tables = document.tables
    source = tables.get("source")
    only_source = str(source.get("id", "")) if isinstance(source, dict) else None
    for name, table in TABLES.items():
        rows = tables.get(name)
        if rows is None:
            continue
        if not isinstance(rows, dict | list | Rows):
            words = {
                "key": name,
                "wanted": Message("form.tables", "tables [[{name}]]", {"name": name}),
                "given": kind_of(rows),
            }
            faults.append(Fault(WRONG_TYPE, None, None, words, number, *_top_level(document, name)))
            continue
        entries[name] += means.load(document, table, number, only_source, faults)
    for name in tables:
        if name not in TABLES and not (name == "log" and number == 0):
            near = (
                Message("near.own-file", "only the log's own file has it")
                if name == "log"
                else near_miss(name, TABLES, len(faults))
            )
            faults.append(
                Fault(
                    UNKNOWN_KEY,
                    None,
                    None,
                    {"key": name, "table": "", "near": near},
                    number,
                    *_top_level(document, name),
                )
            )


def _top_level(document: ParsedFile, name: str) -> tuple[int, int]:
    from hetao_cli.log.files.positions import position_of

    place = position_of(document.text, name, 0)
    return place.line, place.column


def _linked(
    main: ParsedFile,
    own: dict[str, Any],
    files: tuple[LogFile, ...],
    entries: dict[str, list[Any]],
    faults: list[Fault],
    means: Means,
) -> Log:
    ids: dict[str, dict[str, Any]] = {}
    for name in ("place", "metric", "event", "source"):
        ids[name] = by_id(entries[name], faults)
    kept = {name: keep_referring(name, list(ids[name].values()), ids, faults) for name in ids}
    linked = {name: {entry.id: entry for entry in kept[name]} for name in ids}
    for name, keys in _CYCLIC:
        linked[name] = cut_cycles(linked[name], keys, faults)
    linked["source"] = copies_known(linked["source"])
    figures = keep_referring("figure", entries["figure"], linked, faults)
    datings = keep_referring("dating", entries["dating"], linked, faults)
    return Log(
        main.path,
        own.get("title", {}),
        files,
        linked["place"],
        {name: metric._replace(unit=symbol_of(metric.unit)) for name, metric in linked["metric"].items()},
        linked["event"],
        linked["source"],
        means.identify(_of_own_ids(figures, faults)),
        means.identify(_of_own_ids(datings, faults)),
        entries["review"],
        faults,
        own.get("currency"),
        own.get("fiscal_year_start"),
        keep_referring("rate", entries["rate"], linked, faults),
        lanes=_lanes(own.get("lanes"), linked["place"], main, faults),
    )


def _lanes(
    given: str | list[str] | None, places: dict[str, Any], main: ParsedFile, faults: list[Fault]
) -> str | tuple[str, ...] | None:
    """Return the lanes that a log asks for, without places that it does not have; each of those is a fault."""
    if not isinstance(given, list):
        return given
    for name in given:
        if name not in places:
            words: dict[str, Localized] = {"kind": "place", "id": name, "near": near_miss(name, sorted(places))}
            faults.append(Fault(UNKNOWN_REFERENCE, None, None, words, 0, *_own_place(main, "lanes")))
    return tuple(dict.fromkeys(name for name in given if name in places)) or None


def _of_own_ids(entries: list[Any], faults: list[Fault]) -> list[Any]:
    """Return the entries of which no other has the id; of several with one id the first."""
    own = by_id([entry for entry in entries if entry.id is not None], faults)
    return [entry for entry in entries if entry.id is None or own[entry.id] is entry]


_LATER = Message(
    "log.later-version",
    "the log is of version {version} of its format, and this hetao knows it up to version {known}: use a later hetao",
)
