"""Tables of web pages, by lxml: each table of a page, such as one of Wikipedia."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.documents.formats.html_page import root_of
from hetao_cli.imports.grid import Spanning, lines_of
from hetao_cli.imports.table import Cell, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.documents.element import Element
    from hetao_cli.imports.table import Given, Table

ENDINGS = (".html", ".htm", ".xhtml")
BEGINS = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|table)[\s>]", re.IGNORECASE)

_UNSEEN = {"script", "style", "template", "noscript"}
_REFERENCE = re.compile(r"\s*\[(?:\d{1,4}|[a-z]|注 ?\d+|note \d+|citation needed)\]")


def tables(given: Given) -> list[Table]:
    """Return the tables of a page, without marks of references; a cell over several rows is in each of them.

    Raises:
        ArticleError: It nests too deeply, or lxml is not installed.
    """
    root = root_of(given.data, given.path)
    found = root.iter("table") if root is not None else ()
    return [one for table in found for one in table_of(lines_of(_rows(table)))]


def _rows(table: Element) -> Iterator[list[Spanning]]:
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table:
            yield [_cell(cell) for cell in row if cell.tag in {"td", "th"}]


def _cell(cell: Element) -> Spanning:
    text = _REFERENCE.sub("", "".join(_texts(cell)))
    spans = (str(cell.get(name) or "") for name in ("rowspan", "colspan"))
    down, across = (int(one) if one.isascii() and one.isdigit() else 1 for one in spans)
    return Spanning(Cell(" ".join(text.split()), cell.sourceline or 1), down, across)


def _texts(element: Element) -> Iterator[str]:
    if element.tag in _UNSEEN:
        return
    if element.tag in {"br", "p", "div", "li"}:
        yield " "
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
