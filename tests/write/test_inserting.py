"""A new entry stands in its place, and nothing else of the file changes."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_log import EVENTS

from hetao_cli.log.files.files import parse_document
from hetao_cli.write.inserting import NewEntry, with_entry

NEW = {"id": "new", "date": "2020"}
WRITTEN = '[[event]]\nid = "new"\ndate = "2020"\n'


def inserted(text: str, ordinal: int) -> str:
    return with_entry(parse_document(text, "events.toml"), NewEntry("event", NEW, ordinal))


def test_an_entry_stands_behind_the_one_it_follows_and_before_the_comment_of_the_next() -> None:
    expected = EVENTS.replace('"agreement"\n\n# the opening', f'"agreement"\n\n{WRITTEN}\n# the opening')
    assert inserted(EVENTS, 1) == expected


def test_an_entry_before_the_first_stands_before_its_comment_and_behind_the_heading_of_all() -> None:
    expected = EVENTS.replace("# the agreement", f"{WRITTEN}\n# the agreement")
    assert inserted(EVENTS, 0) == expected


def test_an_entry_behind_the_last_leaves_what_ends_the_file_at_its_end() -> None:
    expected = EVENTS.replace("# found in the gazette\n", f"# found in the gazette\n\n{WRITTEN}")
    assert inserted(EVENTS, 2) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", WRITTEN),
        ("[log]\nversion = 1", f"[log]\nversion = 1\n\n{WRITTEN}"),
        ("[log]\nversion = 1\n\n\n", f"[log]\nversion = 1\n\n\n{WRITTEN}"),
        ("# empty\n", f"# empty\n\n{WRITTEN}"),
    ],
    ids=["empty file", "no end of line", "empty lines", "a comment alone"],
)
def test_the_first_entry_of_its_kind_ends_the_file(before: str, after: str) -> None:
    assert inserted(before, 0) == after


@pytest.mark.parametrize(
    "entry",
    [
        '[[event]]\nid = "a"\nnote = """\n# no comment\n[[event]]\n"""\n',
        '[[event]]\nid = "a"\n[event.title]\nen = "x"\n',
        '[[event]]\nid = "a"\nafter = [\n  "b", # why\n  # last\n]\n',
        '  [[event]]  # first\n  id = "a"\n',
        '[[ "event" ]]\nid = "a"\n',
    ],
    ids=["text of several lines", "table of its own", "list of several lines", "indented", "header in quotes"],
)
@pytest.mark.parametrize("rest", ["", '\n# a place\n[[place]]\nid = "p"\n', '[[place]]\nid = "p"\n'])
def test_an_entry_goes_behind_all_that_belongs_to_the_one_before(entry: str, rest: str) -> None:
    text = inserted(entry + rest, 1)
    assert text.startswith(entry + "\n" + WRITTEN)
    assert text.endswith(rest)
    assert tomllib.loads(text)["event"][1] == NEW


def test_a_comment_is_one_line_whatever_is_in_it() -> None:
    text = '[[event]]\nid = "a"\n\n# of nothing \u2028id = 1\n'
    assert inserted(text, 1) == f'[[event]]\nid = "a"\n\n{WRITTEN}\n# of nothing \u2028id = 1\n'


def test_lines_end_as_they_do_in_the_file() -> None:
    text = inserted(EVENTS.replace("\n", "\r\n"), 1)
    assert text == inserted(EVENTS, 1).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'event = [\n  { id = "a" }, # first\n  { id = "b" },\n]\n# end\n',
            'event = [\n  { id = "a" }, # first\n  { id = "b" },\n  { id = "new", date = "2020" },\n]\n# end\n',
        ),
        (
            'event = [{ id = "a" }, { id = "b" }]\n',
            'event = [{ id = "a" }, { id = "b" }, { id = "new", date = "2020" }]\n',
        ),
    ],
    ids=["one a line", "on one line"],
)
def test_a_list_of_entries_grows_and_keeps_its_comments(before: str, after: str) -> None:
    assert inserted(before, 2) == after


def test_a_key_that_is_no_list_of_entries_is_refused() -> None:
    with pytest.raises(ValueError, match="no list of entries"):
        inserted("event.id = 1\n", 0)


LINES = st.sampled_from(
    ["", "# a comment", "  # indented", "\t", 'x = "[[event]]"', "[[event]]", "[[place]]", "[[event]]\n[event.a]"]
)


@given(st.lists(LINES, max_size=14), st.integers(0, 3), st.sampled_from(["", "\n"]))
def test_whatever_the_file_an_entry_is_added_and_no_line_of_it_changes(
    lines: list[str], ordinal: int, end: str
) -> None:
    numbered = [f'k{number} = "[[event]]"' if line.startswith("x =") else line for number, line in enumerate(lines)]
    text = "\n".join(numbered) + (end if numbered else "")
    try:
        before = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    events = before.get("event", [])
    ordinal = min(ordinal, len(events))
    changed = inserted(text, ordinal)
    assert tomllib.loads(changed) == {**before, "event": [*events[:ordinal], NEW, *events[ordinal:]]}
    rest = iter(changed.splitlines())
    assert all(line in rest for line in text.splitlines())


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        (("\r\n", "\n", "\n"), "\n"),
        (("\r\n", "\r\n", "\n"), "\r\n"),
        (("\n", "\r\n", "\r\n"), "\r\n"),
        (("\r\n",) * 3, "\r\n"),
    ],
)
def test_an_entry_takes_the_ends_of_most_lines(ends: tuple[str, ...], expected: str) -> None:
    text = "".join(f"{line}{end}" for line, end in zip(("[log]", "version = 1", "# empty"), ends, strict=True))

    assert inserted(text, 0) == text + expected + WRITTEN.replace("\n", expected)


def test_an_entry_among_lines_of_two_ends_stands_between_one_empty_line_each() -> None:
    text = '[[event]]\r\nid = "a"\n\r\n[[event]]\nid = "b"\n'

    assert inserted(text, 1) == f'[[event]]\r\nid = "a"\n\n{WRITTEN}\r\n[[event]]\nid = "b"\n'
