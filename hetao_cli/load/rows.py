"""Raw rows of one kind of table become entries; what is wrong with them becomes faults.

An entry that lacks what it needs is left out and told; a wrong optional value is told and taken as missing.
"""

# What a file holds can be of any type until it is checked here.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from hetao_cli.load.forms import ANY_LENGTH, LITERAL, MOST_CHARACTERS
from hetao_cli.model.entries import Spot
from hetao_cli.model.errors import near_miss
from hetao_cli.model.log import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, KeysView, Sequence

    from hetao_cli.load.schema import Field, Table

UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, TOO_LONG = "F003", "F006", "F007", "F011"


def load_rows(
    table: Table, rows: Iterable[Any], file: int, default_source: str | None, faults: list[Fault]
) -> list[Any]:
    """Return the entries of `rows` that can be used; append what is wrong to `faults`.

    Args:
        table: The kind of entry.
        rows: The rows as read, in the order of the file.
        file: Number of the file in the log.
        default_source: The source of rows that name none, or None.
        faults: Collects faults.
    """
    name, make, fields = table
    defaults = {field.key: default_source if field.key == "source" else field.default for field in fields}
    values_of = itemgetter(*defaults)
    required = [index for index, field in enumerate(fields) if field.required]
    lists = [index for index, field in enumerate(fields) if field.default == ()]
    lengths = {field.key: field.form.most for field in fields if field.form.most}
    checks = {field.key: field.form.accepts for field in fields if not field.form.most}
    texts, short = lengths.keys(), [(key, most) for key, most in lengths.items() if most < ANY_LENGTH]
    entries: list[Any] = []
    for ordinal, row in enumerate(rows):
        spot = Spot(file, name, ordinal)
        if type(row) is dict and (_is_plain(row, texts, short) or _is_right(row, lengths, checks)):
            plain = row
        else:
            plain = _clean(table, row, spot, faults)
        values = values_of({**defaults, **plain})
        if None in map(values.__getitem__, required):
            faults.extend(_missing(fields, row, values, spot))
            continue
        if lists:
            values = _with_tuples(values, lists)
        entries.append(make(*values, spot))
    return entries


def _is_plain(row: dict[str, Any], texts: KeysView[str], short: list[tuple[str, int]]) -> bool:
    """Say at once whether a row is right that has nothing but texts; anything else needs a closer look.

    Args:
        row: A row as read.
        texts: The keys of texts that need no closer look.
        short: The keys among them whose texts must be short, and how short.
    """
    if not row.keys() <= texts:
        return False
    try:
        if "" in map(str.strip, row.values()):
            return False
    except TypeError:
        return False
    return all(len(row.get(key, "")) <= most for key, most in short)


def _with_tuples(values: tuple[Any, ...], lists: list[int]) -> tuple[Any, ...]:
    changed = list(values)
    for index in lists:
        value: Any = values[index]
        changed[index] = (value,) if isinstance(value, str) else tuple(value)
    return tuple(changed)


def _is_right(row: dict[str, Any], lengths: dict[str, int], checks: dict[str, Callable[[Any], bool]]) -> bool:
    """Say whether all of a row is known and of its form; this runs for each of hundreds of thousands of rows.

    Args:
        row: A row as read.
        lengths: How long a text can be that needs no closer look, by key.
        checks: The forms of the other keys.
    """
    for key, value in row.items():
        most = lengths.get(key)
        if most is not None:
            if type(value) is not str or not value or len(value) > most or value.isspace():
                return False
        elif key not in checks or not checks[key](value):
            return False
    return True


def _clean(table: Table, row: Any, spot: Spot, faults: list[Fault]) -> dict[str, Any]:
    """Return what is right in the row and append what is wrong."""
    if not isinstance(row, dict):
        faults.append(
            Fault(
                WRONG_TYPE,
                spot,
                None,
                {"key": table.name, "wanted": f"a table [[{table.name}]]", "given": kind_of(row)},
            )
        )
        return {}
    by_key = {field.key: field for field in table.fields}
    faults.extend(
        Fault(UNKNOWN_KEY, spot, key, {"key": key, "table": table.name, "near": near_miss(key, by_key)})
        for key in row
        if key not in by_key
    )
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
    return Fault(WRONG_TYPE, spot, field.key, {"key": field.key, "wanted": field.form.wanted, "given": kind_of(value)})


def _missing(fields: tuple[Field, ...], row: Any, values: Sequence[Any], spot: Spot) -> Iterator[Fault]:
    """Tell of each key that is not there; one that is there but wrong has been told."""
    if not isinstance(row, dict):
        return
    for field, value in zip(fields, values, strict=True):
        if field.required and value is None and field.key not in row:
            yield Fault(MISSING_KEY, spot, None, {"key": field.key, "table": spot.table, "wanted": field.form.wanted})


def kind_of(value: Any) -> str:
    """Name the kind of a raw value as people would, with a short one itself.

    >>> kind_of(447), kind_of([1])
    ('the number 447', 'a list')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"'{value}'" if value.strip() else "an empty text"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    return f"{type(value).__name__} {value}"
