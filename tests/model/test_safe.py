"""No control character of a log reaches a terminal."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.model.safe import _CONTROLS, _MARKS, columns_of, safe, safe_json


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 河套 é 👩‍🔬", "plain 河套 é 👩‍🔬"),
        ("two\nlines", "two\nlines"),
        ("a\tb", "a b"),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("over\rwritten", r"over\x0dwritten"),
        ("\x9b31m", r"\x9b31m"),
        ("\x00\x7f", r"\x00\x7f"),
        ("\u202e123", r"\u202e123"),
        ("\ufeff", r"\ufeff"),
        ("\u061c", r"\u061c"),
        ("a\u2028b", r"a\u2028b"),
    ],
)
def test_what_a_terminal_obeys_is_written_out(text: str, shown: str) -> None:
    assert safe(text) == shown


BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""The kinds of characters that turn the direction of writing."""


@given(st.text())
def test_safe_text_has_no_control_but_newlines_and_is_safe(text: str) -> None:
    shown = safe(text)

    assert {character for character in shown if unicodedata.category(character) == "Cc"} <= {"\n"}
    assert not {character for character in shown if unicodedata.bidirectional(character) in BIDI}
    assert safe(shown) == shown


@given(st.text())
def test_safe_json_means_the_same(text: str) -> None:
    shown = safe_json(json.dumps({"x": text}, ensure_ascii=False))

    assert json.loads(shown) == {"x": text}
    assert not {character for character in shown if unicodedata.category(character) == "Cc"}
    assert not {character for character in shown if unicodedata.bidirectional(character) in BIDI}


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("plain", 5),
        ("河套", 4),
        ("ｎ／ａ", 6),
        ("a\tb", 3),
        ("河套\t约", 7),
        ("\x1b[31m", 8),
        ("河\x07套", 8),
        ("\u202e", 6),
        ("e\u0301", 1),
        ("👩‍🔬", 2),
        ("two\nlines", 8),
    ],
)
def test_a_text_takes_the_columns_of_what_is_shown(text: str, columns: int) -> None:
    assert columns_of(text) == columns


@given(st.text())
def test_no_text_takes_less_than_nothing_and_safe_text_as_much(text: str) -> None:
    assert columns_of(text) == columns_of(safe(text)) >= 0


def test_no_character_that_counts_as_printable_is_one_that_is_escaped() -> None:
    printable = [character for character in map(chr, range(0x110000)) if character.isprintable()]
    assert _CONTROLS.search("".join(printable)) is None
    assert set(_MARKS).isdisjoint(printable)
    assert not "\t".isprintable()
