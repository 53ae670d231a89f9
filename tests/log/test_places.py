"""Places by id, name and alias, and what lies in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from whole_log import loaded

from hetao_cli.log.hierarchy import (
    belongs_to_whole,
    common_whole,
    main_parts,
    main_sides,
    places_below,
    resolve_metric,
    resolve_place,
    side_of,
)
from hetao_cli.model.errors import UnknownNameError, UsageError

if TYPE_CHECKING:
    from hetao_cli.model.log import Log


def place(name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - values of TOML
    return {"id": name, "name": {"en": f"the {name}", "zh-Hant": f"{name}園區"}, **more}


PLACES = [
    place("city", aliases=["Shenzhen"]),
    place("zone"),
    place("left", part_of="zone", aliases=["the Left Bank", "LB"]),
    place("right", part_of="zone"),
    place("phase", part_of="left"),
    place("firm", within="phase"),
    place("shop", within="zone"),
]


@pytest.fixture
def log() -> Log:
    return loaded({"log": {"version": 1}, "place": PLACES})


@pytest.mark.parametrize("name", ["left", "the left", "THE LEFT", "left園區", "the left bank", "lb", "LB"])
def test_a_place_is_found_by_id_name_or_alias(name: str, log: Log) -> None:
    assert resolve_place(log, name) == "left"


@pytest.mark.parametrize("name", ["", "lef", "left bank", "LEFTS"])
def test_what_names_no_place_is_refused(name: str, log: Log) -> None:
    with pytest.raises(UnknownNameError, match="no place named"):
        resolve_place(log, name)


@pytest.mark.parametrize(
    ("names", "below"),
    [
        (["zone"], {"zone", "left", "right", "phase", "firm", "shop"}),
        (["left"], {"left", "phase", "firm"}),
        (["the left bank", "right"], {"left", "right", "phase", "firm"}),
        (["firm"], {"firm"}),
    ],
)
def test_what_lies_in_a_place_is_part_of_it_or_within_it(names: list[str], below: set[str], log: Log) -> None:
    assert places_below(log, names) == below


def test_the_sides_to_compare_are_the_first_two_parts_of_the_main_place(log: Log) -> None:
    assert main_sides(log) == ("left", "right")


def test_the_main_place_is_the_one_with_most_in_it_wherever_it_stands() -> None:
    bank = [place(name, part_of="bank") for name in ("pier", "quay")]
    bridge = [place("bank", part_of="bridge"), *bank, place("deck", part_of="bridge"), place("tower", part_of="bridge")]

    assert main_parts(loaded({"log": {"version": 1}, "place": [place("bridge"), *bridge]})) == ("bank", "deck", "tower")
    assert main_parts(loaded({"log": {"version": 1}, "place": [*bridge, place("bridge")]})) == ("bank", "deck", "tower")


def test_a_log_without_two_parts_of_one_place_has_no_sides() -> None:
    log = loaded({"log": {"version": 1}, "place": [place("a"), place("b", part_of="a"), place("c", part_of="b")]})
    assert (main_parts(log), main_sides(log)) == ((), None)


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("left", 0),
        ("phase", 0),
        ("firm", 0),
        ("right", 1),
        ("zone", None),
        ("shop", None),
        ("city", None),
        (None, None),
    ],
)
def test_a_place_is_on_the_side_that_it_lies_in(name: str | None, side: int | None, log: Log) -> None:
    assert side_of(log, name, ("left", "right")) == side


@pytest.mark.parametrize(
    ("sides", "whole"),
    [(("left", "right"), "zone"), (("phase", "right"), "zone"), (("left", "firm"), None), (("zone", "left"), None)],
)
def test_the_whole_of_two_sides_is_the_nearest_place_that_both_are_parts_of(
    sides: tuple[str, str], whole: str | None, log: Log
) -> None:
    assert common_whole(log, sides) == whole


@pytest.mark.parametrize(
    ("name", "belongs"),
    [
        ("zone", True),
        ("shop", True),
        ("left", False),
        ("phase", False),
        ("firm", False),
        ("city", False),
        (None, False),
    ],
)
def test_what_lies_in_a_whole_beside_its_parts_belongs_to_it(name: str | None, log: Log, *, belongs: bool) -> None:
    assert belongs_to_whole(log, name, "zone") is belongs


METRICS: list[dict[str, Any]] = [
    {"id": "firms", "name": {"en": "companies", "zh-Hans": "企业"}, "words": ["Enterprises", "firm"]},
    {"id": "tenants", "name": {"en": "tenants"}, "words": ["residents", "firm", "companies"]},
]


@pytest.fixture
def metrics() -> Log:
    return loaded({"log": {"version": 1}, "metric": [{"unit": "company", "kind": "stock", **one} for one in METRICS]})


@pytest.mark.parametrize(
    ("name", "found"),
    [("firms", "firms"), ("Companies", "firms"), ("企业", "firms"), ("enterprises", "firms"), ("residents", "tenants")],
)
def test_a_metric_is_found_by_id_name_or_a_word_of_texts(name: str, found: str, metrics: Log) -> None:
    assert resolve_metric(metrics, name) == found


def test_a_word_for_several_metrics_is_refused_with_all_of_them(metrics: Log) -> None:
    with pytest.raises(UsageError, match="'firm' is a word for several metrics: firms, tenants"):
        resolve_metric(metrics, "firm")


def test_what_is_called_like_no_metric_is_refused(metrics: Log) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'tenants'"):
        resolve_metric(metrics, "tenant")
