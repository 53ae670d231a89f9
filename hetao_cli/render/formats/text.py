"""Text for people: on a terminal with colours and wrapped columns, through a pipe plain and whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.blocks import Drawing, TextTable
from hetao_cli.render.spans import drawn, plain

if TYPE_CHECKING:
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

MOST_RICH_ROWS = 400
"""The rows above which a table is laid out by tabulate: Rich lays out 2,400 rows a second, tabulate 55,000."""


def render(report: Report, surface: Surface) -> str:
    """Return the blocks of the report as text for the surface; nothing if there is none."""
    blocks = report.blocks()
    rows = sum(len(group) for block in blocks if isinstance(block, TextTable) for _, group in block.groups)
    if surface.width is not None and rows <= MOST_RICH_ROWS:
        from hetao_cli.render.terminal import on_terminal

        return on_terminal(blocks, surface)
    shown = plain
    if surface.colour:
        from hetao_cli.render.painting import painted

        shown = painted
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, TextTable):
            from hetao_cli.render.piped import aligned

            parts.append(aligned(block, shown))
        else:
            lines = drawn(block, surface) if isinstance(block, Drawing) else block.lines
            parts.append("\n".join(map(shown, lines)))
    return "\n\n".join(parts) + "\n" if parts else ""
