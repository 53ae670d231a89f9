"""Markwhen: lines of a date and what happened, with a colon between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.imports.table import Cell, named_rows
from hetao_cli.imports.words import STATUSES, status_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.imports.table import Given, Table

ENDINGS = (".mw", ".markwhen")
BEGINS = None

_TIME = r"\d\d:\d\d(?::\d\d)?"
_EVENT = re.compile(rf"(?P<lead>\s*(?:[-*]\s+)?)(?P<date>[\d~\[{{.](?:{_TIME}|[^:\n])*?):\s+(?P<title>\S.*)")
_TAG = re.compile(r"(?<!\S)#(?P<tag>[\w-]+)")
_LINK = re.compile(r"!?\[(?P<text>[^\[\]]*)\]\([^()]*\)")
_TASK = re.compile(r"\[[ xX]\]\s+")


def tables(given: Given) -> list[Table]:
    """Return the table of its events, the first tag of each as its kind; groups and what is below an event are left."""
    return [named_rows(_records(given.text))]


def _records(text: str) -> Iterator[tuple[int, dict[str, Cell]]]:
    head = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    behind = text.count("\n", 0, head.end()) if head is not None else 0
    for number, line in enumerate(text.split("\n"), 1):
        found = _EVENT.match(line) if number > behind else None
        if found is not None:
            tags = [one["tag"] for one in _TAG.finditer(found["title"])]
            status = next((one for one in tags if status_named(one) in STATUSES), "")
            kind = next((one for one in tags if one != status), "")
            title = _TASK.sub("", _TAG.sub("", _LINK.sub(r"\g<text>", found["title"])))
            begin, behind_colon = len(found["lead"]) + 1, found.start("title") + 1
            yield (
                number,
                {
                    "date": Cell(re.sub(r"\s+-\s+", "/", found["date"].strip()), number, begin),
                    "title": Cell(" ".join(title.split()), number, behind_colon),
                    "kind": Cell(kind, number, behind_colon),
                    "status": Cell(status, number, behind_colon),
                },
            )
