"""R606: a source that nothing uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "R606",
    "source-unused",
    Severity.NOTE,
    "strict",
    title={"en": "a source that nothing uses", "zh-Hans": "来源未被使用", "zh-Hant": "來源未被使用"},
    message={
        "en": "no figure and no date is said by '{source}'",
        "zh-Hans": "没有任何数字或日期出自“{source}”",
        "zh-Hant": "沒有任何數字或日期出自「{source}」",
    },
    remedy={
        "en": "record what it says, or remove it",
        "zh-Hans": "请记录其内容，或将其删除",
        "zh-Hant": "請記錄其內容，或將其刪除",
    },
    example="""
[source]
id = "forgotten"
title = "A forgotten source"
published = "2026-01-09"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A source says no figure and no date, and no other source copies it, in a log that records such things.

    **Why it matters.** It is counted among the sources and supports nothing; most often its figures name another source
    by mistake.

    **Instead.** Look whether figures meant for it have another ``source``. Nothing is said where an entry was left out
    because it is faulty, which the F rules tell.
    """
    log = evidence.log
    used = {figure.source for figure in log.figures} | {dating.source for dating in log.datings}
    left_out = any(fault.spot is not None and fault.spot.table in {"figure", "dating"} for fault in log.faults)
    if not used or left_out:
        return
    used.update(source.origin for source in log.sources.values() if source.origin is not None)
    for source in log.sources.values():
        if source.id not in used:
            yield Finding("R606", Pointer(source.spot, "id"), {"source": source.title}, sources=(source.id,))
