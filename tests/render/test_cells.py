"""Cells for spreadsheets: no formula gets out as one, and what was meant can be had back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_reports import report

from hetao_cli.model.cells import harmless, restored
from hetao_cli.render.registry import Surface, render

PIPE, RAW = Surface(None, colour=False), Surface(None, colour=False, raw=True)
FORMULAS = [
    "=cmd|'/c calc'!A0",
    "+1+cmd|'/c calc'!A0",
    "-2+3+cmd|'/c calc'!A0",
    "-HYPERLINK(1)",
    "-A1",
    "@SUM(1)",
    "＝1+1",
    "＋A1",
    "－A1",
    "＠x",
    "  =1",
    "\n=1",
    "'=1",
    "''=1",
    "-",
    "-1-A1",
    "-1 (x)",
    "::error::x",
]
LITERALS = [
    *("-2.3%", "+5", "-5", "-0221", "-0221/-0206", "-01XX~", "-1e-05", "-1.5E+3", "-2,300.5", "+5 firms", "-5亿元"),
    *(
        "－２.３％",
        "-2.3 per cent",
        "-5..10",
        "-5 °C",
        "440多家",
        "a=b",
        "a\nb",
        "",
        " ",
        "'tis",
        "'-5",
        "2025-12-22",
        "~",
    ),
]
CELLS = st.text() | st.text("='+-@＝ \n:a1%.") | st.sampled_from(FORMULAS + LITERALS)


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_would_be_obeyed_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", LITERALS)
def test_numbers_dates_and_words_stay(cell: str) -> None:
    assert harmless(cell) == restored(cell) == cell


@given(CELLS)
def test_what_was_meant_can_be_had_back(cell: str) -> None:
    assert restored(harmless(cell)) == cell
    assert harmless(cell).strip()[:1] not in {*"=@＝＠"}


@given(st.lists(CELLS, min_size=1))
def test_a_reader_of_our_csv_has_what_the_document_says(cells: list[str]) -> None:
    shown = report([{"id": str(number), "text": cell} for number, cell in enumerate(cells)])
    raw, safe = (list(csv.reader(io.StringIO(render(shown, "csv", surface)))) for surface in (RAW, PIPE))

    assert [[restored(cell) for cell in row] for row in safe] == raw


def test_raw_tables_have_every_byte() -> None:
    shown = report([{"id": "=1+1", "text": "@x"}])

    assert render(shown, "csv", RAW) == "id,text\n=1+1,@x\n"
    assert render(shown, "tsv", RAW) == "id\ttext\n=1+1\t@x\n"
    assert render(shown, "tsv", PIPE) == "id\ttext\n'=1+1\t'@x\n"


@given(CELLS)
def test_a_long_cell_takes_no_longer_than_its_length(cell: str) -> None:
    long = cell * 2000
    assert restored(harmless(long)) == long
