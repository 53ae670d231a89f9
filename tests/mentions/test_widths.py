"""A text in signs of full width is read as in those of half width."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from labelled_texts import labelled_texts
from measuring import LOG

from hetao_cli import load_log, read_text
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.model.scripts import half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "attribution"
FULL_WIDTH = {number: number + 0xFEE0 for number in range(0x21, 0x7F)}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(load_log(str(LOG)))


def texts() -> Iterator[tuple[str, str]]:
    yield from ((case.text, case.published) for case in labelled_texts())
    for path in sorted(BENCHMARK.glob("**/texts.toml")):
        yield from ((case["text"], case["published"]) for case in tomllib.loads(path.read_text("utf-8"))["text"])


def said(text: str, published: str, vocabulary: Vocabulary) -> list[object]:
    reading = read_text(text, published, vocabulary)
    figures = [
        (one.start, one.end, one.quantity._replace(text=""), one.place, one.metric, one.as_of, one.status)
        for one in reading.figures
    ]
    return [*figures, *((one.start, one.end, one.named, one.event) for one in reading.dates)]


def test_full_width_and_half_width_copies_of_a_text_are_read_alike(vocabulary: Vocabulary) -> None:
    unlike = [
        text
        for text, published in texts()
        if said(half_width(text), published, vocabulary) != said(text.translate(FULL_WIDTH), published, vocabulary)
    ]
    assert unlike == []


@pytest.mark.parametrize("comma", [",", "，"])
def test_a_comma_of_either_width_ends_a_clause(comma: str, vocabulary: Vocabulary) -> None:
    figures = read_text(f"香港园区占地0.87平方公里{comma}深圳园区占地3.02平方公里。", "2025-01-01", vocabulary).figures
    assert [one.place for one in figures] == ["hk-park", "sz-park"]
