"""Every format over every sample report."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_reports import DANGEROUS, HOSTILE, SAMPLES, report
from wcwidth import wcswidth

from hetao_cli.model.blocks import Canvas, Column, Drawing, Styled, TextLines, TextTable
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.render import formats
from hetao_cli.render.registry import Surface, format_names, render
from hetao_cli.render.spans import plain

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Block, Text

PIPE = Surface(None, colour=False)
TERMINALS = [Surface(width, colour) for width in (20, 40, 60, 100, 160) for colour in (False, True)]
STYLED = re.compile(r"\x1b\[[0-9;]*m")


FOLDER = Path(formats.__file__).parent
OF_FINDINGS = sorted({*format_names("check")} - {*format_names("sample")})


def test_the_formats_are_the_files_of_the_folder() -> None:
    files = {path.stem.removesuffix("_document") for path in FOLDER.glob("[!_]*.py")}
    assert files == {*format_names()}
    assert {"text", "json"} <= {*format_names("sample")}


@pytest.mark.parametrize("name", OF_FINDINGS)
def test_a_format_of_findings_refuses_other_documents_and_names_their_formats(name: str) -> None:
    words = f"'{name}' is for 'hetao check' and 'hetao check FILE' alone; sample can be csv, json, .*, tsv"
    with pytest.raises(UsageError, match=words):
        render(SAMPLES["table"], name, PIPE)


@pytest.mark.parametrize("name", ["", "xml", "JSON", "json_document", "csv_document", "../text", "__init__"])
def test_a_format_that_there_is_not_is_refused(name: str) -> None:
    with pytest.raises(UnknownNameError, match="no format named"):
        render(SAMPLES["table"], name, PIPE)


@pytest.mark.parametrize("name", format_names("sample"))
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_format_can_say_every_report_safely(sample: str, name: str) -> None:
    text = render(SAMPLES[sample], name, PIPE)

    assert not DANGEROUS & set(text)
    assert text == "" or text.endswith("\n")
    assert render(SAMPLES[sample], name, PIPE) == text


@pytest.mark.parametrize("surface", TERMINALS, ids=lambda surface: f"{surface.width}-{'colour' * surface.colour}")
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_terminal_shows_every_report_safely(sample: str, surface: Surface) -> None:
    text = render(SAMPLES[sample], "text", surface)

    plain = STYLED.sub("", text)
    assert (plain != text) <= surface.colour
    assert not DANGEROUS & set(plain)


def texts_of(block: Block) -> list[Text]:
    """Return all texts that a block shows."""
    if isinstance(block, TextLines):
        return list(block.lines)
    if isinstance(block, Drawing):
        return list(block.draw(Canvas(1)))
    cells = [cell for heading, rows in block.groups for cell in (heading, *(cell for row in rows for cell in row))]
    return [*(column.label for column in block.columns), *cells]


@pytest.mark.parametrize(
    "surface", [surface for surface in TERMINALS if surface.width != 20], ids=lambda surface: f"{surface.width}"
)
@pytest.mark.parametrize("sample", [name for name in SAMPLES if name != "many"])
def test_nothing_stands_out_of_a_terminal_and_nothing_is_cut(sample: str, surface: Surface) -> None:
    assert surface.width is not None
    text = STYLED.sub("", render(SAMPLES[sample], "text", surface))

    assert max(wcswidth(line) for line in text.split("\n")) <= surface.width
    cells = [cell for block in SAMPLES[sample].blocks() for cell in texts_of(block)]
    assert Counter("".join(text.split())) >= Counter("".join("".join(plain(cell) for cell in cells).split()))


@pytest.mark.parametrize("sample", ["table", "groups", "several blocks", "markup", "long", "many"])
def test_a_pipe_gets_every_cell_whole(sample: str) -> None:
    text = render(SAMPLES[sample], "text", PIPE)

    for block in SAMPLES[sample].blocks():
        if isinstance(block, TextTable):
            for heading, rows in block.groups:
                assert heading in text
                assert all(str(cell).strip() in text for row in rows for cell in row)


def test_columns_stand_under_each_other_also_beside_chinese() -> None:
    first, *rest = render(SAMPLES["table"], "text", PIPE).rstrip("\n").split("\n")

    assert [first, *rest] == ["date    事件          n", "2017    签署备忘录    1", "199X    a            22"]


@pytest.mark.parametrize("sample", SAMPLES)
def test_json_is_the_document(sample: str) -> None:
    assert json.loads(render(SAMPLES[sample], "json", PIPE)) == SAMPLES[sample].document()._asdict()


@pytest.mark.parametrize("sample", SAMPLES)
def test_json_lines_are_the_records(sample: str) -> None:
    lines = render(SAMPLES[sample], "jsonl", PIPE).split("\n")

    assert [json.loads(line) for line in lines[:-1]] == SAMPLES[sample].document().rows


@pytest.mark.parametrize("sample", SAMPLES)
def test_csv_has_a_row_for_each_record_and_all_rows_have_the_same_cells(sample: str) -> None:
    rows = list(csv.reader(io.StringIO(render(SAMPLES[sample], "csv", PIPE))))

    assert len(rows) - 1 == len(SAMPLES[sample].document().rows)
    assert len({len(row) for row in rows}) == 1


def test_csv_flattens_tables_and_joins_lists() -> None:
    rows = list(csv.DictReader(io.StringIO(render(SAMPLES["every value"], "csv", PIPE))))

    assert (rows[0]["text"], rows[0]["none"], rows[0]["true"], rows[0]["false"]) == ("x", "", "true", "false")
    assert (rows[0]["n"], rows[0]["x"], rows[0]["list"]) == ("447", "0.87", "a; b")
    assert (rows[1]["more.zh-Hans"], rows[1]["more.deeper.n"], rows[1]["text"]) == ("河套", "", "")
    assert (rows[1]["numbers"], rows[1]["tables"]) == ("[1, 2.5]", '[{"low": 1}]')


@pytest.mark.parametrize("sample", SAMPLES)
def test_tsv_has_a_line_for_each_record_and_all_lines_have_the_same_cells(sample: str) -> None:
    lines = render(SAMPLES[sample], "tsv", PIPE).split("\n")[:-1]

    assert len(lines) - 1 == len(SAMPLES[sample].document().rows)
    assert len({line.count("\t") for line in lines}) == 1


def test_markdown_makes_tables_and_no_markup_of_what_a_log_says() -> None:
    text = render(SAMPLES["markup"], "markdown", PIPE)

    assert "| date | 事件 | n |" in text
    assert "| :--- | :--- | ---: |" in text
    assert r"| \[red\] | a \| b | \* |" in text
    assert r"## \[link=x\]\# h" in text
    assert r"\[bold\]\*x\* \| \`y\` \<b\> \# \_z\_" in text


def test_markdown_makes_no_list_of_lines() -> None:
    text = render(SAMPLES["lists"], "markdown", PIPE)

    assert text.split("  \n") == [
        r"\- a",
        r"\+ b",
        r"1\. c",
        r"  2\) d",
        r"\=====",
        "2017-01-03 e",
        r"\~\~f\~\~ \&lt;",
        "",
    ]


def test_markdown_keeps_a_row_on_a_line() -> None:
    assert "| a<br>b | c<br>d | e |" in render(SAMPLES["newlines"], "markdown", PIPE)


@pytest.mark.parametrize(
    ("surface", "width"),
    [(PIPE, 100), (Surface(60, colour=True), 60), (Surface(20, colour=False), 40), (Surface(160, colour=False), 160)],
)
def test_a_drawing_is_as_wide_as_what_it_is_drawn_on(surface: Surface, width: int) -> None:
    line = STYLED.sub("", render(SAMPLES["drawing"], "text", surface)).split("\n")[0]
    assert line == width * "─"


@pytest.mark.parametrize("surface", [PIPE, Surface(60, colour=False)])
def test_a_drawing_is_as_wide_as_asked_for_and_never_wrapped(surface: Surface) -> None:
    drawing = SAMPLES["drawing"].blocks()[0]
    assert isinstance(drawing, Drawing)
    text = render(report([], drawing._replace(width=130)), "text", surface)
    assert text.split("\n")[0] == 130 * "─"


def test_a_drawing_knows_where_signs_beyond_ascii_have_no_place() -> None:
    line = render(SAMPLES["drawing"], "text", PIPE._replace(unicode=False)).split("\n")[0]
    assert line == 100 * "-"


def drawing_of(*lines: str) -> Drawing:
    def draw(_canvas: Canvas) -> tuple[Text, ...]:
        return lines

    return Drawing(draw)


def test_what_is_drawn_is_safe() -> None:
    drawing = drawing_of(HOSTILE)
    for surface in (PIPE, Surface(60, colour=False)):
        assert not DANGEROUS & set(render(report([], drawing), "text", surface))
        assert not DANGEROUS & set(render(report([], drawing), "markdown", surface))


def test_a_drawing_in_markdown_can_not_end_its_own_block() -> None:
    text = render(report([], drawing_of("a", "````", "b")), "markdown", PIPE)
    assert text == "`````text\na\n````\nb\n`````\n"


@pytest.mark.parametrize("style", ["error", "warning", "note", "good", "heading", "strong", "dim", "planned"])
def test_a_terminal_with_colour_shows_what_a_span_means(style: str) -> None:
    shown = report([], TextLines(((Styled("x", style), "y"),)))

    assert STYLED.search(render(shown, "text", Surface(60, colour=True)))
    assert render(shown, "text", Surface(60, colour=False)) == render(shown, "text", PIPE) == "xy\n"


CELLS = st.text(max_size=30)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4), CELLS, CELLS, st.sampled_from(format_names("sample")))
def test_any_text_can_be_said_in_any_format(rows: list[tuple[str, str]], heading: str, label: str, name: str) -> None:
    records = [{"id": first, "more": {"en": second, "list": [first, second]}} for first, second in rows]
    table = TextTable((Column(label), Column("x", wraps=True)), ((heading, tuple(rows)),))
    shown = report(records, TextLines((heading, label)), table)

    for surface in (PIPE, Surface(50, colour=True)):
        text = STYLED.sub("", render(shown, name, surface))
        assert not DANGEROUS & set(text)


def test_the_items_of_a_tuple_have_columns_by_their_number() -> None:
    cells = [({"says": "3", "low": 3}, None), (None, {"says": "4", "low": 4}), (None, None)]
    ratios = [{"low": 1}, None, None]
    rows = [{"id": str(number), "cells": pair, "ratio": ratios[number]} for number, pair in enumerate(cells)]

    text = render(report(rows), "csv", PIPE)

    assert list(csv.reader(io.StringIO(text))) == [
        ["id", "cells.0.says", "cells.0.low", "ratio.low", "cells.1.says", "cells.1.low"],
        ["0", "3", "3", "1", "", ""],
        ["1", "", "", "", "4", "4"],
        ["2", "", "", "", "", ""],
    ]
