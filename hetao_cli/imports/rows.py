"""What of a log the rows of a table would be: entries whose every value can be read, or why there is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hetao_cli.dates.date_error import DateError
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.rewriting import explain, rewrite
from hetao_cli.documents.languages import language_of
from hetao_cli.imports.table import Unread
from hetao_cli.imports.words import status_named
from hetao_cli.log.date_claims import date_claim_of, is_unread
from hetao_cli.log.figure_claims import ReadClaim, read_figure_claims
from hetao_cli.log.hierarchy import resolve_metric, resolve_place
from hetao_cli.log.schema import TABLES, entry_of
from hetao_cli.messages.message import Message
from hetao_cli.model.entries import Dating, Figure, Spot
from hetao_cli.model.errors import HetaoError, UnknownNameError, UsageError
from hetao_cli.model.forms import DATE, KEBAB_ID, LITERAL, MOST_CHARACTERS
from hetao_cli.quantities.literal import read_literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hetao_cli.imports.columns import Columns
    from hetao_cli.imports.table import Cell, Row
    from hetao_cli.log.schema import Field
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Event, Source
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


Values: TypeAlias = "dict[str, str | dict[str, str]]"
"""Keys of an entry and their values, names by language a table."""


class Draft(NamedTuple):
    """An entry that a row would be.

    Attributes:
        kind: Its kind.
        values: Its keys and their values.
        line: The line of the row.
        doubt: Why what it says can't be read; None if it can.
    """

    kind: str
    values: Values
    line: int
    doubt: Unread | None = None


class RowError(Exception):
    """A cell can't be read."""

    def __init__(self, cell: Cell | None, reason: Localized) -> None:
        super().__init__(reason)
        self.cell = cell
        self.reason = reason


def drafts_of(
    rows: Sequence[Row], columns: Columns, given: Mapping[str, str], log: Log, today: Moment
) -> Iterator[Draft | Unread]:
    """Yield an entry for each row, or several of a row with figures of several metrics, or why there is none.

    Args:
        rows: The rows.
        columns: What their columns hold.
        given: What all rows have in common, by key.
        log: The log.
        today: The day after which an event is planned, where nothing says its status.
    """
    reader = _Reader(columns, given, log, today)
    for row in rows:
        for header in columns.figures or (None,):
            if header is None or header in row.cells:
                try:
                    yield reader.draft(row, header)
                except RowError as error:
                    line, column = (row.line, 1) if error.cell is None else error.cell[1:]
                    yield Unread(line, column, error.reason)


class _Reader:
    """Reads rows of one table for one log."""

    def __init__(self, columns: Columns, given: Mapping[str, str], log: Log, today: Moment) -> None:
        self._columns, self._given, self._log, self._today = columns, given, log, today
        self._fields = {field.key: field for field in TABLES[columns.kind].fields}

    def draft(self, row: Row, header: str | None) -> Draft:
        """Return the entry of a row; of one with several figures the one below a header.

        Raises:
            RowError: One of its cells can't be read, or one that it must have is empty.
        """
        cells = {key: row.cells[name] for key, name in self._columns.keys.items() if name in row.cells}
        values: Values = {}
        for key, field in self._fields.items():
            cell = cells.get(key)
            if key in self._given and cell is None:
                values[key] = self._given[key]
            elif cell is not None and key not in {"title", "id"}:
                values[key] = self._value(field, cell)
        kind, said = self._columns.kind, cells.get("says")
        if kind == "figure":
            said = self._literal(row, cells, values, header)
        self._date(cells, values)
        if kind == "event":
            said = self._event(cells, values)
        own = cells["id"].text if "id" in cells else ""
        if KEBAB_ID.accepts(own) and not own.isdigit():
            values["id"] = own
        self._complete(values)
        doubt = self._doubt_about(values) if kind != "event" else None
        ordered = {key: values[key] for key in self._fields if key in values}
        where = said[1:] if said is not None else (row.line, 1)
        return Draft(kind, ordered, row.line, Unread(*where, doubt) if doubt is not None else None)

    def _value(self, field: Field, cell: Cell) -> str:
        """Return the value of a cell for a key."""
        try:
            if field.refers_to is not None:
                return resolved(self._log, field.refers_to, cell.text)
            if field.form is DATE:
                return _date_in(cell.text)
        except (HetaoError, DateError) as error:
            raise RowError(cell, error.message) from None
        text = status_named(cell.text) if field.key == "status" else " ".join(cell.text.split())
        if field.form is LITERAL and len(text) > MOST_CHARACTERS:
            raise RowError(cell, _LONG.filled(most=MOST_CHARACTERS, count=len(text)))
        if not field.form.accepts(text):
            raise RowError(cell, _WRONG.filled(text=text, key=field.key, wanted=field.form.wanted))
        return text

    def _literal(self, row: Row, cells: Mapping[str, Cell], values: Values, header: str | None) -> Cell | None:
        """Give a figure its literal: what is printed, and the unit of its column where it has none of its own."""
        unit = cells["unit"].text if "unit" in cells else ""
        cell = cells.get("says")
        if header is not None:
            figures = self._columns.figures[header]
            cell, unit = row.cells[header], figures.unit or unit
            values["metric"] = figures.metric
        if cell is None:
            return None
        text = " ".join(cell.text.split())
        if unit and self._columns.keys.get("says") != "says":
            text = _with_unit(text, unit)
        values["says"] = self._value(self._fields["says"], cell._replace(text=text))
        return cell

    def _date(self, cells: Mapping[str, Cell], values: Values) -> None:
        """Give an entry its date, of one column or of several with the parts of it."""
        key = "date" if self._columns.kind == "event" else "as_of"
        begin, end = _date_cell(cells, _BEGIN), _date_cell(cells, _END)
        if begin is None or key in values:
            return
        try:
            date = _date_in(begin.text)
            last = _date_in(end.text) if end is not None else date
        except DateError as error:
            raise RowError(begin, error.message) from None
        values[key] = date if last == date or "/" in date else f"{date}/{last}"
        if moment_of(str(values[key])) is None:
            raise RowError(begin, _NO_SPAN.filled(begin=date, end=last))

    def _event(self, cells: Mapping[str, Cell], values: Values) -> Cell | None:
        """Give an event its title, in the language that it is in, and its status if it is still to come."""
        titles = {tag: cells[f"title.{tag}"] for tag in ("en", "zh-Hans", "zh-Hant") if f"title.{tag}" in cells}
        cell = cells.get("title") or next(iter(titles.values()), None)
        if "title" in cells and not titles:
            titles = {_language(cells["title"].text): cells["title"]}
        if titles:
            values["title"] = {tag: " ".join(one.text.split()) for tag, one in titles.items()}
        moment = moment_of(str(values.get("date", "")))
        if "status" not in values and moment is not None and moment.earliest > self._today.latest:
            values["status"] = "planned"
        return cell

    def _complete(self, values: Values) -> None:
        """Refuse an entry without what it must have; leave out what goes without saying."""
        for key, field in self._fields.items():
            if field.required and key not in values and key != "id":
                raise RowError(None, _LACKS.filled(key=key))
            if values.get(key) == field.default and not field.required:
                values.pop(key, None)
        source = self._log.sources.get(str(values.get("source")))
        if source is not None:
            _without_defaults(values, source)
            event = self._log.events.get(str(values.get("event")))
            if event is not None and values.get("status") == event.status:
                del values["status"]

    def _doubt_about(self, values: Values) -> Message | None:
        """Return why a figure can't be read in the unit of its metric, or a dating not at all; None if it can.

        A date of a dating that its literal gives by itself is left out.
        """
        spot = Spot(0, self._columns.kind, 0)
        if self._columns.kind == "dating":
            claim = date_claim_of(entry_of(Dating, spot, **{"id": "", **values}), self._log)
            if claim.printed is not None and claim.moment is not None and claim.printed.edtf == claim.moment.edtf:
                values.pop("date", None)
            return _NO_DATE.filled(text=claim.dating.says) if is_unread(claim) else None
        figure = entry_of(Figure, spot, **{"id": "", **values})
        if isinstance(read_figure_claims(self._log._replace(figures=[figure]))[0], ReadClaim):
            return None
        unit = self._log.metrics[figure.metric].unit
        return _NO_FIGURE.filled(text=figure.says, metric=figure.metric, unit=unit)


def resolved(log: Log, kind: str, text: str) -> str:
    """Return the id of the entry of a kind that a text names: by its id, its name or its title.

    Raises:
        UnknownNameError: There is none.
        UsageError: There are several.
    """
    if kind == "place":
        return resolve_place(log, text)
    if kind == "metric":
        return resolve_metric(log, text)
    entries: Mapping[str, Event | Source] = log.events if kind == "event" else log.sources
    if text in entries:
        return text
    wanted = text.casefold()
    found = [one.id for one in entries.values() if wanted in {name.casefold() for name in _titles(one)}]
    if len(found) > 1:
        raise UsageError(_SEVERAL.filled(text=text, ids=", ".join(found)))
    if not found:
        raise UnknownNameError(kind, text, entries)
    return found[0]


def _titles(entry: Event | Source) -> Sequence[str]:
    return (entry.title,) if isinstance(entry.title, str) else tuple(entry.title.values())


def _date_in(text: str) -> str:
    """Return a date in EDTF.

    Raises:
        DateError: There is none in it, or it can be one of two.
    """
    text = _MIDNIGHT.sub("", text.strip())
    moment = moment_of(text)
    if moment is not None:
        return moment.edtf
    rewritten = rewrite(text)
    if rewritten is None:
        raise DateError(text, explain(text))
    return rewritten.text


def _date_cell(cells: Mapping[str, Cell], names: tuple[str, str, str, str]) -> Cell | None:
    """Return the cell of a date; of one in parts the first with all of them joined."""
    whole, *parts = names
    found = [cells[name] for name in parts if name in cells]
    if parts[0] not in cells:
        return cells.get(whole)
    if len(found) == 1 and whole in cells:
        year, rest = cells[parts[0]].text, cells[whole].text
        joined = (rest if year in rest else f"{rest} {year}", f"{year}{'年' if rest[:1].isdigit() else ''}{rest}")
        return found[0]._replace(text=next(filter(_is_date, joined), year))
    if all(one.text.isascii() and one.text.isdigit() for one in found):
        year, *others = (one.text for one in found)
        return found[0]._replace(text="-".join((year.zfill(4), *(one.zfill(2) for one in others))))
    return found[0]._replace(text=" ".join(one.text for one in reversed(found)))


def _is_date(text: str) -> bool:
    try:
        return bool(_date_in(text))
    except DateError:
        return False


def _with_unit(text: str, unit: str) -> str:
    """Return a figure with the unit of its column, unless it has one itself.

    >>> _with_unit("440多", "家"), _with_unit("3.02", "km2"), _with_unit("3.02 km2", "km2")
    ('440多家', '3.02 km2', '3.02 km2')
    """
    quantity = read_literal(text)
    if quantity is not None and quantity.unit is not None:
        return text
    return f"{text} {unit}" if unit[:1].isascii() else f"{text}{unit}"


def _language(text: str) -> str:
    """Return the tag of the language of a title; of Chinese that is the same in both scripts that of the simplified."""
    found = language_of(text)
    if found:
        return found[0]
    return "zh-Hans" if any("\u4e00" <= character <= "\u9fff" for character in text) else "en"


def _without_defaults(values: Values, source: Source) -> None:
    """Leave out of a claim what its source says for it: its date and its language."""
    held, published = moment_of(str(values.get("as_of", ""))), moment_of(source.published)
    if held is not None and published is not None and held.edtf == published.edtf:
        del values["as_of"]
    if source.language == (values.get("language"),):
        del values["language"]


_BEGIN = ("when", "year", "month", "day")
_END = ("end", "end year", "end month", "end day")
_MIDNIGHT = re.compile(r"(?<=\d)[ T]+0?0:00(?::00(?:\.0+)?)?\Z")
_LONG = Message("import.long", "a literal has at most {most} characters, and this has {count}")
_WRONG = Message("import.wrong", "'{text}' is no {key}: {wanted}")
_LACKS = Message("import.lacks", "it has no {key}")
_NO_SPAN = Message("import.no-span", "no time begins on {begin} and ends on {end}")
_NO_DATE = Message("import.no-date", "no date can be read in '{text}'")
_NO_FIGURE = Message("import.no-figure", "'{text}' can't be read as a figure of {metric} in {unit}")
_SEVERAL = Message("import.several", "'{text}' is the title of several: {ids}")
