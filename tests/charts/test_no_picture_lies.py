"""A lie detector for pictures: what no picture of any claims may do, in a terminal, in a file or on the page."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drawn_logs import drawn
from hypothesis import example, given
from hypothesis import strategies as st
from tries import examples

from hetao_cli.charts.drawing.pieces import Band, Group, Rule, Sign, Text
from hetao_cli.charts.drawing.rows import drawn_rows
from hetao_cli.charts.drawing.steps import FOOT, TOP, drawn_steps
from hetao_cli.charts.drawing.svg import pieces_in
from hetao_cli.charts.scene.axis import axis_scale
from hetao_cli.charts.scene.looks import COLOURS, sign_of
from hetao_cli.charts.scene.panels import SENTENCE, STEPS, STRIP
from hetao_cli.charts.scene.spans import today_shown
from hetao_cli.charts.terminal.panel import drawn_panel
from hetao_cli.dates.edtf import parse_date
from hetao_cli.model.blocks import Canvas, Styled
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.charts.scene.panels import Panel, Picture
    from hetao_cli.model.blocks import Text as Line
    from hetao_cli.model.quantity import Number

WIDTH = 500.0
MORE_PLACES = "".join(
    f'[[place]]\nid = "{name}"\nname = {{ en = "{name}" }}\n{around}\n'
    for name, around in (
        ("hall", 'part_of = "north"'),
        ("tower", 'part_of = "north"'),
        ("lab", 'within = "hall"'),
        ("port", 'within = "south"'),
        ("elsewhere", ""),
    )
)
SIGNS = {sign_of(slot, standing) for slot in (*range(COLOURS), None) for standing in ("actual", "plan", "estimate")}

places = st.sampled_from(["north", "south", "hall", "tower", "lab", "port", "elsewhere"])
says = st.sampled_from(
    [
        "1",
        "0",
        "60",
        "61",
        "over 200 firms",
        "nearly 80",
        "1.5 million firms",
        "at most 7",
        "20 to 60",
        "447",
        "440多家",
    ]
)
edtf = st.sampled_from(
    ["2024", "2024-08", "2024-08-05", "199X", "2024-08~", "[..2030]", "2023/..", "2025-03-01", "2025", "2019-05"]
)
standing = st.sampled_from(["actual", "actual", "planned", "estimate"])
EACH = [
    (place, str(number), "2024", "actual")
    for number, place in enumerate(("north", "south", "hall", "tower", "lab", "port", "elsewhere"))
]
claims = st.lists(st.tuples(places, says, edtf, standing), min_size=1, max_size=14)
ALIKE = [
    ("north", "60", "2024-08-05", "actual"),
    ("south", "60", "2024-08-05", "actual"),
    ("north", "1", "2020", "actual"),
]


def picture_of(told: list[tuple[str, str, str, str]]) -> Picture:
    with TemporaryDirectory() as folder:
        figures = (f"{place}|firms|{said}|{when}|{how}" for place, said, when, how in told)
        return drawn(Path(folder), *figures, more=MORE_PLACES)


def panels_of(told: list[tuple[str, str, str, str]]) -> Iterator[tuple[Picture, Panel]]:
    picture = picture_of(told)
    for panel in picture.panels:
        yield picture, panel


def spans_of(lines: tuple[Line, ...]) -> Iterator[Styled]:
    for line in lines:
        for span in [line] if isinstance(line, str | Styled) else line:
            if isinstance(span, Styled):
                yield span


@examples(50)
@given(claims)
@example(EACH)
def test_no_two_lines_of_a_panel_share_colour_and_shape(told: list[tuple[str, str, str, str]]) -> None:
    for _, panel in panels_of(told):
        looks = [line.slot for line in panel.lines if line.slot is not None]
        assert len(set(looks)) == len(looks)
        grey = [line for line in panel.lines if line.slot is None]
        assert not grey or panel.form != STEPS, "grey marks have their names at their rows alone"


@examples(50)
@given(claims)
@example(
    [("north", "441", "2024", "actual"), ("north", "440多家", "2025", "actual"), ("north", "9", "2019-05", "actual")]
)
def test_nothing_joins_values_that_can_be_equal(told: list[tuple[str, str, str, str]]) -> None:
    for picture, panel in panels_of(told):
        if panel.form != STEPS:
            continue
        bands = [one for one in pieces_in(drawn_steps(picture, panel, WIDTH).drawn) if isinstance(one, Band)]
        differing = [
            pair
            for line in panel.lines
            for pair in pairwise(mark for mark in line.marks if mark.standing == "actual")
            if not meet(pair[0].point.interval, pair[1].point.interval)
        ]
        assert len(bands) <= len(differing)
        for band in bands:
            above, below = max(band.tops), min(band.bottoms)
            assert above - below >= -2.2, "one ends where the other begins, but for the width of a line"


@examples(50)
@given(claims)
def test_a_form_with_an_axis_of_time_and_values_is_only_for_what_surely_changed(
    told: list[tuple[str, str, str, str]],
) -> None:
    for _, panel in panels_of(told):
        changed = [
            any(not meet(one.point.interval, other.point.interval) for one, other in combinations(line.marks, 2))
            for line in panel.lines
        ]
        assert any(changed) or panel.form != STEPS


@examples(50)
@given(claims)
@example(ALIKE)
def test_every_mark_is_drawn_and_none_is_hidden_by_another(told: list[tuple[str, str, str, str]]) -> None:
    for picture, panel in panels_of(told):
        if panel.form == STEPS:
            groups = [one for one in drawn_steps(picture, panel, WIDTH).drawn if isinstance(one, Group)]
            shapes = [_shape(one) for one in groups]
            assert len(set(shapes)) == len(shapes)
        elif panel.form != SENTENCE:
            rows, _ = drawn_rows(picture, panel, WIDTH)
            groups = [one for _, pieces in rows for one in pieces if isinstance(one, Group)]
            assert sum(len(row.marks) for row, _ in rows) == len(groups)
        else:
            continue
        assert sorted(one.number for one in groups) == sorted(mark.number for mark in panel.marks)


def _shape(group: Group) -> tuple[object, ...]:
    return tuple(piece._replace(look="") for piece in group.pieces if not isinstance(piece, Text))


@examples(50)
@given(claims, st.integers(40, 160))
@example(ALIKE, 60)
def test_in_a_terminal_every_mark_is_seen_or_counted(told: list[tuple[str, str, str, str]], width: int) -> None:
    for picture, panel in panels_of(told):
        if panel.form == SENTENCE:
            continue
        shown = 0
        for span in spans_of(drawn_panel(picture, panel, Canvas(width, unicode=True))):
            if span.text in SIGNS:
                shown += 1
            elif span.style == "strong" and len(span.text) == 1:
                shown += int(span.text) if span.text.isdigit() else 10 if span.text == "+" else 0
        assert shown >= len(panel.marks)
        if panel.form == STRIP:
            assert shown == len(panel.marks), "no mark is drawn twice"


@examples(50)
@given(claims)
def test_no_middle_is_shown_as_a_value(told: list[tuple[str, str, str, str]]) -> None:
    for picture, panel in panels_of(told):
        if panel.form != STEPS:
            continue
        marks = {mark.number: mark for mark in panel.marks}
        for group in drawn_steps(picture, panel, WIDTH).drawn:
            if isinstance(group, Group):
                ends = [_height(panel, end) for end in marks[group.number].ends]
                signs = [one for one in group.pieces if isinstance(one, Sign) and "sign" in one.look]
                assert all(min(abs(one.y - end) for end in ends) <= 3 for one in signs)


def _height(panel: Panel, value: Number) -> float:
    return FOOT - panel.values.share(value) * (FOOT - TOP)


@examples(50)
@given(claims)
def test_an_axis_that_does_not_begin_at_zero_says_so(told: list[tuple[str, str, str, str]]) -> None:
    for picture, panel in panels_of(told):
        scale, unit = panel.values, panel.size("en")[1]
        if panel.form in {SENTENCE, STRIP}:
            continue
        assert scale.by_powers == ("powers of ten" in unit)
        assert scale.cut == ("axis cut above zero" in unit)
        assert scale.cut or scale.by_powers or scale.levels[0] <= 0
        if panel.form == STEPS:
            cuts = [one for one in pieces_in(drawn_steps(picture, panel, WIDTH).drawn) if "cut" in one.look]
            text = "".join(span.text for span in spans_of(drawn_panel(picture, panel, Canvas(80, unicode=True))))
            assert bool([one for one in cuts if isinstance(one, Sign) and one.x == 0]) == scale.cut
            assert ("≈" in text) == scale.cut


@examples(50)
@given(claims)
def test_every_line_is_named_at_its_marks_or_in_the_legend_or_the_title(told: list[tuple[str, str, str, str]]) -> None:
    for picture, panel in panels_of(told):
        if panel.form != STEPS:
            continue
        plane = drawn_steps(picture, panel, WIDTH)
        labels = [one.words for one in pieces_in(plane.drawn) if isinstance(one, Text)]
        for line in panel.lines:
            in_title = line.label in panel.heading("en") and len(panel.lines) == 1
            assert line.names in labels or line in plane.unnamed or in_title


@examples(50)
@given(claims)
def test_every_panel_says_its_unit_its_time_its_day_and_its_sources(told: list[tuple[str, str, str, str]]) -> None:
    for picture, panel in panels_of(told):
        told_below = panel.subtitle("en", picture.today)
        assert told_below.endswith("as seen on 2026-01-01")
        assert any(mark.when in told_below for mark in panel.marks)
        assert panel.sources


@examples(50)
@given(claims)
def test_today_is_on_the_axis_or_an_arrow_leads_to_it(told: list[tuple[str, str, str, str]]) -> None:
    for picture, panel in panels_of(told):
        if panel.form == STEPS and today_shown(panel):
            today = [one for one in pieces_in(drawn_steps(picture, panel, WIDTH).drawn) if one.look == "today"]
            lines = [one for one in today if isinstance(one, Rule)]
            assert all(0 < line.x1 < 100 for line in lines)
            assert lines or any(isinstance(one, Sign) for one in today)


dates = st.sampled_from(["2010", "2011-05", "1985/1993", "199X", "[..2011]", "2035", "2010-06-01", "0044", "2026-11~"])


@given(st.lists(dates, min_size=1), st.sampled_from(["2026-11-28", "1900-01-01", "2010-07-01"]), st.integers(40, 200))
def test_today_stands_in_its_own_time_on_the_axis_of_events(told: list[str], today: str, width: int) -> None:
    now = parse_date(today)
    scale = axis_scale(map(parse_date, told), now, width)
    assert scale.side(now.earliest) == 0
    stretch = next(one for one in scale.stretches if one.first <= now.earliest <= one.last)
    assert stretch.column <= scale.column(now.earliest) <= stretch.end
    assert stretch.column <= round(scale.share(now.earliest) * scale.width, 6) <= stretch.end + 1
