"""JSON Lines: one record a line, for streams."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hetao_cli.model.records import as_json
from hetao_cli.model.safe import safe_json

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface


def render(report: Report, surface: Surface) -> str:
    """Return the main list of the document, an item a line."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    records = getattr(report.document(), report.records)
    return safe_json("".join(f"{encode(as_json(record))}\n" for record in records))
