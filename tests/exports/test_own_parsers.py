"""Formats of programs in JavaScript, read by their own parsers, where these are at hand.

They are in the folder HETAO_DOORS_NODE after `npm install @markwhen/parser mermaid jsdom @knight-lab/timelinejs` there.
"""

from __future__ import annotations

import json
import os
import subprocess
from datetime import date, timedelta
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.tables.tables import Tables

FOLDER = os.environ.get("HETAO_DOORS_NODE", "")
NODE = which("node")

pytestmark = pytest.mark.skipif(not FOLDER or NODE is None, reason="no HETAO_DOORS_NODE with the parsers, or no node")


def read_back(name: str, path: Path) -> Any:  # noqa: ANN401 - JSON
    script = (Path(__file__).parent / "own_parsers" / f"{name}.mjs").read_text(encoding="utf-8")
    done = subprocess.run(
        [NODE or "node", "--input-type=module", "-"],
        input=script,
        capture_output=True,
        text=True,
        cwd=FOLDER,
        env={**os.environ, "HETAO_EXPORT": str(path)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def days_of(tables: Tables) -> list[tuple[str, str, str, str]]:
    return [
        (row["id"], row["label"], row["earliest"] or row["latest"], row["latest"] or row["earliest"])
        for row in tables.dicts("events")
    ]


def test_markwhen_reads_every_event_with_its_days(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    found = read_back("markwhen", export("markwhen", "events.mw")[0])
    wanted = [
        [label, first, (date.fromisoformat(last) + timedelta(days=1)).isoformat()]
        for _, label, first, last in days_of(shipped)
    ]
    assert found == {"events": wanted, "messages": []}


def test_mermaid_takes_the_diagram(export: Callable[..., tuple[Path, str]]) -> None:
    assert read_back("mermaid", export("mermaid", "events.mmd")[0])["diagramType"] == "timeline"


def test_timeline_js_reads_every_slide_with_its_days(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    found = read_back("timelinejs", export("timelinejs", "events.json")[0])
    assert found["valid"] is True
    slides = {name: (first, last) for name, first, last in found["events"]}
    for name, _, first, last in days_of(shipped):
        begin, end = slides.pop(name)
        assert begin == first
        assert end in {None, last}
    assert slides == {}
