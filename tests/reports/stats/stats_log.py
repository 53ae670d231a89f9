"""Logs of figures of one metric, read: `evidence_of(...)`; and what `hetao stats` says of a log as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document

if TYPE_CHECKING:
    from conftest import Hetao

    from hetao_cli.log.evidence import Evidence

SHIPPED = str(Path(__file__).parents[3] / "events.toml")
TODAY = "2026-11-21"

HEAD = """
log = {{ version = 1 }}
place = [
  {{ id = "zone", name = {{ en = "zone" }} }},
  {{ id = "park", name = {{ en = "park", zh-Hant = "園區" }}, part_of = "zone" }},
]
metric = [
  {{ id = "area", name = {{ en = "land area" }}, unit = "km2", kind = "constant", adds_up = true }},
  {{ id = "firms", name = {{ en = "firms" }}, unit = "company", kind = "{kind}" }},
  {{ id = "share", name = {{ en = "share" }}, unit = "%", kind = "share" }},
  {{ id = "rank", name = {{ en = "rank" }}, unit = "rank", kind = "stock" }},
  {{ id = "cost", name = {{ en = "cost" }}, unit = "HKD", kind = "cumulative", adds_up = true }},
]
event = [
  {{ id = "opening", date = "2025-12-22", title = {{ en = "The park opens" }}, place = "park" }},
  {{ id = "bridge", date = "2026-06", title = {{ en = "The bridge opens" }}, status = "planned" }},
]
source = [
  {{ id = "a", title = "A", published = "2026-01-05", language = "en" }},
  {{ id = "b", title = "B", published = "2026-01-06", language = "en" }},
  {{ id = "c", title = "C", published = "2026-01-07", language = "en" }},
  {{ id = "copy", title = "D", published = "2026-01-08", language = "en", origin = "a" }},
]
"""


def log_text(*figures: str, kind: str = "stock", datings: tuple[str, ...] = ()) -> str:
    """Return a log of figures, each `says @ as-of | key=value, …`; else of source a and the park's firms."""
    rows = [_figure(figure) for figure in figures]
    return f"{HEAD.format(kind=kind)}figure = [{', '.join(rows)}]\ndating = [{', '.join(datings)}]\n"


def _figure(written: str) -> str:
    literal, _, more = written.partition("|")
    says, _, as_of = literal.partition("@")
    keys = {"source": '"a"', "place": '"park"', "metric": '"firms"', "says": f'"{says.strip()}"'}
    if as_of.strip():
        keys["as_of"] = f'"{as_of.strip()}"'
    for pair in filter(None, map(str.strip, more.split(","))):
        key, _, value = pair.partition("=")
        keys[key.strip()] = f'"{value.strip()}"'
    return f"{{ {', '.join(f'{key} = {value}' for key, value in keys.items())} }}"


def evidence_of(*figures: str, kind: str = "stock", datings: tuple[str, ...] = ()) -> Evidence:
    """Return the evidence of such a log."""
    document = parse_document(log_text(*figures, kind=kind, datings=datings), "log.toml")
    log = assemble_log([document], [])
    assert log.faults == []
    return gather_evidence(log, parse_date(TODAY))


def said(hetao: Hetao, *arguments: str, log: str = SHIPPED) -> dict[str, Any]:
    """Return the document of `hetao stats`."""
    told = hetao("stats", *arguments, "--log", log, "--today", TODAY, "--format", "json")
    assert told.code == 0, told.err
    document: dict[str, Any] = json.loads(told.out)
    return document
