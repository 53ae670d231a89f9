"""A unit or scale word given ahead holds for the bare numbers that follow."""

from __future__ import annotations

import pytest
from counted_calls import calls_of

from hetao_cli.mentions.reading import read_text
from hetao_cli.mentions.units_ahead import with_units_ahead
from hetao_cli.quantities.finder import find_figures


def _read(text: str) -> list[str]:
    figures = [mention.quantity for mention in read_text(text).figures]
    return [f"{one.value} {one.unit}" if one.unit is not None else str(one.value) for one in figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("预算（单位：万元）：投资1200。", ["12000000 元"]),
        ("預算（單位：萬元）：投資1200，企業3家，營運約300。", ["12000000 元", "3 家", "3000000 元"]),
        ("发行总额（亿元）10.00。", ["1000000000 元"]),
        ("面积（公顷）87，企业447。", ["87 ha", "447"]),
        ("Revenue (in millions of US$): 45.", ["45000000 USD"]),
        ("Revenue (US$ million): 45 and 50.", ["45000000 USD", "50000000 USD"]),
        ("Rent (HK$'000): 5,000", ["5000000 HKD"]),
        ("Area (ha): 87", ["87 ha"]),
        ("单位：亿元\n营收 | 利润\n12.5 | 3\n\n企业 447", ["1250000000 元", "300000000 元", "447"]),
        ("All figures in HK$ million\nRent 45\n\nStaff 60", ["45000000 HKD", "60"]),
        ("指标 | 面积（公顷） | 投资（亿元）\n深圳 | 302 | 12", ["302 ha", "1200000000 元"]),
        ("指标 | 单位 | 数值\n面积 | 公顷 | 87\n投资 | 亿元 | 12", ["87 ha", "1200000000 元"]),
        ("Year | Revenue (HK$'000) | Staff\n2023 | 5,000 | 30", ["5000000 HKD", "30"]),
    ],
)
def test_bare_numbers_have_the_unit_that_is_given_ahead_as_far_as_it_holds(text: str, figures: list[str]) -> None:
    assert _read(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("园区（深圳）有企业447。", ["447"]),
        ("The park (phase 1) has 447.", ["447"]),
        ("The plan (m) has 447.", ["447"]),
        ("面积（公顷）为87公顷。", ["87 ha"]),
    ],
)
def test_what_gives_no_unit_changes_no_number(text: str, figures: list[str]) -> None:
    assert _read(text) == figures


def test_one_figure_is_not_read_into_another_line() -> None:
    assert _read("投资（亿元）12，其他\n企业 447") == ["1200000000 元", "447"]


@pytest.mark.parametrize("piece", ["（万元）1 ", "（万元）\n1\n", "单位：万元。1 ", "项目 | 万元\n1 | 2\n"])
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    def work(text: str) -> int:
        figures = find_figures(text)
        return calls_of(lambda: with_units_ahead(text, figures))

    work(piece)
    assert work(piece * 400) <= 2.1 * work(piece * 200) + 100
