"""The table of a timeline for people: periods, lanes, dates as they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import DISPUTED, WORDS
from hetao_cli.dates.display import display
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import NO_BREAK, Column, Styled, TextLines, TextTable, unbroken
from hetao_cli.reports.finding_codes import finding_codes, finding_note
from hetao_cli.reports.timeline.records import gap_between

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.analysis.lanes import Lanes
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.log import Log
    from hetao_cli.reports.timeline.options import TimelineOptions


def timeline_blocks(
    log: Log, shown: list[Happening], options: TimelineOptions, findings: dict[str, tuple[str, ...]]
) -> list[Block]:
    """Return the table of a timeline, under a legend of its lanes, with the findings about each date by its event."""
    language = options.language
    if not shown:
        return [TextLines((_word("nothing" if log.events else "empty", language),))]
    lanes = options.lanes
    columns = [Column(_word("date", language))]
    columns += [Column(_word("lane", language) if len(lanes.all) > _MOST_MARKS else "")] if lanes.all else []
    columns += [Column(_word("event", language), wraps=True)]
    columns += [Column("id")] if options.ids else []
    columns += [Column(_word("since", language))] if options.gaps else []
    groups: dict[str, list[tuple[Text, ...]]] = {}
    for number, one in enumerate(shown):
        row: list[Text] = [_date(one, language)]
        if lanes.all:
            row.append(_lane(lanes, lanes.number_of(log, one), language, planned=one.status == "planned"))
        row.append(_title(one, findings.get(one.event.id, ()), language))
        if options.ids:
            row.append(Styled(one.event.id, "code"))
        if options.gaps:
            gap = gap_between(shown[number - 1], one, language) if number else None
            row.append(Styled(gap.text, "dim") if gap is not None else "")
        groups.setdefault(_period(one, language), []).append(tuple(row))
    blocks: list[Block] = []
    if lanes.all:
        blocks.append(TextLines((_legend(lanes, language),)))
    blocks.append(TextTable(tuple(columns), tuple((heading, tuple(rows)) for heading, rows in groups.items())))
    return [*blocks, *finding_note((code for codes in findings.values() for code in codes), language)]


def _date(one: Happening, language: str) -> Text:
    text = display(one.moment, language) if one.moment is not None else one.date
    return Styled(text, "planned" if one.status == "planned" else "")


def _title(one: Happening, findings: tuple[str, ...], language: str) -> Text:
    label, codes = in_language(one.event.title, language), finding_codes(findings)
    official = [Styled(f" · {_word('official', language)}", "dim")] if one.support.official else []
    if one.support.kind == DISPUTED:
        return (label, Styled(f" ({in_language(WORDS[DISPUTED], language)})", "warning"), *official, *codes)
    if one.status == "planned":
        marks = _word("superseded" if one.superseded_by else "overdue" if one.overdue else "planned", language)
        return (Styled(label, "planned"), Styled(f" ({marks})", "planned"), *official, *codes)
    return (label, *official, *codes)


def _lane(lanes: Lanes, number: int, language: str, *, planned: bool) -> Text:
    """Return the mark of an event in its lane, hollow if it is planned; beside the lane's name, if lanes are many."""
    lane = lanes.all[number]
    mark = Styled("○" if planned else "●", lane.style)
    if len(lanes.all) > _MOST_MARKS:
        return mark, f" {in_language(lane.name, language)}"
    return tuple(mark if other == number else Styled("·", "dim") for other in range(len(lanes.all)))


def _legend(lanes: Lanes, language: str) -> Text:
    """Return the names of the lanes beside their marks, and what a hollow one means; no sign parts from its name."""
    signs: list[tuple[Styled, str]] = []
    if len(lanes.all) <= _MOST_MARKS:
        for number, lane in enumerate(lanes.all):
            sign = "".join("●" if other == number else "·" for other in range(len(lanes.all)))
            signs.append((Styled(sign, lane.style), in_language(lane.name, language)))
    if lanes.by != "status":
        signs.append((Styled("○", "planned"), _word("planned", language)))
    parts = [(("  " if place else ""), sign, f"{NO_BREAK}{unbroken(name)}") for place, (sign, name) in enumerate(signs)]
    return tuple(piece for part in parts for piece in part if piece)


_MOST_MARKS = 6
"""The lanes up to which each has a column of marks."""


def _period(one: Happening, language: str) -> str:
    """Return the heading above an event: the year by which it is sorted, or its own span of years."""
    if one.moment is None:
        return _word("undated", language)
    earliest, _, _, latest = one.moment.iso_bounds()
    if earliest is not None and latest is not None and one.moment.latest - one.moment.earliest > _LONG:
        return display(one.moment, language)
    day = earliest or latest
    return day[:-6] if day is not None else _word("undated", language)


_LONG = 5 * 366
"""Days above which a span gets a heading of its own instead of a year."""


def _word(key: str, language: str) -> str:
    return in_language(_WORDS[key], language)


_WORDS: dict[str, Message] = {
    "date": Message("timeline.date", "Date"),
    "event": Message("timeline.event", "Event"),
    "since": Message("timeline.since", "Since the one before"),
    "lane": Message("timeline.lane", "Lane"),
    "planned": Message("timeline.planned", "planned"),
    "official": Message("timeline.official", "official"),
    "overdue": Message("timeline.overdue", "planned, overdue"),
    "superseded": Message("timeline.superseded", "planned, superseded"),
    "undated": Message("timeline.undated", "no date that can be read"),
    "empty": Message("timeline.empty", "the log has no events"),
    "nothing": Message("timeline.nothing", "no event passes the filters"),
}
