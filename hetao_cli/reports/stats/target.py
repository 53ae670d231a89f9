"""The report of targets: each planned figure with its outcome, and by how much it was missed or exceeded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.target_verdicts import difference_text, revised_word, verdict_word
from hetao_cli.analysis.targets import targets
from hetao_cli.dates.display import display
from hetao_cli.log.tiers import source_name
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.model.report import Report
from hetao_cli.reports.finding_codes import finding_codes, finding_note
from hetao_cli.reports.lists.listed import about
from hetao_cli.reports.stats.records import StatsDocument
from hetao_cli.reports.stats.words import word
from hetao_cli.reports.target_record import target_record

if TYPE_CHECKING:
    from collections.abc import Collection

    from hetao_cli.analysis.targets import Target
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.records import Envelope


def report_targets(
    evidence: Evidence, of: tuple[str | None, Collection[str] | None], envelope: Envelope, language: str
) -> Report:
    """Return the report of planned figures.

    Args:
        evidence: The log, read.
        of: Only this metric and these places; None for all.
        envelope: The keys that open every document.
        language: The language of labels.
    """
    metric, places = of
    shown = [
        target
        for target in targets(evidence)
        if (metric is None or target.plan.figure.metric == metric)
        and (places is None or target.plan.figure.place in places)
    ]

    def document() -> StatsDocument:
        return StatsDocument(envelope, "targets", targets=[target_record(evidence, one, language) for one in shown])

    return Report("stats", "targets", document, lambda: _blocks(evidence, shown, language))


def _blocks(evidence: Evidence, shown: list[Target], language: str) -> list[Block]:
    if not shown:
        return [TextLines((word("no target", language),))]
    labels = ("metric", "target", "due", "announced", "outcome", "verdict", "difference")
    groups: dict[str, list[tuple[Text, ...]]] = {}
    for one in shown:
        place = in_language(evidence.log.places[one.plan.figure.place].name, language)
        groups.setdefault(place, []).append(_row(evidence, one, language))
    columns = tuple(Column(word(label, language), wraps=True) for label in labels)
    claims = [claim for one in shown for claim in (one.plan, one.outcome) if claim is not None]
    table = TextTable(columns, tuple((place, tuple(rows)) for place, rows in groups.items()))
    return [table, *finding_note(about(evidence).of(claims), language)]


def _row(evidence: Evidence, one: Target, language: str) -> tuple[Text, ...]:
    figure, outcome = one.plan.figure, one.outcome
    came: Text = ""
    if outcome is not None:
        as_of = f" {display(outcome.as_of, language)}" if outcome.as_of is not None else ""
        codes = finding_codes(about(evidence).of([outcome]))
        came = (
            outcome.figure.says,
            *codes,
            Styled(f"{as_of} · {source_name(evidence.log, outcome.figure.source, language)}", "dim"),
        )
    announced = display(one.announced, language) if one.announced is not None else ""
    verdict = verdict_word(one, language)
    return (
        in_language(evidence.log.metrics[figure.metric].name, language),
        (Styled(figure.says, "planned"), *finding_codes(about(evidence).of([one.plan]))),
        display(one.due, language) if one.due is not None else "",
        (announced, Styled(f" · {source_name(evidence.log, figure.source, language)}", "dim")),
        came,
        (
            Styled(verdict, "warning" if one.verdict in {"missed", "overdue"} else ""),
            Styled(f" ({revised_word(language)})" if one.revised else "", "dim"),
        ),
        difference_text(one, language),
    )
