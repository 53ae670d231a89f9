"""What texts in a width promise: whole words, nothing lost, nothing wider."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from hetao_cli.model.blocks import NO_BREAK, Column, Styled, TextLines, TextTable
from hetao_cli.model.report import Report
from hetao_cli.model.safe import columns_of
from hetao_cli.model.wrapping import widest_piece, wrapped
from hetao_cli.render.formats.text import render
from hetao_cli.render.painting import LOOKS
from hetao_cli.render.registry import Surface

WORDS = st.text(alphabet="abz-019./'", min_size=1, max_size=9)
CHINESE = st.text(alphabet="河套區企業，。（）「」至0719", min_size=1, max_size=9)
PROSE = st.lists(WORDS | CHINESE, max_size=12).map(" ".join)


def lines_of(text: str, width: int, indent: int = 0) -> list[str]:
    return ["".join(span.text for span in line) for line in wrapped([Styled(text)], width, indent)]


@given(PROSE, st.integers(4, 60), st.integers(0, 4))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, width: int, indent: int) -> None:
    lines = lines_of(text, width, indent)

    assert all(columns_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.lists(WORDS, min_size=1, max_size=12), st.integers(9, 40))
def test_no_word_or_id_is_broken_where_it_fits(words: list[str], width: int) -> None:
    assert [word for line in lines_of(" ".join(words), width) for word in line.split()] == words


@given(st.text(alphabet="河套區企業，。（「至", min_size=1), st.integers(0, 20))
def test_signs_stay_with_the_character_that_they_are_of(chinese: str, more: int) -> None:
    text = f"河{chinese}套"
    for line in lines_of(text, widest_piece(text) + more):
        assert line[0] not in "，。"
        assert line[-1] not in "（「"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Hong Kong-Zhuhai-Macao Bridge", 18, ["Hong", "Kong-Zhuhai-Macao", "Bridge"]),
        ("up to 1 % apart", 8, ["up to", "1 %", "apart"]),
        ("共有440家企业", 8, ["共有", "440家企", "业"]),
        (f"●·{NO_BREAK}west  ·●{NO_BREAK}east", 12, [f"●·{NO_BREAK}west", f"·●{NO_BREAK}east"]),
        ("one\ntwo", 80, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
    ],
)
def test_texts_break_where_people_would(text: str, width: int, lines: list[str]) -> None:
    assert lines_of(text, width) == lines


def test_what_follows_is_indented_and_keeps_its_style() -> None:
    assert wrapped([Styled("= "), Styled("help me", "dim")], 6, 2) == [
        [Styled("= "), Styled("help", "dim")],
        [Styled("  "), Styled("me", "dim")],
    ]


def text_of(block: TextTable | TextLines, width: int | None) -> str:
    return render(Report("sample", "rows", tuple, lambda: [block]), Surface(width, colour=False))


CELLS = st.lists(st.tuples(PROSE, WORDS, WORDS, PROSE), min_size=1, max_size=4)


@given(CELLS, st.integers(40, 120))
@example([("a", "a-very-long-id-that-is-not-to-be-broken", "another-long-id-of-an-entry", "x")], 60)
def test_a_table_breaks_no_word_whatever_its_width(rows: list[tuple[str, ...]], width: int) -> None:
    columns = (Column("Date"), Column("Kong-Zhuhai-Macao", wraps=True), Column("Id"), Column("Event", wraps=True))
    text = text_of(TextTable(columns, (("2025", tuple(rows)),)), width)

    assert max(map(wcswidth, text.split("\n"))) <= width
    shown = set(text.split())
    assert all(word in shown for row in rows for cell in row for word in cell.split() if word.isascii())
    assert "Kong-Zhuhai-Macao" in shown


def test_a_table_without_room_for_its_words_has_its_cells_below_each_other() -> None:
    row = ("2025-12-22", "opening-of-the-whole-park", "hong-kong-park-of-the-zone")
    columns = (Column("Date"), Column("Id"), Column("Place"))

    assert text_of(TextTable(columns, (("", (row, row)),)), 40) == (
        "Date   2025-12-22\nId     opening-of-the-whole-park\nPlace  hong-kong-park-of-the-zone\n\n"
        "Date   2025-12-22\nId     opening-of-the-whole-park\nPlace  hong-kong-park-of-the-zone\n"
    )


def luminance(number: int) -> float:
    """Return how bright a colour of the 256 is, from 0 to 1 (WCAG 2)."""
    steps = (0, 95, 135, 175, 215, 255)
    grey = 8 + 10 * (number - 232)
    parts = (grey,) * 3 if number >= 232 else [steps[(number - 16) // part % 6] for part in (36, 6, 1)]
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("style", LOOKS)
def test_every_colour_can_be_read_on_black_and_on_white(style: str) -> None:
    for number in re.findall(r"38;5;(\d+)", LOOKS[style]):
        bright = luminance(int(number)) + 0.05
        assert min(1.05 / bright, bright / 0.05) >= 4 - 0.01
