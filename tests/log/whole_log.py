"""A log with every table and every key of the schema, each of them right, for tests that make one thing wrong."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import rtoml

from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.files.files import parse_document
from hetao_cli.log.schema import TABLES

if TYPE_CHECKING:
    from hetao_cli.model.log import Log

_NAMES = {"en": "a name", "zh-Hans": "名称", "zh-Hant": "名稱"}

_WHOLE: dict[str, Any] = {
    "log": {"version": 1, "title": _NAMES, "include": []},
    "place": [
        {"id": "zone", "name": _NAMES},
        {"id": "city", "name": _NAMES},
        {"id": "park", "name": _NAMES, "part_of": "zone", "within": "city", "aliases": ["the park"], "kind": "park"},
    ],
    "metric": [
        {"id": "built", "name": _NAMES, "unit": "platform", "kind": "stock"},
        {
            "id": "platforms",
            "name": _NAMES,
            "unit": "platform",
            "kind": "stock",
            "adds_up": True,
            "sum_of": ["built"],
            "share_of": ["built", "built"],
            "growth_of": "built",
            "on": "built",
            "tolerance": "2.5%",
            "words": ["platforms"],
        },
    ],
    "event": [
        {"id": "mou", "date": "2017-01-03", "title": _NAMES},
        {
            "id": "opening",
            "date": "2025-12-22",
            "title": _NAMES,
            "place": "park",
            "kind": "opening",
            "status": "actual",
            "after": ["mou"],
            "words": ["opening ceremony"],
            "supersedes": ["mou"],
        },
    ],
    "source": [
        {"id": "first", "title": "First", "published": "2024-08"},
        {
            "id": "second",
            "title": "Second",
            "publisher": "a paper",
            "author": "a person",
            "published": "2026-01-03",
            "language": ["zh-Hant", "en"],
            "sha256": "0123456789abcdef" * 4,
            "origin": "first",
            "url": "https://example.org/",
        },
    ],
    "figure": [
        {"source": "first", "place": "zone", "metric": "platforms", "says": "10"},
        {
            "id": "ten-platforms",
            "source": "second",
            "place": "park",
            "metric": "platforms",
            "says": "10個",
            "value": "10",
            "as_of": "2025-12",
            "status": "actual",
            "of": "zone",
            "since": "mou",
            "until": "opening",
            "language": "zh-Hant",
            "section": "body",
            "by": "a person",
            "note": "a note",
        },
    ],
    "dating": [
        {"source": "first", "event": "mou", "says": "2017年1月3日"},
        {
            "id": "opened",
            "source": "second",
            "event": "opening",
            "says": "22 December 2025",
            "date": "2025-12-22",
            "status": "actual",
            "as_of": "2026-01-03",
            "language": "en",
            "section": "heading",
            "by": "a person",
            "note": "a note",
        },
    ],
    "rate": [{"from": "HKD", "to": "CNY", "rate": "0.92", "date": "2025-12", "source": "first"}],
    "review": [{"code": "C301", "about": ["ten-platforms"], "reason": "the park is not the zone"}],
}


def whole_log() -> dict[str, Any]:
    """Return the tables of a log without any fault; the last entry of each kind has all keys that there are.

    What is not said of it here, such as a new key, has the example that its declaration gives.
    """
    tables = deepcopy(_WHOLE)
    for table in TABLES.values():
        last = tables[table.name][-1]
        tables[table.name][-1] = {field.key: last.get(field.key, field.example) for field in table.fields}
    return tables


def loaded(*files: dict[str, Any]) -> Log:
    """Load a log from the tables of its files, written as TOML and read again; the log's own file is the first."""
    documents = [parse_document(rtoml.dumps(tables), f"file-{number}.toml") for number, tables in enumerate(files)]
    assert [document.trouble for document in documents] == [None] * len(files)
    return assemble_log(documents, [])


def entries_of(log: Log, table: str) -> dict[str, Any]:
    """Return the entries of one kind by id; those that have none by the rule, or the currency, that they are about."""
    lists: dict[str, list[Any]] = {"figure": log.figures, "dating": log.datings}
    if table in lists:
        return {entry.id: entry for entry in lists[table]}
    if table == "review":
        return {review.code: review for review in log.reviews}
    if table == "rate":
        return {rate.from_: rate for rate in log.rates}
    kinds: dict[str, Any] = {"place": log.places, "metric": log.metrics, "event": log.events, "source": log.sources}
    found: dict[str, Any] = kinds[table]
    return found
