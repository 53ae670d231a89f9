"""R607: the document of a source is not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words


@rule(
    "R607",
    "document-not-found",
    Severity.NOTE,
    needs="documents",
    title="the document of a source is not at hand",
    message="what '{source}' says is not proved: {why}",
    remedy="put the document, as text, into the folder that --documents names",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """No file has the ``sha256`` of a source or is named by its id, or that file is no text in UTF-8 or UTF-16.

    Runs only with ``--documents DIR``. A source without ``sha256`` promises no document.

    **Why it matters.** Nothing is left out in silence: what could not be looked at is not proved.

    **Instead.** Keep each document that was read. Of a PDF or a picture, keep the text that was read from it, too, and
    record that text's ``sha256``.
    """
    if evidence.documents is None:
        return
    for source in evidence.log.sources.values():
        document = evidence.documents.found.get(source.id)
        if source.sha256 is None or (document is not None and document.text is not None):
            continue
        why = (
            _NOT_FOUND.filled(folder=evidence.documents.folder)
            if document is None
            else _NO_TEXT.filled(path=document.path)
        )
        words: Words = {"source": source.id, "why": why}
        yield Finding("R607", Pointer(source.spot, "sha256"), words, sources=(source.id,))


_NOT_FOUND = Message("R607.not-found", "no file in '{folder}' has its sha256")
_NO_TEXT = Message("R607.no-text", "'{path}' is not text in UTF-8 or UTF-16")
