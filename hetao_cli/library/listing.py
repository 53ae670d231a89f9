"""Lists of the library: values, and the same report that the command makes of them."""

# JSON values can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from hetao_cli.library.values import plain
from hetao_cli.model.records import as_json
from hetao_cli.system.extras import needed
from hetao_cli.tables.columns import as_float
from hetao_cli.tables.tables import table_named

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.tables.columns import Cell
    from hetao_cli.tables.tables import Tables

One_co = TypeVar("One_co", covariant=True)
BACKENDS = ("pandas", "polars", "pyarrow")
"""The libraries of frames, in the order in which one is taken that is installed."""


class Listing(Sequence[One_co], Generic[One_co]):
    """Values in the order of their command.

    >>> from hetao_cli import Log
    >>> figures = Log.load("events.toml").figures(place="hk-park", metric="area")
    >>> figures[0].place, len(figures) == len(list(figures)), figures.to_dict()["kind"]
    ('hk-park', True, 'figures')
    """

    def __init__(self, values: Sequence[One_co], report: Report, columns: Callable[[], dict[str, list[Cell]]]) -> None:
        self._values = tuple(values)
        self._report = report
        self._columns = columns

    @overload
    def __getitem__(self, place: int) -> One_co: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[One_co]: ...
    def __getitem__(self, place: int | slice) -> One_co | Sequence[One_co]:
        """Return a value by its place, or several."""
        return self._values[place]

    def __len__(self) -> int:
        """Count the values."""
        return len(self._values)

    def __repr__(self) -> str:
        """Return how many values of which kind there are."""
        return f"<{self._report.kind}: {len(self)}>"

    def __str__(self) -> str:
        """Return the text that the command prints through a pipe."""
        return _rendered(self._report, "text")

    def _repr_html_(self) -> str:
        """Return the text as tables of HTML, as notebooks show it."""
        from hetao_cli.library.notebook import html_of

        return html_of(self._report.blocks())

    def to_dict(self) -> dict[str, Any]:
        """Return the document for programs: the same JSON that the command prints."""
        found: dict[str, Any] = plain(as_json(self._report.document()))
        return found

    def to_frame(self, backend: str | None = None) -> Any:
        """Return a frame with a row for each value and the columns of its table (`hetao tables`).

        Args:
            backend: pandas, polars or pyarrow; None for the first of these that is installed.

        Raises:
            UsageError: narwhals or the library of the frame is not installed.
        """
        narwhals = needed("narwhals", "frames")
        name = backend or next((one for one in BACKENDS if find_spec(one) is not None), BACKENDS[0])
        needed(name, "frames")
        columns = {head: _of_one_type([_cell(cell) for cell in cells]) for head, cells in self._columns().items()}
        return narwhals.from_dict(columns, backend=name).to_native()


def _cell(cell: Cell) -> str | float | None:
    """Return a cell as frames have it: a list is a JSON array, as in SQL and CSV."""
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, tuple) else cell


def _of_one_type(cells: list[str | float | None]) -> list[str | float | None]:
    """Return the cells of a column, whole numbers as floats where others of it are."""
    if not any(isinstance(cell, float) for cell in cells):
        return cells
    return [as_float(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell for cell in cells]


def _rendered(report: Report, name: str) -> str:
    from hetao_cli.render.registry import Surface, render

    return render(report, name, Surface(None, colour=False))


def columns_of_records(records: Sequence[Any]) -> dict[str, list[Cell]]:
    """Return the columns of records that are of no table: a key within a key is `outer_inner`, what is deeper is JSON.

    >>> columns_of_records([{"a": {"b": 1}}, {"a": {"b": None}, "c": ["x"]}])
    {'a_b': [1, None], 'c': [None, '["x"]']}
    """
    rows = [dict(_flat(plain(as_json(record)))) for record in records]
    heads = dict.fromkeys(head for row in rows for head in row)
    return {head: [row.get(head) for row in rows] for head in heads}


def _flat(record: dict[str, Any], before: str = "") -> Any:
    for key, value in record.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}_")
        else:
            yield f"{before}{key}", json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def table_columns(
    tables: Tables, name: str, passes: Callable[[Cell], bool] = lambda _: True
) -> Callable[[], dict[str, list[Cell]]]:
    """Return what makes the columns of a table, of the rows whose first cells pass."""

    def made() -> dict[str, list[Cell]]:
        heads = [column.name for column in table_named(name).columns]
        rows = [row for row in tables.rows(name) if passes(row[0])]
        cells: Sequence[Sequence[Cell]] = list(zip(*rows, strict=True)) or [()] * len(heads)
        return {head: list(column) for head, column in zip(heads, cells, strict=True)}

    return made
