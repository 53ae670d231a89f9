"""TimelineJS: the JSON that it shows."""

# What a JSON text holds can be of any type.
# pyright: reportUnknownVariableType=false

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from hetao_cli.imports.json_values import json_values
from hetao_cli.imports.table import Cell, named_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hetao_cli.imports.table import Given, Table

ENDINGS = ()
BEGINS = re.compile(r'\s*\{(?=.*"start_date"\s*:\s*\{)', re.DOTALL)

_TAG = re.compile(r"<[^<>]*>")


def tables(given: Given) -> list[Table]:
    """Return the table of its events, their dates in parts as in the spreadsheet of TimelineJS; eras are left out."""
    return [
        named_rows(((one.line, _cells(one.value, one.line)) for one in found.values), found.unread)
        for found in json_values(given.text)
        if any("start_date" in one.value for one in found.values)
    ]


def _cells(event: Mapping[str, Any], line: int) -> dict[str, Cell]:
    return {name: Cell(" ".join(text.split()), line) for name, text in _texts(event)}


def _texts(event: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for above, prefix in (("start_date", ""), ("end_date", "end ")):
        for part, value in _in(event, above).items():
            if part in {"year", "month", "day"}:
                yield f"{prefix}{part}", str(value or "")
    yield "headline", unescape(_TAG.sub(" ", str(_in(event, "text").get("headline") or "")))
    yield "id", str(event.get("unique_id") or "")
    yield "group", unescape(str(event.get("group") or ""))


def _in(event: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = event.get(name)
    return found if isinstance(found, dict) else {}
