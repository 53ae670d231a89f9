"""R605: the document at hand is not the one that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "R605",
    "document-differs",
    Severity.ERROR,
    needs="documents",
    title="the document at hand is not the one that was read",
    message="'{path}' is not the document that '{source}' was read from: its sha256 is {sha256}",
    remedy="was it edited or downloaded again? read it anew and record its sha256, or find the old one",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A file named by a source's id has another ``sha256`` than the source, and no other file has the right one.

    Runs only with ``--documents DIR``.

    **Why it matters.** Web pages change after they were read: figures are corrected, paragraphs dropped. What the log
    quotes can't be proved with a document that it was not read from.

    **Instead.** Compare the two; a changed document is a source of its own, with a date and an ``origin``.
    """
    if evidence.documents is None:
        return
    for name, document in evidence.documents.found.items():
        source = evidence.log.sources[name]
        if source.sha256 is not None and source.sha256 != document.sha256:
            words = {"path": document.path, "source": name, "sha256": document.sha256}
            yield Finding("R605", Pointer(source.spot, "sha256"), words, sources=(name,))
