"""Panels drawn in characters: nothing is wider than there is room for, and every point is seen."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drawn_logs import drawn
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from hetao_cli.charts.series.terminal import FILLED, HOLLOW, drawn_panel, key_of, shape
from hetao_cli.model.blocks import Canvas, Styled

if TYPE_CHECKING:
    from hetao_cli.charts.series.picture import Picture
    from hetao_cli.model.blocks import Text


def plain(line: Text) -> str:
    spans = [line] if isinstance(line, str | Styled) else line
    return "".join(span if isinstance(span, str) else span.text for span in spans)


def lines_of(picture: Picture, width: int = 60, *, unicode: bool = True) -> list[str]:
    return [plain(line).rstrip() for line in drawn_panel(picture, picture.panels[0], Canvas(width, unicode))]


def test_a_panel_is_drawn_true_to_scale(tmp_path: Path) -> None:
    figures = ["north|firms|40|2024-01-01", "north|firms|80|2024-07-01", "south|firms|20 to 60|2024-07-01|planned"]
    assert lines_of(drawn(tmp_path, *figures), 50) == [
        "firms",
        "100 ┤",
        "    │",
        " 80 ┤                                         ●",
        "    │",
        " 60 ┤                                         ┬",
        "    │                                         │",
        " 40 ┤   ●                                     □",
        "    │                                         │",
        " 20 ┤                                         ┴",
        "    │",
        "  0 ┤",
        "    └───┬──────────────────┬──────────────────┬───",
        "     2024-01            2024-04            2024-07",
        "  ● north park  □ south park",
    ]


def test_open_ends_are_arrows(tmp_path: Path) -> None:
    figures = ["north|firms|over 200 firms|2024-01-01", "south|firms|under 300 firms|[..2024-06-01]"]
    text = "\n".join(lines_of(drawn(tmp_path, *figures)))
    assert all(sign in text for sign in "↑↓←")
    assert "→" not in text


def test_a_month_is_a_bar_and_a_day_is_none(tmp_path: Path) -> None:
    month = lines_of(drawn(tmp_path, "north|firms|60|2024-08"))
    day = lines_of(drawn(tmp_path, "north|firms|60|2024-08-05"))
    assert any("├" in line and "●" in line for line in month)
    assert not any("├" in line for line in day)


def test_plans_are_hollow_and_disputes_marked(tmp_path: Path) -> None:
    figures = ["north|firms|447|2024-08|actual|gazette", "north|firms|900|2024-08|actual|daily"]
    picture = drawn(tmp_path, *figures, "north|firms|600|2026|planned")
    text = "\n".join(lines_of(picture))
    assert "○" in text
    assert "●!" in text
    assert "○ planned" in plain(key_of(picture))
    assert "! disputed" in plain(key_of(picture))


def test_points_of_one_day_stand_beside_each_other(tmp_path: Path) -> None:
    text = "\n".join(lines_of(drawn(tmp_path, "north|firms|60|2024-08-05", "south|firms|60|2024-08-05")))
    assert "●■" in text or "■●" in text


def test_where_there_is_only_ascii_shapes_are_letters(tmp_path: Path) -> None:
    figures = ["north|firms|over 60 firms|2024-08", "south|firms|80|2026|planned"]
    text = "\n".join(lines_of(drawn(tmp_path, *figures), unicode=False))
    assert text.isascii()
    assert "A north park" in text
    assert "b south park" in text


def test_there_are_shapes_for_any_number_of_places() -> None:
    assert [shape(slot, "actual").text for slot in range(8)] == [*FILLED, "G", "H"]
    assert [shape(slot, "plan").text for slot in range(8)] == [*HOLLOW, "g", "h"]


edtf = st.sampled_from(["2024", "2024-08", "2024-08-05", "199X", "2024-08~", "[..2030]", "2023/..", "-0500", "12000"])
says = st.sampled_from(["1", "0", "60", "over 200 firms", "nearly 80", "1.5 million firms", "at most 7", "20 to 60"])
figure = st.tuples(st.sampled_from(["north", "south"]), says, edtf, st.sampled_from(["actual", "planned", "estimate"]))


MILLIONS = ("north", "1.5 million firms", "2024-08", "actual")


@given(st.lists(figure, min_size=1, max_size=12), st.integers(40, 200), st.sampled_from(["en", "zh-Hans", "zh-Hant"]))
@example([("north", "1", when, "actual") for when in ("2024", "-0500")] + [MILLIONS], 40, "zh-Hans")
def test_no_line_is_wider_than_there_is_room_for(
    figures: list[tuple[str, str, str, str]], width: int, language: str
) -> None:
    with TemporaryDirectory() as folder:
        rows = [
            f"{place}|firms|{said}|{as_of.replace('12000', 'Y12000')}|{status}"
            for place, said, as_of, status in figures
        ]
        picture = drawn(Path(folder), *rows, language=language)
    for line in lines_of(picture, width) if picture.panels else ():
        assert wcswidth(line) <= width, line
