"""Rows are read column by column, and that never shows: they are what they are one by one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whole_log import whole_log

from hetao_cli.log import rows as rows_module
from hetao_cli.log.files.columns import Rows, in_columns, share
from hetao_cli.log.rows import load_rows
from hetao_cli.log.schema import TABLES

if TYPE_CHECKING:
    from hetao_cli.model.log import Fault

ODD_VALUES = st.sampled_from(
    ["x", "", " ", "a-b", "x" * 41, "actual", 0, 1, 1.5, True, False, [], ["x"], [1], {}, {"en": "x"}, date(2025, 1, 1)]
)


@st.composite
def changed_rows(draw: st.DrawFn, table: str) -> list[Any]:
    """Draw rows of a kind: those of a whole log, some with another value, without a key, with one more, or no table."""
    keys = [*(field.key for field in TABLES[table].fields), "colour"]
    rows: list[Any] = []
    for _ in range(draw(st.integers(0, 6))):
        row = dict(draw(st.sampled_from(whole_log()[table])))
        change = draw(st.sampled_from(["none", "none", "value", "missing", "odd"]))
        if change == "value":
            row[draw(st.sampled_from(keys))] = draw(ODD_VALUES)
        if change == "missing":
            row.pop(draw(st.sampled_from(keys)), None)
        rows.append(draw(ODD_VALUES.filter(lambda value: type(value) is not dict)) if change == "odd" else row)
    return rows


@pytest.mark.parametrize("table", TABLES)
@given(data=st.data(), source=st.sampled_from([None, "first"]))
def test_rows_read_in_columns_are_those_read_one_by_one(table: str, data: st.DataObject, source: str | None) -> None:
    rows: list[Any] = data.draw(changed_rows(table))

    faults: list[Fault] = []
    entries = load_rows(TABLES[table], in_columns(rows), 0, source, faults)
    with patch.object(rows_module, "_is_right", return_value=False):
        slow_faults: list[Fault] = []
        slow_entries = load_rows(TABLES[table], in_columns(rows), 0, source, slow_faults)

    assert repr(entries) == repr(slow_entries)  # 1 and true are equal, but not written alike
    assert faults == slow_faults


@pytest.mark.parametrize("table", TABLES)
def test_an_entry_has_a_value_for_each_field_and_its_place(table: str) -> None:
    rows = whole_log()[table]
    names = TABLES[table].make._fields  # type: ignore[attr-defined]  # a named tuple, but called like any maker

    assert [name.removesuffix("_") for name in names] == [*(field.key for field in TABLES[table].fields), "spot"]
    for entry in load_rows(TABLES[table], in_columns(rows), 0, "first", []):
        assert len(entry) == len(names)


@given(st.lists(st.dictionaries(st.sampled_from("abc"), ODD_VALUES) | ODD_VALUES))
def test_columns_shared_or_not_hold_the_rows(rows: list[Any]) -> None:
    columns = in_columns(rows)
    shared = Rows([share(batch, {}) for batch in columns.batches], columns.odd)

    for one in (columns, shared):
        found = [(n, batch.row(index)) for batch in one.batches for index, n in enumerate(batch.ordinals)]
        assert repr([row for _, row in sorted([*found, *one.odd], key=lambda pair: pair[0])]) == repr(rows)
