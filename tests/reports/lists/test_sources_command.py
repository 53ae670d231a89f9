"""`hetao sources`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

DISPUTED = """
[log]
version = 1

[[place]]
id = "park"
name = { en = "park" }

[[metric]]
id = "companies"
name = { en = "companies" }
unit = "company"
kind = "stock"
"""


def disputed_log(folder: Path) -> str:
    """Return a log in which two papers always agree, a third differs alone, and a leaflet copies the third."""
    said = [("first", "447"), ("second", "447"), ("loner", "474")]
    sources = [
        f'[[source]]\nid = "{name}"\ntitle = "{name}"\npublished = "2026"\n' for name in ["first", "second", "loner"]
    ]
    sources += ['[[source]]\nid = "leaflet"\ntitle = "leaflet"\npublished = "2026"\norigin = "loner"\n']
    figures = [
        f'[[figure]]\nsource = "{source}"\nplace = "park"\nmetric = "companies"\nsays = "{says}"\nas_of = "{year}"\n'
        for year in range(2020, 2024)
        for source, says in said
    ]
    path = folder / "disputed.toml"
    path.write_text(DISPUTED + "".join((*sources, *figures)), encoding="utf-8")
    return str(path)


def test_sources_stand_by_date_then_by_id_and_those_without_a_date_last(hetao: Hetao, two_parks_log: str) -> None:
    found = json.loads(hetao("sources", "--log", two_parks_log, "--format", "json").out)["sources"]
    assert [one["id"] for one in found] == ["agency", "daily", "gazette", "leaflet"]


def test_a_source_has_the_counts_of_what_it_says(hetao: Hetao, two_parks_log: str) -> None:
    found = json.loads(hetao("sources", "--log", two_parks_log, "--format", "json").out)["sources"]
    assert {one["id"]: (one["figures"], one["datings"]) for one in found} == {
        "agency": (3, 0),
        "gazette": (4, 1),
        "daily": (3, 2),
        "leaflet": (2, 0),
    }


def test_a_source_not_yet_published_is_left_out(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("sources", "--log", two_parks_log, "--known-by", "2025-06-01", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == ["agency"]


def test_a_log_without_sources_says_so(hetao: Hetao, empty_log: str) -> None:
    assert hetao("sources", "--log", empty_log, "--lang", "zh-Hans").out == "日志中没有来源\n"


def test_weights_tell_how_reliable_each_source_was_found_and_from_how_many_disputes(
    hetao: Hetao, tmp_path: Path
) -> None:
    told = hetao("sources", "--weights", "--log", disputed_log(tmp_path), "--format", "json")
    weights = {one["id"]: one["weights"] for one in json.loads(told.out)["sources"]}
    assert {name: one["disputes"] for name, one in weights.items()} == dict.fromkeys(weights, 4)
    assert weights["first"]["reliability"] > 0.6 > weights["loner"]["reliability"]
    assert weights["leaflet"] == weights["loner"]
    assert weights["loner"]["repeats"] == []


def test_without_weights_none_are_told(hetao: Hetao, two_parks_log: str) -> None:
    found = json.loads(hetao("sources", "--log", two_parks_log, "--format", "json").out)["sources"]
    assert {one["weights"] for one in found} == {None}


def test_weights_name_with_whom_a_source_shares_mistakes(hetao: Hetao, tmp_path: Path) -> None:
    path = disputed_log(tmp_path)
    with open(path, "a", encoding="utf-8") as file:
        file.write('[[source]]\nid = "echo"\ntitle = "echo"\npublished = "2026"\n')
        for source, says in (("first", "9"), ("second", "9"), ("loner", "11"), ("echo", "11")):
            subject = f'source = "{source}"\nplace = "park"\nmetric = "companies"'
            file.write(f'[[figure]]\n{subject}\nsays = "{says}"\nas_of = "2010"\n')
    found = json.loads(hetao("sources", "--weights", "--log", path, "--format", "json").out)["sources"]
    assert {one["id"]: one["weights"]["repeats"] for one in found} == {
        "first": [],
        "second": [],
        "loner": ["echo"],
        "leaflet": ["echo"],
        "echo": ["loner"],
    }
    assert "Shares mistakes with" in hetao("sources", "--weights", "--log", path).out
