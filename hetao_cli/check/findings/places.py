"""The places in the log's files that findings point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.files.positions import Position, key_position, point_in, position_of

if TYPE_CHECKING:
    from hetao_cli.model.finding import Finding, Pointer
    from hetao_cli.model.log import Log


def placed(log: Log, pointer: Pointer) -> tuple[str, Position]:
    """Return the path and the position of a pointer's target."""
    if pointer.spot is None:
        file = log.files[pointer.file]
        return file.path, point_in(file.text, pointer.line, pointer.column)
    number, table, ordinal = pointer.spot
    file = log.files[number]
    if file.blocks is not None:
        return file.path, Position._make(file.blocks.position(table, ordinal, pointer.key))
    return file.path, position_of(file.text, table, ordinal, pointer.key)


def own_place(log: Log, finding: Finding) -> tuple[str, Position]:
    """Return the path and position of a finding; if it is about a key itself, that of the key, not of its value."""
    at = finding.at
    if finding.code == "F003" and at.spot is not None and at.key is not None:
        file = log.files[at.spot.file]
        if file.blocks is not None:
            return file.path, Position._make(file.blocks.key_position(at.spot.table, at.spot.ordinal, at.key))
        return file.path, key_position(file.text, at.spot.table, at.spot.ordinal, at.key)
    return placed(log, at)


def in_order(log: Log, findings: list[Finding]) -> list[Finding]:
    """Return findings in the order of the log's files, of the lines in each, and of their codes."""

    def key(finding: Finding) -> tuple[int, int, int, str]:
        at = finding.at
        position = own_place(log, finding)[1]
        return at.spot.file if at.spot is not None else at.file, position.line, position.column, finding.code

    return sorted(findings, key=key)
