"""Columns: what a record is as a row of plain cells.

A record among the fields of another one gives it a column for each of its own, `support_kind`; so does a text by
language, `title_en`. A list of texts is one cell.
"""

# A record is of any class here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, get_args, get_origin, get_type_hints

from hetao_cli.messages.message import LANGUAGES, Names
from hetao_cli.model.meanings import meanings_of
from hetao_cli.model.records import Day, Edtf, Value

Cell: TypeAlias = str | int | float | bool | tuple[str, ...] | None
ColumnType: TypeAlias = Literal["text", "integer", "number", "boolean", "date", "day", "list"]
"""The types of cells: `date` is EDTF, `day` ISO 8601, `list` a tuple of texts; a number is an int or a float."""


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: Its name.
        type: What its cells are.
        meaning: What they mean.
        unit: What they are measured in; empty for what has none.
        required: No cell of it is empty.
        refers_to: The table whose key its cells are; None for what refers to nothing.
    """

    name: str
    type: ColumnType
    meaning: str
    unit: str = ""
    required: bool = True
    refers_to: str | None = None


def as_float(number: float) -> float:
    """Return a number as a float; one that is too large for it is infinite.

    >>> as_float(3), as_float(-(10**400))
    (3.0, -inf)
    """
    try:
        return float(number)
    except OverflowError:
        return float("-inf" if number < 0 else "inf")


def columns_of(record: type) -> list[Column]:
    """Return the columns of a class of records, in order."""
    return [column for column, _ in _plan(record)]


def cells_of(record: Any) -> tuple[Cell, ...]:
    """Return the cells of a record, in the order of its columns.

    >>> from hetao_cli.model.records import LogName
    >>> cells_of(LogName("events.toml", {"en": "zone"}))
    ('events.toml', 'zone', None, None)
    """
    kind: type = type(record)
    return tuple(_cell(record, steps) for _, steps in _plan(kind))


_Steps: TypeAlias = tuple[int | str, ...]
"""The way from a record to a cell: the numbers of fields, and the tag of a language."""


def _cell(value: Any, steps: _Steps) -> Cell:
    for step in steps:
        if value is None:
            return None
        value = value.get(step) if isinstance(step, str) else value[step]
    return tuple(value) if isinstance(value, list) else value


@cache
def _plan(record: type) -> tuple[tuple[Column, _Steps], ...]:
    """Return the columns of a class of records, each with the way to its cell; lists of other things are left out."""
    return tuple(_of_fields(record))


def _of_fields(record: Any) -> Iterator[tuple[Column, _Steps]]:
    meanings = meanings_of(record)
    for number, (field, hint) in enumerate(get_type_hints(record, include_extras=True).items()):
        plain, values, required = _opened(hint)
        name = field.removesuffix("_")
        meaning = meanings[field].text
        if plain == Names:
            for tag in LANGUAGES:
                column = Column(f"{name}_{tag.lower().replace('-', '_')}", "text", f"{meaning[:-1]}: {tag}.")
                yield column._replace(required=False), (number, tag)
        elif hasattr(plain, "_fields"):
            spread = any(one.spread for one in values)
            for column, steps in _plan(plain):
                inner = column if spread else column._replace(name=f"{name}_{column.name}")
                yield inner._replace(required=required and inner.required), (number, *steps)
        elif (kind := _type(plain, hint)) is not None:
            unit = next((one.unit for one in values if one.unit), "")
            yield Column(name, kind, meaning, unit if kind == "number" else "", required), (number,)


def _opened(hint: Any) -> tuple[Any, tuple[Value, ...], bool]:
    """Return the plain type of a field, what is said of its values, and whether it has one in each record."""
    values: tuple[Value, ...] = ()
    required = True
    while True:
        if get_origin(hint) is Annotated:
            values += hint.__metadata__
            hint = get_args(hint)[0]
        elif type(None) in get_args(hint):
            required = False
            hint = next(one for one in get_args(hint) if one is not type(None))
        else:
            return hint, values, required


def _type(plain: Any, hint: Any) -> ColumnType | None:
    """Return the type of the cells of a field; None for a list of anything else than texts."""
    if {Edtf, Day}.intersection((hint, *get_args(hint))):
        return "date" if Edtf in {hint, *get_args(hint)} else "day"
    if get_origin(plain) is list:
        return "list" if _opened(get_args(plain)[0])[0] is str else None
    return _TYPES[plain]


_TYPES: dict[object, ColumnType] = {str: "text", int: "integer", float: "number", bool: "boolean"}
