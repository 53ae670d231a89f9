"""The documents that sources were read from, found in a folder by their hashes or by their names."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.opening import MOST_BYTES, open_article
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import TooLargeError, UsageError, os_reason
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.system.disk import NOTES, contents

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
    is the source's id. Of several, the first by its path counts. What is too large for a document has a name alone.

    Raises:
        UsageError: There is no such folder, a file in it can't be read, or a link leads out of it.
    """
    if not os.path.isdir(folder):
        raise UsageError(
            Message(
                "error.documents-there-is-no-folder", "--documents: there is no folder '{folder}'", {"folder": folder}
            )
        )
    NOTES.spoilt = True  # an answer that depends on more than the log is not kept
    by_sha256: dict[str, str] = {}
    by_name: dict[str, str] = {}
    hashes: dict[str, str] = {}
    for path in _files(folder):
        by_name.setdefault(os.path.splitext(os.path.basename(path))[0], path)
        with suppress(TooLargeError):
            hashes[path] = hashlib.sha256(_bytes(path)).hexdigest()
            by_sha256.setdefault(hashes[path], path)
    found: dict[str, SourceDocument] = {}
    for source in sources:
        path_found = by_sha256.get(source.sha256 or "") or by_name.get(source.id)
        if path_found is not None:
            text = _text(path_found)
            found[source.id] = SourceDocument(path_found, hashes[path_found], text)
    return Documents(folder, found)


def _files(folder: str) -> Iterator[str]:
    """Yield the paths of all files in a folder and below it, in order; hidden ones are left out.

    Raises:
        UsageError: A link leads out of the folder.
    """
    home = os.path.realpath(folder)
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(parent, name)
            if name.startswith("."):
                continue
            if os.path.islink(path) and os.path.commonpath([home, os.path.realpath(path)]) != home:
                raise UsageError(
                    Message(
                        "error.documents-link",
                        "--documents: '{path}' is a link out of '{folder}'",
                        {"path": path, "folder": folder},
                    )
                )
            yield path


def _bytes(path: str) -> bytes:
    try:
        return contents(path, MOST_BYTES)
    except TooLargeError:
        raise
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: str, error: OSError) -> UsageError:
    words = {"path": path, "value": os_reason(error)}
    return UsageError(Message("error.documents-cant-be-read", "--documents: '{path}' can't be read: {value}", words))


def _text(path: str) -> str | None:
    try:
        data = _bytes(path)
    except TooLargeError as error:
        raise _unreadable(path, error) from None
    try:
        seen = open_article(path).text
    except ArticleError:
        seen = None
    texts = [text for text in (_decoded(data), seen) if text is not None]
    return "\n".join(dict.fromkeys(texts)) if texts else None


def _decoded(data: bytes) -> str | None:
    encoding = "utf-16" if data.startswith(_BYTE_ORDER_MARKS) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
