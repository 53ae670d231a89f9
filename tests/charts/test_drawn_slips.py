"""`hetao plot --milestones`: the dates announced for events, drawn as they slipped."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.analysis.announcements import Announcement
from hetao_cli.charts.scene.slippage import drawable, slippage_of
from hetao_cli.charts.terminal.slippage import drawn_slippage
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.schema import entry_of
from hetao_cli.model.blocks import Canvas, Styled
from hetao_cli.model.entries import Event, Spot
from hetao_cli.model.safe import columns_of

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

    from hetao_cli.model.blocks import Text

LOG = """
log = { version = 1 }
place = [{ id = "west", name = { en = "west" } }, { id = "east", name = { en = "east" } }]
event = [
  { id = "port", date = "2026", title = { en = "The port opens" }, place = "west", status = "planned" },
  { id = "hall", date = "2025-12-22", title = { en = "The hall opens", zh-Hans = "大厅启用" }, place = "east" },
  { id = "once", date = "2027", title = { en = "The school opens" }, place = "east", status = "planned" },
]
source = [
  { id = "old", title = "Old", published = "2019-12-04", language = "en" },
  { id = "new", title = "New", published = "2024-10", language = "en" },
  { id = "after", title = "After", published = "2026-01", language = "en" },
]
dating = [
  { source = "old", event = "port", says = "by 2022", status = "planned" },
  { source = "new", event = "port", says = "2026", status = "planned" },
  { source = "old", event = "hall", says = "2024", status = "planned" },
  { source = "after", event = "hall", says = "22 December 2025" },
  { source = "new", event = "once", says = "2027", status = "planned" },
]
"""


@pytest.fixture
def log(tmp_path: Path) -> str:
    path = tmp_path / "events.toml"
    path.write_text(LOG, encoding="utf-8")
    return str(path)


def plot(hetao: Hetao, log: str, *more: str) -> str:
    told = hetao("plot", "--milestones", "--log", log, *(() if "--today" in more else ("--today", "2026-02-01")), *more)
    assert (told.code, told.err) == (0, "")
    return told.out


def test_what_was_announced_stands_above_when_and_what_came_on_the_diagonal(hetao: Hetao, log: str) -> None:
    title, *plane = plot(hetao, log, "hall").partition("\n\n")[0].splitlines()

    assert title == "The hall opens"
    assert plane[-1].split()[0] == "2019"
    planned = [number for number, line in enumerate(plane) if "○" in line]
    (came,) = (line for line in plane if "●" in line)
    assert len(planned) == 2, "the first and the last day of 2024"
    assert plane.index(came) < planned[0], "it came after 2024"
    assert any("2024" in plane[number] for number in planned)
    assert "came 2025-12-22" in came
    assert came.index("●") > plane[planned[0]].index("○"), "it was announced before"


def test_what_is_over_and_has_not_come_has_a_line_to_today(hetao: Hetao, log: str) -> None:
    overdue = plot(hetao, log, "port", "--today", "2027-02-01").splitlines()
    open_still = plot(hetao, log, "port").splitlines()

    assert overdue[1].startswith("overdue")
    assert any("○──" in line and line.rstrip().endswith("!") for line in overdue)
    assert not any("○──" in line for line in open_still[:12])


def test_an_open_end_is_an_arrow(hetao: Hetao, log: str) -> None:
    assert any("↓" in line for line in plot(hetao, log, "port").splitlines()[:14])


@pytest.mark.parametrize("name", ["a.svg", "a.png"])
def test_files_have_the_same_drawing(hetao: Hetao, log: str, tmp_path: Path, name: str) -> None:
    told = hetao("plot", "--milestones", "--log", log, "--today", "2026-02-01", "-o", str(tmp_path / name))
    assert (told.code, told.out) == (0, "")
    assert "4 points" in told.err


def test_what_was_announced_for_one_date_alone_is_listed_and_not_drawn(hetao: Hetao, log: str) -> None:
    drawn, _, listed = plot(hetao, log).partition("Announced ")

    assert "The school opens" not in drawn
    assert "The school opens" in listed


@pytest.mark.parametrize(
    ("chosen", "titles"),
    [
        ((), ["The port opens", "The hall opens"]),
        (("--place", "west"), ["The port opens"]),
        (("hall",), ["The hall opens"]),
        (("hall", "port"), ["The port opens", "The hall opens"]),
        (("--known-by", "2024-12"), ["The port opens"]),
    ],
)
def test_events_are_chosen_by_id_by_place_and_by_what_was_known(
    hetao: Hetao, log: str, chosen: tuple[str, ...], titles: list[str]
) -> None:
    drawn = plot(hetao, log, *chosen).partition("Announced ")[0]

    assert [line for line in drawn.splitlines() if line.startswith("The ")] == titles


def test_a_title_is_in_the_language_that_is_asked_for(hetao: Hetao, log: str) -> None:
    title, *plane = plot(hetao, log, "hall", "--lang", "zh-Hans").splitlines()

    assert title == "大厅启用"
    assert any("2025-12-22 实现" in line for line in plane)


def test_programs_get_what_the_statistics_of_milestones_give_them(hetao: Hetao, log: str) -> None:
    drawn, listed = (
        json.loads(hetao(*command, "--milestones", "--log", log, "-f", "json")[1]) for command in (["plot"], ["stats"])
    )

    assert drawn == listed


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (["hal"], "no event named 'hal' (did you mean 'hall'?)"),
        (["--place", "wes"], "no place named 'wes' (did you mean 'west'?)"),
        (["-o", "a.pdf"], "'.pdf' is no picture"),
    ],
)
def test_what_cannot_be_drawn_is_refused(hetao: Hetao, log: str, more: list[str], reason: str) -> None:
    told = hetao("plot", "--milestones", "--log", log, *more)

    assert (told.code, told.out) == (2, "")
    assert reason in told.err


EDTF = st.sampled_from(
    [
        "2022",
        "[..2022]",
        "2022-12~",
        "[2027..]",
        "2025-41",
        "2025-12-22",
        "2020/..",
        "199X",
        "2023/2025",
        "-0500",
        "../..",
    ]
)


def _text(line: Text) -> str:
    spans = [line] if isinstance(line, str | Styled) else line
    return "".join(span if isinstance(span, str) else span.text for span in spans)


@given(st.lists(st.tuples(EDTF, st.booleans()), min_size=1, max_size=6), st.integers(40, 200), st.booleans())
def test_whatever_was_announced_is_drawn_within_the_canvas(
    told: list[tuple[str, bool]],
    width: int,
    unicode: bool,  # noqa: FBT001 - drawn by Hypothesis
) -> None:
    event = entry_of(Event, Spot(0, "event", 0), id="port", date="2026", title={"en": "The port opens"})
    announced = parse_date("2019-12-04")
    dates = [
        Announcement(event, announced if planned else None, parse_date(edtf), (), None, None) for edtf, planned in told
    ]
    for drawn in drawable([dates]):
        slippage = slippage_of(drawn, parse_date("2026-01-01"))
        lines = [_text(line) for line in drawn_slippage(slippage, "en", Canvas(width, unicode))]
        assert len(lines) >= 15
        assert max(map(columns_of, lines)) <= width
        assert unicode or "".join(lines).isascii()
