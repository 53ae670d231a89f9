"""The points of a panel as a table: the values, the literals and the sources of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.target_verdicts import target_texts
from hetao_cli.charts.scene.notes import doubt_text
from hetao_cli.charts.scene.words import word
from hetao_cli.charts.terminal.signs import point_sign
from hetao_cli.log.tiers import source_name
from hetao_cli.model.blocks import NO_BREAK, Column, Styled, TextTable
from hetao_cli.reports.finding_codes import finding_codes

if TYPE_CHECKING:
    from hetao_cli.charts.scene.panels import Line, Mark, Panel
    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.model.blocks import Text
    from hetao_cli.model.log import Log


def point_table(log: Log, panel: Panel, language: str, about: FindingsAbout) -> TextTable:
    """Return the points of a panel, place by place, in the order of time, with the codes of findings about them."""
    columns = (
        Column(word("place", language), wraps=True),
        Column(word("as of", language)),
        Column(word("value", language), wraps=True),
        Column(word("says", language), wraps=True),
        Column(word("source", language), wraps=True),
    )
    rows = tuple(_row(log, line, mark, language, about) for line in panel.lines for mark in line.marks)
    return TextTable(columns, (("", rows),))


def _row(log: Log, line: Line, mark: Mark, language: str, about: FindingsAbout) -> tuple[Text, ...]:
    standing = mark.point.strand.standing
    told = word("comma", language).join(target_texts(mark.targets, language))
    cell: list[str | Styled] = [mark.text]
    if standing != "actual":
        cell.append(Styled(f" {word(standing, language)} {told}".rstrip(), "planned"))
    disputed = doubt_text(mark, language)
    if disputed:
        cell.append(Styled(f" ({disputed})", "error"))
    cell += finding_codes(about.of(mark.point.concerns))
    comma = word("comma", language)
    return (
        (point_sign(line, standing), f"{NO_BREAK}{line.label}"),
        mark.when,
        tuple(cell),
        comma.join(mark.literals),
        comma.join(source_name(log, name, language) for name in mark.point.sources),
    )
