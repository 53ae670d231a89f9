"""Word documents (.docx), by python-docx: paragraphs and tables in their order, a row a line."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from hetao_cli.documents.article import ArticleError, NoLibraryError, Seen
from hetao_cli.documents.superscripts import raised
from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from hetao_cli.documents.element import Element

MOST_UNPACKED = 200_000_000
"""The most bytes of the parts of a document: a text of a million characters has ten million of markup."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = frozenset(("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", f"{_W}moveFrom"))
"""Elements that repeat content for programs that can't show it, and content that was moved away."""

_BLANKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def see(data: bytes, path: str) -> Seen:
    """Return the text of a document, with insertions and without deletions, and its properties.

    Headers, footers, footnotes and comments are left out. Its dates are of the file, not of the text.

    Raises:
        ArticleError: It is broken, no Word document, or would unpack to more than `MOST_UNPACKED`.
    """
    try:
        from docx import Document
    except ImportError:
        raise NoLibraryError(path, "python-docx") from None
    _check_parts(data, path)
    try:
        document = Document(BytesIO(data))
        lines = [line.rstrip() for line in _lines(document.element)]
        return _with_properties("\n".join(line for line in lines if line), document)
    except MemoryError:
        raise  # it is for whoever bounds it
    except Exception as error:  # noqa: BLE001 - what a broken file makes python-docx raise can be anything
        raise ArticleError(
            path,
            Message(
                "document.it-is-no-sound-word-document",
                "it is no sound Word document ({type})",
                {"type": type(error).__name__},
            ),
        ) from None


def _check_parts(data: bytes, path: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            sizes = {part.filename: part.file_size for part in parts.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raise ArticleError(
            path,
            Message("document.word-not-unpacked", "it is no sound Word document, as it can't be unpacked"),
        ) from None
    if "word/document.xml" not in sizes:
        raise ArticleError(
            path,
            Message(
                "document.it-is-packed-but-no-word",
                "it is packed, but no Word document; what it holds must be read by itself",
            ),
        )
    if sum(sizes.values()) > MOST_UNPACKED:
        raise ArticleError(
            path,
            Message(
                "document.it-would-unpack-to-more-than",
                "it would unpack to more than {most_unpacked} MB",
                {"most_unpacked": MOST_UNPACKED // 1_000_000},
            ),
        )


def _with_properties(text: str, document: Document) -> Seen:
    properties = document.core_properties
    return Seen(
        text,
        title=properties.title.strip() or None,
        author=properties.author.strip() or None,
        language=properties.language.strip() or None,
    )


def _lines(element: Element) -> Iterator[str]:
    """Yield the paragraphs in an element and the rows of its tables; libxml2 limits its depth to 256."""
    for child in element:
        if child.tag == f"{_W}p":
            yield _text(child)
        elif child.tag == f"{_W}tr":
            yield "\t".join(" ".join(_lines(cell)) for cell in child)
        elif child.tag not in _UNSEEN:
            yield from _lines(child)


def _text(element: Element) -> str:
    """Return the text of a paragraph or a part of it, followed by that of its text boxes."""
    pieces: list[str] = []
    for child in element:
        if child.tag == f"{_W}t":
            pieces.append(raised(child.text or "") if _is_raised(element) else child.text or "")
        elif child.tag == f"{_W}txbxContent":
            pieces.extend(f"\n{line}" for line in _lines(child))
        elif child.tag not in _UNSEEN:
            pieces.append(_BLANKS.get(str(child.tag)) or _text(child))
    return "".join(pieces)


def _is_raised(run: Element) -> bool:
    position = run.find(f"{_W}rPr/{_W}vertAlign")
    return position is not None and position.get(f"{_W}val") == "superscript"
