"""The coverage of places: the number of figures of each metric at each place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Column, Styled, TextTable
from hetao_cli.reports.stats.row import CountRow, figure_row
from hetao_cli.reports.stats.words import word

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Names
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.reports.stats.registry import Statistics

RANK = 90
TITLE = Message("stats.coverage.title", "Coverage: figures of a metric")

MOST_PLACES = 3
"""Places that have a column of their own; the others share one."""


def rows(evidence: Evidence) -> list[CountRow]:
    """Count the figures that could be read of each metric at each place, in the order of the log."""
    log = evidence.log
    order = {name: number for number, name in enumerate([*log.metrics, *log.places])}
    found: list[CountRow] = []
    for place, metric in sorted(evidence.subjects, key=lambda pair: (order[pair[1]], order[pair[0]])):
        figures = [(claim.figure.id, claim.figure.source) for claim in evidence.subjects[place, metric]]
        label = _both(log.metrics[metric].name, log.places[place].name)
        found.append(figure_row(f"{metric}/{place}", label, figures, None, (place, metric)))
    return found


def _both(metric: Names, place: Names) -> Names:
    return {
        language: f"{in_language(metric, language)} · {in_language(place, language)}" for language in {*metric, *place}
    }


def block(statistics: Statistics, most: int | None, language: str) -> Block:
    """Return a matrix: metrics in rows, in columns the places with the most figures and all others together."""
    covered = Counter(row.place for row in statistics.rows)
    shown = [place for place, _ in covered.most_common(MOST_PLACES) if place is not None]
    cells: dict[str, list[int]] = {}
    for row in statistics.rows:
        counts = cells.setdefault(row.metric or "", [0] * (len(shown) + 1))
        counts[shown.index(row.place) if row.place in shown else len(shown)] += row.number
    log = statistics.log
    labels = [in_language(log.places[place].name, language) for place in shown]
    if len(covered) > len(shown):
        labels.append(in_language(_ELSEWHERE, language))
    columns = (
        Column(in_language(TITLE, language), wraps=True),
        *(Column(label, align="right", wraps=True) for label in labels),
    )
    lines: list[tuple[Text, ...]] = [
        (in_language(log.metrics[metric].name, language), *(str(count or "·") for count in counts[: len(labels)]))
        for metric, counts in list(cells.items())[:most]
    ]
    if len(lines) < len(cells):
        more = Styled(word("more rows", language).format(n=len(cells) - len(lines)), "dim")
        lines.append((more, *[""] * len(labels)))
    metrics = len(log.metrics)
    known = [f"{sum(place == row.place for row in statistics.rows)}/{metrics}" for place in shown]
    rest = len({row.metric for row in statistics.rows if row.place not in shown})
    total = (in_language(_KNOWN, language), *known, f"{rest}/{metrics}")
    return TextTable(columns, (("", (*lines, total[: len(columns)])),))


_ELSEWHERE = Message("stats.coverage.elsewhere", "elsewhere")
_KNOWN = Message("stats.coverage.known", "metrics known")
