"""Reading what nobody writes: mixtures of scripts, digits and signs, and very long texts of one piece."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hetao_cli import read_text
from hetao_cli.documents.other_languages import is_in_other_language

_WORDS = """
0 1 9 12 87 447 2025 3.02 1,234 ２０２５ ８７ 一 二 三十 〇 零 两 半 几 十 百 千 万 萬 亿 億 多 余 倍 成 约 約 近
年 月 日 号 底 初 前 后 後
周 週 星期 季度 上半年 去年 今年 明年 上月 昨日 今日 超过 截至 自 由 至 到 将 第
百分之 分之一 家 名 个 個 項 座 平方公里 平方米 公顷 亩 呎 元 港元 美元
HK$ RMB $ ＄ ￥ € % ％ ‰ + - – — ~ / . , ; : ( ) [ ] # @
， 。 、 ： （ ） 「 」 last next this year month Monday Dec. December May of the end by in since between and per cent
nearly over more than a one two hundred thousand million billion dozen half quarter fourth square metres ha companies
"""
_SIGNS = (
    "\N{ZERO WIDTH SPACE}\N{COMBINING ACUTE ACCENT}\N{RIGHT-TO-LEFT MARK}\N{ARABIC-INDIC DIGIT THREE}"
    "\N{SUPERSCRIPT TWO}\N{VULGAR FRACTION ONE HALF}\N{ROMAN NUMERAL EIGHT}\N{CIRCLED DIGIT ONE}\x00"
    "\N{CJK UNIFIED IDEOGRAPH-20000}\N{PERSON WITH FOLDED HANDS}\N{DOUBLE-STRUCK CAPITAL N}"
    "\N{LATIN SMALL LIGATURE FI}\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"
)
_GAPS = ["", "", " ", "\n", "\t", "\N{IDEOGRAPHIC SPACE}", "\r\n", "\N{NO-BREAK SPACE}", "\N{LINE SEPARATOR}"]
_PIECES = st.one_of(st.sampled_from([*_WORDS.split(), *_SIGNS]), st.sampled_from(_GAPS), st.text(max_size=3))
MIXED = st.lists(_PIECES, max_size=40).map("".join)

# fmt: off
LONG = [
    "1", "1,", "1.", "1 ", "1-", "1至", "1/", "1:", "1e", "0x", "٣", "²", "½", "一", "十", "万", "亿", "一亿", "两",
    "半", "多", "余", "几", "年", "2025年", "2025-", "月", "日", "号", "周", "前", "第", "截至", "约", "平方", "百分之",
    "分之一", "一二", "三年前", "今年", "-", "–", "(", "[", "（", "「", "\n", " ", "\t", "$", "HK$", "@", "www.",
    "http://", "\x00", "\N{ZERO WIDTH SPACE}", "over ", "nearly ", "one hundred and ", "twenty-", "between ",
    "the end of ", "last ", "two ", "half ", "per ", "and ", "of the ", "March ", "Mon ", "square ", "No. ", "a ",
    "more than ", "in ", "by ", "as of ", "May", "Q", "hundred ",
]
# fmt: on


@given(MIXED)
def test_spans_are_in_order_within_the_text_and_never_overlap(text: str) -> None:
    reading = read_text(text, "2025-12")

    figures = [(one.start, one.end) for one in reading.figures]
    dates = [(one.start, one.end) for one in reading.dates]
    spans = sorted(figures + dates)
    assert figures == sorted(figures)
    assert dates == sorted(dates)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= behind[0] for before, behind in pairwise(spans))


@given(MIXED)
def test_a_mention_s_text_is_what_stands_at_its_span(text: str) -> None:
    answer = read_text(text, "2025-12").to_dict()

    assert all(text[one["start"] : one["end"]] == one["text"] for one in (*answer["figures"], *answer["dates"]))


@given(MIXED)
def test_a_mention_neither_begins_nor_ends_in_a_gap(text: str) -> None:
    answer = read_text(text, "2025-12").to_dict()

    assert all(one["text"] == one["text"].strip() for one in (*answer["figures"], *answer["dates"]))


@given(MIXED)
def test_the_same_text_is_read_the_same_again(text: str) -> None:
    assert read_text(text, "2025") == read_text(text, "2025")


@given(MIXED, MIXED)
def test_what_stands_in_another_paragraph_changes_no_figure(one: str, two: str) -> None:
    gap = "。\n\n\n"
    # what language a text is in is decided of the text as a whole
    assume(not any(is_in_other_language(text) for text in (one + gap, gap + two, one + gap + two)))
    alone = [figure.quantity for text in (one + gap, gap + two) for figure in read_text(text).figures]

    assert [figure.quantity for figure in read_text(one + gap + two).figures] == alone


@pytest.mark.slow
@pytest.mark.parametrize("piece", LONG)
def test_a_figure_is_read_behind_a_long_text_of_one_piece(piece: str) -> None:
    text = piece * (20_000 // len(piece)) + "。\n\n\n科技企业共447家。"

    assert read_text(text, "2025").figures[-1].quantity.value == 447
