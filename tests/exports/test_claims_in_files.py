"""Sources and claims in formats of the web and of libraries."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Hetao

    from hetao_cli.tables.tables import Tables

pytestmark = pytest.mark.filterwarnings("default")  # those of the readers are none of ours


def test_json_ld_is_read_by_rdflib_with_every_bound(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    rdflib = pytest.importorskip("rdflib")
    path, told = export("jsonld", "zone.jsonld")
    assert told == ""
    graph = rdflib.Graph().parse(path, format="json-ld")
    term, schema = rdflib.Namespace("urn:hetao:term:"), rdflib.Namespace("https://schema.org/")
    for table in ("figures", "datings", "events", "sources", "places"):
        for row in shipped.dicts(table):
            node = rdflib.URIRef(f"urn:hetao:{table}:{quote(row['id'], safe='')}")
            for column in ("low", "high", "metric_low", "metric_high"):
                cell = graph.value(node, term[column])
                assert (None if cell is None else Decimal(str(cell))) == (
                    None if row.get(column) is None else Decimal(str(row[column]))
                )
            for column in ("hedge", "status", "unit", "date", "as_of", "earliest", "says", "at"):
                cell = graph.value(node, term[column])
                assert (None if cell is None else str(cell)) == row.get(column)
    claims = set(graph.subjects(rdflib.RDF.type, schema.Claim))
    assert len(claims) == len(shipped.rows("figures")) + len(shipped.rows("datings"))


def test_csl_json_has_each_source_with_its_date(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    path, told = export("csl", "sources.json")
    items = {one["id"]: one for one in json.loads(path.read_text(encoding="utf-8"))}
    rows = shipped.dicts("sources")
    assert set(items) == {row["id"] for row in rows}
    for row in rows:
        item = items[row["id"]]
        assert (item["title"], item.get("URL"), item.get("publisher")) == (row["title"], row["url"], row["publisher"])
        parts = "-".join(f"{part:02}" for part in item["issued"]["date-parts"][0])
        assert row["published"].rstrip("~?%") == parts
        assert item["issued"].get("circa", False) == row["published"].endswith(("~", "?", "%"))
    vague = sum(not re.fullmatch(r"[\d-]+", row["published"]) for row in rows)
    assert f"entries with a date that is approximate, uncertain or no single day: {vague}, " in told


def test_bibtex_has_each_source_in_balanced_braces(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    path, _ = export("bibtex", "sources.bib")
    text = path.read_text(encoding="utf-8")
    entries = re.findall(r"^@misc\{([^,\s]+),$", text, re.MULTILINE)
    assert entries == [row["id"] for row in shipped.dicts("sources")]
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")


def test_signs_of_latex_in_a_title_are_text(hetao: Hetao, tmp_path: Path, two_parks_log: str) -> None:
    text = Path(two_parks_log).read_text(encoding="utf-8").replace('title = "Parks"', 'title = "50 % & {more"')
    (tmp_path / "events.toml").write_text(text, encoding="utf-8")
    told = hetao("export", "bibtex", "--log", str(tmp_path / "events.toml"))
    assert r"title = {{50 \% \& \{more}}," in told.out


WITH_ITEMS = """
log = { version = 1 }
place = [{ id = "p", name = { en = "park" }, same_as = ["wikidata:Q42"] }, { id = "q", name = { en = "other" } }]
metric = [
  { id = "area", name = { en = "area" }, unit = "km2", kind = "constant", same_as = ["wikidata:P2046"] },
  { id = "people", name = { en = "people" }, unit = "person", kind = "stock", same_as = ["wikidata:P1082"] },
]
source = [
  { id = "s", title = 'A "b"', published = "2025-06", language = "en", url = "https://example.org/a" },
]
figure = [
  { source = "s", place = "p", metric = "area", says = "about 87 hectares" },
  { source = "s", place = "p", metric = "people", says = "over 60 people", as_of = "2025" },
  { source = "s", place = "p", metric = "people", says = "70 people", as_of = "2030", status = "target" },
  { source = "s", place = "q", metric = "people", says = "80 people" },
]
"""


def test_quickstatements_have_bounds_units_dates_and_references(hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "events.toml").write_text(WITH_ITEMS, encoding="utf-8")
    told = hetao("export", "quickstatements", "--log", str(tmp_path / "events.toml"))
    statements = [line.split("\t") for line in told.out.splitlines() if line.startswith("Q")]
    reference = ["S854", '"https://example.org/a"', "S1476", "en:\"A 'b'\"", "S577", "+2025-06-00T00:00:00Z/10"]
    assert [one[:-1] for one in statements] == [
        ["Q42", "P2046", "87[86,88]U35852", "P585", "+2025-06-00T00:00:00Z/10", *reference],
        ["Q42", "P1082", "60", "P585", "+2025-00-00T00:00:00Z/9", *reference],
    ]
    assert all("hedge: " in one[-1] for one in statements)
    comments = [line for line in told.out.splitlines() if line.startswith("/*")]
    assert ["70 people" in comments[0], "80 people" in comments[1]] == [True, True]
    assert told.err.splitlines() == [
        "hetao: figures whose place, metric or unit has no name in Wikidata: 1, in comments",
        "hetao: figures that are plans or estimates: 1, in comments",
        "hetao: figures with a hedge: 2, in comments",
    ]
