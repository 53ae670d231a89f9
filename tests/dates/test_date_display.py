"""Dates in tables: their words and their order."""

from __future__ import annotations

from itertools import permutations

import pytest

from hetao_cli.dates.display import display
from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.order import sort_key


@pytest.mark.parametrize(
    ("edtf", "en", "zh_hans", "zh_hant"),
    [
        ("2025-12-22", "2025-12-22", "2025-12-22", "2025-12-22"),
        ("2025-12", "2025-12", "2025-12", "2025-12"),
        ("2025", "2025", "2025", "2025"),
        ("199X", "1990s", "1990年代", "1990年代"),
        ("2025-22", "summer 2025", "2025年夏季", "2025年夏季"),
        ("2025-35", "2025 Q3", "2025年第三季度", "2025年第三季"),
        ("2025-40", "2025 H1", "2025年上半年", "2025年上半年"),
        ("2025-41", "2025 H2", "2025年下半年", "2025年下半年"),
        ("[..2035]", "by 2035", "2035年或之前", "2035年或之前"),
        ("[..2035-06]", "by 2035-06", "2035-06或之前", "2035-06或之前"),
        ("[2027..]", "from 2027", "2027年起", "2027年起"),
        ("[2027-06-01..]", "from 2027-06-01", "2027-06-01起", "2027-06-01起"),
        ("2022-12~", "c. 2022-12", "约2022-12", "約2022-12"),
        ("2022-12?", "2022-12?", "2022-12?", "2022-12?"),
        ("2025-29", "2025-29", "2025-29", "2025-29"),
        ("2017/2025", "2017/2025", "2017/2025", "2017/2025"),
        ("[2017,2025]", "[2017,2025]", "[2017,2025]", "[2017,2025]"),
        ("-199X", "-199X", "-199X", "-199X"),
    ],
)
def test_a_date_is_short_and_clear_in_each_language(edtf: str, en: str, zh_hans: str, zh_hant: str) -> None:
    moment = parse_date(edtf)
    assert (display(moment, "en"), display(moment, "zh-Hans"), display(moment, "zh-Hant")) == (en, zh_hans, zh_hant)


def test_dates_are_listed_by_their_start_and_wider_ones_first() -> None:
    listed = ["-0221", "199X", "2017/..", "2017", "2017-01", "2017-01-01", "[..2017-12-31]", "2018", "/2018", "../.."]
    moments = [parse_date(edtf) for edtf in listed]
    for some in permutations(moments, 3):
        assert sorted(some, key=sort_key) == [moment for moment in moments if moment in some]
