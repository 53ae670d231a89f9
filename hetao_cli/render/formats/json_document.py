"""JSON: the whole document, two blanks of indentation for a list's items, one record a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from hetao_cli.render.safe import safe_json

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface


def render(report: Report, surface: Surface) -> str:
    """Return the document, each key of it on a line and each item of a list on one of its own.

    The encoder of the standard library is fast only without indentation, so whole records are encoded and joined.
    """
    encode = json.JSONEncoder(ensure_ascii=False).encode
    lines: list[str] = []
    for key, value in report.document().items():
        if isinstance(value, list) and value:
            records = cast("list[object]", value)
            items = ",\n    ".join(map(encode, records))
            lines.append(f"  {encode(key)}: [\n    {items}\n  ]")
        else:
            lines.append(f"  {encode(key)}: {encode(value)}")
    return safe_json("{\n" + ",\n".join(lines) + "\n}\n")
