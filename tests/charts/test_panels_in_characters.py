"""Panels drawn in characters: nothing is wider than there is room for, and every point is seen."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drawn_logs import drawn
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from hetao_cli.charts.scene.looks import COLOURS, sign_of
from hetao_cli.charts.terminal.panel import drawn_key, drawn_panel, key_of
from hetao_cli.model.blocks import Canvas, Styled

if TYPE_CHECKING:
    from hetao_cli.charts.scene.panels import Picture
    from hetao_cli.model.blocks import Text


def plain(line: Text) -> str:
    spans = [line] if isinstance(line, str | Styled) else line
    return "".join(span if isinstance(span, str) else span.text for span in spans)


def lines_of(picture: Picture, width: int = 60, *, unicode: bool = True) -> list[str]:
    canvas = Canvas(width, unicode)
    return [plain(line).rstrip() for panel in picture.panels for line in drawn_panel(picture, panel, canvas)]


def test_a_series_is_drawn_true_to_scale_from_zero(tmp_path: Path) -> None:
    figures = ["north|firms|40|2024-01-01", "north|firms|80|2024-07-01", "south|firms|20 to 60|2024-07-01"]
    assert lines_of(drawn(tmp_path, *figures), 50) == [
        "firms",
        "number; 2024-01-01 to 2024-07-01; as seen on",
        "  2026-01-01",
        "80 ┤                           north park  ●",
        "   │",
        "   │",
        "60 ┤                           south park  ■",
        "   │                                       │",
        "   │                                       │",
        "40 ┤●                                      │",
        "   │                                       │",
        "   │                                       │",
        "20 ┤                                       ■",
        "   │",
        "   │",
        " 0 ┤",
        "   └┬─────┬─────┬──────┬──────┬─────┬──────┬──────",
        "    2024-01            2024-04             2024-07",
        "Sources: Parks, 2025-06",
    ]


def test_values_side_by_side_stand_on_one_axis(tmp_path: Path) -> None:
    figures = ["north|firms|over 200 firms|2024", "south|firms|20 to 60|2024", "south|firms|100|2024|planned"]
    assert lines_of(drawn(tmp_path, *figures), 60) == [
        "firms",
        "number; 2024; as seen on 2026-01-01",
        "north park │                           ●─→       >200",
        "south park │   ■────■                            20–60",
        "           │              □                      100 planned",
        "           └┬──────┬──────┬─────┬──────┬──────┬",
        "            0     50     100   150    200   250",
        "Sources: Parks, 2025-06",
    ]


def test_what_does_not_surely_change_is_a_strip_of_who_says_it(tmp_path: Path) -> None:
    figures = ["north|firms|60|2024-08-05", "north|firms|60|2025-02-01", "south|firms|60|2024-08-05"]
    text = lines_of(drawn(tmp_path, *figures))
    assert [line.split()[-1] for line in text[2:4]] == ["×2", "60"]
    assert [line.count("●") + line.count("■") for line in text[2:4]] == [2, 1]
    assert not any("┤" in line for line in text), "there is no axis of values"


def test_one_value_is_a_sentence(tmp_path: Path) -> None:
    text = lines_of(drawn(tmp_path, "north|firms|440多家|2024-08"))
    assert text[2] == "north park, 2024-08, 441–449: “440多家” (gazette)"
    assert not any("└" in line for line in text)


def test_open_ends_are_arrows(tmp_path: Path) -> None:
    figures = ["north|firms|over 200 firms|2024-01-01", "north|firms|under 100 firms|2023-06-01"]
    text = "\n".join(lines_of(drawn(tmp_path, *figures)))
    assert all(sign in text for sign in "↑↓")
    sides = ["north|firms|over 200 firms|2024-01-01", "south|firms|under 300 firms|2024-01-01"]
    text = "\n".join(lines_of(drawn(tmp_path, *sides)))
    assert all(sign in text for sign in "←→")


def test_a_month_is_a_bar_and_a_day_is_none(tmp_path: Path) -> None:
    month = lines_of(drawn(tmp_path, "north|firms|60|2024-08", "north|firms|80|2023-01-02"))
    day = lines_of(drawn(tmp_path, "north|firms|60|2024-08-05", "north|firms|80|2023-01-02"))
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


def test_points_in_one_place_are_counted(tmp_path: Path) -> None:
    figures = ["north|firms|60|2024-08-05", "south|firms|60|2024-08-05", "north|firms|80|2020"]
    picture = drawn(tmp_path, *figures)
    assert any("2" in line.partition("┤")[2] for line in lines_of(picture)[2:-3])
    assert "2 as many points in one place" in plain(drawn_key(picture, Canvas(100, unicode=True))[0])


def test_where_there_is_only_ascii_shapes_are_letters(tmp_path: Path) -> None:
    figures = ["north|firms|over 60 firms|2024-08", "north|firms|50|2023", "south|firms|80|2026|planned"]
    text = "\n".join(lines_of(drawn(tmp_path, *figures), unicode=False))
    assert text.isascii()
    assert "A" in text
    assert "b" in text


def test_each_line_of_a_panel_has_a_sign_of_its_own() -> None:
    signs = [sign_of(slot, standing) for slot in (*range(COLOURS), None) for standing in ("actual", "plan")]
    assert len(set(signs)) == len(signs)


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
