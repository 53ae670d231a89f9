"""Whether two figures can be compared, and agree: what `hetao show` says of one beside another."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING

import pytest

from hetao_cli.analysis.likeness import LIKENESSES, likeness
from hetao_cli.log.assemble import load_log
from hetao_cli.log.figure_claims import read_figure_claims

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

VOCABULARY = """
log = { version = 1 }
place = [{ id = "park", name = { en = "park" } }]
metric = [
  { id = "constant", name = { en = "area" }, unit = "km2", kind = "constant" },
  { id = "stock", name = { en = "area let" }, unit = "km2", kind = "stock" },
]
source = [{ id = "a", title = "A", published = "soon" }]
"""


@pytest.mark.parametrize(
    ("metric", "one", "other", "wanted"),
    [
        ("stock", ("3.02 km2", "2025"), ("302 hectares", "2025-06"), "agrees"),
        ("stock", ("3.02 km2", "2025"), ("3.2 km2", "2025-06"), "differs"),
        ("stock", ("3.02 km2", "2025"), ("3.2 km2", "2024"), "other_time"),
        ("stock", ("3.02 km2", "2025"), ("3.02 km2", "2024"), "other_time"),
        ("stock", ("3.02 km2", None), ("3.2 km2", "2025"), "other_time"),
        ("stock", ("3.02 km2", None), ("3.2 km2", None), "other_time"),
        ("stock", ("over 3 km2", "2025"), ("3 km2", "2025"), "agrees"),
        ("constant", ("3.02 km2", "2025"), ("3.2 km2", "2024"), "differs"),
        ("constant", ("3.02 km2", None), ("302公顷", "1990"), "agrees"),
        ("constant", ("3.02 km2", None), ("some", None), "unread"),
        ("constant", ("3.02 km2", None), ("60家", None), "unread"),
    ],
)
def test_two_figures_are_alike_in_this_way(
    tmp_path: Path, metric: str, one: tuple[str, str | None], other: tuple[str, str | None], wanted: str
) -> None:
    figures = [
        f'[[figure]]\nsource = "a"\nplace = "park"\nmetric = "{metric}"\nsays = "{says}"\n'
        + (f'as_of = "{as_of}"\n' if as_of else "")
        for says, as_of in (one, other)
    ]
    path = tmp_path / "events.toml"
    path.write_text("\n".join([VOCABULARY, *figures]), encoding="utf-8")
    log = load_log(str(path))
    first, second = read_figure_claims(log)
    assert likeness(log.metrics[metric], first, second) == wanted
    assert likeness(log.metrics[metric], second, first) == wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("firms-a", "firms-b", "agrees"),
        ("firms-a", "firms-old", "other_time"),
        ("firms-a", "firms-plan", "other_status"),
        ("firms-a", "firms-few", "unread"),
        ("gazette/south/area", "daily/south/area", "agrees"),
        ("cost-a", "cost-b", "other_unit"),
        ("cost-a", "cost-c", "unread"),
    ],
)
def test_a_figure_is_told_how_it_relates_to_another(
    hetao: Hetao, two_parks_log: str, one: str, other: str, wanted: str
) -> None:
    told = hetao("show", one, "--log", two_parks_log, "--format", "json")
    others = json.loads(told.out)["entries"][0]["others"]
    found = next(record for record in others if record["id"] == other)
    assert found["relation"] == wanted
    assert found["comparable"] == (wanted in {"agrees", "differs"})
    assert found["why"] == str(LIKENESSES[wanted])


def test_a_figure_alone_has_no_table_of_others(hetao: Hetao, two_parks_log: str) -> None:
    assert "Others say" in hetao("show", "cost-a", "--log", two_parks_log).out
    assert "Others say" not in hetao("show", "cost-d", "--log", two_parks_log).out


def test_a_relation_is_the_same_from_either_side(two_parks_log: str) -> None:
    log = load_log(two_parks_log)
    for one, other in itertools.combinations(read_figure_claims(log), 2):
        if (one.figure.place, one.figure.metric) == (other.figure.place, other.figure.metric):
            metric = log.metrics[one.figure.metric]
            assert likeness(metric, one, other) == likeness(metric, other, one)
