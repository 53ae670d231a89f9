"""An opened document: the text that a reader sees, and the facts that the document states about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import HetaoError
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized


class Seen(NamedTuple):
    """The text and the fields of a document; a fact is None if the document has no field for it, or leaves it empty.

    Attributes:
        text: As in `Article`, but with any line ends.
        title: The title in its fields, which can differ from its first line.
        publisher: Who published it.
        author: Who wrote it.
        published: A date in any form.
        language: A tag of BCP 47: ``zh-CN``, ``en``.
        url: Its own address.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None


class Article(NamedTuple):
    r"""A document as it was opened.

    Attributes:
        path: As it was given; ``-`` for standard input.
        text: The text that a reader sees, lines ended by ``\n`` alone; spans refer to it. Plain text and Markdown keep
            the lines of the file; else a line is a paragraph, a heading, a list item or a row of a table.
        title: As the document states it; None if it states none.
        publisher: Who published it; None if it is not stated.
        author: Who wrote it, names joined by a comma; None if it is not stated.
        published: The day, month or year it appeared, in EDTF; None if it is not stated.
        language: Its languages, the main one first: ``zh-Hans``, ``zh-Hant``, ``en``; empty if that is not known.
        url: Its own address; None if it is not stated.
        sha256: The SHA-256 of the bytes of the file, in lower-case hexadecimal digits.
        keeps_lines: The lines of the text are those of the file.
    """

    path: str
    text: str
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    language: tuple[str, ...]
    url: str | None
    sha256: str
    keeps_lines: bool = True


class ArticleError(HetaoError):
    """A document can't be read.

    Attributes:
        reason: Why.
    """

    def __init__(self, path: str, reason: Localized) -> None:
        self.reason = reason
        super().__init__(
            Message("document.not-read", "'{path}' can't be read: {reason}", {"path": path, "reason": reason})
        )


class NoLibraryError(ArticleError):
    """A document is of a format whose library is not installed."""

    def __init__(self, path: str, library: str) -> None:
        super().__init__(
            path,
            Message(
                "document.no-library",
                "its format needs {library}; install it with: pip install 'hetao[documents]'",
                {"library": library},
            ),
        )


def text_sha256(text: str) -> str:
    r"""Return what a text is known by, whatever its blanks, its ends of lines and its capitals.

    >>> text_sha256("The park\n\nopens. ") == text_sha256("the park opens.") != text_sha256("the park open")
    True
    """
    from hashlib import sha256

    return sha256("".join(text.split()).casefold().encode("utf-8", "replace")).hexdigest()
