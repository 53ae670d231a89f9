"""The documents of a log's sources, known by what they hold, wherever they lie."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from hetao_cli.documents.article import ArticleError, text_sha256
from hetao_cli.documents.opening import is_document, open_article
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError
from hetao_cli.system.disk import NOTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hetao_cli.documents.article import Article
    from hetao_cli.model.entries import Source


def articles_of(paths: Iterable[str], sources: Mapping[str, Source]) -> dict[str, Article]:
    """Return the documents of sources, by their ids in the order of the sources.

    Args:
        paths: Documents, each of which must be a source's; and folders, in which and below which others may lie, too.
        sources: The sources, by id.

    Raises:
        UsageError: A document is of no source.
        ArticleError: A document that is named can't be read.
    """
    NOTES.spoilt = True  # an answer that depends on more than the log is not kept
    by_bytes = {one.sha256: one.id for one in sources.values() if one.sha256 is not None}
    by_text = {one.text_sha256: one.id for one in reversed(list(sources.values())) if one.text_sha256 is not None}
    found: dict[str, Article] = {}
    for path in paths:
        if os.path.isdir(path):
            for one in _documents_below(path):
                article = _of_a_source(one, by_bytes)
                if article is not None:
                    found.setdefault(by_bytes[article.sha256], article)
            continue
        article = open_article(path)
        name = by_bytes.get(article.sha256) or by_text.get(text_sha256(article.text))
        if name is None:
            raise UsageError(_OF_NO_SOURCE.filled(path=path))
        found[name] = article
    return {name: found[name] for name in sources if name in found}


def _of_a_source(path: str, by_bytes: Mapping[str, str]) -> Article | None:
    """Return a document if it is a source's by its bytes; None for another one, or one that can't be read."""
    try:
        if not os.path.isfile(path):
            return None
        with open(path, "rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() not in by_bytes:
                return None
        return open_article(path)
    except (OSError, ArticleError):
        return None


def _documents_below(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.normpath(os.path.join(parent, name)) for name in sorted(files) if is_document(name))


_OF_NO_SOURCE = Message(
    "triage.of-no-source", "'{path}' is the document of no source of the log; add it with `hetao add source`"
)
