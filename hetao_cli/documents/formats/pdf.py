"""PDF, by pypdf: its lines joined to paragraphs, without the numbers and running heads of its pages."""

from __future__ import annotations

import logging
import re
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

from hetao_cli.documents.article import ArticleError, NoLibraryError, Seen
from hetao_cli.documents.lines import full_width, joined_line, paragraphs
from hetao_cli.messages.message import Message
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from pypdf import PdfReader

_PAGE_NUMBER = regex(
    r"(?i)\W{0,3}(?:第|page|p\.)?\s?\d{1,4}\s?(?:页|頁)?(?:\s?(?:/|of|共)\s?\d{1,4}\s?(?:页|頁)?)?\W{0,3}"
)
_RUNNING = 3
"""The least pages on which a line at the edge must recur to be no part of the text; and on at least half of them."""

_SENTENCE_END = ("。", "！", "？", "；", "：", ".", "!", "?", ":", ";", "”", "」")
_LEAST_LINE = 16
"""The least characters of a page's last paragraph that can go on on the next: a shorter one is a heading or label."""

_RADICALS = str.maketrans(
    "⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
"""Radicals whose characters Unicode doesn't list. Programs that make a PDF confuse the two, as they look alike."""

_ALIKE = regex("[\u2e80-\u2fdf\ufb00-\ufb06]")
"""Radicals, and ligatures of Latin letters."""

_NO_TITLE = regex(r"(?i)microsoft word|untitled|无标题|無標題|\.(?:docx?|pptx?|pdf|indd|qxd)\b|^\W*$")


def see(data: bytes, path: str) -> Seen:
    """Return the text of a PDF, with title and author of its properties, whose dates are of the file, not the text.

    Raises:
        ArticleError: It is broken, has a password, or no text.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError
    except ImportError:
        raise NoLibraryError(path, "pypdf") from None
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # faults that it mends would go to stderr
    try:
        reader = PdfReader(BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if locked else [_unlike(page.extract_text()).split("\n") for page in reader.pages]
        title, author = (None, None) if locked else _properties(reader)
    except DependencyError:
        raise ArticleError(
            path, Message("document.it-is-encrypted-save-it-without", "it is encrypted; save it without encryption")
        ) from None
    except MemoryError:
        raise  # it is for whoever bounds it
    except Exception as error:  # noqa: BLE001 - what a broken file makes pypdf raise can be anything
        raise ArticleError(
            path, Message("document.it-is-no-sound-pdf", "it is no sound PDF ({words})", {"words": _words(error)})
        ) from None
    if locked:
        raise ArticleError(
            path, Message("document.it-has-a-password-save-it", "it has a password; save it without one")
        )
    text = "\n".join(_joined_pages(_without_edges(pages)))
    if not text and pages:
        raise ArticleError(
            path,
            Message(
                "document.no-page-of-its-has-text",
                "no page of its {len} has text; scanned pages need text recognition (OCR) first",
                {"len": len(pages)},
            ),
        )
    return Seen(text, title=title, author=author)


def _unlike(text: str) -> str:
    """Return the text with radicals and ligatures as the characters and letters that they look like."""
    return _ALIKE.sub(lambda found: normalize("NFKC", found[0].translate(_RADICALS)), text)


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__


def _properties(reader: PdfReader) -> tuple[str | None, str | None]:
    """Return title and author, but no title that a program made up."""
    properties = reader.metadata
    if properties is None:
        return None, None
    title, author = ((value or "").strip() for value in (properties.title, properties.author))
    return (None if _NO_TITLE.search(title) else title), author or None


def _without_edges(pages: list[list[str]]) -> list[list[str]]:
    """Remove page numbers, and first and last lines that recur with another number on other pages."""
    cleaned = [[line.strip() for line in page if line.strip()] for page in pages]
    edges = Counter(_without_digits(edge) for page in cleaned for edge in {*page[:1], *page[-1:]})
    running = {line for line, count in edges.items() if count >= max(_RUNNING, len(pages) / 2)}
    kept: list[list[str]] = []
    for page in cleaned:
        first, last = 0, len(page)
        while first < last and _is_edge(page[first], running):
            first += 1
        while last > first and _is_edge(page[last - 1], running):
            last -= 1
        kept.append(page[first:last])
    return kept


def _is_edge(line: str, running: set[str]) -> bool:
    return _PAGE_NUMBER.fullmatch(line) is not None or _without_digits(line) in running


def _without_digits(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _joined_pages(pages: list[list[str]]) -> list[str]:
    """Return the paragraphs of all pages; one that is unfinished at the end of a page goes on on the next."""
    joined: list[str] = []
    full = full_width(line for page in pages for line in page)
    for lines in pages:
        page = paragraphs(lines, full)
        if page and joined and len(joined[-1]) >= _LEAST_LINE and not joined[-1].endswith(_SENTENCE_END):
            joined[-1] = joined_line(joined[-1], page.pop(0))
        joined += page
    return joined
