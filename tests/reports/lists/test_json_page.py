"""The page about JSON keys tells all that the schemas tell."""

from __future__ import annotations

import pytest

from hetao_cli.schemas.documents import LOG, document_kinds, document_schema
from hetao_cli.schemas.page import json_page

PAGE = json_page()
LINES = set(PAGE.splitlines())
KINDS = [kind for kind in document_kinds() if kind != LOG]


def section(heading: str) -> str:
    """Return the part of the page under a heading, up to the next one."""
    return PAGE.split(f"\n{heading}\n", 1)[1].split("\n## ", 1)[0].split("\n### ", 1)[0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_has_a_table_of_its_keys(kind: str) -> None:
    table = section(f"## {kind}")
    for key in document_schema(kind)["properties"]:
        assert f"| `{key}` |" in table


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_has_a_table_that_its_name_leads_to(kind: str) -> None:
    for name, record in document_schema(kind).get("$defs", {}).items():
        assert f"](#{name})" in PAGE
        for key in record["properties"]:
            assert f"| `{key}` |" in section(f"### {name}")


def test_a_row_has_type_unit_meaning_and_example() -> None:
    assert "| `line` | integer | lines, from 1 | The line of its table's header. | `12` |" in LINES
    assert "| `low_closed` | boolean |  | Whether `low` itself is one of the values. | `false` |" in LINES


def test_a_record_stands_below_its_document_and_one_of_several_at_the_end() -> None:
    assert "| `log` | [log-name](#log-name) |" in section("## timeline")
    own, _, shared = PAGE.partition("\n## Records\n")
    assert "\n### gap\n" in own.split("\n## timeline\n")[1]
    assert "\n### log-name\n" in shared
    assert "\n### log-name\n" not in own


def test_a_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    for line in LINES:
        if line.startswith("|"):
            assert line.replace("\\|", "").count("|") == 6, line
