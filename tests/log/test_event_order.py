"""The order of events of one date."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whole_log import loaded

from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.event_order import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence


def order(*events: tuple[str, str, Sequence[str]]) -> list[str]:
    """Return the ids of events in order, each given as its id, its date and its `after`."""
    tables: dict[str, Any] = {
        "log": {"version": 1},
        "event": [
            {"id": name, "date": date, "title": {"en": name}, "after": list(after)} for name, date, after in events
        ],
    }
    log = loaded(tables)
    return in_order(log, {event.id: moment_of(event.date) for event in log.events.values()})


def test_events_of_one_day_stand_by_after_whatever_their_ids() -> None:
    assert order(("z-morning", "2024-05-01", ()), ("a-evening", "2024-05-01", ["z-morning"])) == [
        "z-morning",
        "a-evening",
    ]
    assert order(("a-evening", "2024-05-01", ["z-morning"]), ("z-morning", "2024-05-01", ())) == [
        "z-morning",
        "a-evening",
    ]


def test_events_of_one_day_stand_as_in_the_log_if_nothing_else_says() -> None:
    assert order(("c", "2024-05-01", ()), ("a", "2024-05-01", ()), ("b", "2024-04", ())) == ["b", "c", "a"]


def test_an_event_of_another_date_leads_from_one_to_the_other() -> None:
    assert order(("last", "2024-05", ["middle"]), ("middle", "2024~", ["first"]), ("first", "2024-05", ())) == [
        "middle",
        "first",
        "last",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2024-05-01T10:00:00", "2024-05-01T11:00:00"),
        ("2024-05-01T23:00:00+08:00", "2024-05-01T16:00:00Z"),
        ("2024-05-01T01:00:00+08:00", "2024-05-01T00:30:00Z"),
        ("2024-05-01T12:00:00Z", "2024-05-01T10:00:00-05:00"),
        ("2024-05-01", "2024-05-01T00:00:00"),
    ],
)
def test_times_are_in_order_with_their_zones(first: str, second: str) -> None:
    assert order(("b", first, ()), ("a", second, ())) == ["b", "a"]
    assert order(("a", second, ()), ("b", first, ())) == ["b", "a"]


DATES = ("2024", "2024-05", "2024-05-01", "2024-05-01T10:00:00", "2024-05-01T10:00:00+08:00", "someday")


@given(st.lists(st.tuples(st.sampled_from(DATES), st.lists(st.integers(0, 8), max_size=2)), max_size=9))
def test_every_event_stands_once_and_behind_those_of_its_date_that_it_comes_after(
    drawn: list[tuple[str, list[int]]],
) -> None:
    events = [
        (f"e-{number}", date, [f"e-{before}" for before in afters if before < number])
        for number, (date, afters) in enumerate(drawn)
    ]
    found = order(*reversed(events))
    dates = {name: date for name, date, _ in events}

    assert sorted(found) == sorted(dates)
    for (name, _, after), before in itertools.product(events, dates):
        if before in after and dates[name] == dates[before]:
            assert found.index(before) < found.index(name)
