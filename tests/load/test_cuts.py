"""What is left of a log when one looks at it from a day in the past."""

from __future__ import annotations

from typing import Any

import pytest
from whole_log import loaded

from hetao_cli.dates.edtf import parse_date
from hetao_cli.load.cuts import known_by_then, of_then

_NAME = {"en": "x"}
TABLES: dict[str, Any] = {
    "log": {"version": 1},
    "place": [{"id": "zone", "name": _NAME}],
    "metric": [{"id": "companies", "name": _NAME, "unit": "company", "kind": "stock"}],
    "event": [
        {"id": "mou", "date": "2017-01-03", "title": _NAME},
        {"id": "opening", "date": "2025-12-22", "title": _NAME, "after": ["mou", "bridge"]},
        {"id": "bridge", "date": "2027", "title": _NAME, "after": ["mou"]},
        {"id": "undated", "date": "someday", "title": _NAME},
    ],
    "source": [
        {"id": "early", "title": "x", "published": "2024-08"},
        {"id": "late", "title": "x", "published": "2026-01-03"},
        {"id": "copy-of-late", "title": "x", "published": "2024-09", "origin": "late"},
        {"id": "undated", "title": "x", "published": "someday"},
    ],
    "figure": [
        {"id": f"of-{source}", "source": source, "place": "zone", "metric": "companies", "says": "1"}
        for source in ("early", "late", "copy-of-late", "undated")
    ]
    + [{"id": "dated", "source": "late", "place": "zone", "metric": "companies", "says": "1", "as_of": "2023"}],
    "dating": [
        {"id": f"{source}-{event}", "source": source, "event": event, "says": "2017"}
        for source, event in (("early", "mou"), ("late", "opening"), ("late", "bridge"))
    ],
}


@pytest.mark.parametrize(
    ("then", "sources"),
    [
        ("2024-07-31", []),
        ("2024-08-30", []),
        ("2024-08", ["early"]),
        ("2024-12", ["early", "copy-of-late"]),
        ("2026-01-02", ["early", "copy-of-late"]),
        ("2026", ["early", "late", "copy-of-late"]),
        ("2030/..", ["early", "late", "copy-of-late"]),
    ],
)
def test_only_sources_surely_published_by_then_are_known(then: str, sources: list[str]) -> None:
    log = known_by_then(loaded(TABLES), parse_date(then))

    assert list(log.sources) == sources
    assert {figure.source for figure in log.figures} == set(sources)
    assert {dating.source for dating in log.datings} <= set(sources)
    assert list(log.events) == ["mou", "opening", "bridge", "undated"]


def test_a_copy_of_what_is_not_known_yet_stands_alone() -> None:
    whole = loaded(TABLES)

    assert known_by_then(whole, parse_date("2024-12")).sources["copy-of-late"].origin is None
    assert known_by_then(whole, parse_date("2026")).sources["copy-of-late"].origin == "late"


@pytest.mark.parametrize(
    ("then", "events", "figures"),
    [
        ("2016", ["undated"], ["of-undated"]),
        ("2017-01-02", ["undated"], ["of-undated"]),
        ("2017", ["mou", "undated"], ["of-undated"]),
        ("2024-08", ["mou", "undated"], ["of-early", "of-undated", "dated"]),
        ("2025", ["mou", "opening", "undated"], ["of-early", "of-copy-of-late", "of-undated", "dated"]),
        (
            "2027-01-01",
            ["mou", "opening", "bridge", "undated"],
            ["of-early", "of-late", "of-copy-of-late", "of-undated", "dated"],
        ),
    ],
)
def test_what_lies_surely_after_then_is_left_out(then: str, events: list[str], figures: list[str]) -> None:
    log = of_then(loaded(TABLES), parse_date(then))

    assert list(log.events) == events
    assert [figure.id for figure in log.figures] == figures
    assert all(dating.event in log.events for dating in log.datings)
    assert all(link in log.events for event in log.events.values() for link in event.after)
