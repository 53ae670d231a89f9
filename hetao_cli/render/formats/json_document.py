"""JSON: the whole document, two blanks of indentation for a list's items, one record a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from hetao_cli.model.records import Later, as_json, keys_of
from hetao_cli.model.safe import safe_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

FEWEST_RECORDS = 4_000
"""Fewer are not worth a second process. Measured: so many findings take 0.4 s to make and to write."""

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
_BETWEEN = ",\n    "


def render(report: Report, surface: Surface) -> str:
    """Return the document, each key of it on a line and each item of a list on one of its own.

    The encoder of the standard library is fast only without indentation, so whole records are encoded and joined.
    """
    pieces: list[str] = []
    for key, value in keys_of(report.document()).items():
        pieces.append(f"{',' if pieces else '{'}\n  {_encode(key)}: ")
        if isinstance(value, list | Later) and value:
            pieces += "[\n    ", *_items(cast("Sequence[object]", value)), "\n  ]"
        else:
            pieces.append(safe_json(_encode(as_json(value))))
    pieces.append("\n}\n")
    # a large document is tens of megabytes: none of its pieces is kept beside the text that it has been added to
    pieces.reverse()
    text = ""
    while pieces:
        text += pieces.pop()
    return text


def _items(records: Sequence[object]) -> list[str]:
    """Return the records of a list, in pieces; those of a very long one are made and written by two processes."""
    if isinstance(records, Later) and len(records) >= FEWEST_RECORDS:
        from hetao_cli.system.second_process import can_fork, in_halves

        if can_fork():
            half = len(records) // 2
            first, rest = in_halves(lambda: _written(records[:half]), lambda: _written(records[half:]))
            return [first, _BETWEEN, rest]
    return [_written(records)]


def _written(records: Sequence[object]) -> str:
    return _BETWEEN.join([safe_json(_encode(as_json(record))) for record in records])
