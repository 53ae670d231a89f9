"""Web pages, by lxml: the text of the article, without menus, and the facts of the page's head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.documents.article import ArticleError, NoLibraryError, Seen
from hetao_cli.documents.encodings import decode
from hetao_cli.messages.message import Message
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.documents.element import Element

_DECLARED = regex(rb"""<meta[^<>]{0,200}charset\s{0,4}=\s{0,4}["']?([\w-]{1,40})""", re.IGNORECASE | re.ASCII)
_HEAD = 4096
"""The first bytes in which a declaration of the encoding is looked for; browsers use 1,024."""


def see(data: bytes, path: str) -> Seen:
    """Return the text of a page that a reader sees, with the facts that its head states.

    Raises:
        ArticleError: It is no text, or nests deeper than 2,000 elements, as no page does.
    """
    root = root_of(data, path)
    if root is None:
        return Seen("")
    from hetao_cli.documents.page_facts import with_facts
    from hetao_cli.documents.page_text import text_of

    return with_facts(text_of(root), root)


def root_of(data: bytes, path: str) -> Element | None:
    """Return the root of a page; None if there is nothing in it but blanks and comments.

    Raises:
        ArticleError: It is no text, or nests deeper than 2,000 elements, as no page does.
    """
    try:
        from lxml import etree
    except ImportError:
        raise NoLibraryError(path, "lxml") from None
    declared = _DECLARED.search(data[:_HEAD])
    text = decode(data, path, declared[1].decode("ascii") if declared else None)
    # huge_tree: without it the limits are 256 elements and ten million characters; with it 2,048 and no limit
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root: Element | None = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # nothing but blanks or comments
        root = None
    fatal = {entry.type_name for entry in parser.error_log if entry.level_name == "FATAL"}
    if "ERR_NO_MEMORY" in fatal:
        raise MemoryError
    if fatal:
        raise ArticleError(path, Message("document.it-nests-too-deeply", "it nests too deeply"))
    return root
