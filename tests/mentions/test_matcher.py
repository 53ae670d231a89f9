"""Many words are found in a text at once: the longest at each place, whole words, with the capitals that they have."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.mentions.matcher import Matcher, folded

WORDS = {
    "香港园区": "park",
    "香港": "city",
    "香港园区第一期": "phase",
    "Hong Kong park": "park",
    "IDEA": "institute",
    "the Loop": "loop",
    "high-end projects": "projects",
    "company": "firm",
    "universities": "university",
}
MATCHER = Matcher(WORDS, names=True)


def found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], meaning) for start, end, meaning in MATCHER.find(text, folded(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("香港園區與香港", [("香港園區", "park"), ("香港", "city")]),
        ("香港园区第一期", [("香港园区第一期", "phase")]),
        ("香港园区第二期", [("香港园区", "park")]),
        ("the Hong Kong Park and HONG KONG PARK", [("Hong Kong Park", "park"), ("HONG KONG PARK", "park")]),
        ("hong kong park", [("hong kong park", "park")]),
        ("an idea of IDEA", [("IDEA", "institute")]),
        ("in the loop of the Loop", [("the Loop", "loop")]),
        ("High end projects, high-end project", [("High end projects", "projects"), ("high-end project", "projects")]),
        ("companies, a company, accompany", [("companies", "firm"), ("company", "firm")]),
        ("one university", [("university", "university")]),
    ],
)
def test_words_are_found(text: str, words: list[tuple[str, str]]) -> None:
    assert found(text) == words


def test_of_two_words_that_are_compared_alike_the_first_counts() -> None:
    matcher = Matcher({"園區": "first", "园区": "second"})
    assert [one.meaning for one in matcher.find("园区", "园区")] == ["first"]


@given(st.text(alphabet=[*"香港园區第一期IDEAdea. pkonghHKrcmyies-\n"], max_size=80))
def test_what_is_found_stands_in_order_and_never_overlaps(text: str) -> None:
    spans = [(start, end) for start, end, _ in MATCHER.find(text, folded(text))]
    assert all(start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_the_first_capital_of_a_name_of_several_words_is_free() -> None:
    names = Matcher({"Science park": "park", "the Loop": "loop"}, names=True)
    text = "In the loop, the science park of the Loop"

    assert [text[start:end] for start, end, _ in names.find(text, folded(text))] == ["science park", "the Loop"]
