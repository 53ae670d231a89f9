"""Open a document of any format that is known."""

from __future__ import annotations

import hashlib
import os
import re

from hetao_cli.documents.article import Article, ArticleError
from hetao_cli.documents.bounds import see
from hetao_cli.documents.facts import Facts, date_in, facts_of
from hetao_cli.documents.languages import language_of, language_tagged
from hetao_cli.messages.message import Localized, Message
from hetao_cli.model.errors import TooLargeError, os_reason
from hetao_cli.quick.patterns import regex
from hetao_cli.system.disk import contents, piped_in

MOST_BYTES = 100_000_000
"""The largest document that is read; a book of a thousand pages has two million characters."""

TOO_LARGE = Message("document.it-is-larger-than-mb-split", "it is larger than {most_bytes} MB; split it")

_STARTS = {b"%PDF-": "pdf", b"PK\x03\x04": "word"}
_ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html_page",
    ".htm": "html_page",
    ".xhtml": "html_page",
    ".pdf": "pdf",
    ".docx": "word",
}
_KEEPS_LINES = {"plain_text", "markdown"}
_REFUSED = {
    b"\xd0\xcf\x11\xe0": Message(
        "document.old-word", "is a Word file of before 2007, or has a password; save it as .docx without one"
    ),
    b"{\\rtf": Message("document.rich-text", "is Rich Text (RTF); save it as .docx or .txt"),
}
_HTML = regex(rb"(?:\xef\xbb\xbf)?\s{0,256}<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)

_FRONT_MATTER = regex(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n[A-Za-z][\w-]*:[^\n]*\n(?:[^\n]*\n){0,198}?---[ \t]*\r?(?:\n|\Z)"
)


def is_document(name: str) -> bool:
    """Return whether a file is a document by the ending of its name; a hidden one is none."""
    return os.path.splitext(name)[1].lower() in {*_ENDINGS, ".txt"} and not name.startswith(".")


def documents_in(folder: str) -> list[str]:
    """Return the paths of the documents in a folder, by the endings of their names, in order.

    Hidden files and those of a project about itself, named in capitals (README.md), are none.
    """
    names = sorted(os.listdir(folder))
    some = (name for name in names if is_document(name) and not os.path.splitext(name)[0].isupper())
    paths = [os.path.join(folder, name) for name in some]
    return [path for path in paths if os.path.isfile(path)]


def open_article(path: str) -> Article:
    """Open a document: plain text, Markdown, HTML, PDF or Word (.docx).

    A PDF or a Word file is recognised by its first bytes; else the ending of its name decides, and a file with an
    unknown ending is HTML or Markdown with front matter if it begins so, or else plain text.

    Args:
        path: The path of a file; ``-`` is standard input.

    Raises:
        ArticleError: The document can't be read; the message has its path and the reason.
    """
    return read_article(path, document_bytes(path))


def read_article(path: str, data: bytes) -> Article:
    """Return what a reader sees of a document, of which the bytes are given.

    Raises:
        ArticleError: It can't be read; the message has its path and the reason.
    """
    for start, reason in _REFUSED.items():
        if data.startswith(start):
            raise ArticleError(path, reason)
    form = _format(path, data)
    seen = see(form, data, path)
    text = seen.text.replace("\r\n", "\n").replace("\r", "\n")
    shown = facts_of(text)
    stated = Facts(seen.title, seen.publisher, seen.author, date_in(seen.published or ""))
    title, publisher, author, published = (fact or other for fact, other in zip(stated, shown, strict=True))
    language = language_of(text) or language_tagged(seen.language)
    sha256 = hashlib.sha256(data).hexdigest()
    return Article(path, text, title, publisher, author, published, language, seen.url, sha256, form in _KEEPS_LINES)


def document_bytes(path: str) -> bytes:
    """Return the bytes of a file.

    Args:
        path: Of the file; ``-`` is standard input.

    Raises:
        ArticleError: It can't be read, or is too large.
    """
    try:
        return piped_in(MOST_BYTES) if path == "-" else contents(path, MOST_BYTES, stream=True)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ArticleError(path, _reason(path, error)) from None


def _reason(path: str, error: OSError | ValueError) -> Localized:
    if isinstance(error, ValueError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return Message("document.no-file", "there is no such file")
    if isinstance(error, TooLargeError):
        return TOO_LARGE.filled(most_bytes=error.megabytes)
    if os.path.isdir(path):
        return Message("document.folder", "it is a folder, not a file")
    return os_reason(error)


def _format(path: str, data: bytes) -> str:
    for start, name in _STARTS.items():
        if data.startswith(start):
            return name
    ending = os.path.splitext(path)[1].lower()
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    if ending == ".txt":
        return "plain_text"
    if _HTML.match(data):
        return "html_page"
    return "markdown" if _FRONT_MATTER.match(data) else "plain_text"
