"""CSV (RFC 4180, with line feeds): the records of the document with a header."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from hetao_cli.model.cells import harmless
from hetao_cli.render.flat import flat_rows

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

IS_TABLE = True


def render(report: Report, surface: Surface) -> str:
    """Return the main list of the document as CSV."""
    out = io.StringIO()
    rows = flat_rows(report)
    csv.writer(out, lineterminator="\n").writerows(rows if surface.raw else (map(harmless, row) for row in rows))
    return out.getvalue()
