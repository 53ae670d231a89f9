"""`hetao query` and `hetao tables`: SQL over the tables of a log, read only and of bounded time."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from hetao_cli.model.errors import UsageError
from hetao_cli.tables.querying import query
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

    from hetao_cli.tables.tables import Tables


@pytest.mark.parametrize("table", TABLES)
def test_a_query_finds_what_a_table_has(shipped: Tables, table: str) -> None:
    found = query(shipped, f"SELECT * FROM {table}")  # noqa: S608 - our own names
    assert found.columns == [column.name for column in TABLES[table].columns]
    assert len(found.rows) == len(shipped.rows(table))


def test_tables_are_joined_by_what_they_refer_to(shipped: Tables) -> None:
    found = query(
        shipped,
        "SELECT f.id, p.label FROM figures f JOIN places p ON p.id = f.place JOIN metrics m ON m.id = f.metric "
        "JOIN sources s ON s.id = f.source ORDER BY f.rowid",
    )
    labels = {one["id"]: one["label"] for one in shipped.dicts("places")}
    assert found.rows == [(one["id"], labels[one["place"]]) for one in shipped.dicts("figures")]


def test_words_are_searched(shipped: Tables) -> None:
    found = query(shipped, "SELECT says FROM figures_fts WHERE figures_fts MATCH '公顷'")
    assert sorted(found.rows) == sorted((one["says"],) for one in shipped.dicts("figures") if "公顷" in one["says"])
    assert found.rows


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM figures",
        "UPDATE figures SET low = 0",
        "INSERT INTO places (id) VALUES ('x')",
        "DROP TABLE figures",
        "CREATE TABLE x (a)",
        "ATTACH 'other.db' AS other",
        "VACUUM INTO 'other.db'",
        "PRAGMA table_info(figures)",
        "PRAGMA writable_schema = ON",
        "SELECT load_extension('x') FROM figures",
        "SELECT * FROM pragma_database_list",
        "BEGIN",
        "SELECT 1; SELECT 2",
        "SELECT nothing FROM figures",
        "SELEC 1",
        "",
        "-- nothing",
        "SELECT zeroblob(2000000000)",
    ],
)
def test_what_does_not_only_read_is_refused(
    shipped: Tables, tmp_path: Path, sql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError):
        query(shipped, sql)
    assert list(tmp_path.iterdir()) == []


def test_a_query_that_takes_long_is_ended(shipped: Tables) -> None:
    began = time.monotonic()
    with pytest.raises(UsageError, match="takes longer than"):
        query(shipped, "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t", 0.2)
    assert time.monotonic() - began < 10


def test_too_many_rows_are_refused(shipped: Tables) -> None:
    with pytest.raises(UsageError, match="more than 100,000 rows"):
        query(shipped, "SELECT 1 FROM figures a, figures b, figures c")


def test_an_unknown_table_is_told_with_a_near_miss(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("query", "SELECT * FROM figure", "--log", two_parks_log)
    assert (told.code, told.err) == (2, "hetao: no table named 'figure' (did you mean 'figures'?)\n")


@pytest.mark.parametrize(
    ("output", "wanted"),
    [
        ("csv", "id,id_2,low\ncost-d,tower,20000000\n"),
        ("tsv", "id\tid_2\tlow\ncost-d\ttower\t20000000\n"),
        ("jsonl", '{"id": "cost-d", "id_2": "tower", "low": 20000000}\n'),
        ("text", "id      id_2         low\ncost-d  tower   20000000\n"),
    ],
)
def test_what_a_query_finds_is_in_every_format(hetao: Hetao, two_parks_log: str, output: str, wanted: str) -> None:
    sql = "SELECT f.id, p.id, value AS low FROM figures f JOIN places p ON p.id = f.place WHERE p.id = 'tower'"
    assert hetao("query", sql, "--log", two_parks_log, "--format", output).out == wanted


def test_a_query_is_of_what_was_known_then(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("query", "SELECT DISTINCT source FROM figures", "--log", two_parks_log, "--known-by", "2025-05-31")
    assert told.out == "source\nagency\n"


def test_bytes_and_infinity_are_texts(shipped: Tables) -> None:
    assert query(shipped, "SELECT x'0aff', 9e999, -9e999, NULL").rows == [("0aff", "inf", "-inf", None)]


def test_the_tables_are_listed_with_the_columns_that_queries_find(hetao: Hetao) -> None:
    document = json.loads(hetao("tables", "--format", "json").out)
    for name, table in TABLES.items():
        listed = [one for one in document["columns"] if one["table"] == name]
        assert [one["name"] for one in listed] == [column.name for column in table.columns]
        assert [one["name"] for one in listed if one["key"]] == [
            one.name for one in table.columns if one.name in table.key
        ]
    told = hetao("tables", "findings").out
    assert told.startswith("Column")
    assert "figures" not in told.split("\n")[1]
    assert "did you mean 'findings'" in hetao("tables", "finding").err
