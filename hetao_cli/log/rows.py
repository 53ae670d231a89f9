"""Entries made of the raw rows of one kind of table, and faults for what is wrong with them.

An entry without a required key is left out; a wrong optional value is taken as missing; each is a fault.
"""

# What a file holds can be of any type until it is checked here.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false

from __future__ import annotations

import re
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, Any

from hetao_cli.messages.message import LANGUAGES, Localized, Message
from hetao_cli.model.entries import Spot
from hetao_cli.model.errors import near_miss
from hetao_cli.model.forms import LITERAL, MOST_CHARACTERS, NAMES
from hetao_cli.model.log import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hetao_cli.log.files.columns import Rows
    from hetao_cli.log.schema import EntryTable, Field
    from hetao_cli.model.forms import Form

_TEXT = frozenset((str,))
UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, TOO_LONG = "F003", "F006", "F007", "F011"


def load_rows(table: EntryTable, rows: Rows, file: int, default_source: str | None, faults: list[Fault]) -> list[Any]:
    """Return the entries of `rows` that can be used, in the order of the file; append what is wrong to `faults`.

    Rows that have the same keys are checked and made column by column, which takes a sixth of the time that one row
    after the other takes; each row is checked only if a value in a column is wrong.

    Args:
        table: The kind of entry.
        rows: The rows as read.
        file: Number of the file in the log.
        default_source: The source of rows that name none, or None.
        faults: Collects faults.
    """
    defaults = {field.key: default_source if field.key == "source" else field.default for field in table.fields}
    accepted: dict[str, set[str]] = {key: set() for key in defaults}
    ordinals: list[int] = []
    entries: list[Any] = []
    seen: list[Fault] = []
    for batch in rows.batches:
        columns = dict(zip(batch.keys, batch.columns, strict=True))
        if _is_right(table, columns, defaults, accepted):
            ordinals += batch.ordinals
            entries += _entries(table, columns, defaults, batch.ordinals, file)
            continue
        for index, ordinal in enumerate(batch.ordinals):
            made = _one_by_one(table, batch.row(index), defaults, Spot(file, table.name, ordinal), seen)
            ordinals += [ordinal] * len(made)
            entries += made
    for ordinal, row in rows.odd:
        words = {
            "key": table.name,
            "wanted": Message("form.table", "a table [[{name}]]", {"name": table.name}),
            "given": kind_of(row),
        }
        seen.append(Fault(WRONG_TYPE, Spot(file, table.name, ordinal), None, words))
    faults.extend(sorted(seen, key=lambda fault: fault.spot.ordinal if fault.spot is not None else 0))
    return [entries[index] for index in sorted(range(len(entries)), key=ordinals.__getitem__)]


def _is_right(
    table: EntryTable, columns: dict[str, list[Any]], defaults: dict[str, Any], accepted: dict[str, set[str]]
) -> bool:
    """Return whether all keys of a batch are known, their values of the right form, and no required key is missing.

    Args:
        table: The kind of entry.
        columns: The values of each key.
        defaults: The values of missing keys; None for a required key.
        accepted: The texts that are known to have the form of their key; further ones are added, so that each is
            checked once.
    """
    if not columns.keys() <= defaults.keys():
        return False
    for key, form, _meaning, _example, required, *_ in table.fields:
        column = columns.get(key)
        if column is None:
            if required and defaults[key] is None:
                return False
        elif _TEXT.issuperset(map(type, column)):
            known = accepted[key]
            if not known.issuperset(column):
                new = set(column) - known
                if not _have_form(new, form):
                    return False
                known |= new
        elif not all(map(form.accepts, {id(value): value for value in column}.values())):
            return False
    return True


def _have_form(texts: set[str], form: Form) -> bool:
    """Return whether all texts have a form; the most common forms are checked without a call for each text."""
    if form.most and "" not in map(str.strip, texts) and max(map(len, texts)) <= form.most:
        return True
    lines = "".join(f"{text}\n" for text in texts) if form.pattern else ""
    if lines and lines.count("\n") == len(texts) and re.fullmatch(f"(?:{form.pattern}\n)*", lines):
        return True
    return all(map(form.accepts, texts))


def _entries(
    table: EntryTable, columns: dict[str, list[Any]], defaults: dict[str, Any], ordinals: list[int], file: int
) -> Iterator[Any]:
    """Make the entries of rows that are right, from the values of each key."""
    spots = map(_new(Spot), zip(repeat(file), repeat(table.name), ordinals))
    values = [
        _with_tuples(columns[field.key], field) if field.key in columns else repeat(defaults[field.key])
        for field in table.fields
    ]
    return map(_new(table.make), zip(*values, spots, strict=False))  # repeats the default without end


def _new(make: Any) -> Callable[[Iterable[Any]], Any]:
    """Return a function that makes a named tuple of its values at a third of the cost of calling its class."""
    return partial(tuple.__new__, make)


def _with_tuples(column: list[Any], field: Field) -> list[Any]:
    """Return a column of lists as one of tuples; a text is a list of one."""
    if field.default != ():
        return column
    return [(value,) if isinstance(value, str) else tuple(value) for value in column]


def _one_by_one(
    table: EntryTable, row: dict[str, Any], defaults: dict[str, Any], spot: Spot, faults: list[Fault]
) -> list[Any]:
    """Return the entry of a row, or nothing if it can't be used, and append what is wrong."""
    clean = _clean(table, row, spot, faults)
    values = {**defaults, **clean}
    if any(field.required and values[field.key] is None for field in table.fields):
        faults.extend(_missing(table, row, values, spot))
        return []
    columns = {key: [value] for key, value in clean.items()}
    return list(_entries(table, columns, defaults, [spot.ordinal], spot.file))


def _clean(table: EntryTable, row: dict[str, Any], spot: Spot, faults: list[Fault]) -> dict[str, Any]:
    """Return the valid values of a row and append what is wrong."""
    by_key = {field.key: field for field in table.fields}
    for key in (key for key in row if key not in by_key):
        near = near_miss(key, by_key, len(faults))
        faults.append(Fault(UNKNOWN_KEY, spot, key, {"key": key, "table": table.name, "near": near}))
    clean = {}
    for key, value in row.items():
        field = by_key.get(key)
        if field is None:
            continue
        if field.form.accepts(value):
            clean[key] = value
        else:
            faults.append(_wrong(field, value, spot))
    return clean


def _wrong(field: Field, value: Any, spot: Spot) -> Fault:
    if field.form is LITERAL and isinstance(value, str) and value.strip():
        return Fault(
            TOO_LONG, spot, field.key, {"key": field.key, "length": str(len(value)), "most": str(MOST_CHARACTERS)}
        )
    return Fault(
        WRONG_TYPE, spot, field.key, {"key": field.key, "wanted": field.form.wanted, "given": given(field, value)}
    )


def given(field: Field, value: Any) -> Localized:
    """Name a value that has not the form of its key: by its kind, but of names by a language that is none of ours."""
    tag = next((tag for tag in value if tag not in LANGUAGES), None) if isinstance(value, dict) else None
    if field.form is not NAMES or tag is None:
        return kind_of(value)
    from hetao_cli.documents.languages import language_tagged

    meant = language_tagged(tag)
    near = Message("near.meant", "did you mean '{name}'?", {"name": meant[0]}) if meant else near_miss(tag, LANGUAGES)
    words = {"tag": tag, "near": near}
    return Message("given.unknown-language", "a table with the unknown language '{tag}' ({near})", words)


def _missing(table: EntryTable, row: dict[str, Any], values: dict[str, Any], spot: Spot) -> Iterator[Fault]:
    """Yield a fault for each required key that is missing; one with a wrong value has a fault already."""
    for field in table.fields:
        if field.required and values[field.key] is None and field.key not in row:
            yield Fault(MISSING_KEY, spot, None, {"key": field.key, "table": spot.table, "wanted": field.form.wanted})


def kind_of(value: Any) -> Localized:
    """Return the kind of a raw value in everyday words, with the value itself if it is short.

    >>> str(kind_of(447)), str(kind_of(["a", ""]))
    ('the number 447', 'a list with an empty text')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return Message("given.number", "the number {n}", {"n": str(value)})
    if isinstance(value, str):
        return f"'{value}'" if value.strip() else Message("given.empty", "an empty text")
    if isinstance(value, list):
        return _kind_of_list(value)
    if isinstance(value, dict):
        return Message("given.table", "a table")
    kind = type(value).__name__
    return _TIMES[kind].filled(value=str(value)) if kind in _TIMES else f"{kind} {value}"


def _kind_of_list(value: list[Any]) -> Message:
    odd = [item for item in value if not (isinstance(item, str) and item.strip())]
    if odd and not isinstance(odd[0], list):
        return Message("given.list-with", "a list with {item}", {"item": kind_of(odd[0])})
    return Message("given.list", "a list")


_TIMES = {
    "date": Message("given.date", "date {value}"),
    "time": Message("given.time", "time {value}"),
    "datetime": Message("given.datetime", "datetime {value}"),
}
