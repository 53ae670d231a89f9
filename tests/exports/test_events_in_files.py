"""Events in formats of events: each is there with its days, and its note has what the format can't say."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from hetao_cli.exports.notes import note_lines
from hetao_cli.exports.registry import export_format, export_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Hetao

    from hetao_cli.tables.tables import Tables

FORMATS_OF_EVENTS = [name for name in export_names() if export_format(name).has == ("events",)]

pytestmark = pytest.mark.filterwarnings("default")  # those of the readers are none of ours


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "").replace("\\;", ";").replace("\\,", ",").replace("\\n", "\n")


def readable(form: str, text: str) -> str:
    """Return the text of an export as who reads it sees it."""
    if form == "timelinejs":
        slides = json.loads(text)["events"]
        return "\n".join(
            re.sub("</?p>", "\n", one["text"]["text"]) + one["unique_id"] + one["text"]["headline"] for one in slides
        )
    return unfolded(text) if form == "ics" else text


@pytest.mark.parametrize("form", FORMATS_OF_EVENTS)
def test_every_event_is_told_with_all_that_is_known_of_its_date(
    export: Callable[..., tuple[Path, str]], shipped: Tables, form: str
) -> None:
    path, _ = export(form, "events.txt")
    text = readable(form, path.read_bytes().decode())
    for row in shipped.dicts("events"):
        assert row["id"] in text
        assert f"date: {row['date']}\n" in text
        for line in note_lines("events", {**row, "label": "", "kind": None}, ()):
            name = line.partition(":")[0]
            if name in {"support_kind", "overdue", "earliest", "latest", "support_why"}:
                assert " ".join(line.split()).replace("#", "＃") in text.replace("&#x27;", "'").replace("&quot;", '"')


@pytest.mark.parametrize("form", FORMATS_OF_EVENTS)
def test_what_a_format_can_not_say_is_counted(
    export: Callable[..., tuple[Path, str]], shipped: Tables, form: str
) -> None:
    _, told = export(form, "events.txt")
    rows = shipped.dicts("events")
    open_ends = sum(None in {row["earliest"], row["latest"]} for row in rows)
    disputed = sum(row["support_kind"] in {"disputed", "doubtful"} for row in rows)
    assert f"entries whose time has an open end: {open_ends}, " in told
    assert f"entries in dispute or in doubt: {disputed}, " in told


@pytest.mark.parametrize("form", FORMATS_OF_EVENTS)
def test_an_event_without_a_date_is_not_dropped(hetao: Hetao, two_parks_log: str, form: str) -> None:
    told = hetao("export", form, "--log", two_parks_log, "--today", "2026-11-21")
    assert "A school opens" in told.out
    assert "entries without a date that can be told: 1, " in told.err


def test_a_calendar_is_read_by_icalendar(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    icalendar = pytest.importorskip("icalendar")
    path, _ = export("ics", "events.ics")
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    entries = {str(one["UID"]): one for one in calendar.walk("VEVENT")}
    rows = shipped.dicts("events")
    assert set(entries) == {f"{row['id']}@hetao" for row in rows}
    for row in rows:
        entry = entries[f"{row['id']}@hetao"]
        first, last = row["earliest"] or row["latest"], row["latest"] or row["earliest"]
        assert entry.decoded("DTSTART") == date.fromisoformat(first)
        assert entry.decoded("DTEND") - timedelta(days=1) == date.fromisoformat(last)
        assert str(entry["SUMMARY"]) == row["label"]
        assert str(entry["STATUS"]) == ("TENTATIVE" if row["status"] == "planned" else "CONFIRMED")
        assert f"date: {row['date']}" in str(entry["DESCRIPTION"])
        assert (f"support_kind: {row['support_kind']}") in str(entry["DESCRIPTION"])


def test_lines_of_a_calendar_have_75_octets_at_most(export: Callable[..., tuple[Path, str]]) -> None:
    path, _ = export("ics", "events.ics", "--lang", "zh-Hant")
    lines = path.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)


def test_a_timeline_js_document_has_the_days_of_each_event(
    export: Callable[..., tuple[Path, str]], shipped: Tables
) -> None:
    path, _ = export("timelinejs", "events.json")
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["title"]["text"]["headline"]
    rows = {row["id"]: row for row in shipped.dicts("events")}
    for slide in document["events"]:
        row = rows.pop(slide["unique_id"])
        first = date.fromisoformat(row["earliest"] or row["latest"])
        start = slide["start_date"]
        assert (start["year"], start.get("month", 1), start.get("day", 1)) == (first.year, first.month, first.day)
        if "end_date" in slide:
            last = date.fromisoformat(row["latest"] or row["earliest"])
            assert slide["end_date"] == {"year": last.year, "month": last.month, "day": last.day}
    assert rows == {}


def test_html_of_a_log_is_text_in_a_timeline(hetao: Hetao, tmp_path: Path, two_parks_log: str) -> None:
    text = Path(two_parks_log).read_text(encoding="utf-8").replace("The bridge opens", "<img src=x onerror=alert(1)>")
    (tmp_path / "events.toml").write_text(text, encoding="utf-8")
    told = hetao("export", "timelinejs", "--log", str(tmp_path / "events.toml"))
    assert "<img" not in told.out


def test_markwhen_has_an_event_a_line(export: Callable[..., tuple[Path, str]], shipped: Tables) -> None:
    path, _ = export("markwhen", "events.mw")
    day = r"\d{4}(?:-\d\d){0,2}"
    found = re.findall(rf"^({day}(?:/{day})?): (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    rows = shipped.dicts("events")
    assert [title.partition(" #")[0] for _, title in found] == [row["label"] for row in rows]


def test_a_feed_has_an_entry_for_each_finding_and_change(
    export: Callable[..., tuple[Path, str]], shipped: Tables
) -> None:
    path, _ = export("atom", "findings.atom")
    feed = ET.parse(path).getroot()  # noqa: S314 - our own file
    atom = "{http://www.w3.org/2005/Atom}"
    entries = feed.findall(f"{atom}entry")
    ids = [one.findtext(f"{atom}id", "") for one in entries]
    assert len(set(ids)) == len(ids) == len(shipped.rows("findings")) + len(shipped.rows("changes"))
    assert {one for one in ids if one.startswith("urn:hetao:finding:")} == {
        f"urn:hetao:finding:{row['fingerprint']}" for row in shipped.dicts("findings")
    }
    assert len([one for one in ids if one.startswith("urn:hetao:change:")]) == len(shipped.rows("changes")) > 0
    times = [one.findtext(f"{atom}updated") for one in entries]
    assert times == sorted(times, key=str, reverse=True)
    assert feed.findtext(f"{atom}updated") == times[0]
