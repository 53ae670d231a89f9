"""The report of one metric through time: its document for programs; `metric_table` has its tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.records import support_record
from hetao_cli.analysis.series.density import per_km2
from hetao_cli.log.source_order import by_date
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.moment import iso_day
from hetao_cli.model.report import Report
from hetao_cli.reports.bounds import bounds_of
from hetao_cli.reports.stats.records import (
    BestBounds,
    ChangeRecord,
    DisputeRecord,
    LandRecord,
    MetricName,
    SeriesPoint,
    StatsDocument,
)
from hetao_cli.reports.used_rate import used_rate

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.disputes import Dispute
    from hetao_cli.analysis.series.change import Change
    from hetao_cli.analysis.series.density import Land
    from hetao_cli.analysis.series.points import Point
    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope
    from hetao_cli.reports.stats.metric_series import Series, Through


def report_metric(evidence: Evidence, through: Through, envelope: Envelope) -> Report:
    """Return the report of a metric through time.

    Args:
        evidence: The log, read.
        through: The metric through time.
        envelope: The keys that open every document.
    """

    def document() -> StatsDocument:
        metric = through.metric
        label = in_language(metric.name, through.language)
        named = MetricName(metric.id, metric.name, label, metric.kind, metric.unit)
        return StatsDocument(envelope, "metric", metric=named, points=_points(evidence, through))

    def blocks() -> list[Block]:
        from hetao_cli.check.about import findings_about
        from hetao_cli.reports.stats.metric_table import metric_blocks

        return metric_blocks(through, evidence.once(findings_about))

    return Report("stats", "points", document, blocks, _talk(evidence, through))


def _talk(evidence: Evidence, through: Through) -> tuple[str, ...]:
    own = [claim for claim in evidence.claims if claim.figure.metric == through.metric.id]
    unread = sum(claim.interval is None or claim.as_of is None for claim in own)
    return (in_language(counted(unread, _LEFT_OUT, _LEFT_OUT_MORE), through.language),) if unread else ()


_LEFT_OUT = Message(
    "talk.not-in-series",
    "left out {n} figure of this metric without a value or a date that can be read; 'hetao check' tells which",
)
_LEFT_OUT_MORE = Message(
    "talk.not-in-series-more",
    "left out {n} figures of this metric without a value or a date that can be read; 'hetao check' tells which",
)


def _points(evidence: Evidence, through: Through) -> list[SeriesPoint]:
    from hetao_cli.check.about import findings_about

    about = evidence.once(findings_about)
    return [
        _record(through, series, point, change, about)
        for series in through.series
        for point, change in zip(series.points, series.changes, strict=True)
    ]


def _record(through: Through, series: Series, point: Point, change: Change | None, about: FindingsAbout) -> SeriesPoint:
    strand = point.strand
    density = per_km2(series.land, point.interval)
    return SeriesPoint(
        place=series.place,
        label=in_language(through.log.places[series.place].name, through.language),
        metric=through.metric.id,
        as_of=point.as_of.edtf,
        earliest=iso_day(point.as_of.earliest),
        latest=iso_day(point.as_of.latest),
        standing=strand.standing,
        bounds=bounds_of(point.interval),
        unit=strand.unit,
        of=strand.of,
        since=strand.since,
        until=strand.until,
        figures=list(point.figures),
        says=list(dict.fromkeys(claim.figure.says for claim in point.claims)),
        sources=list(point.sources),
        support=point.support,
        supported=support_record(point.answer.support, through.language),
        findings=about.of(point.concerns),
        dispute=None if point.dispute is None else _dispute(point.dispute),
        change=None if change is None else _change(change),
        per_km2=None if density is None else bounds_of(density),
        land=None if series.land is None or density is None else _land(through.log, series.land),
        exchanged=used_rate(point.exchanged),
    )


def _dispute(dispute: Dispute) -> DisputeRecord:
    best = dispute.best
    return DisputeRecord(
        best=None if best is None else BestBounds(bounds_of(best.interval), best.unit, best.support),
        camps=[[claim.figure.id for claim in cluster] for cluster in dispute.clusters],
        suspects=list(dispute.suspects),
    )


def _change(change: Change) -> ChangeRecord:
    return ChangeRecord(
        since=change.base.as_of.edtf,
        standing=change.base.strand.standing,
        figures=list(change.base.figures),
        years=bounds_of(change.years),
        difference=bounds_of(change.difference),
        percent=None if change.percent is None else bounds_of(change.percent),
        annual_percent=None if change.growth is None else bounds_of(change.growth),
        why_not_annual=change.why or None,
        seen=change.is_seen,
    )


def _land(log: Log, land: Land) -> LandRecord:
    figures = [claim.figure for claim in land.answer.claims]
    return LandRecord(
        bounds=bounds_of(land.km2),
        figures=[figure.id for figure in figures],
        sources=list(by_date(log, (figure.source for figure in figures))),
    )
