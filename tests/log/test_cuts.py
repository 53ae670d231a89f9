"""What is left of a log when one looks at it from a day in the past."""

from __future__ import annotations

from typing import Any

import pytest
from whole_log import loaded, whole_log

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.as_known import known_by_then, of_then

_NAME = {"en": "x"}
TABLES: dict[str, Any] = {
    "log": {"version": 1},
    "place": [{"id": "zone", "name": _NAME}],
    "metric": [{"id": "companies", "name": _NAME, "unit": "company", "kind": "stock"}],
    "event": [
        {"id": "mou", "date": "2017-01-03", "title": _NAME},
        {"id": "opening", "date": "2025-12-22", "title": _NAME, "after": ["mou", "bridge"]},
        {"id": "bridge", "date": "2027", "title": _NAME, "after": ["mou"], "status": "planned"},
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
    log, later = known_by_then(loaded(TABLES), parse_date(then))

    assert (list(log.sources), later) == (sources, [])
    assert {figure.source for figure in log.figures} == set(sources)
    assert {dating.source for dating in log.datings} <= set(sources)
    assert list(log.events) == ["mou", "opening", "bridge", "undated"]


def test_a_copy_of_what_is_not_known_yet_stands_alone() -> None:
    whole = loaded(TABLES)

    assert known_by_then(whole, parse_date("2024-12"))[0].sources["copy-of-late"].origin is None
    assert known_by_then(whole, parse_date("2026"))[0].sources["copy-of-late"].origin == "late"


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


REPORTS: list[tuple[str, dict[str, str], bool]] = [
    ("dating", {"event": "opening", "says": "x"}, True),
    ("dating", {"event": "opening", "says": "x", "date": "2025-12"}, True),
    ("dating", {"event": "mou", "says": "x", "date": "2024-09-01"}, True),
    ("dating", {"event": "mou", "says": "2026"}, False),
    ("dating", {"event": "opening", "says": "x", "date": "2024"}, False),
    ("dating", {"event": "opening", "says": "x", "date": "2024-09~"}, False),
    ("dating", {"event": "opening", "says": "x", "date": "2025-12?"}, False),
    ("dating", {"event": "opening", "says": "x", "date": "[..2025-12]"}, False),
    ("dating", {"event": "opening", "says": "x", "status": "planned"}, False),
    ("dating", {"event": "bridge", "says": "x"}, False),
    ("dating", {"event": "bridge", "says": "x", "status": "actual"}, True),
    ("dating", {"event": "undated", "says": "x"}, False),
    ("figure", {"place": "zone", "metric": "companies", "says": "1", "as_of": "2025"}, True),
    ("figure", {"place": "zone", "metric": "companies", "says": "1", "as_of": "2025", "status": "target"}, False),
    ("figure", {"place": "zone", "metric": "companies", "says": "1", "as_of": "2024"}, False),
]


@pytest.mark.parametrize(("table", "entry", "disproved"), REPORTS)
def test_a_source_that_reports_what_came_later_was_not_published_by_then(
    table: str, entry: dict[str, str], *, disproved: bool
) -> None:
    whole = {**TABLES, "figure": [], "dating": []}
    log, later = known_by_then(loaded({**whole, table: [{"source": "early", **entry}]}), parse_date("2024-08"))

    assert later == (["early"] if disproved else [])
    assert list(log.sources) == ([] if disproved else ["early"])
    assert len([*log.figures, *log.datings]) == (0 if disproved else 1)


@pytest.mark.parametrize(
    ("date", "then", "kept"),
    [
        ("[..2024-11]", "2024-10", False),
        ("[..2024-11]", "2024-11-29", False),
        ("[..2024-11]", "2024-11", True),
        ("[2027..]", "2026", False),
        ("[2027..]", "2027-01-01", True),
        ("2023/..", "2023", True),
        ("../2024", "2020", True),
    ],
)
def test_a_date_of_which_one_end_is_known_counts_as_on_that_day(date: str, then: str, *, kept: bool) -> None:
    tables = {**TABLES, "event": [{"id": "one", "date": date, "title": _NAME}], "dating": []}

    assert list(of_then(loaded(tables), parse_date(then)).events) == (["one"] if kept else [])


def test_of_then_a_source_that_says_nothing_yet_is_gone_unless_others_copy_it() -> None:
    tables = whole_log()
    tables["source"] += [
        {"id": "later", "title": "Later", "published": "2026"},
        {"id": "copied", "title": "Copied", "published": "2026"},
        {"id": "copy", "title": "Copy", "published": "2024", "origin": "copied"},
    ]
    tables["figure"] += [
        {"source": name, "place": "zone", "metric": "built", "says": "9", "as_of": as_of}
        for name, as_of in (("later", "2026"), ("copied", "2026"), ("copy", "2024"))
    ]

    sources = of_then(loaded(tables), parse_date("2025")).sources

    assert "later" not in sources
    assert {"copied", "copy"} <= sources.keys()
