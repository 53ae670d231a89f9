"""Dates that are read by the date of their document."""

from __future__ import annotations

import pytest

from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.phrases import read_date


@pytest.mark.parametrize(
    ("literal", "near", "edtf"),
    [
        ("8月", "2024", "2024-08"),
        ("去年底", "2024", "2023-12~"),
        ("三年前", "2024", "2021"),
        ("一年前", "2024", "2023"),
        ("一年前", "2024-08", "2023-08"),
        ("8月22日", "2024-08", "2024-08-22"),
        ("22日", "2024-08", "2024-08-22"),
        ("31日", "2025-04-30", "2025-03-31"),
        ("2月29日", "1903", "1896-02-29"),
        ("last November", "2025-12", "2025-11"),
        ("last November", "2025-11-20", "2024-11"),
        ("next March", "2025-03", "2026-03"),
        ("this winter", "2026-01-15", "2025-24"),
        ("last winter", "2026-01-15", "2024-24"),
        ("首11个月", "2026-01", "2025-01/2025-11"),
        ("90年代", "2095", "209X"),
        ("next March", "9999-05", None),
        ("22日", "2024", None),
        ("昨日", "2024-08", None),
        ("两个月前", "2024", None),
        ("本月", "2024", None),
        ("8月", "2024/2025", None),
        ("8月", "[2024..]", None),
    ],
)
def test_a_coarse_context_gives_what_it_can(literal: str, near: str, edtf: str | None) -> None:
    moment = read_date(literal, parse_date(near))
    assert (moment and moment.edtf) == edtf


@pytest.mark.parametrize(
    ("literal", "edtf"), [("下半年", "2025-41"), ("第四季度", "2025-36"), ("second half", "2025-41")]
)
def test_a_half_or_quarter_without_its_year_is_of_the_year_in_which_one_writes(literal: str, edtf: str) -> None:
    assert read_date(literal, parse_date("2025-03")) == parse_date(edtf)
