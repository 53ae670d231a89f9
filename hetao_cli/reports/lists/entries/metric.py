"""A metric: its properties, and its figures by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import in_language
from hetao_cli.reports.lists.chosen_figures import list_order
from hetao_cli.reports.lists.entries.entry import Shown, head, line_in, word
from hetao_cli.reports.lists.entries.records import MetricEntry, PlaceFigures
from hetao_cli.reports.lists.figure_table import figure_table
from hetao_cli.reports.lists.listed import listed_figures

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Metric


def metric_entry(evidence: Evidence, metric: Metric, language: str) -> Shown:
    """Return a metric with its figures by place."""
    log = evidence.log
    claims = sorted((claim for claim in evidence.claims if claim.figure.metric == metric.id), key=list_order(log))
    shown = evidence, metric, claims, language
    return Shown(lambda: _record(*shown), lambda: _blocks(*shown))


def _record(evidence: Evidence, metric: Metric, claims: list[FigureClaim], language: str) -> MetricEntry:
    log = evidence.log
    places: dict[str, list[FigureClaim]] = {}
    for claim in claims:
        places.setdefault(claim.figure.place, []).append(claim)
    return MetricEntry(
        type="metric",
        id=metric.id,
        name=metric.name,
        label=in_language(metric.name, language),
        unit=metric.unit,
        kind=metric.kind,
        adds_up=metric.adds_up,
        sum_of=list(metric.sum_of),
        share_of=list(metric.share_of),
        growth_of=metric.growth_of,
        on=metric.on,
        tolerance=metric.tolerance,
        sense=metric.sense,
        words=list(metric.words),
        same_as=list(metric.same_as),
        path=log.files[metric.spot.file].path,
        line=line_in(log, metric.spot),
        places=[
            PlaceFigures(place, in_language(log.places[place].name, language), listed_figures(evidence, own, language))
            for place, own in places.items()
        ],
    )


def _blocks(evidence: Evidence, metric: Metric, claims: list[FigureClaim], language: str) -> list[Block]:
    kind = f"{metric.kind}, {word('adds_up', language)}" if metric.adds_up else metric.kind
    facts: list[tuple[str, Text | None]] = [
        (word("unit", language), metric.unit),
        (word("kind", language), kind),
        (word("sum_of", language), ", ".join(metric.sum_of)),
        (word("share_of", language), " / ".join(metric.share_of)),
        (word("growth_of", language), metric.growth_of),
        (word("on", language), metric.on),
        (word("tolerance", language), metric.tolerance),
        (word("sense", language), word(metric.sense, language) if metric.sense is not None else None),
        (word("words", language), ", ".join(metric.words)),
        (word("same_as", language), ", ".join(metric.same_as)),
    ]
    opening = head(evidence.log, in_language(metric.name, language), metric.id, metric.spot, facts)
    return [opening, figure_table(evidence, claims, language)]
