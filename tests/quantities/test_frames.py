"""What is around the digits of a literal is read once; numbers in it are computed, and mean what the reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.quantities.frames import read_in_frame
from hetao_cli.quantities.hedges import hedges_before
from hetao_cli.quantities.languages import LANGUAGES
from hetao_cli.quantities.literal import read_anew, read_literal
from hetao_cli.quantities.units import unit_signs, unit_words

if TYPE_CHECKING:
    from pathlib import Path

    from hetao_cli.model.quantity import Quantity

FRAMES = [
    ("", "家"),
    ("", " km2"),
    ("", "年"),
    ("", "日"),
    ("", "m"),
    ("", "倍"),
    ("", "折"),
    ("", "成"),
    ("", "万亩"),
    ("", "千年"),
    ("", " dozen people"),
    ("", " tech companies"),
    ("", "亿度"),
    ("", "元/平方米"),
    ("", " 000 people"),
    ("", " in a thousand"),
    ("HK$", " million"),
    ("约", "家"),
    ("-", "%"),
    ("下降", "%"),
    ("增长", "倍"),
    ("over ", " people"),
    ("每月", "元"),
]

_BEHIND = ["", "万", "亿", "千", "百万", "多", "个", " million", "bn", "m", " dozen", " hundred", "⁴", "½", "分之一"]


@st.composite
def around(draw: st.DrawFn) -> tuple[str, str]:
    """Draw what can be around a number: hedges, signs and words of change before it, scales, units and more behind."""
    before = st.sampled_from(["", "下降", "fell by ", "第", "每年", "-", *hedges_before(), *unit_signs().meanings])
    behind = st.sampled_from(_BEHIND), st.sampled_from(["", " "]), st.sampled_from(sorted(unit_words().meanings))
    end = st.sampled_from(["", "以上", "多", "半", " a day", "/km2", "内", "+", " or so", "企业"])
    drawn = draw(before), "".join(draw(one) for one in (*behind, end))
    return draw(st.one_of(st.just(drawn), st.sampled_from(FRAMES), st.tuples(st.text(max_size=3), st.text(max_size=5))))


@st.composite
def numbers(draw: st.DrawFn) -> list[str]:
    """Draw numbers of one form, of as many digits and zeros at the end: whole ones, grouped ones, or with decimals."""
    length, zeros = draw(st.integers(1, 8)), draw(st.integers(0, 2))
    ends = draw(st.sampled_from([0, 0, 1, 2]))
    grouped = draw(st.booleans())
    first = st.integers(10 ** (length - 1), 10**length - 1)
    many = draw(st.lists(st.one_of(first, st.integers(1900, 2100)), min_size=3, max_size=8))
    wholes = [one * 10**zeros for one in many]
    if not ends:
        return [f"{one:,}" if grouped else str(one) for one in wholes]
    return [f"{one // 10**ends:{',' if grouped else ''}}.{one % 10**ends:0{ends}}" for one in wholes]


def same(one: Quantity | None, other: Quantity | None) -> bool:
    """Return whether two readings are equal, the kinds of their numbers included."""
    return repr(one) == repr(other)


@given(around(), numbers())
def test_a_number_in_a_known_frame_means_what_the_reader_says(frame: tuple[str, str], many: list[str]) -> None:
    before, behind = frame
    for number in many:
        literal = f"{before}{number}{behind}".strip()
        assert same(read_literal(literal), read_anew(literal))


@pytest.mark.parametrize(("before", "behind"), FRAMES)
def test_all_numbers_of_a_frame_mean_what_the_reader_says(before: str, behind: str) -> None:
    many = [*range(1, 140), *range(1890, 2110, 7), *range(9_900, 10_100, 9), 120_000, 123_456]
    for number in many:
        for printed in (f"{number}", f"{number:,}", f"{number / 10:.1f}", f"{number / 100:,.2f}"):
            literal = f"{before}{printed}{behind}"
            assert same(read_literal(literal), read_anew(literal)), literal


def test_what_a_frame_means_is_asked_of_the_reader_twice() -> None:
    asked: list[str] = []

    def read(literal: str) -> Quantity | None:
        asked.append(literal)
        return read_anew(literal)

    literals = [f"{number} frames" for number in range(7001, 7100) if number % 10]
    assert all(same(read_in_frame(literal, read), read_anew(literal)) for literal in literals)
    assert asked == literals[:2]


def test_frames_are_forgotten_with_the_languages_that_they_were_read_in(tmp_path: Path) -> None:
    for literal in ("711 zorgs", "712 zorgs"):
        read_in_frame(literal, read_anew)
    with LANGUAGES.with_folder(str(tmp_path)):
        assert read_in_frame("713 zorgs", lambda _: None) is None
