"""The report of a comparison: its document for programs and its tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hetao_cli.analysis.answers.records import support_record
from hetao_cli.log.records import figure_record
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.report import Report
from hetao_cli.quantities.printing import json_number
from hetao_cli.reports.compare.records import (
    ComparedFigure,
    ComparedMetric,
    CompareDocument,
    ComparedPlace,
    Ends,
    OneSided,
    PlannedEvent,
    SlippedEvent,
)
from hetao_cli.reports.compare.words import missing, reasons
from hetao_cli.reports.slip_record import slip_record
from hetao_cli.reports.target_record import target_record
from hetao_cli.reports.used_rate import used_rate

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.log import Log
    from hetao_cli.model.quantity import Interval
    from hetao_cli.model.records import Envelope
    from hetao_cli.reports.compare.comparison import Compared, MetricRow
    from hetao_cli.reports.compare.milestones import Slipped

_One = TypeVar("_One")
_Made = TypeVar("_Made")


def report_comparison(compared: Compared, envelope: Envelope) -> Report:
    """Return the report of a comparison.

    Args:
        compared: Its contents.
        envelope: The keys that open every document.
    """

    def blocks() -> list[Block]:
        from hetao_cli.reports.compare.text import comparison_blocks

        return comparison_blocks(compared)

    return Report("compare", "rows", lambda: _document(compared, envelope), blocks, _talk(compared))


def _talk(compared: Compared) -> tuple[str, ...]:
    unread = compared.comparison.unread
    return (in_language(counted(unread, _LEFT_OUT, _LEFT_OUT_MORE), compared.language),) if unread else ()


_LEFT_OUT = Message(
    "talk.not-compared",
    "left out {n} figure of these places that could not be read in the metric's unit; 'hetao figures' marks them",
)
_LEFT_OUT_MORE = Message(
    "talk.not-compared-more",
    "left out {n} figures of these places that could not be read in the metric's unit; 'hetao figures' marks them",
)


def _document(compared: Compared, envelope: Envelope) -> CompareDocument:
    log, comparison, language = compared.log, compared.comparison, compared.language
    return CompareDocument(
        envelope,
        places=_both(lambda side: _place(log, side, language), comparison.sides),
        rows=[_row(compared, row) for row in comparison.rows],
        unknown_metrics=comparison.unknown,
        milestones=_both(lambda ahead: [_milestone(one, language) for one in ahead], compared.milestones),
        one_sided=[group for side in (0, 1) if (group := _one_sided(compared, side)).metrics],
        slips=_both(lambda slips: [_slipped(one, language) for one in slips], compared.slips),
    )


def _one_sided(compared: Compared, side: int) -> OneSided:
    """Return the metrics of which one side alone has figures."""
    sides, other = compared.comparison.sides, 1 - side
    metrics = [row.metric.id for row in compared.comparison.rows if row.lacks == other]
    return OneSided(sides[side], missing(compared.log, sides[other], compared.language), metrics)


def _both(make: Callable[[_One], _Made], two: tuple[_One, _One]) -> tuple[_Made, _Made]:
    """Return the results of a function for the first and for the second."""
    return make(two[0]), make(two[1])


def _place(log: Log, side: str, language: str) -> ComparedPlace:
    name = log.places[side].name
    return ComparedPlace(side, name, in_language(name, language))


def _row(compared: Compared, row: MetricRow) -> ComparedMetric:
    language = compared.language
    return ComparedMetric(
        metric=row.metric.id,
        label=in_language(row.metric.name, language),
        kind=row.metric.kind,
        unit=row.metric.unit,
        cells=_both(lambda cell: _cell(compared, cell), row.cells),
        ratio=_bounds(row.ratio),
        per_km2=_both(_bounds, row.per_unit if compared.comparison.per == "km2" else (None, None)),
        per=compared.comparison.per if row.per_unit != (None, None) else None,
        per_unit=_both(_bounds, row.per_unit),
        unread=_both(_literals, row.unread),
        like_for_like=not row.differences,
        why=reasons(compared.log, compared.comparison.sides, row, language) or None,
        exchanged=used_rate(row.exchanged),
        targets=_both(
            lambda planned: [target_record(compared.evidence, one, language) for one in planned], row.targets
        ),
    )


def _literals(claims: list[FigureClaim]) -> list[str]:
    return [claim.figure.says for claim in claims]


def _cell(compared: Compared, cell: Answer | None) -> ComparedFigure | None:
    if cell is None:
        return None
    support = cell.support
    return ComparedFigure(
        figure_record(compared.log, cell.shown),
        sources=support.sources,
        disagree=support.differ,
        answer=_bounds(cell.interval) or Ends(None, None),
        support=support_record(support, compared.language),
        findings=compared.findings().of(cell.claims),
    )


def _bounds(interval: Interval | None) -> Ends | None:
    if interval is None:
        return None
    return Ends(
        low=None if interval.low is None else json_number(interval.low),
        high=None if interval.high is None else json_number(interval.high),
    )


def _milestone(one: Happening, language: str) -> PlannedEvent:
    return PlannedEvent(
        id=one.event.id,
        date=one.date,
        label=in_language(one.event.title, language),
        place=one.event.place,
        status=one.status,
        overdue=one.overdue,
    )


def _slipped(one: Slipped, language: str) -> SlippedEvent:
    last = one.dates[-1]
    return SlippedEvent(
        id=one.event.id,
        label=in_language(one.event.title, language),
        place=one.event.place,
        status="planned" if last.planned else "actual",
        announced=list(dict.fromkeys(date.moment.edtf for date in one.dates if date.planned)),
        date=last.moment.edtf,
        slip=slip_record(one.slip, last.moment, language),
    )
