"""A report in another shape: some of its records, in another order, with some of their keys; or what jq makes of it."""

# JSON values can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
from functools import cmp_to_key
from typing import TYPE_CHECKING, Any

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.model.records import as_json, keys_of
from hetao_cli.model.safe import safe, safe_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.cli.manner import Manner
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.report import Report

_DATA = ("json", "text")
"""The formats with `--jq`: what is not said is text, and what jq makes is JSON."""


def shaped(report: Report, asked: Manner) -> Report:
    """Return a report in the shape that is asked for.

    Raises:
        UnknownNameError: `--fields` or `--sort` names a key that no record has.
        UsageError: The report has no order of its own to be changed, or no such number of records.
    """
    if asked.sort is not None or asked.limit is not None:
        report = _chosen(report, asked.sort or "", asked.limit)
    return report if asked.fields is None else _with_fields(report, _names(asked.fields))


def jq_text(report: Report, expression: str, format_name: str) -> str:
    """Return what jq makes of the document for programs: texts as they are, all else as JSON, one a line.

    Raises:
        UsageError: jq is not installed, refuses the expression, or the format is none of JSON.
    """
    if format_name not in _DATA:
        raise UsageError(_JQ_FORMAT.filled(format=format_name))
    from hetao_cli.system.extras import needed

    jq = needed("jq", "jq")
    document = json.loads(json.dumps(as_json(report.document())))
    try:
        found = jq.compile(expression).input_value(document).all()
    except ValueError as error:
        raise UsageError(_JQ_REFUSED.filled(error=str(error))) from None
    lines = [safe(one) if isinstance(one, str) else safe_json(json.dumps(one, ensure_ascii=False)) for one in found]
    return "".join(f"{line}\n" for line in lines)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _chosen(report: Report, sort: str, limit: int | None) -> Report:
    """Return a report of some of its records: the first ones, when they are sorted."""
    records = _records(report)
    numbers = list(range(len(records)))
    for name in reversed(_names(sort)):
        key = name.removeprefix("-")
        _must_be_known(records, [key])
        cells = [_cell(record, key) for record in records]
        full = sorted((number for number in numbers if cells[number] is not None), key=lambda one: _order(cells[one]))
        if name.startswith("-"):
            full = _backwards(full, cells)
        kept = set(full)
        numbers = [*full, *(number for number in numbers if number not in kept)]
    numbers = numbers[:limit]
    if report.again is not None:
        return report.again(numbers)._replace(talk=report.talk)
    rows = [getattr(report.document(), report.records)[number] for number in numbers]
    return report._replace(document=lambda: _replaced(report, rows), blocks=_no_blocks)


def _backwards(numbers: list[int], cells: list[Any]) -> list[int]:
    """Return what is sorted in the opposite order; what is equal stays as it was."""

    def falling(one: int, other: int) -> int:
        first, second = _order(cells[one]), _order(cells[other])
        return (first < second) - (first > second)

    return sorted(numbers, key=cmp_to_key(falling))


def _order(cell: Any) -> tuple[int, Any]:
    """Return the key of a cell: numbers before texts, and lists behind."""
    if isinstance(cell, bool | int | float):
        return 0, cell
    return (1, cell) if isinstance(cell, str) else (2, json.dumps(cell, ensure_ascii=False))


def _records(report: Report) -> list[dict[str, Any]]:
    return [as_json(record) for record in getattr(report.document(), report.records)]


def _with_fields(report: Report, names: Sequence[str]) -> Report:
    """Return a report whose records have these keys alone, in this order; for people, a table of them."""
    if not names:
        raise UsageError(_NO_FIELDS)
    records = _records(report)
    _must_be_known(records, names)
    rows = [{name: _cell(record, name) for name in names} for record in records]

    def blocks() -> list[Block]:
        from hetao_cli.model.blocks import Column, TextTable

        columns = tuple(Column(name, _side([row[name] for row in rows]), wraps=True) for name in names)
        return [TextTable(columns, (("", tuple(tuple(_text(row[name]) for name in names) for row in rows)),))]

    return report._replace(document=lambda: _replaced(report, rows), blocks=blocks)


def _side(cells: list[Any]) -> Any:
    numbers = all(cell is None or (isinstance(cell, int | float) and not isinstance(cell, bool)) for cell in cells)
    return "right" if numbers else "left"


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, list | tuple) and all(isinstance(one, str) for one in cell):
        return "; ".join(cell)
    return cell if isinstance(cell, str) else json.dumps(cell, ensure_ascii=False)


def _must_be_known(records: list[dict[str, Any]], names: Sequence[str]) -> None:
    """Raise UnknownNameError for a key that no record has; a key within a key is `outer.inner`."""
    known = dict.fromkeys(key for record in records for key in _keys(record))
    for name in names:
        if known and name not in known:
            raise UnknownNameError("field", name, known)


def _keys(record: dict[str, Any], before: str = "") -> list[str]:
    keys: list[str] = []
    for key, value in record.items():
        keys.append(f"{before}{key}")
        if isinstance(value, dict):
            keys += _keys(value, f"{before}{key}.")
    return keys


def _cell(record: dict[str, Any], name: str) -> Any:
    """Return the value of a key of a record; None where it has none."""
    if name in record:
        return record[name]
    outer, dot, inner = name.partition(".")
    within = record.get(outer)
    return _cell(within, inner) if dot and isinstance(within, dict) else None


def _replaced(report: Report, rows: list[Any]) -> Any:
    """Return the document of a report with other records in its main list."""
    document = report.document()
    if report.records in document._fields:
        return document._replace(**{report.records: rows})
    return keys_of(document) | {report.records: rows}


def _no_blocks() -> list[Block]:
    raise UsageError(_NO_ORDER)


_NO_ORDER = Message(
    "shape.no-order", "text of this has an order of its own: --sort and --limit need --fields or a --format"
)
_NO_FIELDS = Message("shape.no-fields", "--fields names no key of the JSON: --fields id")
_JQ_FORMAT = Message("shape.jq-format", "--jq makes JSON, and not {format}")
_JQ_REFUSED = Message("shape.jq-refused", "jq: {error}")
