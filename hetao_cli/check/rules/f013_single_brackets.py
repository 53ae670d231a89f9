"""F013: one pair of brackets where a table repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.log.files.positions import position_of
from hetao_cli.model.finding import Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "F013",
    "single-brackets",
    Severity.NOTE,
    title="one pair of brackets where a table repeats",
    message="[{table}] is one table alone",
    remedy="write [[{table}]], so that there can be another",
    example="""
[event]
id = "second-phase"
date = "2025-12-22"
title = { en = "The park opens" }
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A file has an entry in one pair of brackets, or as a table of its own.

    **Why it matters.** It is read, but a second one makes the file unreadable, and ``hetao add`` can add none.

    **Instead.** Write two pairs, as in ``[[event]]``. A ``[source]`` is as it should be: a file can be that of one
    source, which its figures and datings then need not name.
    """
    for number, file in enumerate(evidence.log.files):
        for table in file.single:
            place = position_of(file.text, table, 0)
            at = Pointer(None, None, number, place.line, place.column)
            yield Finding("F013", at, {"table": table}, key=f"{file.path}/{table}")
