"""Where the literals of a log stand in the documents of its sources, as far as these are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.opening import open_article
from hetao_cli.documents.quoted import span_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Dating, Figure

_AROUND = 24
"""The characters of an excerpt before a literal, and after it."""


class Standing(NamedTuple):
    """Where a literal stands.

    Attributes:
        document: The path of the document.
        text: What a reader sees of it; empty where that can't be read.
        span: The first character of the literal in that text, and the place behind its last; None if it is not there.
    """

    document: str
    text: str
    span: tuple[int, int] | None

    @property
    def excerpt(self) -> tuple[str, str, str]:
        """The words before the literal, the literal, and those after it, on one line; empty where it is not there."""
        if self.span is None:
            return "", "", ""
        start, end = self.span
        before = self.text[max(0, start - _AROUND) : start].rpartition("\n")[2]
        after = self.text[end : end + _AROUND].partition("\n")[0]
        return before, " ".join(self.text[start:end].split()), after


def standing_of(evidence: Evidence, entry: Figure | Dating) -> Standing | None:
    """Return where the literal of an entry stands first; None where its very document is not at hand."""
    found = None if evidence.documents is None else evidence.documents.found.get(entry.source)
    if found is None or evidence.log.sources[entry.source].sha256 not in {None, found.sha256}:
        return None
    texts = evidence.once(_texts)
    if found.path not in texts:
        texts[found.path] = _text(found.path)
    text = texts[found.path]
    return Standing(found.path, text, span_of(text, entry.says))


def _texts(_: Evidence) -> dict[str, str]:
    """Return the texts of documents that were asked for, by their paths; `standing_of` fills them in."""
    return {}


def _text(path: str) -> str:
    try:
        return open_article(path).text
    except ArticleError:
        return ""
