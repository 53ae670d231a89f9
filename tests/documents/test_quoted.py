"""Literals in documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.documents.quoted import page_of


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("现有447家企业", "447家"),
        ("现有447家企\n业", "447家企业"),
        ("占地 0.87 平方公里", "0.87平方公里"),
        ("占地0.87平方公里", "0.87 平方公里"),
        ("over 15,000\n  researchers", "over 15,000 researchers"),
        ("in 2017, 447 firms", "447"),
        ("It has 447. 12 more", "447"),
        ("<td>447</td><td>12</td>", "447"),
        ("<b>447</b> firms", "447 firms"),
        ("HK$24&nbsp;billion <br>", "HK$24 billion"),
        ("if 3 < 447 and so on", "447 and"),
        ("第10,20页", "20"),
        ("447", "447"),
    ],
)
def test_a_literal_stands_in_a_text_however_lines_break(text: str, literal: str) -> None:
    assert page_of(text).has(literal)


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("现有447家", "474家"),
        ("现有447家", "47家"),
        ("现有447家", "44"),
        ("1,447 firms", "447 firms"),
        ("15,000", "15"),
        ("0.87", "0"),
        ("10.87", "0.87"),
        ("20\n30", "2030"),
        ("over 15,000", "Over 15,000"),
        ("", "447"),
    ],
)
def test_a_part_of_a_number_is_not_the_number(text: str, literal: str) -> None:
    assert not page_of(text).has(literal)


@given(st.text(max_size=20), st.text(min_size=1).filter(str.strip), st.text(max_size=20))
def test_what_stands_between_blanks_is_found(before: str, literal: str, after: str) -> None:
    assert page_of(f"{before} | {literal} | {after}").has(literal)
