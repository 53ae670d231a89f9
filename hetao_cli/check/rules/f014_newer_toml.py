"""F014: only readers of TOML 1.1 read a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.log.files.newer_toml import newer_than_1_0
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "F014",
    "newer-toml",
    Severity.NOTE,
    title="only readers of TOML 1.1 read a file",
    message="this is TOML 1.1, which most readers of TOML refuse",
    remedy="write an inline table on one line without a comma at its end, and \\u001b or \\u0041 for \\e or \\x41",
    example="""
[[event]]
id = "second-phase"
date = "2025-12-22"
title = { en = "The park opens", }
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A file has what TOML 1.1 (December 2025) has brought.

    That is an inline table over several lines or with a comma at its end, or one of the escapes of ESC and of bytes.

    **Why it matters.** The log is read here, but editors, formatters and other programs that read TOML 1.0 refuse it.

    **Instead.** Write what both read. The first place of each file is told.
    """
    for number, file in enumerate(evidence.log.files):
        offset = newer_than_1_0(file.text)
        if offset is not None:
            line = file.text.count("\n", 0, offset) + 1
            column = offset - file.text.rfind("\n", 0, offset)
            yield Finding("F014", Pointer(None, None, number, line, column), {}, key=file.path)
