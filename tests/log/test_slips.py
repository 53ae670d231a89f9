"""A file that is no TOML: the message names the slip, where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.log.files.files import parse_document
from hetao_cli.log.files.newer_toml import newer_than_1_0

HEAD = "[log]\nversion = 1\n"


def told(text: str) -> tuple[str, int, int]:
    """Return what is told of a text behind a good head, and where: the line from the head's end on, and the column."""
    trouble = parse_document(HEAD + text, "log.toml").trouble
    assert trouble is not None
    return str(trouble.reason).removeprefix("not TOML: "), trouble.line - HEAD.count("\n"), trouble.column


@pytest.mark.parametrize(
    ("text", "words", "line", "column"),
    [
        ('id ＝ "e"\n', "＝ is full-width; write =", 1, 4),
        ("［［event］］\n", "［ is full-width; write [", 1, 1),
        ("【event】\n", "【 is full-width; write [", 1, 1),
        ('after = ["e" ,\n "f"，\n"g"]\n', "， is full-width; write ,", 2, 5),
        ('after = ["e"、"f"]\n', "、 is full-width; write ,", 1, 13),
        ('title = ｛ en = "x" ｝\n', "｛ is full-width; write {", 1, 9),
        ('id = "e" ＃ x\n', "＃ is full-width; write #", 1, 10),
        ("id = “E”\n", 'the quotation mark “ is none of TOML; write "', 1, 6),
        ("id = ‘E’\n", "the quotation mark ‘ is none of TOML; write '", 1, 6),
        ("id = 「E」\n", 'the quotation mark 「 is none of TOML; write "', 1, 6),
        ('id = "E”\n', 'the quotation mark ” is none of TOML; write "', 1, 8),
        ('after = ["e", "f”]\n', 'the quotation mark ” is none of TOML; write "', 1, 17),
        ('\u3000id = "e"\n', "the space U+3000 is none of TOML; write a plain one", 1, 1),
        ('id\u00a0= "e"\n', "the space U+00A0 is none of TOML; write a plain one", 1, 3),
        ("\u200b[[event]]\n", "U+200B is invisible; remove it", 1, 1),
        ('[event]\nid = "a"\n\n[event]\n', "[event] stands here again; write [[event]] wherever one begins", 4, 2),
        ('[event]\nid = "a"\n[[event]]\n', "[event] stands here again; write [[event]] wherever one begins", 3, 3),
    ],
)
def test_the_slip_is_named_where_it_stands(text: str, words: str, line: int, column: int) -> None:
    assert told(text) == (words, line, column)


def test_a_merge_that_was_left_is_named_at_its_first_line() -> None:
    text = 'id = "e"\n<<<<<<< HEAD\ndate = "2025"\n=======\ndate = "2026"\n>>>>>>> other\n'
    assert told(f"[[event]]\n{text}") == (
        "an unresolved merge in the lines 5–9; keep what is right, and remove <<<<<<<, ======= and >>>>>>>",
        3,
        1,
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('title = "A ＝ “B”\u3000C\n', 'invalid basic string, expected `"`'),
        ('title = "“＝”" x\n', "unexpected key or value, expected newline, `#`"),
        ("title = 1 # “＝”\nx\n", "key with no value, expected `=`"),
        ("[log]\n", "duplicate key"),
        ('id = "a"\nid = "b"\n', "duplicate key"),
        ("日期\n", "key with no value, expected `=`"),
    ],
)
def test_what_can_be_meant_in_a_text_or_a_comment_is_no_slip(text: str, words: str) -> None:
    assert told(text)[0] == words


@given(st.text("[event]=\"'“”＝\u3000\n#<{},a \r\\"))
def test_no_text_makes_anything_but_a_trouble_of_its_own_lines(text: str) -> None:
    trouble = parse_document(text, "log.toml").trouble
    assert trouble is None or 1 <= trouble.line <= text.count("\n") + 2
    newer_than_1_0(text)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("a = { b = 1, }\n", 12),
        ("a = { b = 1,  # x\n }", 18),
        ('a = "\\e[0m"\n', 6),
        ('a = """\n\\x41"""\n', 9),
        ('a = "\\\\\\x41"\n', 8),
        ("a = [{\n}]\n", 7),
        ("a = { b = [\n1,\n], }\n", 17),
    ],
)
def test_the_first_thing_newer_than_toml_1_0_is_found(text: str, column: int) -> None:
    assert parse_document(text, "log.toml").trouble is None
    assert newer_than_1_0(text) == column - 1


@pytest.mark.parametrize(
    "text",
    [
        'a = ["{",\n"}"]\n',
        "a = 'x\\e'\n",
        'a = "\\\\e"\n',
        "a = '{ ,}'  # { ,}\n",
        'a = """{\n,}"""\n',
        "a = [\n{ b = 1 },\n]\n",
        "a = { b = [\n1,\n] }\n",
        "[[a]]\nb = {}\n",
    ],
)
def test_what_both_read_is_not_newer(text: str) -> None:
    assert parse_document(text, "log.toml").trouble is None
    assert newer_than_1_0(text) is None
