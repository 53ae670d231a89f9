"""R603: a literal does not stand in its document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.documents.quoted import page_of
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.documents.quoted import Page
    from hetao_cli.documents.source_documents import Documents
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Dating, Figure


@rule(
    "R603",
    "literal-not-in-document",
    Severity.ERROR,
    needs="documents",
    title="a literal does not stand in its document",
    message="'{says}' does not stand in '{path}', the document of '{source}'",
    remedy="copy the literal as the document prints it, digit by digit",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """What a figure or a dating says (``says``) does not stand in the document of its source.

    Runs only with ``--documents DIR``, and only where DIR has the very document: of the source's ``sha256``, or, where
    it names none, a file named by the source's id. Line breaks and blanks do not matter, nor does markup; a part of a
    longer number is not the number.

    **Why it matters.** Every verdict rests on the literals; one that was mistyped makes a source say what it did not.

    **Instead.** Copy it as printed. What is only in our words belongs in ``value``, ``date`` or ``note``.
    """
    if evidence.documents is None:
        return
    pages: dict[str, Page] = {}
    sources = evidence.log.sources
    for name, document in evidence.documents.found.items():
        if document.text is not None and sources[name].sha256 in {None, document.sha256}:
            pages[name] = page_of(document.text)
    for figure in evidence.log.figures:
        if figure.source in pages and not pages[figure.source].has(figure.says):
            yield _finding(evidence.documents, figure)._replace(figures=(figure.id,))
    for dating in evidence.log.datings:
        if dating.source in pages and not pages[dating.source].has(dating.says):
            yield _finding(evidence.documents, dating)._replace(events=(dating.event,))


def _finding(documents: Documents, entry: Figure | Dating) -> Finding:
    words = {"says": entry.says, "path": documents.found[entry.source].path, "source": entry.source}
    return Finding("R603", Pointer(entry.spot, "says"), words, sources=(entry.source,), key=entry.id)
