"""Figures of only one independent source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Column, Styled, TextTable
from hetao_cli.reports.stats.row import CountRow, figure_row
from hetao_cli.reports.stats.words import word

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.reports.stats.registry import Statistics

RANK = 7
TITLE = Message("stats.one-source.title", "One source only")


def rows(evidence: Evidence) -> list[CountRow]:
    """Count the figures of each place and metric for which only one independent source gives figures."""
    log = evidence.log
    found: list[CountRow] = []
    for (place, metric), claims in evidence.subjects.items():
        if len({claim.origin for claim in claims}) == 1:
            figures = [(claim.figure.id, claim.figure.source) for claim in claims]
            label = log.metrics[metric].name
            found.append(figure_row(f"{metric}/{place}", label, figures, None, (place, metric)))
    return found


def block(statistics: Statistics, most: int | None, language: str) -> Block:
    """Return a row for each place, with its metrics that only one source gives."""
    places: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for row in statistics.rows:
        places.setdefault((row.place or "", row.sources), []).append(in_language(row.label, language))
    comma = ", " if language == "en" else "、"
    names = statistics.log.places
    cells: list[tuple[Text, ...]] = [
        (in_language(names[place].name, language), comma.join(metrics), Styled(", ".join(sources), "dim"))
        for (place, sources), metrics in list(places.items())[:most]
    ]
    if len(cells) < len(places):
        more = Styled(word("more rows", language).format(n=len(places) - len(cells)), "dim")
        cells.append((more, "", ""))
    title = f"{in_language(TITLE, language)} ({len(statistics.rows)})"
    columns = (Column(title, wraps=True), *(Column(in_language(label, language), wraps=True) for label in _COLUMNS))
    return TextTable(columns, (("", tuple(cells)),))


_COLUMNS: tuple[Localized, ...] = (
    Message("stats.one-source.columns.metrics", "Metrics"),
    Message("stats.one-source.columns.source", "Source"),
)
