"""The report of a timeline: its document for programs; `blocks` has its table for people."""

from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.analysis.happenings import Happening
from hetao_cli.log.files.positions import line_of
from hetao_cli.log.hierarchy import lanes, side_of
from hetao_cli.model.entries import in_language
from hetao_cli.model.log import Log
from hetao_cli.model.moment import iso_day
from hetao_cli.model.report import Report

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Block


class Options(NamedTuple):
    """How a timeline is told.

    Attributes:
        language: Of titles and labels.
        gaps: Tell the time since the event before.
        ids: Tell people the id of each event; documents always do.
    """

    language: str = "en"
    gaps: bool = False
    ids: bool = False


def report_timeline(log: Log, shown: list[Happening], envelope: dict[str, Any], options: Options) -> Report:
    """Return the report of a timeline.

    Args:
        log: The log.
        shown: Its events, in order.
        envelope: The keys that open every document.
        options: How it is told.
    """
    undated = sum(one.moment is None for one in shown)
    talk = (
        (f"{undated} event(s) without a date that can be read come last; 'hetao check' tells which",) if undated else ()
    )
    return Report(
        "timeline",
        "events",
        lambda: _document(log, shown, envelope, options),
        lambda: _blocks(log, shown, options),
        talk,
    )


def _document(log: Log, shown: list[Happening], envelope: dict[str, Any], options: Options) -> dict[str, Any]:
    sides = lanes(log)
    records: list[dict[str, Any]] = []
    for number, one in enumerate(shown):
        record = _record(log, one, sides, options.language)
        if options.gaps:
            record["since_previous"] = gap_between(shown[number - 1], one, options.language) if number else None
        records.append(record)
    return {**envelope, "sides": list(sides) if sides is not None else [], "events": records}


def _record(log: Log, one: Happening, sides: tuple[str, str] | None, language: str) -> dict[str, Any]:
    event, spot = one.event, one.event.spot
    file = log.files[spot.file]
    side = side_of(log, event.place, sides) if sides is not None else None
    return {
        "id": event.id,
        "date": one.date,
        "earliest": iso_day(one.moment.earliest) if one.moment is not None else None,
        "latest": iso_day(one.moment.latest) if one.moment is not None else None,
        "title": event.title,
        "label": in_language(event.title, language),
        "place": event.place,
        "side": sides[side] if sides is not None and side is not None else None,
        "kind": event.kind,
        "status": one.status,
        "overdue": one.overdue,
        "sources": list(one.sources),
        "path": file.path,
        "line": line_of(file.text, spot.table, spot.ordinal),
    }


def gap_between(before: Happening, after: Happening, language: str) -> dict[str, Any] | None:
    """Return the time between two events, at least and at most; None where one has no date that can be read."""
    if before.moment is None or after.moment is None:
        return None
    from hetao_cli.dates.spans import span_between, span_text

    span = span_between(before.moment, after.moment)
    return {"low_days": span.low_days, "high_days": span.high_days, "text": span_text(span, language)}


def _blocks(log: Log, shown: list[Happening], options: Options) -> "list[Block]":
    from hetao_cli.reports.timeline.text import timeline_blocks

    return timeline_blocks(log, shown, options)
