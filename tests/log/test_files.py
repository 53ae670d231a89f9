"""Reading one file: what is understood, and the reason and the place where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.log.files.files import Trouble, parse_document, read_document
from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("data", "tables"),
    [
        (b"", {}),
        (b"# only a comment", {}),
        (b"a = 1\r\nb = 2\r\n", {"a": 1, "b": 2}),
        (b"\xef\xbb\xbfa = 1\n", {"a": 1}),
        ('a = "河套"'.encode(), {"a": "河套"}),
        (b'a = """\r\nx"""', {"a": "x"}),
    ],
    ids=["empty", "comment", "CRLF", "BOM", "Chinese", "multi-line"],
)
def test_a_file_is_understood(data: bytes, tables: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_bytes(data)

    document = read_document(str(path))

    assert document.trouble is None
    assert document.tables == tables


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_bytes(b"\xef\xbb\xbf[log]\n")

    assert read_document(str(path)).text == "[log]\n"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"\xef\xbb\xbfab\xff", 1, 3),
        (b"a = 1\nb = \xff", 2, 5),
        ('a = "河套"\nb = "河套'.encode() + b'\xe6\xb2"', 2, 8),
        (b"a = 1\r\n\xc0\xaf", 2, 1),
        ("a = 1".encode("utf-16"), 1, 1),
        ('b = "深圳"'.encode("gb18030"), 1, 6),
    ],
    ids=["first byte", "after BOM", "second line", "after Chinese", "CRLF, overlong", "UTF-16", "GB 18030"],
)
def test_a_byte_that_is_not_utf_8_is_told_with_its_line_and_column(
    data: bytes, line: int, column: int, tmp_path: Path
) -> None:
    path = tmp_path / "log.toml"
    path.write_bytes(data)

    trouble = read_document(str(path)).trouble

    assert trouble is not None
    assert "is not UTF-8" in str(trouble.reason)
    assert (trouble.line, trouble.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ('a = 1\nb = "x', 2, 7, "expected"),
        ('a = "河套\n', 1, 8, "expected"),
        ("[[event]\n", 1, 9, "expected `]`"),
        ("a = 1\na = 2", 2, 1, "duplicate key"),
        ("[log]\n[log]", 2, 2, "duplicate key"),
        ("a = 2025-02-30", 1, 5, "invalid date"),
        ("published = 2025-12\n", 1, 13, ""),
        ("a\x00 = 1", 1, 2, ""),
        ('a = "\x1b[31m"', 1, 6, ""),
        ("a = " + "[" * 100_000, 1, 85, "recurse"),
    ],
)
def test_text_that_is_not_toml_is_told_with_its_line_and_column(text: str, line: int, column: int, words: str) -> None:
    trouble = parse_document(text, "log.toml").trouble

    assert trouble is not None
    assert str(trouble.reason).startswith("not TOML: ")
    assert words in str(trouble.reason)
    assert (trouble.line, trouble.column) == (line, column)


def test_a_key_of_endless_parts_is_not_toml() -> None:
    trouble = parse_document(".".join("a" * 100_000) + " = 1", "log.toml").trouble

    assert trouble is not None
    assert "recursion limit" in str(trouble.reason)


def test_a_missing_file_is_told_by_the_system_s_words(tmp_path: Path) -> None:
    assert read_document(str(tmp_path / "none.toml")).trouble == Trouble(
        Message("os.missing", "no such file or directory")
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert read_document(str(tmp_path)).trouble == Trouble(Message("file.folder", "is a folder, not a file"))


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("[]{}=.\"'#\n\r \\ab1:-,"))
def test_any_text_is_read_or_told(text: str) -> None:
    document = parse_document(text, "log.toml")

    if document.trouble is not None:
        assert document.tables == {}
        assert document.trouble.line >= 1
        assert document.trouble.column >= 1
        assert "\n" not in str(document.trouble.reason)
