"""Tables in files, read back by what reads them: every cell is what the tables have."""

from __future__ import annotations

import csv
import json
import math
import sqlite3
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.model.cells import restored
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Hetao

    from hetao_cli.tables.columns import Cell
    from hetao_cli.tables.tables import Tables

Export = "Callable[..., tuple[Path, str]]"

pytestmark = pytest.mark.filterwarnings("default")  # those of the readers are none of ours


def stored(cell: Cell) -> str | float | None:
    """Return a cell as databases and JSON have it."""
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, tuple) else cell


def test_sqlite_has_every_cell_and_each_reference_leads_somewhere(
    export: Callable[..., tuple[Path, str]], shipped: Tables
) -> None:
    path, _ = export("sqlite", "zone.db")
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for name, table in TABLES.items():
            rows = database.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()  # noqa: S608 - our own names
            assert rows == [tuple(map(stored, row)) for row in shipped.rows(name)]
            keys = {(row[3], row[2]) for row in database.execute(f'PRAGMA foreign_key_list("{name}")')}
            assert keys == set(table.refers.items())
    database.close()


@pytest.mark.parametrize("word", ["公顷", "平方公里", "87公顷", "hectares", "87"])
def test_the_search_of_sqlite_finds_words_of_any_length(export: Callable[..., tuple[Path, str]], word: str) -> None:
    path, _ = export("sqlite", "zone.db")
    database = sqlite3.connect(path)
    found = database.execute(
        "SELECT says FROM figures WHERE rowid IN (SELECT rowid FROM figures_fts WHERE figures_fts MATCH ?)", (word,)
    ).fetchall()
    database.close()
    assert found
    assert all(word in says for (says,) in found)


def test_csv_and_a_data_package_have_every_cell(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    folder, _ = export("csv", "tables/")
    package, _ = export("datapackage", "package.zip")
    with zipfile.ZipFile(package) as archive:
        described = {one["name"]: one for one in json.loads(archive.read("datapackage.json"))["resources"]}
        assert list(described) == list(TABLES)
        for name in TABLES:
            data = (folder / f"{name}.csv").read_bytes()
            assert archive.read(described[name]["path"]) == data
            header, *rows = csv.reader(data.decode().splitlines(keepends=True))
            assert header == [column.name for column in TABLES[name].columns]
            assert [list(map(restored, row)) for row in rows] == [list(map(text, row)) for row in shipped.rows(name)]


def text(cell: Cell) -> str:
    if cell is None:
        return ""
    return str(stored(cell) if isinstance(cell, tuple | str) else json.dumps(cell))


def test_one_file_of_csv_is_one_table_and_says_how_to_have_the_others(
    export: Callable[..., tuple[Path, str]],
) -> None:
    path, told = export("csv", "figures.csv")
    assert path.read_text(encoding="utf-8").startswith("id,source,place,metric,says,")
    assert f"other tables: {len(TABLES) - 1}, " in told
    path, told = export("csv", "places.csv", "--table", "places")
    assert (path.read_text(encoding="utf-8")[:8], told) == ("id,label", "")


def test_what_a_spreadsheet_takes_for_a_formula_is_counted(hetao: Hetao, tmp_path: Path, two_parks_log: str) -> None:
    text = Path(two_parks_log).read_text(encoding="utf-8").replace('title = "Parks"', 'title = "=1+1"')
    (tmp_path / "events.toml").write_text(text, encoding="utf-8")
    told = hetao("export", "csv", "--table", "sources", "--log", str(tmp_path / "events.toml"))
    assert "'=1+1" in told.out
    assert "cells that a spreadsheet takes for formulas: 1, " in told.err


def test_excel_has_every_cell_with_its_type(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    path, _ = export("xlsx", "zone.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == list(TABLES)
    for name in TABLES:
        rows = list(book[name].iter_rows(min_row=2, values_only=True))
        wanted = [
            tuple("; ".join(cell) or None if isinstance(cell, tuple) else cell for cell in row)
            for row in shipped.rows(name)
        ]
        assert rows == wanted


def test_one_log_gives_the_same_bytes(export: Callable[..., tuple[Path, str]]) -> None:
    for form, ending in (("sqlite", "db"), ("datapackage", "zip"), ("csv", "zip")):
        assert export(form, f"a.{ending}")[0].read_bytes() == export(form, f"a.{ending}")[0].read_bytes()


def test_excel_gives_the_same_bytes(export: Callable[..., tuple[Path, str]]) -> None:
    pytest.importorskip("openpyxl")
    assert export("xlsx", "a.xlsx")[0].read_bytes() == export("xlsx", "b.xlsx")[0].read_bytes()


def test_a_data_package_is_valid(export: Callable[..., tuple[Path, str]]) -> None:
    frictionless = pytest.importorskip("frictionless")
    folder, _ = export("datapackage", "package/")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])[:5]
    assert len(report.tasks) == len(TABLES)


def test_datasette_shows_and_searches_the_tables(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    pytest.importorskip("datasette")
    import asyncio

    from datasette.app import Datasette  # type: ignore[import-not-found, unused-ignore]  # in an extra of its own

    path, told = export("sqlite", "zone.db")
    assert "zone.metadata.json" in told
    metadata = json.loads((path.parent / "zone.metadata.json").read_text(encoding="utf-8"))

    async def asked(query: str) -> list[dict[str, Cell]]:
        datasette = Datasette([str(path)], metadata=metadata)
        found: list[dict[str, Cell]] = (await datasette.client.get(query)).json()
        return found

    rows = asyncio.run(asked("/zone/figures.json?_shape=array&_size=max"))
    heads = [column.name for column in TABLES["figures"].columns]
    wanted = [tuple(map(stored, row)) for row in shipped.rows("figures")]
    assert sorted((tuple(row[name] for name in heads) for row in rows), key=repr) == sorted(wanted, key=repr)
    found = asyncio.run(asked("/zone/figures.json?_shape=array&_size=max&_search=公顷"))
    assert {row["id"] for row in found} == {row["id"] for row in rows if "公顷" in str(row["says"])} != set()


def test_duckdb_reads_every_cell_of_parquet(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    pytest.importorskip("pyarrow")
    duckdb = pytest.importorskip("duckdb")
    folder, _ = export("parquet", "tables/")
    for name in TABLES:
        rows = duckdb.read_parquet(f"{folder}/{name}.parquet").fetchall()
        assert rows == [
            tuple(list(cell) if isinstance(cell, tuple) else cell for cell in row) for row in shipped.rows(name)
        ]


def test_pandas_reads_parquet(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    pytest.importorskip("pyarrow")
    pandas = pytest.importorskip("pandas")
    path, _ = export("parquet", "figures.parquet")
    frame = pandas.read_parquet(path)
    rows = shipped.dicts("figures")
    for column in ("id", "hedge", "status", "unit", "as_of"):
        assert [None if pandas.isna(cell) else cell for cell in frame[column]] == [row[column] for row in rows]
    for column in ("low", "high"):
        assert [None if math.isnan(cell) else cell for cell in frame[column]] == [row[column] for row in rows]
