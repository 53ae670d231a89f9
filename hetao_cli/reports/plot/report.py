"""The report of a picture: its points for programs, drawn panels and tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.records import support_record
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.report import Report
from hetao_cli.quantities.printing import json_number
from hetao_cli.reports.plot.records import PlotDocument, PlotPoint
from hetao_cli.reports.target_record import target_record
from hetao_cli.reports.used_rate import used_rate

if TYPE_CHECKING:
    from hetao_cli.charts.scene.panels import Line, Mark, Panel, Picture
    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.quantity import Number
    from hetao_cli.model.records import Envelope


def report_picture(evidence: Evidence, picture: Picture, envelope: Envelope) -> Report:
    """Return the report of a picture.

    Args:
        evidence: The log, read.
        picture: The picture.
        envelope: The keys that open every document.
    """

    def document() -> PlotDocument:
        from hetao_cli.check.about import findings_about

        about = evidence.once(findings_about)
        points = [
            _record(picture, panel, line, mark, about)._replace(
                targets=[target_record(evidence, one, picture.language) for one in mark.targets]
            )
            for panel in picture.panels
            for line in panel.lines
            for mark in line.marks
        ]
        return PlotDocument(envelope, points, list(picture.undrawn))

    def blocks() -> list[Block]:
        from hetao_cli.check.about import findings_about
        from hetao_cli.reports.plot.text import blocks_of

        return blocks_of(evidence.log, picture, evidence.once(findings_about))

    return Report("plot", "points", document, blocks, _talk(picture, envelope.language))


def _talk(picture: Picture, language: str) -> tuple[str, ...]:
    """Return what to say beside a picture: how many figures are not in it."""
    count = len(picture.undrawn)
    return (in_language(counted(count, _UNDRAWN, _UNDRAWN_MORE), language),) if count else ()


_UNDRAWN = Message(
    "talk.undrawn",
    "{n} figure has no value in the metric's unit or no date, so can't be drawn; 'hetao figures' lists them",
)
_UNDRAWN_MORE = Message(
    "talk.undrawn-more",
    "{n} figures have no value in the metric's unit or no date, so can't be drawn; 'hetao figures' lists them",
)


def _record(picture: Picture, panel: Panel, line: Line, mark: Mark, about: FindingsAbout) -> PlotPoint:
    point = mark.point
    strand, dispute, as_of = point.strand, point.dispute, point.as_of
    earliest, _, _, latest = as_of.iso_bounds()
    low, high = point.interval.low, point.interval.high
    return PlotPoint(
        metric=panel.metric,
        place=line.place,
        label=line.label,
        as_of=as_of.edtf,
        earliest=earliest,
        latest=latest,
        low=_json(low),
        high=_json(high),
        low_closed=low is not None and point.interval.low_closed,
        high_closed=high is not None and point.interval.high_closed,
        unit=panel.unit,
        standing=strand.standing,
        disputed=dispute is not None,
        support=support_record(point.answer.support, picture.language),
        findings=about.of(point.concerns),
        says=list(mark.literals),
        figures=list(point.figures),
        sources=list(point.sources),
        targets=[],
        exchanged=used_rate(point.exchanged),
    )


def _json(number: Number | None) -> int | float | None:
    return None if number is None else json_number(number)
