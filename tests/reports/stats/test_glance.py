"""The log at a glance: every statistic on every log, and those of our own log recomputed from its files."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from stats_log import SHIPPED, said

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import load_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.reports.stats.registry import Statistic, statistics

if TYPE_CHECKING:
    from conftest import Hetao


def rows_of(hetao: Hetao, statistic: str, log: str = SHIPPED) -> dict[str, dict[str, Any]]:
    return {row["key"]: row for row in said(hetao, log=log)["rows"] if row["statistic"] == statistic}


def shipped() -> tuple[dict[str, Any], dict[str, list[dict[str, Any]]]]:
    """Return the tables of our own log as TOML has them: the main file, and the figures of each source."""
    root = Path(SHIPPED).parent
    main = tomllib.loads(Path(SHIPPED).read_text(encoding="utf-8"))
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(root.glob("seeds/**/*.toml"))]
    return main, {file["source"]["id"]: file["figure"] for file in files if "figure" in file}


@pytest.mark.parametrize("statistic", statistics(), ids=lambda one: one.name)
def test_a_statistic_of_an_empty_log_says_nothing(statistic: Statistic, empty_log: str) -> None:
    evidence = gather_evidence(load_log(empty_log), parse_date("2026-11-21"))
    assert list(statistic.rows(evidence)) == []


@pytest.mark.parametrize("log", ["two parks", "shipped"])
@pytest.mark.parametrize("statistic", statistics(), ids=lambda one: one.name)
def test_a_statistic_counts_what_it_names(statistic: Statistic, log: str, two_parks_log: str) -> None:
    path = two_parks_log if log == "two parks" else SHIPPED
    loaded = load_log(path)
    evidence = gather_evidence(loaded, parse_date("2026-11-21"))
    ids = {figure.id for figure in loaded.figures}
    for row in statistic.rows(evidence):
        assert all(in_language(row.label, language) for language in LANGUAGES)
        assert row.of is None or 0 <= row.number <= row.of
        assert row.possible is None or row.possible >= row.number
        assert set(row.events) <= loaded.events.keys()
        assert set(row.figures) <= ids
        assert set(row.sources) <= loaded.sources.keys()
        assert row.events or row.figures or row.sources or not row.number


def test_every_statistic_has_a_rank_of_its_own() -> None:
    ranks = [one.rank for one in statistics()]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("name", ["events-by-place", "events-by-kind", "events-by-status"])
def test_each_event_is_counted_once(hetao: Hetao, name: str) -> None:
    events = [event for row in rows_of(hetao, name).values() for event in row["events"]]
    assert sorted(events) == sorted(event["id"] for event in shipped()[0]["event"])


def test_each_event_is_of_one_decade_of_several_or_undated(hetao: Hetao, two_parks_log: str) -> None:
    for log in (SHIPPED, two_parks_log):
        rows = rows_of(hetao, "events-by-period", log)
        decades = [row for key, row in rows.items() if not key.isdigit()]
        assert sum(row["count"] for row in decades) == decades[0]["of"]
    assert rows_of(hetao, "events-by-period", two_parks_log)["undated"]["events"] == ["some-day"]


def test_an_event_of_an_uncertain_year_is_possibly_of_each(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    event = '[[event]]\nid = "{}"\ndate = "{}"\ntitle = {{ en = "x" }}\n'
    dates = {"a": "2017-03", "b": "2016-12/2017-02", "c": "2016-12~", "d": "199X", "e": "1999/2001"}
    path.write_text("[log]\nversion = 1\n" + "".join(event.format(*pair) for pair in dates.items()), encoding="utf-8")
    rows = rows_of(hetao, "events-by-period", str(path))
    assert {key: (row["count"], row["possible"]) for key, row in rows.items()} == {
        "1990s": (2, 2),
        "1999": (1, 2),
        "2010s": (3, 3),
        "2016": (1, 2),
        "2017": (1, 2),
    }


def test_figures_by_source_metric_and_status_are_those_of_the_files(hetao: Hetao) -> None:
    by_source = shipped()[1]
    figures = [figure for given in by_source.values() for figure in given]
    counted = {key: row["count"] for key, row in rows_of(hetao, "figures-by-source").items()}
    assert counted == {source: len(given) for source, given in by_source.items()}
    for name, key in (("figures-by-metric", "metric"), ("figures-by-status", "status")):
        counted = {row: record["count"] for row, record in rows_of(hetao, name).items()}
        assert counted == Counter(figure.get(key, "actual") for figure in figures)


def test_coverage_has_a_cell_for_each_metric_and_place(hetao: Hetao) -> None:
    pairs = Counter((figure["metric"], figure["place"]) for given in shipped()[1].values() for figure in given)
    cells = {(row["metric"], row["place"]): row["count"] for row in rows_of(hetao, "coverage").values()}
    assert cells.keys() <= pairs.keys()
    assert all(count <= pairs[pair] for pair, count in cells.items())
    assert cells["area", "sz-park"] == pairs["area", "sz-park"] == 11


def test_what_has_one_source_only_has_no_other(hetao: Hetao) -> None:
    rows = rows_of(hetao, "one-source")
    assert rows["total-development-area/sz-park"]["sources"] == ["breakinglatest-2023"]
    assert "area/sz-park" not in rows
    assert "projects/sz-park" not in rows


def test_the_conflict_rate_is_of_questions_of_several_independent_sources(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    head = '[log]\nversion = 1\n[[place]]\nid = "p"\nname = {en = "p"}\n'
    metrics = [f'[[metric]]\nid = "m{n}"\nname = {{en = "m"}}\nunit = "company"\nkind = "stock"\n' for n in range(4)]
    source = '[[source]]\nid = "{0}"\ntitle = "x"\npublished = "2025-06-0{1}"\nlanguage = "en"\n{2}'
    sources = [source.format("a", 1, ""), source.format("b", 2, ""), source.format("copy", 3, 'origin = "a"\n')]
    figure = '[[figure]]\nsource = "{}"\nplace = "p"\nmetric = "{}"\nsays = "{}"\nas_of = "2025-06-01"\n'
    said_of = [
        *(("a", "m0", "10"), ("b", "m0", "10")),
        *(("a", "m1", "10"), ("b", "m1", "30")),
        *(("a", "m2", "10"), ("copy", "m2", "30")),
        ("a", "m3", "10"),
    ]
    path.write_text(
        head + "".join(metrics) + "".join(sources) + "".join(figure.format(*one) for one in said_of), encoding="utf-8"
    )
    rows = rows_of(hetao, "conflicts", str(path))
    assert {key: (row["count"], row["of"], row["share"]) for key, row in rows.items()} == {
        "independent": (1, 2, 0.5),
        "one-source": (1, 1, 1),
    }
    assert len(rows["independent"]["figures"]) == 2
