"""Traditional characters are read as Simplified ones, each in its place."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.mentions.matcher import folded
from hetao_cli.model.scripts import simplified

SURROGATES = range(0xD800, 0xE000)


@pytest.mark.slow
def test_every_character_stays_one_character() -> None:
    every = "".join(chr(number) for number in range(sys.maxunicode + 1) if number not in SURROGATES)
    assert len(simplified(every)) == len(every)
    assert len(folded(every)) == len(every)


def test_each_character_is_read_by_itself() -> None:
    assert all(simplified(one + two) == simplified(one) + simplified(two) for one, two in pairwise("港深園區佔地後裏"))


def test_simplified_text_stays_what_it_is() -> None:
    text = "河套深港科技创新合作区，面积约3.89平方公里，HK$240亿。"
    assert simplified(text) == text


def test_what_hong_kong_and_taiwan_print_is_read() -> None:
    assert simplified("濕實驗室、餘額、臺灣、佔地、裏面、僱員、週年") == "湿实验室、余额、台湾、占地、里面、雇员、周年"


@given(st.text())
def test_folding_keeps_the_length_of_any_text(text: str) -> None:
    assert len(folded(text)) == len(text)
