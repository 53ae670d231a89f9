"""Tables of wikis: the source of an article of Wikipedia, or one of its tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.imports.grid import Spanning, lines_of
from hetao_cli.imports.table import Cell, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.imports.table import Given, Table

ENDINGS = (".wiki", ".wikitext", ".mediawiki")
BEGINS = re.compile(r"(?ms).*?^[ \t:]*\{\|")

_TABLE = re.compile(r"(?ms)^[ \t:]*\{\|(?P<inside>.*?)^[ \t]*\|\}")
_GONE = re.compile(
    r"(?s)<!--.*?-->|<ref\b[^<>]*/>|<ref\b.*?</ref\s*>|\[\[(?:File|Image|文件|檔案):[^\[\]]*\]\]", re.IGNORECASE
)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?(?P<text>[^\[\]|]*)\]\]|\[https?://\S+\s+(?P<named>[^\[\]]*)\]")
_TEMPLATE = re.compile(r"\{\{(?P<inside>[^{}]*)\}\}")
_MARKS = re.compile(r"'{2,}|<[^<>]*>")
_SPAN = re.compile(r"""\b(?P<name>rowspan|colspan)\s*=\s*["']?\s*(?P<count>\d{1,4})""", re.IGNORECASE | re.ASCII)
_OPTIONS = re.compile(r"(?P<options>[^|\[\]{}]*=[^|\[\]{}]*)\|(?!\|)")
_CELLS, _HEADERS = re.compile(r"\|\|"), re.compile(r"\|\||!!")


def tables(given: Given) -> list[Table]:
    """Return the tables of a text, each cell as a reader sees it; of a template the date or the first value in it."""
    text = _GONE.sub(_blank_lines, given.text)
    return [one for found in _TABLE.finditer(text) for one in _table(found, text)]


def _blank_lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _table(found: re.Match[str], text: str) -> list[Table]:
    first = text.count("\n", 0, found.start("inside")) + 1
    return table_of(lines_of(_rows(found["inside"], first)))


def _rows(inside: str, first: int) -> Iterator[list[Spanning]]:
    """Yield the cells of each row; what goes on in the lines below a cell is in it."""
    row: list[Spanning] = []
    for number, line in enumerate(inside.split("\n"), first):
        mark = line.lstrip()[:2]
        if number == first or mark == "|+":
            continue
        if mark == "|-":
            yield row
            row = []
        elif mark[:1] in {"|", "!"}:
            begin = line.index(mark[0]) + 1
            row += _cells(line, begin, number, _HEADERS if mark[0] == "!" else _CELLS)
        elif row:
            row[-1] = row[-1].going_on(_plain(line))
    yield row


def _cells(line: str, begin: int, number: int, parting: re.Pattern[str]) -> Iterator[Spanning]:
    at = begin
    for found in [*parting.finditer(line, begin), None]:
        end = found.start() if found is not None else len(line)
        options = _OPTIONS.match(line, at, end)
        spans = (
            {one["name"].lower(): int(one["count"]) for one in _SPAN.finditer(options["options"])} if options else {}
        )
        start = options.end() if options is not None else at
        cell = Cell(_plain(line[start:end]), number, start + 1)
        yield Spanning(cell, spans.get("rowspan", 1), spans.get("colspan", 1))
        at = found.end() if found is not None else end


def _plain(text: str) -> str:
    for _ in range(3):  # templates in templates
        text = _TEMPLATE.sub(_value, text)
    text = _LINK.sub(lambda found: found["text"] or found["named"] or "", text)
    return " ".join(_MARKS.sub(" ", text).replace("&nbsp;", " ").split())


def _value(found: re.Match[str]) -> str:
    """Return what a template shows: the numbers of a date joined, else its first value that has no name."""
    values = [one.strip() for one in found["inside"].split("|")[1:] if "=" not in one]
    numbers = [one for one in values if one.isascii() and one.isdigit()]
    if len(numbers) > 1 and len(numbers[0]) == _DIGITS_OF_A_YEAR:
        return "-".join(one.zfill(2) for one in numbers[:3])
    return values[0] if values else ""


_DIGITS_OF_A_YEAR = 4
