"""Sources are listed by date, then by id, wherever they stand in a log."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

HEAD = """
[log]
version = 1
include = [INCLUDES]

[[place]]
id = "park"
name = { en = "park" }

[[metric]]
id = "firms"
name = { en = "firms" }
unit = "company"
kind = "stock"

[[event]]
id = "opening"
date = "2025-12-22"
title = { en = "The park opens" }
"""

PUBLISHED = {
    "z-first": "2025-01",
    "b-same": "2025-12-24",
    "c-same": "2025-12-24",
    "a-last": "2026",
    "undated": "some day",
}
ORDER = [*PUBLISHED]


def seed(name: str) -> str:
    return f"""
[[source]]
id = "{name}"
title = "Of {name}"
published = "{PUBLISHED[name]}"
language = "en"

[[figure]]
source = "{name}"
place = "park"
metric = "firms"
says = "447 firms"
as_of = "2025-01"

[[dating]]
source = "{name}"
event = "opening"
says = "22 December 2025"
"""


COMMANDS = [
    "timeline",
    "stats",
    "stats firms",
    "stats --milestones",
    "sources",
    "figures",
    "check --group extra --exit-zero",
    "show opening",
    "plot firms",
]


def sources_in(value: object) -> list[list[str]]:
    """Return every list of sources of a document, the whole of those first listed as records."""
    found: list[list[str]] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "sources" and isinstance(inner, list):
                found.append([one["id"] if isinstance(one, dict) else one for one in inner])
            found += sources_in(inner)
    elif isinstance(value, list):
        for inner in value:
            found += sources_in(inner)
    return found


@pytest.mark.parametrize("command", COMMANDS)
def test_neither_the_order_of_includes_nor_that_of_sources_shows(command: str, hetao: Hetao, tmp_path: Path) -> None:
    said = set()
    for turn in range(4):
        names = [f'"{name}.toml"' for name in PUBLISHED]
        random.Random(turn).shuffle(names)  # noqa: S311 - an order, no secret
        for name in PUBLISHED:
            (tmp_path / f"{name}.toml").write_text(seed(name), encoding="utf-8")
        (tmp_path / "events.toml").write_text(HEAD.replace("INCLUDES", ", ".join(names)), encoding="utf-8")
        told = hetao(*command.split(), "--log", str(tmp_path / "events.toml"), "--format", "json", "--today", "2026-02")
        assert told.code == 0, told.err
        said.add(told.out)
    assert len(said) == 1
    for listed in sources_in(json.loads(said.pop())):
        assert listed == sorted(listed, key=ORDER.index)


@pytest.mark.parametrize("command", ["timeline", "stats", "stats firms", "sources", "plot firms"])
def test_in_one_file_they_are_listed_as_in_many(command: str, hetao: Hetao, tmp_path: Path) -> None:
    text = HEAD.replace("INCLUDES", "") + "".join(map(seed, sorted(PUBLISHED)))
    (tmp_path / "events.toml").write_text(text, encoding="utf-8")
    told = hetao(*command.split(), "--log", str(tmp_path / "events.toml"), "--format", "json", "--today", "2026-02")
    lists = sources_in(json.loads(told.out))
    assert ORDER in lists
    for listed in lists:
        assert listed == sorted(listed, key=ORDER.index)
