"""Excel workbook (.xlsx): a sheet for each table, numbers as numbers, nothing taken for a formula."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from hetao_cli.exports.exported import Exported, Loss
from hetao_cli.exports.notes import cell_text
from hetao_cli.exports.packing import zipped
from hetao_cli.system.extras import needed
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request
    from hetao_cli.tables.columns import Cell

ENDING = ".xlsx"
HAS = tuple(TABLES)
EXTRA = "xlsx"
LOSSES: tuple[Loss, ...] = ()
_MOST_EXACT = 2**53
_WIDEST = 60


def write(request: Request) -> Exported:
    """Return the workbook."""
    openpyxl = needed("openpyxl", EXTRA)
    book = openpyxl.Workbook(write_only=True)
    for name in request.names:
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "B2"
        for place, column in enumerate(TABLES[name].columns, 1):
            letters = openpyxl.utils.get_column_letter(place)
            sheet.column_dimensions[letters].width = min(_WIDEST, max(10, len(column.name) + 2))
        sheet.append([_cell(openpyxl, sheet, column.name, bold=True) for column in TABLES[name].columns])
        for row in request.tables.rows(name):
            sheet.append([_cell(openpyxl, sheet, cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return Exported({f"{request.stem}{ENDING}": _without_clock(out.getvalue())})


def _cell(openpyxl: Any, sheet: Any, value: Cell, *, bold: bool = False) -> Any:
    """Return a cell; a text is one, however it begins, and so is a number that Excel would round."""
    if isinstance(value, str | tuple) or (isinstance(value, int) and abs(value) > _MOST_EXACT):
        cell = openpyxl.cell.WriteOnlyCell(sheet)
        cell.value = cell_text(value).encode("utf-8", "backslashreplace").decode()
        cell.data_type = "s"
        if bold:
            cell.font = openpyxl.styles.Font(bold=True)
        return cell
    return value


def _without_clock(data: bytes) -> bytes:
    """Return a workbook that does not say when it was made, so that one log gives the same bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    core = files["docProps/core.xml"]
    files["docProps/core.xml"] = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", core)
    return zipped(files)
