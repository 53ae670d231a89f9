"""Sentences and clauses end where people see them end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.mentions.sentences import bounds_of


def sentences(text: str) -> list[str]:
    ends = [0, *bounds_of(text).sentences, len(text)]
    return [text[start:end].strip() for start, end in pairwise(ends) if text[start:end].strip()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一句。两句！三句？", ["一句。", "两句！", "三句？"]),
        ("“一句。”两句。", ["“一句。”", "两句。"]),
        ("It is 3.02 sq km. It opened.", ["It is 3.02 sq km.", "It opened."]),
        ("The U.S. firm of Mr. Wong left. No. 3 stays.", ["The U.S. firm of Mr. Wong left.", "No. 3 stays."]),
        ("标题\n第一句。", ["标题", "第一句。"]),
        ("a long line that was broken by a\nprogram goes on", ["a long line that was broken by a\nprogram goes on"]),
        (
            "深圳园区现有专业科创园区十三个，科研空\n间八十万平方米",
            ["深圳园区现有专业科创园区十三个，科研空\n间八十万平方米"],
        ),
        (
            "深圳园区现有专业科创园区十三个和科研空间\n二、其他",
            ["深圳园区现有专业科创园区十三个和科研空间", "二、其他"],
        ),
    ],
)
def test_sentences_are_parted(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


def test_a_comma_within_a_number_ends_no_clause() -> None:
    text = "over 15,000 people, and more"
    assert text[slice(*bounds_of(text).clause(7))] == "over 15,000 people,"


@given(st.text(alphabet=[*"ab 。，.,\n（）3A:—"], max_size=60), st.integers(0, 59))
def test_a_clause_lies_within_its_sentence(text: str, at: int) -> None:
    if at >= len(text):
        return
    bounds = bounds_of(text)
    sentence, clause = bounds.sentence(at), bounds.clause(at)
    assert sentence[0] <= clause[0] <= at < clause[1] <= sentence[1] <= len(text)
