"""F002: an include names no file, or one outside of the log's folder."""

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
    "F002",
    "bad-include",
    Severity.ERROR,
    title={
        "en": "an include names no file, or one outside of the log's folder",
        "zh-Hans": "include 未指向任何文件，或指向日志文件夹之外",
        "zh-Hant": "include 未指向任何檔案，或指向日誌資料夾之外",
    },
    message={
        "en": "include '{pattern}' {reason}",
        "zh-Hans": "include '{pattern}' 无效：{reason}",
        "zh-Hant": "include '{pattern}' 無效：{reason}",
    },
    remedy={
        "en": 'name files in the log\'s folder, such as "seeds/*.toml"',
        "zh-Hans": '请写日志文件夹内的文件，例如 "seeds/*.toml"',
        "zh-Hant": '請寫日誌資料夾內的檔案，例如 "seeds/*.toml"',
    },
    example="""
[log]
version = 1
include = ["articles/*.toml"]
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A pattern of ``include`` matches no file, or leads out of the log's folder.

    **Why it matters.** Sources that one believes to be read are not; a log that reaches elsewhere can't be passed on.

    **Instead.** Name files in the log's own folder or below it.
    """
    yield from told_faults(evidence, "F002")
