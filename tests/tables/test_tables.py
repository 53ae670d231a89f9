"""The tables of a log say what the documents for programs say, and refer to each other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import load_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.tables.selection import Filters, Selection
from hetao_cli.tables.tables import TABLES, Tables

if TYPE_CHECKING:
    from conftest import Hetao

SHIPPED = str(Path(__file__).parents[2] / "events.toml")
TODAY = "2026-11-30"


def tables_of(path: str, **filters: tuple[str, ...]) -> Tables:
    places, statuses, sources = (filters.get(name, ()) for name in ("places", "statuses", "sources"))
    wanted = Filters(places=places, statuses=statuses, sources=sources)
    evidence = gather_evidence(load_log(path), parse_date(TODAY))
    return Tables(Selection(evidence, wanted))


def flat(record: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a record as a table names them."""
    found: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            found |= {f"{key}_{inner.lower().replace('-', '_')}": cell for inner, cell in flat(value).items()}
        else:
            found[key] = tuple(value) if isinstance(value, list) else value
    return found


@pytest.mark.parametrize(
    ("table", "command"),
    [
        ("figures", "figures"),
        ("events", "timeline"),
        ("datings", "datings"),
        ("sources", "sources"),
        ("places", "places"),
        ("metrics", "metrics"),
        ("findings", "check"),
        ("changes", "changes"),
    ],
)
def test_a_table_says_what_its_command_says(hetao: Hetao, shipped: Tables, table: str, command: str) -> None:
    told = hetao(command, "--format", "json", "--log", SHIPPED, "--today", TODAY)
    key = {"timeline": "events", "check": "findings"}.get(command, command)
    records = [flat(one) for one in json.loads(told.out)[key]]
    rows = shipped.dicts(table)
    assert len(rows) == len(records)
    shared = [name for name in rows[0] if name in records[0] and name != "explanations"]
    assert len(shared) >= 10
    for row, record in zip(rows, records, strict=True):
        assert {name: row[name] for name in shared} == {name: record.get(name) for name in shared}


def test_figures_have_bounds_hedge_unit_status_and_the_days_of_their_dates(shipped: Tables) -> None:
    names = {column.name for column in TABLES["figures"].columns}
    assert names >= {"low", "high", "low_closed", "high_closed", "unit", "hedge", "status", "as_of", "at", "document"}
    for row in shipped.dicts("figures"):
        earliest, _, _, latest = parse_date(row["as_of"]).iso_bounds()
        assert (row["as_of_earliest"], row["as_of_latest"]) == (earliest, latest)


def test_findings_name_the_figures_events_and_sources_of_the_check(hetao: Hetao, shipped: Tables) -> None:
    told = json.loads(hetao("check", "--format", "json", "--log", SHIPPED, "--today", TODAY).out)["findings"]
    for kind in ("figure", "event", "source"):
        found: dict[int, list[str]] = {}
        for row in shipped.dicts(f"finding_{kind}s"):
            found.setdefault(row["finding"], []).append(row[kind])
        assert found == {number: one[f"{kind}s"] for number, one in enumerate(told, 1) if one[f"{kind}s"]}
    suspects = {(row["finding"], row["figure"]) for row in shipped.dicts("finding_figures") if row["suspect"]}
    assert suspects == {(number, name) for number, one in enumerate(told, 1) for name in one["suspects"]}


@pytest.mark.parametrize(
    "filters", [{}, {"places": ("hk-park",)}, {"sources": ("lo-2026",)}, {"statuses": ("target",)}]
)
def test_what_a_table_refers_to_is_in_its_table(filters: dict[str, tuple[str, ...]]) -> None:
    tables = tables_of(SHIPPED, **filters)
    for name, table in TABLES.items():
        for row in tables.dicts(name):
            for column in table.columns:
                if column.refers_to is not None and row[column.name] is not None:
                    assert row[column.name] in tables.keys(column.refers_to)
                assert row[column.name] is not None or not column.required


def test_keys_tell_the_rows_of_a_table_apart(shipped: Tables) -> None:
    for name, table in TABLES.items():
        keys = [tuple(row[key] for key in table.key) for row in shipped.dicts(name) if table.key]
        assert len(keys) == len(set(keys)), name


def test_of_two_figures_with_one_id_the_first_counts(tmp_path: Path, two_parks_log: str) -> None:
    text = Path(two_parks_log).read_text(encoding="utf-8")
    (tmp_path / "events.toml").write_text(text.replace('id = "firms-b"', 'id = "firms-a"'), encoding="utf-8")
    rows = tables_of(str(tmp_path / "events.toml")).dicts("figures")
    assert [row["says"] for row in rows if row["id"] == "firms-a"] == ["447 firms"]


def test_filters_are_those_of_timeline_and_figures(hetao: Hetao) -> None:
    tables = tables_of(SHIPPED, places=("hk-park",), statuses=("planned",))
    for command, name in (("figures", "figures"), ("timeline", "events")):
        told = hetao(command, "--place", "hk-park", "--status", "planned", "--format", "jsonl", "--log", SHIPPED)
        ids = [json.loads(line)["id"] for line in told.out.splitlines()]
        assert ids
        assert [row["id"] for row in tables.dicts(name)] == ids


def test_every_column_has_a_meaning_of_its_own() -> None:
    for table in TABLES.values():
        columns = table.columns
        assert table.meaning
        assert len({column.name for column in columns}) == len(columns)
        assert all(column.meaning.endswith(".") for column in columns)
        assert set(table.refers) | set(table.key) | set(table.searched) <= {column.name for column in columns}
