"""F002: an include names no file, or one outside of the log's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.findings.faults import fault_findings
from hetao_cli.check.registry import rule
from hetao_cli.log.files.includes import NOTHING_YET
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Finding


@rule(
    "F002",
    "bad-include",
    Severity.ERROR,
    needs="fault",
    title="an include names no file, or one outside of the log's folder",
    message="include '{pattern}' {reason}",
    remedy='name files in the log\'s folder, such as "seeds/*.toml"',
    example="""
[log]
version = 1
include = ["articles/*.toml"]
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A pattern of ``include`` matches no file, or leads out of the log's folder.

    In a new log, which has no source, a pattern that nothing matches yet is a note.

    **Why it matters.** Sources that one believes to be read are not; a log that reaches elsewhere can't be passed on.

    **Instead.** Name files in the log's own folder or below it.
    """
    for finding in fault_findings(evidence, "F002"):
        new = not evidence.log.sources and finding.words.get("reason") == NOTHING_YET
        yield finding._replace(severity=Severity.NOTE) if new else finding
