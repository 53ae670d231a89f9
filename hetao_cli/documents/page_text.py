"""The text of a web page: of its article if it marks one, without menus and lists of links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lxml import etree

from hetao_cli.documents.superscripts import raised
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.documents.element import Element

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "audio",
        "video",
        "canvas",
        "select",
        "button",
        "textarea",
        "datalist",
        "head",
        "nav",
        "dialog",
        "map",
    ]
)
_EDGES = frozenset(("header", "footer", "aside"))
"""Elements at the edges of a page that are no part of the article."""

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_CELLS = frozenset(("td", "th"))
_LISTS = frozenset(("div", "dl", "ol", "section", "table", "ul"))
"""Elements that can be a list of links; a paragraph never is."""

_LEAST_LINKS = 3
_LINKED = 0.7
"""The least share of the characters of a list of links that are in links."""

_MOST_IN_CELL = 100
"""The most characters of a cell whose paragraphs are in one line; a longer one is the layout of an old page."""

_ARTICLES = (
    "//*[@itemprop='articleBody']",
    "//article[not(ancestor::article)]",
    "//main | //*[@role='main']",
)
_LEAST_ARTICLE = 0.4
"""The least share of the characters of a page in its article; a smaller one is a teaser."""

_HIDDEN = regex(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_WIDE = r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]"
_BROKEN = regex(rf"(?<={_WIDE})[ \t]*\n\s*(?={_WIDE})")

_SPACES = regex(" {2,}")
_AROUND_TAB = regex(" ?\t ?")
_BLANKS = regex(r"[ \t\n\r\f\xa0]+")


class _Size(NamedTuple):
    """The number of characters of an element, of those in links, and of links."""

    characters: int = 0
    linked: int = 0
    links: int = 0


def text_of(page: Element) -> str:
    """Return the text of a page that a reader sees: a line for each paragraph, heading, list item and row of a table.

    Args:
        page: As it was parsed; it is left unchanged.
    """
    sizes = _sizes(page)
    article = _article(page, sizes)
    return _lines(article, sizes, pruned=True) or _lines(page, sizes, pruned=False)


def _article(page: Element, sizes: dict[Element, _Size]) -> Element:
    """Return the element that contains the article: the page itself if none surely does."""
    least = max(1, _LEAST_ARTICLE * sizes[page].characters)
    for path in _ARTICLES:
        found = cast("list[Element]", page.xpath(path))
        large = [element for element in found if sizes.get(element, _Size()).characters >= least]
        if len(large) == 1:
            return large[0]
    return page


def _sizes(page: Element) -> dict[Element, _Size]:
    """Return the size of each element that is seen."""
    sizes: dict[Element, _Size] = {}
    within: list[list[int]] = [[0, 0, 0]]
    walk = etree.iterwalk(page, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            within.append([0, 0, 0])
            if _is_unseen(element):
                walk.skip_subtree()
            else:
                within[-1][0] += len((element.text or "").strip())
            continue
        characters, linked, links = within.pop()
        if element.tag == "a":
            linked, links = characters, 1
        sizes[element] = _Size(characters, linked, links)
        outer = within[-1]
        outer[0] += characters + len((element.tail or "").strip())
        outer[1] += linked
        outer[2] += links
    return sizes


def _lines(root: Element, sizes: dict[Element, _Size], *, pruned: bool) -> str:
    pieces = "".join(_pieces(root, sizes, pruned=pruned))
    lines = (_AROUND_TAB.sub("\t", _SPACES.sub(" ", line)).strip() for line in pieces.split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(root: Element, sizes: dict[Element, _Size], *, pruned: bool) -> Iterator[str]:
    """Yield the texts in their order, with line ends around blocks and tabs between cells."""
    walk = etree.iterwalk(root, events=("start", "end"))
    cell: Element | None = None  # the outermost one that is a cell of a row, not of a page's layout
    for event, element in walk:
        tag = str(element.tag)
        line_end = "" if tag not in _BLOCKS else "\n" if cell is None else " "
        if event == "start":
            yield line_end
            if cell is None and tag in _CELLS and sizes[element].characters <= _MOST_IN_CELL:
                cell = element
            if _is_unseen(element) or (pruned and element is not root and _is_around(element, root, sizes)):
                walk.skip_subtree()
                continue
            yield _shown(element.text, element)
        else:
            cell = None if element is cell else cell
            yield line_end or ("\t" if tag in _CELLS else "")
            parent = element.getparent()
            if element is not root and parent is not None:
                yield _shown(element.tail, parent)


def _shown(text: str | None, element: Element) -> str:
    if not text:
        return ""
    if element.tag == "sup":
        return raised(text.strip())
    if element.tag == "pre":
        return text
    return _BLANKS.sub(" ", _BROKEN.sub("", text))


def _is_unseen(element: Element) -> bool:
    return (
        element.tag in _UNSEEN
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _is_around(element: Element, root: Element, sizes: dict[Element, _Size]) -> bool:
    """Return whether an element is no part of the article: an edge of the page, or a list of links."""
    if element.tag in _EDGES and root.tag in {"html", "body"}:
        return True
    size = sizes[element]
    return element.tag in _LISTS and size.links >= _LEAST_LINKS and size.linked >= _LINKED * size.characters
