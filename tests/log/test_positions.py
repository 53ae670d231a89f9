"""Where entries, keys and values stand in a file."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.log.files.positions import Position, key_position, position_of


def pointed_at(position: Position) -> str:
    return position.excerpt(10**6).marked


LOG = """\
# a comment with [[event]] in it
[log]
version = 1  # the only one
title = { en = "The zone # one", zh-Hans = "合作区" }

  [[event]]   # indented
  id = "mou"
date="2017-01-03"
"title" = { zh-Hant = "簽署備忘錄", en = "Signed" }
'kind' = 'agreement'

[[ event ]]
id = "plan"
title.en = "The plan"
note = \"""
[[event]]
date = "not this one"
\"""
date = "2023-08-08"
after = [
    "mou",  # date = "nor this"
]

["figure"]
says = "河套面积约3.89平方公里"  # 约
"""

VALUES = [
    ("event", 0, "id", 7, '"mou"'),
    ("event", 0, "date", 8, '"2017-01-03"'),
    ("event", 0, "title", 9, '{ zh-Hant = "簽署備忘錄", en = "Signed" }'),
    ("event", 0, "kind", 10, "'agreement'"),
    ("event", 1, "title", 14, '"The plan"'),
    ("event", 1, "note", 15, '"""'),
    ("event", 1, "date", 19, '"2023-08-08"'),
    ("event", 1, "after", 20, "["),
    ("log", 0, "version", 3, "1"),
    ("log", 0, "title", 4, '{ en = "The zone # one", zh-Hans = "合作区" }'),
    ("figure", 0, "says", 25, '"河套面积约3.89平方公里"'),
]


@pytest.mark.parametrize(("table", "ordinal", "key", "line", "value"), VALUES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_value_is_found_without_its_comment(
    table: str, ordinal: int, key: str, line: int, value: str, newline: str
) -> None:
    position = position_of(LOG.replace("\n", newline), table, ordinal, key)

    assert (position.line, pointed_at(position)) == (line, value)
    assert "".join(position.excerpt(100)) == LOG.split("\n")[line - 1]


@pytest.mark.parametrize(
    ("table", "ordinal", "line", "header"),
    [
        ("log", 0, 2, "[log]"),
        ("event", 0, 6, "[[event]]"),
        ("event", 1, 12, "[[ event ]]"),
        ("figure", 0, 24, '["figure"]'),
    ],
)
def test_an_entry_is_found_by_its_header(table: str, ordinal: int, line: int, header: str) -> None:
    position = position_of(LOG, table, ordinal)

    assert (position.line, pointed_at(position)) == (line, header)


@pytest.mark.parametrize(
    ("table", "ordinal", "key", "pointed"),
    [
        ("event", 0, "date", "date"),
        ("event", 0, "title", '"title"'),
        ("event", 0, "kind", "'kind'"),
        ("event", 1, "title", "title"),
    ],
)
def test_a_key_is_found_as_it_is_written(table: str, ordinal: int, key: str, pointed: str) -> None:
    assert pointed_at(key_position(LOG, table, ordinal, key)) == pointed


def test_a_key_that_is_not_there_is_looked_for_at_the_header() -> None:
    assert position_of(LOG, "event", 0, "place") == position_of(LOG, "event", 0)
    assert key_position(LOG, "event", 0, "place") == position_of(LOG, "event", 0)


def test_a_key_of_the_next_entry_is_not_taken_for_that_of_the_one_before() -> None:
    text = '[[event]]\nid = "a"\n\n[[event]]\ndate = "2017"\n'

    assert position_of(text, "event", 0, "date").line == 1


def test_a_key_whose_name_begins_alike_is_another_one() -> None:
    text = '[[figure]]\nvalue_note = "x"\nvalue = "447"\n'

    assert pointed_at(position_of(text, "figure", 0, "value")) == '"447"'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('version = 1\nevent = [\n  { id = "a" },\n  { id = "b" },\n]\n', 2),
        ('"event" = [{ id = "a" }]\n', 1),
        ('events = 1\nevent = "x"\n', 2),
        ('[event.title]\nen = "x"\n', 1),
    ],
)
def test_a_table_written_inline_is_found_by_its_name(text: str, line: int) -> None:
    assert position_of(text, "event", 1, "id").line == line


def test_what_stands_nowhere_is_said_to_be_on_line_1() -> None:
    assert position_of("", "log", 0) == Position(1, 1, 1, "", 0)
    assert position_of("# nothing", "log", 0, "version")[:2] == (1, 1)


@pytest.mark.parametrize(
    "before",
    [
        'note = """a " quote, a \\""" and [[event]]\ndate = "no"\n"""',
        "note = '''\n[[event]]\ndate = \"no\"'''",
        "note = \"a # and \\\" and ''' in it\"",
        'note = \'a # and """ in it\'',
        '# a comment with """ in it',
        "# it's",
        'note = """one line"""  # """',
        'aliases = [\n["zone"],\n]',
    ],
)
def test_strings_and_comments_hide_what_looks_like_a_header_or_key(before: str) -> None:
    text = f'[[event]]\n{before}\ndate = "2017"\n\n[[event]]\ndate = "2018"\n'

    assert pointed_at(position_of(text, "event", 0, "date")) == '"2017"'
    assert pointed_at(position_of(text, "event", 1, "date")) == '"2018"'


class Written(NamedTuple):
    """A line of a log, with the key and the value that it gives; both empty for a line that gives none."""

    text: str
    key: str
    value: str


NAMES = st.sampled_from(["id", "date", "says", "value", "note", "as_of", "sum-of"])
BARE_TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\"'\\"), max_size=12)
TEXTS = st.sampled_from(['"{}"', "'{}'", '"#{}"', "'# {}'", '"[[event]] {}"', '"\\"{}"']).flatmap(
    lambda form: BARE_TEXT.map(form.format)
)
PLAIN_VALUES = st.one_of(TEXTS, st.sampled_from(["1", "true", "2025-12-22", "1.5", "[]", "{}"]))
VALUES_OF_ALL_SORTS = st.one_of(
    PLAIN_VALUES,
    st.lists(TEXTS, max_size=3).map(lambda texts: f"[{', '.join(texts)}]"),
    st.builds("{{ en = {}, zh-Hans = {} }}".format, TEXTS, TEXTS),
)
KEY_FORMS = st.sampled_from(["{}", '"{}"', "'{}'"])
NOISE = st.sampled_from(
    ["", "# a comment", '# [[event]] """', 'x = """\n[[event]]\nid = 1\n"""', "x = '''\ndate = 1'''"]
)


@st.composite
def lines_of_an_entry(draw: st.DrawFn) -> list[Written]:
    lines = [
        Written(draw(st.sampled_from(["", "  ", "\t"])) + "[[event]]" + draw(st.sampled_from(["", " # x"])), "", "")
    ]
    for key in draw(st.lists(NAMES, unique=True, max_size=5)):
        lines += [Written(noise, "", "") for noise in draw(st.lists(NOISE, max_size=1))]
        written, value = draw(KEY_FORMS).format(key), draw(VALUES_OF_ALL_SORTS)
        blank, comment = draw(st.sampled_from(["", " ", "\t "])), draw(st.sampled_from(["", " # ' \"", "\t"]))
        lines.append(Written(f"{blank}{written}{blank}={blank}{value}{comment}", key, value))
    return lines


@given(st.lists(lines_of_an_entry(), max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_every_value_is_found_where_it_was_written(entries: list[list[Written]], newline: str) -> None:
    text = newline.join(line.text.replace("\n", newline) for entry in entries for line in entry)
    number = 0
    for ordinal, entry in enumerate(entries):
        for line in entry:
            if line.key:
                position = position_of(text, "event", ordinal, line.key)
                assert (position.line, pointed_at(position)) == (number + 1, line.value)
            number += line.text.count("\n") + 1


@given(st.text(), st.sampled_from(["log", "event", "a.b"]), st.integers(0, 3), st.none() | st.text())
def test_any_text_has_a_place_for_anything(text: str, table: str, ordinal: int, key: str | None) -> None:
    position = position_of(text, table, ordinal, key)

    assert position.line >= 1
    assert 1 <= position.column <= position.end_column <= len("".join(position.excerpt(10**6))) + 1
