"""Text for people: in columns, within the width of a terminal or of COLUMNS, with colours where these show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.blocks import Drawing, LinesLater, TextTable
from hetao_cli.render.spans import drawn, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hetao_cli.model.blocks import Text
    from hetao_cli.model.report import Report
    from hetao_cli.render.registry import Surface

FEWEST_GROUPS = 4_000
"""The lines of fewer findings are not worth a second process."""


def render(report: Report, surface: Surface) -> str:
    """Return the blocks of the report as text for the surface; nothing if there is none."""
    shown = plain
    if surface.colour:
        from hetao_cli.render.painting import painted

        shown = painted
    if surface.width is None:
        text = "\n\n".join(_whole(report, surface, shown))
    else:
        from hetao_cli.render.layout import laid_out

        text = "\n".join(shown(tuple(line)) for line in laid_out(report.blocks(), surface, surface.width))
    return f"{text}\n" if text else ""


def _whole(report: Report, surface: Surface, shown: Callable[[Text], str]) -> Iterator[str]:
    """Yield each block with lines as long as they are: those of tables aligned by tabulate."""
    for block in report.blocks():
        if isinstance(block, TextTable):
            from hetao_cli.render.piped import aligned

            yield aligned(block, shown)
        else:
            lines = drawn(block, surface) if isinstance(block, Drawing) else block.lines
            yield _shown(lines, shown)


def _shown(lines: Sequence[Text], shown: Callable[[Text], str]) -> str:
    """Return lines as text; those about very many things are made and written by two processes."""
    if isinstance(lines, LinesLater) and len(lines.groups) >= FEWEST_GROUPS:
        from hetao_cli.system.second_process import can_fork, in_halves

        if can_fork():
            first, rest = lines.halves()
            return "\n".join(in_halves(lambda: "\n".join(map(shown, first)), lambda: "\n".join(map(shown, rest))))
    return "\n".join(map(shown, lines))
