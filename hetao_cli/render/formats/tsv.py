"""TSV: the records of the document with a header; tabs and newlines within a cell become blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.cells import harmless
from hetao_cli.render.flat import flat_rows

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

IS_TABLE = True


def render(report: Report, surface: Surface) -> str:
    """Return the main list of the document as tab-separated values."""
    rows = ([" ".join(cell.split()) for cell in row] for row in flat_rows(report))
    return "".join("\t".join(row if surface.raw else map(harmless, row)) + "\n" for row in rows)
