"""JSON: the whole document, two blanks of indentation for a list's items, one record a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from hetao_cli.model.records import as_json, keys_of
from hetao_cli.model.safe import safe_json

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface


def render(report: Report, surface: Surface) -> str:
    """Return the document, each key of it on a line and each item of a list on one of its own.

    The encoder of the standard library is fast only without indentation, so whole records are encoded and joined.
    """
    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    # one list of pieces and one joining: a large document is tens of megabytes, and each joining a copy
    pieces: list[str] = []
    for key, value in keys_of(report.document()).items():
        pieces.append(f"{',' if pieces else '{'}\n  {encode(key)}: ")
        if isinstance(value, list) and value:
            opening = "[\n    "
            for record in cast("list[object]", value):
                pieces += opening, encode(as_json(record))
                opening = ",\n    "
            pieces.append("\n  ]")
        else:
            pieces.append(encode(as_json(value)))
    pieces.append("\n}\n")
    return safe_json("".join(pieces))
