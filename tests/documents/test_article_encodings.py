"""Bytes to text: by mark, by UTF-8, by what a page declares, and by the characters."""

from __future__ import annotations

import pytest

from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.encodings import decode

SIMPLIFIED = "截至去年11月，深圳园区已聚集447家科技企业。"
TRADITIONAL = "截至去年11月，深圳園區已聚集447家科技企業。"


UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-32"]


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (SIMPLIFIED, [*UNICODE, "gb18030"]),
        (TRADITIONAL, [*UNICODE, "gb18030", "big5hkscs"]),
        ("more than 440 firms", [*UNICODE, "ascii"]),
        ("", UNICODE),
    ],
)
def test_a_text_is_read_in_what_it_was_written_in(text: str, encodings: list[str]) -> None:
    assert {encoding: decode(text.encode(encoding), "a.txt") for encoding in encodings} == dict.fromkeys(
        encodings, text
    )


def test_marks_of_word_processors_are_read_in_western_text() -> None:
    text = "The park’s “first” phase cost £5 million – at a café"
    assert decode(text.encode("cp1252"), "a.txt") == text


def test_what_a_page_declares_counts_where_the_bytes_are_no_utf_8() -> None:
    assert decode("很短".encode("gbk"), "a.html", "gb2312") == "很短"
    assert decode("很短".encode(), "a.html", "gb2312") == "很短"
    assert decode("深圳园区".encode("gbk"), "a.html", "no-such") == "深圳园区"


def test_a_broken_character_does_not_cost_a_page_that_declares_utf_8() -> None:
    assert decode(("字" * 200).encode() + b"\xe6", "a.html", "utf-8") == "字" * 200 + "\ufffd"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a\0b", "'a.txt' can't be read: it is no text, as it holds NUL bytes"),
        (b"ok\n\xff\x81\x81", "byte 0xff in line 2 is not UTF-8, nor is it GB18030 or Big5; save it as UTF-8"),
        (b"\xff\xfea", "its byte order mark says UTF-16, which it is not"),
        ("百分之6酒精含量的啤酒和32.5%的白酒".encode("gbk"), "nothing tells whether it is GB18030 or Big5"),
    ],
)
def test_bytes_that_nothing_tells_the_encoding_of_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleError) as caught:
        decode(data, "a.txt")
    assert reason in str(caught.value)
