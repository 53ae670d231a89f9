"""The picture of a timeline: the axis, its lanes, the time between milestones, and the legend."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hetao_cli.analysis.lanes import NO_LANES, Lanes
from hetao_cli.charts.scene.axis import axis_scale, is_shown
from hetao_cli.charts.scene.days import ticks
from hetao_cli.charts.texts import wrapped
from hetao_cli.charts.timeline.marks import ASCII, UNICODE, mark_of, span_mark
from hetao_cli.charts.timeline.rows import Item, label_text, packed
from hetao_cli.charts.timeline.words import word
from hetao_cli.dates.spans import span_between, span_text
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Styled
from hetao_cli.model.moment import iso_day
from hetao_cli.model.safe import columns_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.charts.scene.days import DayScale
    from hetao_cli.charts.timeline.marks import Signs
    from hetao_cli.charts.timeline.rows import Placed
    from hetao_cli.model.blocks import Canvas, Text
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment

NARROWEST = 40
"""The least columns of a picture."""

_TALL = 20
"""The rows after which years and lane are named again, so that a screen tells them, and the axis below all rows."""

_FEW = 12  # events up to which all times between successive ones are drawn if no event has `after`


class PictureRequest(NamedTuple):
    """The options of the picture.

    Attributes:
        language: The language of titles and words.
        today: The day that is marked, and drawn even if nothing happened around it.
        start: The first day that is drawn; None for all. `end` likewise.
        gaps: Draw the time from each event to the next, rather than from the events of its `after`.
        ids: Show the id of each event.
        lanes: The lanes of the events.
    """

    language: str
    today: Moment
    start: Moment | None = None
    end: Moment | None = None
    gaps: bool = False
    ids: bool = False
    lanes: Lanes = NO_LANES


class _Drawn(NamedTuple):
    """The values that all lines of a picture share; `guides` are the signs in otherwise empty columns, by column."""

    scale: DayScale
    signs: Signs
    wanted: PictureRequest
    guides: dict[int, Styled]


class _Lane(NamedTuple):
    """A lane: rows under one name; an empty one is not shown."""

    name: str
    style: str
    items: list[Item]


_Piece = tuple[int, Styled]
"""A text and the column that it begins at."""

_Dated = list[tuple["Happening", "Moment"]]
"""Events with the moments of their dates."""

_Pairs = list[tuple[tuple["Happening", "Moment"], tuple["Happening", "Moment"]]]


def draw(log: Log, shown: list[Happening], wanted: PictureRequest, canvas: Canvas) -> tuple[Text, ...]:
    """Return the lines of the picture, none wider than the canvas."""
    if not shown:
        return (word("nothing" if log.events else "empty", wanted.language),)
    width = max(canvas.width, NARROWEST)
    dated = [(one, one.moment) for one in shown if one.moment is not None]
    parts: list[list[Text]] = []
    if dated:
        drawn = _prepared(dated, wanted, width, UNICODE if canvas.unicode else ASCII)
        rows, labels = _rows([*_lanes(log, dated, drawn), *_elapsed(dated, drawn)], drawn)
        axis = [_years_line(drawn), _axis_line(drawn)]
        below = axis[::-1] if len(rows) > _TALL else []
        meanings = _side_by_side(_meanings(drawn), width)
        notes = [f"[{number}] {label}" for number, label in enumerate(labels, start=1)]
        parts = [[_today_line(drawn), *axis, *rows, *below], meanings, _notes(notes, width, "", 4)]
    parts.append(_undated(shown, wanted, width))
    filled = [part for part in parts if part]
    return tuple(line for number, part in enumerate(filled) for line in ([""] if number else []) + part)


def _prepared(dated: _Dated, wanted: PictureRequest, width: int, signs: Signs) -> _Drawn:
    start = wanted.start.earliest if wanted.start is not None else float("-inf")
    end = wanted.end.latest if wanted.end is not None else float("inf")
    scale = axis_scale((moment for _, moment in dated), wanted.today, width, (start, end))
    guides = {column: Styled(signs.cut, "dim") for column in scale.breaks}
    if is_shown(wanted.today, (start, end)):
        guides[scale.column(wanted.today.earliest)] = Styled(signs.today, "note")
    return _Drawn(scale, signs, wanted, guides)


def _rows(lanes_drawn: list[_Lane], drawn: _Drawn) -> tuple[list[Text], list[str]]:
    """Return the rows of all lanes under their names, and the labels that are listed below, numbered from 1."""
    lines: list[Text] = []
    labels: list[str] = []
    unnamed = 0  # the rows since the years and the lane were named
    for lane in lanes_drawn:
        rows, more = packed(lane.items, drawn.scale.width, len(labels) + 1)
        labels += more
        head, is_whole = lane.name, True
        for row in rows:
            if unnamed >= _TALL and is_whole:
                lines.append(_years_line(drawn))
                unnamed = 0
                head = head or _continued(lane, drawn)
            if head:
                lines.append(_line(drawn, [(0, Styled(head, lane.style))]))
                head = ""
            lines.append(_line(drawn, [piece for placed in row for piece in _pieces(placed)]))
            unnamed += 1
            is_whole = any(placed.item.mark.signs for placed in row)  # else it is a name, its mark below it
    return lines, labels


def _continued(lane: _Lane, drawn: _Drawn) -> str:
    """Return the name of a lane that goes on."""
    if not lane.name:
        return ""
    name = word("continued", drawn.wanted.language).format(name=lane.name)
    return wrapped(name, drawn.scale.width, 0)[0]


def _line(drawn: _Drawn, pieces: list[_Piece]) -> Text:
    """Return pieces at their columns, with the guides in empty columns without a neighbour."""
    spans: list[Styled] = []
    column = 0
    near = {column for at, span in pieces for column in (at - 1, at + columns_of(span.text))}
    guides = {column: sign for column, sign in drawn.guides.items() if column not in near}
    last = max([*guides, -1])
    for at, span in [*sorted(pieces), (last + 1, Styled(""))]:
        while column < at:
            spans.append(guides.get(column, Styled(" ")))
            column += 1
        spans.append(span)
        column += columns_of(span.text)
    return tuple(span for span in _merged(spans) if span.text)


def _merged(spans: list[Styled]) -> Iterator[Styled]:
    """Yield the spans, neighbours of one style as one."""
    held = Styled("")
    for span in spans:
        if span.style == held.style or not span.text:
            held = Styled(held.text + span.text, held.style)
        else:
            yield held
            held = span
    yield held


def _pieces(placed: Placed) -> Iterator[_Piece]:
    """Yield a mark and its label, a label within its mark with a blank on either side."""
    mark, style, at = placed.item.mark, placed.item.style, placed.at
    if not mark.first <= at <= mark.last:
        yield mark.first, Styled(mark.signs, style)
        yield at, Styled(placed.label, style if style == "planned" else "")
        return
    end = at + columns_of(placed.label) + 1
    yield mark.first, Styled(mark.signs[: at - 1 - mark.first], style)
    yield at - 1, Styled(f" {placed.label} ")
    yield end, Styled(mark.signs[end - mark.first :], style)


def _today_line(drawn: _Drawn) -> Text:
    """Return the line that names today, at its guide, or with an arrow at the edge beyond which it is."""
    today = drawn.wanted.today.earliest
    label = f"{word('today', drawn.wanted.language)} {iso_day(today) or drawn.wanted.today.edtf}"
    at = next((column for column, span in drawn.guides.items() if span.style == "note"), None)
    if at is None:
        before = today < drawn.scale.stretches[0].first
        text = f"{drawn.signs.before} {label}" if before else f"{label} {drawn.signs.after}"
        return _line(drawn, [(0 if before else drawn.scale.width - columns_of(text), Styled(text, "note"))])
    right = at + 2 + columns_of(label) <= drawn.scale.width
    return _line(drawn, [(at + 2 if right else at - 1 - columns_of(label), Styled(label, "note"))])


def _years_line(drawn: _Drawn) -> Text:
    return _line(drawn, [(tick.at, Styled(tick.label)) for tick in ticks(drawn.scale) if tick.label])


def _axis_line(drawn: _Drawn) -> Text:
    start, line, tick_sign, end = drawn.signs.axis
    cells = [" "] * drawn.scale.width
    for stretch in drawn.scale.stretches:
        cells[stretch.column : stretch.end + 1] = [line] * stretch.columns
    for tick in ticks(drawn.scale):
        cells[tick.column] = tick_sign
    for stretch in drawn.scale.stretches:
        cells[stretch.column], cells[stretch.end] = start, end
    for column, span in drawn.guides.items():
        cells[column] = drawn.signs.today_at if span.style == "note" else span.text
    return Styled("".join(cells), "dim")


def _lanes(log: Log, dated: _Dated, drawn: _Drawn) -> Iterator[_Lane]:
    """Yield name, style and items of each lane that has some."""
    lanes, language = drawn.wanted.lanes, drawn.wanted.language
    if not lanes.all:
        yield _Lane("", "", [_item(one, moment, drawn, "") for one, moment in dated])
    items: dict[int, list[Item]] = {}
    for one, moment in dated if lanes.all else ():
        number = lanes.number_of(log, one)
        items.setdefault(number, []).append(_item(one, moment, drawn, lanes.all[number].style))
    for number in sorted(items):
        name = label_text(in_language(lanes.all[number].name, language))
        yield _Lane(wrapped(name, drawn.scale.width, 0)[0], lanes.all[number].style, items[number])


def _item(one: Happening, moment: Moment, drawn: _Drawn, style: str) -> Item:
    planned = one.status == "planned"
    mark = mark_of(moment, drawn.scale, drawn.signs, planned=planned)
    return Item(mark, _label(one, drawn.wanted), "", "planned" if planned else style)


def _label(one: Happening, wanted: PictureRequest) -> str:
    """Return an event's title, with what its mark does not show: a doubtful date, that it is overdue, its id."""
    label = _title(one, wanted)
    if one.moment is not None and one.moment.uncertain:
        label += "?"
    if one.overdue:
        label += f" ({word('overdue', wanted.language)})"
    return f"{label}  {one.event.id}" if wanted.ids else label


def _title(one: Happening, wanted: PictureRequest) -> str:
    return label_text(in_language(one.event.title, wanted.language)) or one.event.id


def _elapsed(dated: _Dated, drawn: _Drawn) -> Iterator[_Lane]:
    """Yield the lane of the times between milestones, if there are some."""
    wanted, scale, signs = drawn.wanted, drawn.scale, drawn.signs
    items: list[Item] = []
    for (before, ended), (after, began) in _milestones(dated, gaps=wanted.gaps):
        span = span_between(ended, began)
        if not span.low_days:
            continue  # they may overlap, so it is not known that any time was between
        start = mark_of(ended, scale, signs, planned=False).last
        end = mark_of(began, scale, signs, planned=False).first
        text = span_text(span, wanted.language)
        label = f"{text}: {_title(before, wanted)} {signs.to} {_title(after, wanted)}"
        items.append(Item(span_mark(start, end, scale, signs), label, text, "dim", within=True))
    if items:
        yield _Lane(word("elapsed", wanted.language), "heading", items)


def _milestones(dated: _Dated, *, gaps: bool) -> _Pairs:
    """Return the pairs of events between which the time is shown.

    An event with `after` is a milestone after the events named there. If no event has it, and there are few events,
    each is one after the event before, as with `--gaps`.
    """
    by_id = {entry[0].event.id: entry for entry in dated}
    pairs = [(by_id[name], entry) for entry in dated for name in entry[0].event.after if name in by_id]
    if gaps or (not pairs and len(dated) <= _FEW):
        return list(pairwise(dated))
    return pairs if len(pairs) <= _FEW else _of_most(pairs)


def _of_most(pairs: _Pairs) -> _Pairs:
    """Return the pairs, in their order, whose events the most sources date: of many, those that matter most."""
    told = sorted(pairs, key=lambda pair: min(len(one.sources) for one, _ in pair), reverse=True)[:_FEW]
    return [pair for pair in pairs if pair in told]


def _meanings(drawn: _Drawn) -> list[str]:
    """Return the meanings of the signs."""
    signs, language = drawn.signs, drawn.wanted.language
    meanings = [
        f"{signs.point[0]} {word('point', language)}",
        f"{signs.possible[0]} {word('possible', language)}",
        f"{signs.core[0]} {word('core', language)}",
        f"{signs.point[1]} {signs.possible[1]} {signs.core[1]} {word('planned', language)}",
        f"{signs.before} {signs.after} {word('open', language)}",
    ]
    if drawn.scale.breaks:
        meanings.append(f"{signs.cut} {word('cut', language)}")
    return meanings


def _side_by_side(notes: list[str], width: int) -> list[Text]:
    """Return the notes in lines, as many on each as fit."""
    lines = [notes[0]]
    for note in notes[1:]:
        longer = f"{lines[-1]}   {note}"
        if columns_of(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(note)
    return _notes(lines, width, "dim", 2)


def _undated(shown: list[Happening], wanted: PictureRequest, width: int) -> list[Text]:
    """Return the events whose dates can't be read, each with its date as it is written."""
    notes = [f"{_label(one, wanted)} ({label_text(one.date)})" for one in shown if one.moment is None]
    if not notes:
        return []
    return [*_notes([word("undated", wanted.language)], width, "heading", 2), *_notes(notes, width, "", 2)]


def _notes(notes: list[str], width: int, style: str, indent: int) -> list[Text]:
    return [Styled(line, style) for note in notes for line in wrapped(note, width, indent)]
