"""References to other entries: to nothing, and in circles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whole_log import entries_of, loaded, whole_log

from hetao_cli.log.hierarchy import main_sides, places_below, side_of
from hetao_cli.log.schema import TABLES
from hetao_cli.model.entries import Spot

if TYPE_CHECKING:
    from hetao_cli.model.log import Log

REFERENCES = [(table.name, field) for table in TABLES.values() for field in table.fields if field.refers_to is not None]
CROSSWISE = {"share_of", "growth_of", "on"}
"""Keys that relate an entry to others of its kind without putting it above or below them."""

CYCLIC = [(table, f.key) for table, f in REFERENCES if f.refers_to == table and f.key not in CROSSWISE]


@pytest.mark.parametrize(("table", "key"), [(table, field.key) for table, field in REFERENCES])
def test_a_reference_to_nothing_is_told_with_a_near_miss(table: str, key: str) -> None:
    tables = whole_log()
    entry = tables[table][-1]
    known = entry[key][0] if isinstance(entry[key], list) else entry[key]
    entry[key] = [f"{known}x", *entry[key][1:]] if isinstance(entry[key], list) else f"{known}x"

    log = loaded(tables)

    told = [fault for fault in log.faults if fault.code == "F008"]
    assert [(fault.spot, fault.key) for fault in told] == [(Spot(0, table, len(tables[table]) - 1), key)]
    assert told[0].words["id"] == f"{known}x"
    assert str(told[0].words["near"]) == f"did you mean '{known}'?"


@pytest.mark.parametrize(
    ("table", "key", "required"), [(table, field.key, field.required) for table, field in REFERENCES]
)
def test_only_a_reference_that_is_needed_costs_the_entry(table: str, key: str, required: bool) -> None:  # noqa: FBT001 - a column
    tables = whole_log()
    entry = tables[table][-1]
    entry[key] = ["nowhere"] * len(entry[key]) if isinstance(entry[key], list) else "nowhere"

    log = loaded(tables)

    name = entry["from"] if table == "rate" else entry["id"]
    assert (name in entries_of(log, table)) is not required


def test_of_several_references_only_the_dead_ones_are_dropped() -> None:
    tables = whole_log()
    tables["event"][-1]["after"] = ["nowhere", "mou", "nothing"]

    log = loaded(tables)

    assert log.events["opening"].after == ("mou",)
    assert [fault.words["id"] for fault in log.faults] == ["nowhere", "nothing"]


def test_a_reference_may_lead_to_another_file_and_to_a_later_entry() -> None:
    tables = whole_log()
    place = {"id": "phase", "name": {"en": "phase"}, "part_of": "hall"}
    hall = {"id": "hall", "name": {"en": "hall"}, "part_of": "park"}

    log = loaded(tables, {"place": [place]}, {"place": [hall]})

    assert log.faults == []
    assert log.places["phase"].part_of == "hall"


def circle(table: str, key: str, length: int) -> dict[str, Any]:
    """Return a whole log in which `length` more entries refer to each other in a circle."""
    tables = whole_log()
    listed = isinstance(tables[table][-1][key], list)
    names = [f"ring-{number}" for number in range(length)]
    for number, name in enumerate(names):
        following = names[(number + 1) % length]
        plain = {field: value for field, value in tables[table][0].items() if field != "id"}
        tables[table].append({**plain, "id": name, key: [following] if listed else following})
    return tables


def links(log: Log, table: str, name: str) -> list[str]:
    """Return all that an entry refers to among its own kind."""
    entry = entries_of(log, table)[name]
    values = [getattr(entry, key) for kind, key in CYCLIC if kind == table]
    listed: list[tuple[str | None, ...]] = [value if isinstance(value, tuple) else (value,) for value in values]
    return [link for names in listed for link in names if link is not None]


def goes_round(log: Log, table: str) -> bool:
    """Return whether some entry can be reached from itself."""
    for name in entries_of(log, table):
        reached: set[str] = set()
        waiting = links(log, table, name)
        while waiting:
            other = waiting.pop()
            if other not in reached:
                reached.add(other)
                waiting += links(log, table, other)
        if name in reached:
            return True
    return False


@pytest.mark.parametrize(("table", "key"), CYCLIC)
@pytest.mark.parametrize("length", [1, 2, 3, 20])
def test_a_circle_is_told_once_and_opened(table: str, key: str, length: int) -> None:
    tables = circle(table, key, length)

    log = loaded(tables)

    first = len(tables[table]) - length
    assert [(fault.code, fault.spot, fault.key) for fault in log.faults] == [
        ("F009", Spot(0, table, first + length - 1), key)
    ]
    assert log.faults[0].words["circle"] == " → ".join([*(f"ring-{number}" for number in range(length)), "ring-0"])
    assert not goes_round(log, table)


def test_a_part_of_a_place_can_t_hold_the_place_within() -> None:
    tables = whole_log()
    tables["place"][0]["within"] = "park"

    log = loaded(tables)

    assert [fault.code for fault in log.faults] == ["F009"]
    assert not goes_round(log, "place")
    assert side_of(log, "zone", ("city", "park")) in {None, 0, 1}


@given(st.lists(st.tuples(st.none() | st.integers(0, 5), st.none() | st.integers(0, 5)), min_size=1, max_size=6))
def test_places_are_told_to_go_round_just_where_they_do(parents: list[tuple[int | None, int | None]]) -> None:
    places: list[dict[str, Any]] = []
    for number, (whole, around) in enumerate(parents):
        place: dict[str, Any] = {"id": f"p-{number}", "name": {"en": "x"}}
        if whole is not None:
            place["part_of"] = f"p-{whole % len(parents)}"
        if around is not None:
            place["within"] = f"p-{around % len(parents)}"
        places.append(place)

    log = loaded({"log": {"version": 1}, "place": places})

    assert not goes_round(log, "place")
    assert len(log.faults) == sum(
        (getattr(log.places[place["id"]], key) != place.get(key)) for place in places for key in ("part_of", "within")
    )
    for name in log.places:
        assert name in places_below(log, [name])
        assert side_of(log, name, main_sides(log) or ("p-0", "p-0")) in {None, 0, 1}


@given(st.lists(st.lists(st.integers(0, 6), max_size=3), min_size=1, max_size=7))
def test_events_are_told_to_go_round_just_where_they_do(afters: list[list[int]]) -> None:
    count = len(afters)
    events = [
        {"id": f"e-{number}", "date": "2017", "title": {"en": "x"}, "after": [f"e-{other % count}" for other in after]}
        for number, after in enumerate(afters)
    ]

    log = loaded({"log": {"version": 1}, "event": events})

    assert not goes_round(log, "event")
    lost = [len({*event["after"]} - {*log.events[f"e-{number}"].after}) for number, event in enumerate(events)]
    assert [fault.code for fault in log.faults] == ["F009"] * sum(lost)


@pytest.mark.parametrize(
    ("table", "key", "value", "code"),
    [
        ("place", "name", 447, "F007"),
        ("place", "name", None, "F006"),
        ("place", "id", "The Park", "F007"),
        ("metric", "kind", "total", "F007"),
        ("metric", "unit", None, "F006"),
        ("event", "date", 2025, "F007"),
        ("event", "title", None, "F006"),
        ("source", "published", None, "F006"),
    ],
)
def test_what_refers_to_an_entry_that_can_t_be_used_is_left_out_with_it_and_only_the_cause_is_told(
    table: str, key: str, value: object, code: str
) -> None:
    tables = whole_log()
    entry = tables[table][-1]
    if value is None:
        del entry[key]
    else:
        entry[key] = value
    for name in ("event", "figure", "dating"):
        for row in tables[name]:
            if table in row:
                row[table] = entry["id"]

    log = loaded(tables)

    assert [(fault.code, fault.spot) for fault in log.faults] == [(code, Spot(0, table, len(tables[table]) - 1))]
    assert len(log.figures) == (2 if table == "event" else 0)
    assert len(log.datings) == (2 if table in {"place", "metric"} else 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [({}, "F006"), ({"id": 5}, "F007"), ({"id": "The Paper"}, "F007"), ({"id": "paper", "published": 2025}, "F007")],
)
def test_of_a_file_whose_source_can_t_be_used_only_that_is_told(source: dict[str, Any], code: str) -> None:
    figures = [{"place": "park", "metric": "built", "says": "4"}] * 3

    log = loaded(whole_log(), {"source": {"title": "x", "published": "2025"} | source, "figure": figures})

    assert [(fault.code, fault.spot) for fault in log.faults] == [(code, Spot(1, "source", 0))]
    assert len(log.figures) == 2


def test_what_is_told_of_nothing_is_told_also_where_other_entries_can_t_be_used() -> None:
    tables = whole_log()
    tables["place"][-1]["name"] = 447
    tables["figure"][0]["place"] = "nowhere"

    assert [fault.code for fault in loaded(tables).faults] == ["F007", "F008"]
