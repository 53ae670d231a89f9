"""Either script, mixed scripts, either width, and the numerals of cheques mean the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import test_literals_chinese as chinese
import test_literals_english as english
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.model.scripts import simplified
from hetao_cli.quantities.finder import find_figures
from hetao_cli.quantities.folding import folded
from hetao_cli.quantities.literal import read_literal

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Quantity

TABLES = (
    *(chinese.COUNTS_AND_MEASURES, chinese.MONEY, chinese.SHARES, chinese.HEDGED, chinese.RANGES, chinese.NUMBERS),
    *(chinese.ORDERS_OF_MAGNITUDE, english.UNHEDGED, english.MONEY, english.HEDGED, english.RANGES),
)
LITERALS = [row[0] for table in TABLES for row in table]
TEXTS = [
    "园区有13个平台，面积达80万平方米。",
    "人民币约5949亿元",
    "超過了60家海外企業",
    "HK$200 billion and 1,234 jobs",
]
BASIC_PLANE = map(chr, (*range(0x3400, 0xD800), *range(0xE000, 0x10000)))
OTHERS: dict[str, str] = {}
for other in BASIC_PLANE:
    if simplified(other) != other:
        OTHERS[simplified(other)] = OTHERS.get(simplified(other), "") + other
ENDS_OF_CLAUSES = ",:;!?()[]{}"


def meaning(quantity: Quantity | None) -> tuple[object, ...] | None:
    return quantity and (*quantity[1:4], folded(quantity.unit or ""), *quantity[5:])


def otherwise(text: str, *, wide: bool) -> st.SearchStrategy[str]:
    """Return the copies of a text with any of its characters in the other script, or in full width."""

    def forms(character: str) -> str:
        if not wide:
            return simplified(character) + OTHERS.get(simplified(character), character)
        has_wide = "!" <= character <= "~" and character not in ENDS_OF_CLAUSES
        return character + (chr(ord(character) + 0xFEE0) if has_wide else "")

    return st.tuples(*(st.sampled_from(forms(character)) for character in text)).map("".join)


@given(st.data())
@pytest.mark.parametrize("wide", [False, True], ids=["scripts", "widths"])
def test_a_literal_means_the_same_in_any_mixture_of_scripts_and_widths(wide: bool, data: st.DataObject) -> None:  # noqa: FBT001 - a parameter
    literal = data.draw(st.sampled_from(LITERALS))
    assert meaning(read_literal(data.draw(otherwise(literal, wide=wide)))) == meaning(read_literal(literal))


@given(st.data())
@pytest.mark.parametrize("wide", [False, True], ids=["scripts", "widths"])
def test_a_text_has_the_same_figures_in_any_mixture_of_scripts_and_widths(wide: bool, data: st.DataObject) -> None:  # noqa: FBT001 - a parameter
    text = data.draw(st.sampled_from(TEXTS))
    copy = data.draw(otherwise(text, wide=wide))
    found = [[(start, end, meaning(quantity)) for start, end, quantity in find_figures(one)] for one in (text, copy)]
    assert found[0] == found[1]


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("支票寫的是陸拾萬元整", 600_000),
        ("人民币伍仟元整", 5000),
        ("壹億貳仟萬元", 120_000_000),
        ("陆元", 6),
        ("参佰元", 300),
        ("叁仟肆佰伍拾陸元柒角", 3456.7),
        ("投資5仟萬元", 50_000_000),
        ("佔佰分之五", 5),
    ],
)
def test_a_formal_numeral_is_one_in_a_sum_and_beside_money(text: str, value: float) -> None:
    assert [float(quantity.value or 0) for *_, quantity in find_figures(text)] == [value]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("港人乘客由約3成陸續升到五成", "約3成|五成"),
        ("約3成陸續入伙", "約3成"),
        ("中國大陸兩個城市", "兩個"),
        ("中国大陆百余家企业", "百余家"),
        ("大陆6家、登陆30天", "6家|30天"),
        ("研究隊伍三十人", "三十人"),
        ("队伍10人，队伍万人", "10人"),
        ("收拾3間房，收拾两天", "3間|两天"),
        ("参加者五十人，参与3次", "五十人|3次"),
        ("陆路口岸两个", "两个"),
        ("玖龙纸业3家", "3家"),
    ],
)
def test_a_formal_numeral_in_a_word_is_none(text: str, figures: str) -> None:
    assert [quantity.text for *_, quantity in find_figures(text)] == figures.split("|")
