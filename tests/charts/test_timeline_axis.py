"""What `hetao timeline --axis` promises."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.analysis.lanes import lanes_of
from hetao_cli.charts.scene.days import scale_of
from hetao_cli.charts.timeline.marks import UNICODE, DrawnSpan, mark_of
from hetao_cli.charts.timeline.picture import PictureRequest, draw
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.schema import entry_of
from hetao_cli.model.blocks import Canvas
from hetao_cli.model.entries import Event, Place, Spot
from hetao_cli.model.log import Log
from hetao_cli.model.moment import ordinal
from hetao_cli.render.spans import plain

SPOT, SPOT_OF_PLACE = Spot(0, "event", 0), Spot(0, "place", 0)
TODAY = parse_date("2026-11-22")
WANTED = PictureRequest("en", TODAY)
SIXTY = Canvas(60)
PLACES = [
    entry_of(Place, SPOT_OF_PLACE, id="zone", name={"en": "zone"}),
    entry_of(Place, SPOT_OF_PLACE, id="west", name={"en": "west park", "zh-Hans": "西园"}, part_of="zone"),
    entry_of(Place, SPOT_OF_PLACE, id="east", name={"en": "east park", "zh-Hans": "东园"}, part_of="zone"),
]


def event(name: str, date: str, place: str | None = None, *, planned: bool = False, after: str = "") -> Event:
    status = "planned" if planned else "actual"
    given = {"title": {"en": name}, "place": place, "status": status, "after": tuple(after.split())}
    return entry_of(Event, SPOT, id=name, date=date, **given)


def picture(events: list[Event], wanted: PictureRequest = WANTED, canvas: Canvas = SIXTY) -> list[str]:
    """Return the lines that are drawn of events, without what the signs mean."""
    places = {one.id: one for one in PLACES} if any(one.place for one in events) else {}
    log = Log("events.toml", {}, (), places, {}, {one.id: one for one in events}, {}, [], [], [], [])
    shown = happenings(log, TimelineFilters(start=wanted.start, end=wanted.end), wanted.today, [])
    text = "\n".join(
        plain(line) for line in draw(log, shown, wanted._replace(lanes=lanes_of(log, None, shown)), canvas)
    )
    parts = [part for part in text.split("\n\n") if not re.match(". (within this|在这一列)", part)]
    return "\n\n".join(parts).split("\n")


def heading(lines: list[str], words: str = "Time between milestones") -> int:
    """Return the number of the line that begins with the words, or how many lines there are."""
    return next((number for number, line in enumerate(lines) if line.startswith(words)), len(lines))


def mark(date: str, *, planned: bool = False) -> DrawnSpan:
    """Return the first column and the signs of a date where each column is a quarter, the first that from 2016."""
    scale = scale_of([(ordinal(2016, 1, 1), ordinal(2027, 12, 31))], 48)
    return mark_of(parse_date(date), scale, UNICODE, planned=planned)


def test_a_picture_of_two_parks_with_a_break_and_plans() -> None:
    events = [
        event("The river", "199X", "zone"),
        event("The agreement", "2017-01-03", "zone"),
        event("The works", "2018-06/2025-08", "west"),
        event("The opening", "2025-12-22", "east")._replace(after=("The agreement",)),
        event("The bridge", "2027", "zone", planned=True),
        event("The second phase", "2028/2029", "east", planned=True),
    ]
    assert picture(events, canvas=Canvas(80)) == PARKS.strip("\n").split("\n")


PARKS = """
                                  ╱                 today 2026-11-22 │
1990  1992   1994  1996      1999 ╱ 2017      2020  2022   2024   2026      2029
├──┬──┬──┬───┬──┬──┬───┬──┬──┬──┤ ╱ ├──┬──┬───┬──┬──┬───┬──┬───┬──┬──┼───┬──┬──┤
west park                         ╱                                  │
                                  ╱     ░█████████████████████████ The works
zone as a whole, or elsewhere     ╱                                  │
░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ The river               The bridge ┄┄┄┄┄
                                  ╱ ● The agreement                  │
east park                         ╱                                  │
                                  ╱                               ● The opening
                                  ╱                     The second phase ┄┄┄□┄┄┄
Time between milestones           ╱                                  │
                                  ╱ ├─── 8 years 11 months [1] ───┤  │

[1] 8 years 11 months: The agreement → The opening
"""


def test_a_chinese_picture_without_signs_beyond_ascii() -> None:
    titles = {"river": "深圳河裁弯取直", "mou": "港深签署合作备忘录", "bridge": "两园区接驳桥完工"}
    events = [
        event("river", "199X", "zone"),
        event("mou", "2017-01-03", "west", after="river"),
        event("bridge", "2027", "east", planned=True),
    ]
    named = [one._replace(title={"zh-Hans": titles[one.id]}) for one in events]
    wanted = WANTED._replace(language="zh-Hans")
    assert picture(named, wanted, Canvas(60, unicode=False)) == CHINESE.strip("\n").split("\n")


CHINESE = """
                            /           今天 2026-11-22 |
1990         1995      1999 / 2017    2020         2025 2027
+-+--+--+-+--+--+-+--+--+-+ / +-+--+--+-+--+--+--+-+--+-|+-+
西园                        /                           |
                            / * 港深签署合作备忘录      |
zone整体或其他地方          /                           |
::::::::::::::::::::::::::: 深圳河裁弯取直              |
东园                        /                           |
                            /           两园区接驳桥完工 ...
里程碑之间的时间            /                           |
                          |-/-| 17至27年 [1]            |

[1] 17至27年: 深圳河裁弯取直 -> 港深签署合作备忘录
"""


def test_a_name_without_room_beside_its_mark_stands_above_it() -> None:
    name = "A very long name of an event that has no room on either side of where it was"
    lines = picture([event("a", "2000"), event(name, "2013"), event("b", "2026")])
    at = next(number for number, line in enumerate(lines) if "A very long" in line)
    assert " ".join(word for line in lines[at : at + 2] for word in line.split() if word not in "╱│") == name
    assert "░░" in lines[at + 2]


def test_of_many_times_between_events_twelve_are_drawn() -> None:
    later = [event(f"e{number}", f"{2003 + number}", after="first") for number in range(20)]
    assert sum("├" in line and "year" in line for line in picture([event("first", "2000"), *later])) == 12


@pytest.mark.parametrize(
    ("date", "column", "signs"),
    [
        ("2020-05-05", 17, "●"),
        ("2020-05", 17, "●"),
        ("2020", 16, "░░░░"),
        ("2018-03-02/2020-05-05", 8, "██████████"),
        ("2018/2020", 8, "░░░██████░░░"),
        ("2020~", 11, "░░░░░░░░░░░░░░"),
        ("[..2020]", 16, "◂░░░"),
        ("[2020..]", 16, "░░░▸"),
        ("[..2016-02]", 0, "◂"),
        ("2020/..", 16, "░░░████████████████████████████▸"),
        ("../2020", 0, "◂████████████████░░░"),
        ("2020/", 16, "░░░░░░▸"),
        ("../..", 0, f"◂{46 * '█'}▸"),
        ("/", 0, f"◂{46 * '░'}▸"),
        ("2010/2016-05", 0, "◂█"),
        ("2027-05/2030", 45, "██▸"),
    ],
)
def test_a_date_is_drawn_as_what_it_is(date: str, column: int, signs: str) -> None:
    assert mark(date) == (column, signs)


@pytest.mark.parametrize(
    ("date", "signs"), [("2020-05-05", "○"), ("2020", "┄┄┄┄"), ("2018/2020", "┄┄┄□□□□□□┄┄┄"), ("[..2020]", "◂┄┄┄")]
)
def test_what_is_planned_is_hollow(date: str, signs: str) -> None:
    assert mark(date, planned=True)[1] == signs


def test_what_is_doubted_has_a_question_mark() -> None:
    assert "● opening?" in "\n".join(picture([event("opening", "2020-05-05?")]))


def test_a_plan_that_is_overdue_says_so() -> None:
    assert "○ opening (overdue)" in "\n".join(picture([event("opening", "2020-05-05", planned=True)]))


def test_events_of_one_day_stand_below_each_other_in_one_column() -> None:
    lines = picture([event(name, "2020-05-05") for name in ("one", "two", "three")])
    marked = [line.index("●") for line in lines if "●" in line]
    assert len(marked) == 3
    assert len(set(marked)) == 1


def test_today_is_a_line_through_all_rows() -> None:
    lines = picture([event("one", "2024", "west"), event("two", "2028", "east")])
    at = lines[0].index("│")
    assert lines[0][at:] == "│ today 2026-11-22"
    assert [line[at] for line in lines[2 : heading(lines)]] == ["┼", "│", "│", "│", "│"]


@pytest.mark.parametrize(
    ("today", "line"), [("2020-05-05", "◂ today 2020-05-05"), ("2030-05-05", f"{'':42}today 2030-05-05 ▸")]
)
def test_today_beyond_the_period_asked_for_is_told_at_that_edge(today: str, line: str) -> None:
    wanted = WANTED._replace(today=parse_date(today), start=parse_date("2024"), end=parse_date("2026"))
    assert picture([event("one", "2025")], wanted)[0] == line


def test_a_date_that_goes_beyond_the_period_asked_for_has_arrows_at_its_edges() -> None:
    wanted = WANTED._replace(start=parse_date("2024-03"), end=parse_date("2024-05"))
    row = next(line for line in picture([event("one", "2023/2025")], wanted) if "one" in line)
    assert (row[0], row[-1]) == ("◂", "▸")


def test_the_time_from_one_milestone_to_the_next_is_told() -> None:
    events = [event("mou", "2017-01-03"), event("talk", "2019"), event("opening", "2025-12-22", after="mou")]
    text = "\n".join(picture(events))
    assert "8 years 11 months" in text
    assert text.count("├─") == 2  # the axis and this one


def test_where_no_event_says_what_it_comes_after_each_is_after_the_one_before() -> None:
    text = "\n".join(picture([event("a", "2017-01-03"), event("b", "2019-01-03"), event("c", "2025-12-22")]))
    assert "2 years: a → b" in text
    assert "6 years 11 months: b → c" in text


def test_gaps_tell_the_time_between_each_event_and_the_next() -> None:
    events = [event("a", "2017-01-03"), event("b", "2019-01-03"), event("c", "2025-12-22", after="a")]
    assert "2 years: a → b" in "\n".join(picture(events, WANTED._replace(gaps=True)))
    assert "2 years" not in "\n".join(picture(events))


def test_events_that_may_overlap_have_no_time_between() -> None:
    lines = picture([event("a", "2025"), event("b", "2025-12")])
    assert heading(lines) == len(lines)


def test_an_event_without_a_readable_date_is_told_below_with_what_it_says() -> None:
    assert picture([event("a", "2020"), event("b", "soon")])[-2:] == ["No date that can be read", "b (soon)"]
    assert picture([event("b", "soon")]) == ["No date that can be read", "b (soon)"]


def test_without_signs_beyond_ascii_the_picture_is_ascii() -> None:
    events = [event("a", "1980"), event("b", "2017/2020", "zone"), event("c", "[2027..]", "east", planned=True)]
    assert "\n".join(picture(events, canvas=Canvas(70, unicode=False))).isascii()


def test_a_name_with_breaks_and_controls_is_one_label() -> None:
    text = "\n".join(picture([event("two\nlines\x1b[31m of\u202etext", "2020")]))
    assert "░ two lines�[31m of�text" in text


def test_ids_stand_behind_their_names() -> None:
    one = event("a", "2020")._replace(title={"en": "The opening"})
    assert "The opening  a" in "\n".join(picture([one], WANTED._replace(ids=True)))


YEARS = st.integers(1900, 2060)
DATES = st.one_of(
    st.dates().map(lambda day: day.isoformat()),
    YEARS.map(str),
    st.tuples(YEARS, st.integers(0, 30)).map(lambda one: f"{one[0]}/{one[0] + one[1]}"),
    YEARS.flatmap(lambda year: st.sampled_from([f"[..{year}]", f"[{year}..]", f"{year}/..", f"../{year}", f"{year}~"])),
    st.sampled_from(["..", "/", "../..", "199X", "Y12000", "-0044-03-15", "Y-170000002", "soon", "2025-13", ""]),
)
PLACE = st.sampled_from(["zone", "west", "east", None])
NAMES = st.text(alphabet="ab 河套園区-·é\u0301🙂", max_size=70)


@st.composite
def logs(draw_one: st.DrawFn) -> list[Event]:
    rows = draw_one(st.lists(st.tuples(DATES, PLACE, st.booleans(), NAMES), max_size=12))
    found: list[Event] = []
    for number, (date, place, planned, name) in enumerate(rows):
        one = event(f"e{number:02}", date, place, planned=planned, after=" ".join(one.id for one in found[-1:]))
        found.append(one._replace(title={"zh-Hans": f"{name}<{number:02}>"}))
    return found


@given(logs(), st.integers(40, 170), st.sampled_from(["en", "zh-Hans", "zh-Hant"]), st.booleans())
def test_no_line_is_wider_than_the_canvas(events: list[Event], width: int, language: str, unicode: bool) -> None:  # noqa: FBT001 - drawn
    for line in picture(events, WANTED._replace(language=language, gaps=True), Canvas(width, unicode=unicode)):
        assert wcswidth(line) <= width
        assert line == line.rstrip()


@given(logs(), st.integers(40, 170))
def test_every_event_is_told_once(events: list[Event], width: int) -> None:
    lines = picture(events, canvas=Canvas(width))
    rows, undated = lines[: min(heading(lines), heading(lines, "["))], lines[heading(lines, "No date") :]
    rows = rows[: heading(rows, "No date")]
    by_number = re.findall(r"\[\d+\]", "".join(rows))
    named = re.findall(r"<\d\d>", "".join(line.strip() for line in [*rows, *undated]))
    assert len(named) == len(set(named))
    assert len(named) + len(by_number) == len(events)


@given(st.lists(st.dates(), min_size=2, max_size=12), st.integers(40, 170))
def test_later_days_stand_further_right(days: list[object], width: int) -> None:
    events = [event(f"<{number}>", str(day)) for number, day in enumerate(days)]
    lines = picture(events, canvas=Canvas(width))
    columns: dict[str, int] = {}
    for line in lines:
        for found in re.finditer(r"● (<\d+>)|(<\d+>) ●", line.split(":")[0]):
            columns[found[1] or found[2]] = line.index("●", found.start())
    order = sorted(columns, key=lambda name: str(days[int(name[1:-1])]))
    assert [columns[name] for name in order] == sorted(columns.values())
    assert len(columns) == len(days)


def test_on_every_screen_of_a_long_picture_stand_the_years_and_the_lane() -> None:
    long = "a name that is too long to stand beside its own mark"
    events = [
        event(f"{place} {number} {long if number % 7 == 0 else ''}".strip(), "2020", place)
        for place in ("west", "east")
        for number in range(33)
    ]
    lines = picture(events)
    years = [number for number, line in enumerate(lines) if line.startswith("2020")]
    heads = [number for number, line in enumerate(lines) if re.match("(west|east) park(, continued)?( |$)", line)]
    for number, line in enumerate(lines[: heading(lines)]):
        named = re.search(r"(west|east) \d+", line)
        if named:
            head = max(one for one in heads if one < number)
            assert lines[head].startswith(named[1])
            assert number - head < 24 > number - max(one for one in years if one < number)
            assert "░" in line or "░" in lines[number + 1]
