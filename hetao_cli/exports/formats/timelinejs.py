"""TimelineJS 3 (JSON): each event as a slide with its dates in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from hetao_cli.exports.events import event_losses, period_of, told_events
from hetao_cli.exports.exported import (
    DISPUTED,
    IN_NOTE,
    IN_TITLE,
    OPEN_ENDS,
    UNDATED,
    VAGUE,
    Exported,
    Loss,
)
from hetao_cli.exports.json_text import json_bytes

if TYPE_CHECKING:
    from hetao_cli.exports.events import ToldEvent
    from hetao_cli.exports.exported import Request

ENDING = ".json"
HAS = ("events",)
LOSSES = (Loss(UNDATED, IN_TITLE), *(Loss(what, IN_NOTE) for what in (OPEN_ENDS, VAGUE, DISPUTED)))
_SAID = ("id", "label")


def write(request: Request) -> Exported:
    """Return the document of a timeline."""
    events = told_events(request.tables, _SAID)
    places = {one["id"]: one["label"] for one in request.tables.dicts("places")}
    log = request.tables.dicts("log")[0]
    undated = [f"{one.row['label']}: {'; '.join(one.note)}" for one in events if one.first is None]
    headline = log["title_en"] or log["title_zh_hans"] or log["title_zh_hant"] or request.stem
    title = {"text": {"headline": escape(headline), "text": _html(undated)}}
    slides = [_slide(one, places, log["language"]) for one in events if one.first is not None]
    data = json_bytes({"title": title, "events": slides})
    return Exported({f"{request.stem}{ENDING}": data}, event_losses(events, IN_NOTE, IN_TITLE))


def _slide(one: ToldEvent, places: dict[str, str], language: str) -> dict[str, Any]:
    from hetao_cli.dates.display import display_edtf

    first, last = str(one.first), str(one.last)
    period = period_of(first, last) or (first if first == last else None)
    group = places.get(one.row["place"])
    return {
        "unique_id": one.row["id"],
        "start_date": _date(period or first),
        "end_date": None if period else _date(last),
        "display_date": escape(display_edtf(one.row["date"], language)),
        "group": None if group is None else escape(group),
        "text": {"headline": escape(one.row["label"]), "text": _html(one.note)},
    }


def _date(text: str) -> dict[str, int]:
    """Return a day, a month or a year as the timeline has it; years before 1 have a sign."""
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text.removeprefix("+"))
    year, *rest = map(int, digits.split("-"))
    return {"year": sign * year, **dict(zip(("month", "day"), rest, strict=False))}


def _html(lines: list[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)
