"""The documents that sources were read from, found in a folder by their hashes or by their names."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.model.entries import Source

_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


class SourceDocument(NamedTuple):
    """A document of a source.

    Attributes:
        path: As shown to people.
        sha256: The SHA-256 of its bytes, in lower-case hexadecimal digits.
        text: The text of its file, followed by the one that a reader sees if they differ; None if neither can be read.
    """

    path: str
    sha256: str
    text: str | None


class Documents(NamedTuple):
    """The documents of a log's sources in a folder.

    Attributes:
        folder: As it was named.
        found: The documents by id of source; a sha256 can be another than the source names.
    """

    folder: str
    found: dict[str, SourceDocument]


def find_documents(folder: str, sources: Iterable[Source]) -> Documents:
    """Find the document of each source in a folder and the folders below it.

    It is the file with the sha256 that the source names, whatever its name; else the one whose name without its ending
    is the source's id. Of several, the first by its path counts.

    Raises:
        UsageError: There is no such folder, or a file in it can't be read.
    """
    if not os.path.isdir(folder):
        raise UsageError(
            Message(
                "error.documents-there-is-no-folder", "--documents: there is no folder '{folder}'", {"folder": folder}
            )
        )
    by_sha256: dict[str, str] = {}
    by_name: dict[str, str] = {}
    hashes: dict[str, str] = {}
    for path in _files(folder):
        hashes[path] = hashlib.sha256(_bytes(path)).hexdigest()
        by_sha256.setdefault(hashes[path], path)
        by_name.setdefault(os.path.splitext(os.path.basename(path))[0], path)
    found: dict[str, SourceDocument] = {}
    for source in sources:
        path_found = by_sha256.get(source.sha256 or "") or by_name.get(source.id)
        if path_found is not None:
            found[source.id] = SourceDocument(path_found, hashes[path_found], _text(path_found))
    return Documents(folder, found)


def _files(folder: str) -> Iterator[str]:
    """Yield the paths of all files in a folder and below it, in order; hidden ones are left out."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield os.path.join(parent, name)


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise UsageError(
            Message(
                "error.documents-cant-be-read",
                "--documents: '{path}' can't be read: {value}",
                {"path": path, "value": (error.strerror or "").lower()},
            )
        ) from None


def _text(path: str) -> str | None:
    from hetao_cli.documents.article import ArticleError
    from hetao_cli.documents.opening import open_article

    try:
        seen = open_article(path).text
    except ArticleError:
        seen = None
    texts = [text for text in (_decoded(_bytes(path)), seen) if text is not None]
    return "\n".join(dict.fromkeys(texts)) if texts else None


def _decoded(data: bytes) -> str | None:
    encoding = "utf-16" if data.startswith(_BYTE_ORDER_MARKS) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
