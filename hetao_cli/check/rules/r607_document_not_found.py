"""R607: the document of a source is not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Names
    from hetao_cli.model.finding import Words


@rule(
    "R607",
    "document-not-found",
    Severity.NOTE,
    title={
        "en": "the document of a source is not at hand",
        "zh-Hans": "未找到来源文件",
        "zh-Hant": "未找到來源文件",
    },
    message={
        "en": "what '{source}' says is not proved: {why}",
        "zh-Hans": "“{source}”所引文字未经核对：{why}",
        "zh-Hant": "「{source}」所引文字未經核對：{why}",
    },
    remedy={
        "en": "put the document, as text, into the folder that --documents names",
        "zh-Hans": "请将该文件的文本放入 --documents 所指文件夹",
        "zh-Hant": "請將該文件的文本放入 --documents 所指資料夾",
    },
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
        why: Names = {
            language: text.format(folder=evidence.documents.folder, path=document.path if document is not None else "")
            for language, text in (_NOT_FOUND if document is None else _NO_TEXT).items()
        }
        words: Words = {"source": source.id, "why": why}
        yield Finding("R607", Pointer(source.spot, "sha256"), words, sources=(source.id,))


_NOT_FOUND: Names = {
    "en": "no file in '{folder}' has its sha256",
    "zh-Hans": "“{folder}”中没有该 sha256 的文件",
    "zh-Hant": "「{folder}」中沒有該 sha256 的文件",
}
_NO_TEXT: Names = {
    "en": "'{path}' is not text in UTF-8 or UTF-16",
    "zh-Hans": "“{path}”不是 UTF-8 或 UTF-16 文本",
    "zh-Hant": "「{path}」不是 UTF-8 或 UTF-16 文字",
}
