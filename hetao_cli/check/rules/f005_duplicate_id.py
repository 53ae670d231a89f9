"""F005: two entries of one kind have the same id."""

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
    "F005",
    "duplicate-id",
    Severity.ERROR,
    title={
        "en": "two entries of one kind have the same id",
        "zh-Hans": "同类的两个条目使用相同的 id",
        "zh-Hant": "同類的兩個條目使用相同的 id",
    },
    message={
        "en": "{table} id '{id}' is taken",
        "zh-Hans": "{table} 的 id '{id}' 已被使用",
        "zh-Hant": "{table} 的 id '{id}' 已被使用",
    },
    remedy={
        "en": "give this entry an id of its own; only the first was read",
        "zh-Hans": "请为此条目另起 id；只读取了第一个",
        "zh-Hant": "請為此條目另起 id；只讀取了第一個",
    },
    example="""
[[event]]
id = "opening"
date = "2026-03"
title = { en = "The station opens" }
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """Two entries of one kind have the same id, in one file or in two.

    **Why it matters.** References can mean either; only the first is read.

    **Instead.** Rename one of them, and what refers to it.
    """
    yield from told_faults(evidence, "F005")
