"""F008: a reference to something that is not in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.findings.faults import told_faults
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Finding


@rule(
    "F008",
    "unknown-reference",
    Severity.ERROR,
    title={
        "en": "a reference to something that is not in the log",
        "zh-Hans": "引用了日志中不存在的条目",
        "zh-Hant": "引用了日誌中不存在的條目",
    },
    message={
        "en": "no {kind} has the id '{id}' ({near})",
        "zh-Hans": "没有 id 为 '{id}' 的 {kind}（{near}）",
        "zh-Hant": "沒有 id 為 '{id}' 的 {kind}（{near}）",
    },
    remedy={
        "en": "correct the id, or add the entry",
        "zh-Hans": "请更正 id，或添加该条目",
        "zh-Hant": "請更正 id，或新增該條目",
    },
    example="""
[[figure]]
source = "daily"
place = "zones"
metric = "area"
says = "3.89 km²"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """An entry refers to a place, metric, event or source that the log does not have.

    **Why it matters.** A figure of an unknown place or metric can be compared with nothing, and is left out.

    **Instead.** Correct the id, or add the entry that it names.
    """
    yield from told_faults(evidence, "F008")
