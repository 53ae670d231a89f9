"""Tables through a pipe: plain, aligned also beside Chinese text, never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tabulate

from hetao_cli.model.blocks import Styled
from hetao_cli.render.spans import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.model.blocks import Text, TextTable


def aligned(table: TextTable, shown: Callable[[Text], str] = plain) -> str:
    """Return a table as aligned lines, its groups under headings, each text as `shown` says it."""

    def one_line(text: Text) -> str:
        return shown(text).replace("\n", " ")

    tabulate.PRESERVE_WHITESPACE = True
    rows: list[list[str] | str] = []
    for heading, group in table.groups:
        if heading:
            rows.append(one_line(Styled(heading, "heading")))
        rows += [[one_line(cell) for cell in row] for row in group]
    cells = [row for row in rows if not isinstance(row, str)]
    # all groups are laid out as one table, so that their columns are aligned
    lines = tabulate.tabulate(
        cells,
        headers=[one_line(Styled(column.label, "heading")) for column in table.columns],
        tablefmt="plain",
        disable_numparse=True,
        colalign=[column.align for column in table.columns] if cells else None,
    ).split("\n")
    body = iter(lines[1:])
    return "\n".join([lines[0].rstrip(), *(row if isinstance(row, str) else next(body).rstrip() for row in rows)])
