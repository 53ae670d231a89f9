"""The finder's work grows as the text does, whatever the text: counted in calls, not in time."""

from __future__ import annotations

import pytest
from counted_calls import calls_of

from hetao_cli.quantities.finder import find_figures

pytestmark = pytest.mark.slow

LENGTH = 3000
MOST_CALLS = 150
"""The most calls for a character of text, where every second one is a figure."""

PIECES = [
    "1",
    "１",
    "一",
    "一二",
    "零一",
    "万",
    "一百",
    "几",
    "点",
    "、",
    "一个",
    "第一",
    "3年",
    "3年2个月",
    "五块六",
    "翻一番",
    "约1.2万",
    "近",
    "one hundred and ",
    "half a ",
    "a half ",
    "one in ",
    "two and a half ",
    "a dozen ",
    "3 to ",
    "1 234 567 ",
    "1 234 ",
    "1'234",
    "1.5E+3 ",
    "3 x 10^4 ",
    "10⁴",
    "1.234,",
    "twenty ",
    "十几",
    "万1.5",
    "陆",
    "陆拾万",
    "1 2/",
    "5 ",
    "1,",
    "1.",
    "1/",
    "1-",
    "[1]",
    "HK$",
    "about ",
    ",",
    "(",
    "<",
    "-",
    "负",
    "minus ",
    "三 ",
    "3千 ",
    "五 分之 ",
    "五打",
    "一米八",
    "5m ",
    "5 dollars 5",
    "75 USD million ",
    "增加1至9家",
    "约需5个",
    "a\n",
    " ",
]


def calls(text: str) -> int:
    return calls_of(lambda: find_figures(text))


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    list(find_figures("about 5 km"))
    once, twice = (calls(piece * (length // len(piece))) for length in (LENGTH, 2 * LENGTH))
    assert twice <= 2.1 * once + 1000
    assert twice <= MOST_CALLS * 2 * LENGTH


@pytest.mark.parametrize(
    "piece", ["1", "一", "１", "十", "万", ",", "(", "1/", "约", "hundred ", "HK$", "1.", "1'234", "陆", "E+", "10^"]
)
def test_a_million_hostile_characters_have_no_figure(piece: str) -> None:
    assert list(find_figures(piece * (1_000_000 // len(piece)))) == []
