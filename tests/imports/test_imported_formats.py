"""Tables of other programs: what each format has, cell by cell, and where it stands."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from hetao_cli.imports.registry import import_formats, read_tables

if TYPE_CHECKING:
    from pathlib import Path

    from hetao_cli.imports.table import Table


def tables(folder: Path, name: str, data: str | bytes) -> list[Table]:
    """Return the tables of a file of that name."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_tables(str(path))


def texts(folder: Path, name: str, data: str | bytes) -> list[dict[str, str]]:
    """Return the rows of the one table of a file, each text by its header."""
    table, *_ = tables(folder, name, data)
    return [{header: cell.text for header, cell in row.cells.items()} for row in table.rows]


TWO = [{"date": "2025-12-22", "event": "The park opens"}, {"date": "2026", "event": "It grows"}]
ZH = [{"日期": "2025年12月22日", "事件": "香港园区开园，企业进驻"}]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", "date,event\n2025-12-22,The park opens\n2026,It grows\n"),
        ("a.csv", 'date,event\r\n"2025-12-22","The park opens"\r\n2026,It grows'),
        ("a.csv", "sep=;\ndate;event\n2025-12-22;The park opens\n2026;It grows\n"),
        ("a.csv", "date;event\n2025-12-22;The park opens\n2026;It grows\n"),
        ("a.csv", "\n,\nTable 1,\n\ndate,event\n2025-12-22,The park opens\n,\n2026,It grows\n"),
        ("a.tsv", "date\tevent\n2025-12-22\tThe park opens\n2026\tIt grows\n"),
        ("a.txt", "date\tevent\n2025-12-22\tThe park opens\n2026\tIt grows\n".encode("utf-16")),
        ("a.csv", "\ufeffdate,event\n2025-12-22,The park opens\n2026,It grows\n"),
        ("a.jsonl", '{"date": "2025-12-22", "event": "The park opens"}\n\n{"date": 2026, "event": "It grows"}\n'),
        ("a.json", '[{"date": "2025-12-22", "event": "The park opens"}, {"date": 2026, "event": "It grows"}]'),
        (
            "a.json",
            (
                '{"kind": "x", "log": {"n": [1]}, "events": [\n'
                ' {"date": "2025-12-22", "event": "The park opens", "b": null}, {"date": 2026, "event": "It grows"}]}'
            ),
        ),
        (
            "a.html",
            (
                "<!DOCTYPE html><table><tr><th>date<th>event<tr><td>2025-12-22<td>The <b>park</b> opens<sup>[1]</sup>"
                "<tr><td>2026<td>It<br>grows</table>"
            ),
        ),
        (
            "a.wiki",
            (
                "Words.\n{| class=wikitable\n|+ Dates\n! date !! event\n|-\n| {{start date|2025|12|22}} "
                "|| The [[Science park|park]] opens<ref>x | y</ref>\n|-\n| style=\"a\" | 2026\n| ''It'' grows\n|}\n"
            ),
        ),
    ],
)
def test_a_table_is_read_whatever_it_is_written_in(name: str, data: str | bytes, tmp_path: Path) -> None:
    assert texts(tmp_path, name, data) == TWO


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "gbk"])
def test_spreadsheets_of_china_are_read_in_their_encodings(encoding: str, tmp_path: Path) -> None:
    text = "日期,事件\n2025年12月22日,香港园区开园，企业进驻\n"
    data = (b"\xff\xfe" if encoding == "utf-16-le" else b"") + text.encode(encoding)
    assert texts(tmp_path, "a.csv", data) == ZH


def test_a_cell_has_the_place_where_it_stands(tmp_path: Path) -> None:
    (table,) = tables(tmp_path, "a.csv", 'a,b\n"1\n2", x\n3,"y ""z"""\n')
    assert [(cell.text, cell.line, cell.column) for row in table.rows for cell in row.cells.values()] == [
        ("1\n2", 2, 1),
        ("x", 3, 4),
        ("3", 4, 1),
        ('y "z"', 4, 3),
    ]


def test_a_quote_that_is_not_closed_takes_no_other_line_with_it(tmp_path: Path) -> None:
    rows = texts(tmp_path, "a.csv", 'a,b\n1,"2\n3,4\n')
    assert rows == [{"a": "1", "b": '"2'}, {"a": "3", "b": "4"}]


def test_an_apostrophe_against_formulas_is_taken_away(tmp_path: Path) -> None:
    assert texts(tmp_path, "a.csv", "a,b\n'=1+1,'tis\n") == [{"a": "=1+1", "b": "'tis"}]


def test_a_cell_over_several_rows_is_in_each_of_them(tmp_path: Path) -> None:
    rows = [{"year": "2025", "event": "One"}, {"year": "2025", "event": "Two"}]
    page = "<table><tr><th>year<th>event<tr><td rowspan=2>2025<td>One<tr><td>Two</table>"
    wiki = '{|\n! year\n! event\n|-\n| rowspan="2" | 2025\n| One\n|-\n| Two\n|}'
    assert texts(tmp_path, "a.html", page) == texts(tmp_path, "a.wiki", wiki) == rows


def test_a_line_that_is_no_json_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (table,) = tables(tmp_path, "a.jsonl", '{"a": 1, "b": "x"}\n{"a": oops}\n[1]\n{"a": 2}\n{"a"')
    assert [row.cells["a"].text for row in table.rows] == ["1", "2"]
    assert [(one.line, one.column) for one in table.unread] == [(2, 7), (3, 1), (5, 5)]


def test_events_of_timelinejs_have_the_parts_of_their_dates(tmp_path: Path) -> None:
    text = """{"title": {"text": {"headline": "All"}}, "events": [
      {"start_date": {"year": 2025, "month": 12, "day": 22}, "text": {"headline": "The <b>park</b> &amp; more"}},
      {"start_date": {"year": "2026"}, "end_date": {"year": "2027"}, "text": {"headline": "It grows"}, "group": "g"}
    ]}"""
    assert texts(tmp_path, "a.json", text) == [
        {"year": "2025", "month": "12", "day": "22", "headline": "The park & more"},
        {"year": "2026", "end year": "2027", "headline": "It grows", "group": "g"},
    ]


def test_events_of_calendars_have_days_times_and_what_they_are_called(tmp_path: Path) -> None:
    text = r"""BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:040000008200E00074C5B7101A82E008@example.org
DTSTART;VALUE=DATE:20251222
DTEND;VALUE=DATE:20251223
SUMMARY:The park opens\, at
  last
BEGIN:VALARM
SUMMARY:Wake up
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:works@hetao
DTSTART;TZID="Asia/Hong_Kong":20260105T093000
DTEND;TZID="Asia/Hong_Kong":20260105T103000
SUMMARY;LANGUAGE=en:A talk
LOCATION:Hall
STATUS:TENTATIVE
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20270101
DTEND;VALUE=DATE:20280101
SUMMARY:A year
END:VEVENT
BEGIN:VEVENT
DTSTART:20260105T093000Z
RRULE:FREQ=WEEKLY
SUMMARY:Again and again
END:VEVENT
END:VCALENDAR
"""
    (table,) = tables(tmp_path, "a.ics", text.replace("\n", "\r\n"))
    assert [{key: cell.text for key, cell in row.cells.items()} for row in table.rows] == [
        {"title": "The park opens, at last", "date": "2025-12-22"},
        {
            "title": "A talk",
            "place": "Hall",
            "id": "works",
            "date": "2026-01-05T09:30:00+08:00",
            "status": "planned",
        },
        {"title": "A year", "date": "2027"},
    ]
    assert [row.line for row in table.rows] == [3, 13, 21]
    assert [one.line for one in table.unread] == [28]


def test_lines_of_markwhen_have_dates_titles_and_tags(tmp_path: Path) -> None:
    text = """---
title: 2025: all of it
---
# Section
section Building
2025-12-22: The park opens #opening
- 2026-01 / 2027-02: It [grows](https://example.org) #planned #works
2026-01-05T09:30:00Z: A talk
2020 - 2021: Years
// 2030: nothing
Some words: of no date
endSection
"""
    assert texts(tmp_path, "a.mw", text) == [
        {"date": "2025-12-22", "title": "The park opens", "kind": "opening"},
        {"date": "2026-01 / 2027-02", "title": "It grows", "kind": "works", "status": "planned"},
        {"date": "2026-01-05T09:30:00Z", "title": "A talk"},
        {"date": "2020/2021", "title": "Years"},
    ]


def test_each_sheet_of_a_workbook_is_a_table(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Dates"])
    book.active.append(["date", "event", "number"])
    book.active.append([date(2025, 12, 22), "The park opens", 447.0])
    book.active.append([None, None, None])
    book.active.append([date(2026, 1, 1), "It grows", 2.5])
    book.create_sheet("other").append(["a", "b"])
    data = BytesIO()
    book.save(data)
    first, second = tables(tmp_path, "a.xlsx", data.getvalue())
    assert [{key: cell.text for key, cell in row.cells.items()} for row in first.rows] == [
        {"date": "2025-12-22", "event": "The park opens", "number": "447"},
        {"date": "2026-01-01", "event": "It grows", "number": "2.5"},
    ]
    assert (first.rows[1].line, second.headers) == (5, ("a", "b"))


def test_the_formats_are_the_files_of_a_folder() -> None:
    assert set(import_formats()) >= {"delimited", "json_rows", "icalendar", "xlsx"}
