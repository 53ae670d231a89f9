"""The tables of a log: each declared once, with its columns, its key and what it refers to; made when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.meanings import summary_of
from hetao_cli.tables import judged, making, rows
from hetao_cli.tables.columns import Cell, Column, cells_of, columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hetao_cli.tables.selection import Selection


class Table(NamedTuple):
    """A table, as it is declared.

    Attributes:
        name: Its name.
        row: The class of its rows, which declares its columns.
        key: The columns by which its rows are told apart; none where they need not be.
        make: Makes its rows.
        refers: The table that a column refers to, by the column.
        searched: The columns in which words are searched.
    """

    name: str
    row: Any
    key: tuple[str, ...]
    make: Callable[[Selection], Iterator[Any]]
    refers: Mapping[str, str] = {}
    searched: tuple[str, ...] = ()

    @property
    def meaning(self) -> str:
        """What its rows are."""
        return summary_of(self.row)

    @property
    def columns(self) -> list[Column]:
        """Its columns, in order."""
        return [one._replace(refers_to=self.refers.get(one.name)) for one in columns_of(self.row)]


_NAMES = ("label", "name_en", "name_zh_hans", "name_zh_hant")
_TITLES = ("label", "title_en", "title_zh_hans", "title_zh_hant")
TABLES: dict[str, Table] = {
    one.name: one
    for one in (
        Table("log", rows.LogRow, (), making.log_rows),
        Table(
            "places",
            rows.PlaceRow,
            ("id",),
            making.place_rows,
            {"part_of": "places", "within": "places"},
            ("id", *_NAMES, "aliases", "kind"),
        ),
        Table(
            "metrics",
            rows.MetricRow,
            ("id",),
            making.metric_rows,
            dict.fromkeys(("share_part", "share_whole", "growth_of", "land"), "metrics"),
            ("id", *_NAMES, "words", "unit"),
        ),
        Table(
            "summands",
            rows.SummandRow,
            ("metric", "summand"),
            making.summand_rows,
            {"metric": "metrics", "summand": "metrics"},
        ),
        Table(
            "sources",
            rows.SourceRow,
            ("id",),
            making.source_rows,
            {"origin": "sources"},
            ("id", "title", "publisher", "author"),
        ),
        Table(
            "events",
            rows.EventRow,
            ("id",),
            making.event_rows,
            {"place": "places"},
            ("id", *_TITLES, "kind", "words"),
        ),
        Table(
            "event_links",
            rows.EventLinkRow,
            ("event", "relation", "other"),
            making.event_link_rows,
            {"event": "events", "other": "events"},
        ),
        Table(
            "figures",
            rows.FigureRow,
            ("id",),
            making.figure_rows,
            {
                "source": "sources",
                "place": "places",
                "metric": "metrics",
                "of": "places",
                "since": "events",
                "until": "events",
            },
            ("id", "says", "by", "note", "at"),
        ),
        Table(
            "datings",
            rows.DatingRow,
            ("id",),
            making.dating_rows,
            {"source": "sources", "event": "events"},
            ("id", "says", "by", "note", "at"),
        ),
        Table(
            "answers",
            rows.AnswerRow,
            ("number",),
            making.answer_rows,
            {
                "place": "places",
                "metric": "metrics",
                "of": "places",
                "since": "events",
                "until": "events",
                "figure": "figures",
            },
        ),
        Table(
            "camps",
            judged.CampRow,
            ("figure", "camp", "member"),
            making.camp_rows,
            {"figure": "figures", "member": "figures"},
        ),
        Table(
            "event_camps",
            judged.EventCampRow,
            (),
            making.event_camp_rows,
            {"event": "events", "dating": "datings"},
        ),
        Table(
            "findings",
            judged.FindingRow,
            ("number",),
            making.finding_rows,
            searched=("code", "name", "message", "remedy"),
        ),
        Table(
            "finding_figures",
            judged.FindingFigureRow,
            ("finding", "figure"),
            making.finding_figure_rows,
            {"finding": "findings", "figure": "figures"},
        ),
        Table(
            "finding_events",
            judged.FindingEventRow,
            ("finding", "event"),
            making.finding_event_rows,
            {"finding": "findings", "event": "events"},
        ),
        Table(
            "finding_sources",
            judged.FindingSourceRow,
            ("finding", "source"),
            making.finding_source_rows,
            {"finding": "findings", "source": "sources"},
        ),
        Table(
            "changes",
            judged.ChangeRow,
            ("number",),
            making.change_rows,
            {"event": "events", "place": "places", "metric": "metrics"},
            ("label", "title_en", "title_zh_hans", "title_zh_hant"),
        ),
        Table("rates", judged.RateRow, ("number",), making.rate_rows, {"source": "sources"}),
        Table("reviews", judged.ReviewRow, ("number",), making.review_rows),
    )
}
"""The tables by name; each refers to those before it, or to itself."""


def table_named(name: str) -> Table:
    """Return the table of that name.

    Raises:
        UnknownNameError: There is none.
    """
    if name not in TABLES:
        raise UnknownNameError("table", name, TABLES)
    return TABLES[name]


class Tables:
    """The tables of a log, each made when it is asked for.

    Args:
        selection: What of the log goes into them.
    """

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self._records: dict[str, list[Any]] = {}
        self._rows: dict[str, list[tuple[Cell, ...]]] = {}
        self._keys: dict[str, frozenset[Cell]] = {}

    def records(self, name: str) -> list[Any]:
        """Return the records of a table, of which each is a row: those of its `row`."""
        if name not in self._records:
            self._records[name] = list(TABLES[name].make(self.selection))
        return self._records[name]

    def rows(self, name: str) -> list[tuple[Cell, ...]]:
        """Return the rows of a table.

        Of two with one key the first counts. What they refer to is in its table: a row that can't be without what was
        filtered out is left out, else the cell is empty.
        """
        if name not in self._rows:
            self._rows[name] = self._related(TABLES[name])
        return self._rows[name]

    def dicts(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of a table by the names of their columns."""
        heads = [column.name for column in TABLES[name].columns]
        return [dict(zip(heads, row, strict=True)) for row in self.rows(name)]

    def keys(self, name: str) -> frozenset[Cell]:
        """Return the keys of the rows of a table whose key is one column."""
        if name not in self._keys:
            place = _places(TABLES[name].columns)[TABLES[name].key[0]]
            self._keys[name] = frozenset(row[place] for row in map(cells_of, self.records(name)))
        return self._keys[name]

    def _related(self, table: Table) -> list[tuple[Cell, ...]]:
        columns = table.columns
        places = _places(columns)
        key = [places[name] for name in table.key]
        found: dict[object, tuple[Cell, ...]] = {}
        for number, row in enumerate(map(cells_of, self.records(table.name))):
            related = self._with_references(columns, row)
            if related is not None:
                found.setdefault(tuple(related[place] for place in key) or number, related)
        return list(found.values())

    def _with_references(self, columns: list[Column], row: tuple[Cell, ...]) -> tuple[Cell, ...] | None:
        """Return a row without references to what is not there; None where it can't be without one."""
        cells = list(row)
        for place, column in enumerate(columns):
            if column.refers_to is None or cells[place] is None or cells[place] in self.keys(column.refers_to):
                continue
            if column.required:
                return None
            cells[place] = None
        return tuple(cells)


def _places(columns: list[Column]) -> dict[str, int]:
    return {column.name: place for place, column in enumerate(columns)}
