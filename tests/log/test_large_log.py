"""A log of many entries is read and checked like a small one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hetao_cli.log.assemble import load_log
from hetao_cli.reports.check.listing import MOST_LISTED

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

pytestmark = pytest.mark.slow

HEAD = """\
[log]
version = 1
include = ["figures.toml"]

[[place]]
id = "zone"
name = { en = "zone" }

[[metric]]
id = "visitors"
name = { en = "visitors" }
unit = "person"
kind = "flow"
"""
EVENT = """
[[event]]
id = "event-{number}"
date = "{year}-{month:02}-{day:02}"
title = {{ en = "Event {number}" }}
place = "zone"
after = [{after}]
"""
FIGURE = """
[[figure]]
place = "zone"
metric = "visitors"
says = "{number}人"
as_of = "{year}-{month:02}-{day:02}"
"""
SOURCE = '[source]\nid = "register"\ntitle = "A register"\npublished = "2100"\n'

EVENTS, FIGURES = 20_000, 5_000


def day(number: int) -> dict[str, int]:
    """Return a day of its own for each number, in order."""
    return {"year": 1900 + number // 336, "month": number // 28 % 12 + 1, "day": number % 28 + 1}


def write(folder: Path) -> Path:
    events = (
        EVENT.format(number=number, after=f'"event-{number - 1}"' if number else "", **day(number))
        for number in range(EVENTS)
    )
    figures = (FIGURE.format(number=number + 1, **day(number)) for number in range(FIGURES))
    (folder / "events.toml").write_text(HEAD + "".join(events), encoding="utf-8")
    (folder / "figures.toml").write_text(SOURCE + "".join(figures), encoding="utf-8")
    return folder / "events.toml"


def test_20_000_events_are_loaded_and_checked(tmp_path: Path, hetao: Hetao) -> None:
    path = write(tmp_path)

    log = load_log(str(path))
    assert (len(log.events), len(log.figures), log.faults) == (EVENTS, FIGURES, [])

    code, out, err = hetao("check", "--log", str(path), "--today", "2026-11-21")
    assert (code, err) == (0, "")
    assert out == f"nothing to report; {EVENTS - 1} relations hold\n"


def test_20_000_events_are_listed_in_order(tmp_path: Path, hetao: Hetao) -> None:
    _code, out, _err = hetao("timeline", "--log", str(write(tmp_path)), "--format", "jsonl")

    records = [json.loads(line) for line in out.splitlines()]
    assert [record["id"] for record in records] == [f"event-{number}" for number in range(EVENTS)]
    assert records[-1]["line"] == HEAD.count("\n") + EVENT.count("\n") * (EVENTS - 1) + 2


def test_thousands_of_findings_are_told(tmp_path: Path, hetao: Hetao) -> None:
    path = write(tmp_path)
    text = (
        path.read_text(encoding="utf-8")
        .replace('place = "zone"', 'place = "zon"')
        .replace("after = [", 'after = ["x", ')
    )
    path.write_text(text, encoding="utf-8")

    code, out, _err = hetao("check", "--log", str(path), "--format", "json")

    document = json.loads(out)
    findings = document["findings"]
    assert code == 1
    assert document["totals"]["error"] == 2 * EVENTS
    assert [found["code"] for found in findings] == ["F008"] * MOST_LISTED
    assert [found["line"] for found in findings] == sorted(found["line"] for found in findings)
