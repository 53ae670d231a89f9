"""Plain text, which is taken as it is."""

from __future__ import annotations

from hetao_cli.documents.article import Seen
from hetao_cli.documents.encodings import decode


def see(data: bytes, path: str) -> Seen:
    """Return the text of a file.

    Raises:
        ArticleError: It is no text.
    """
    return Seen(decode(data, path))
