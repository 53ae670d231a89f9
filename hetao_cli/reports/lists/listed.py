"""Figures and events as they stand in the lists of documents: with their support and the findings about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.dates import date_answer
from hetao_cli.analysis.answers.figures import support_of
from hetao_cli.analysis.answers.records import support_record
from hetao_cli.log.records import figure_record
from hetao_cli.reports.lists.entries.event_record import event_record
from hetao_cli.reports.lists.entries.records import ListedEvent
from hetao_cli.reports.lists.figure_records import ListedFigure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Event


def about(evidence: Evidence) -> FindingsAbout:
    """Return the findings about the figures of a log; the rules are run once, when they are first asked for."""
    from hetao_cli.check.about import findings_about

    return evidence.once(findings_about)


def about_dates(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    """Return the fingerprints of the findings about the dates of events, by the ids of these."""
    from hetao_cli.check.about import findings_about_dates

    return evidence.once(findings_about_dates)


def listed_figures(evidence: Evidence, claims: Iterable[FigureClaim], language: str) -> list[ListedFigure]:
    """Return the records of figures, in the order given."""
    return [listed_figure(evidence, claim, language) for claim in claims]


def listed_figure(evidence: Evidence, claim: FigureClaim, language: str) -> ListedFigure:
    """Return the record of a figure with the support of what is known of its time."""
    support = support_of(evidence, claim)
    return ListedFigure(
        figure_record(evidence.log, claim),
        None if support is None else support_record(support, language),
        about(evidence).of([claim]),
    )


def listed_events(evidence: Evidence, events: Iterable[Event], language: str) -> list[ListedEvent]:
    """Return the records of events, in the order given, each with its date as all tellings allow it."""
    return [listed_event(evidence, event, language) for event in events]


def listed_event(evidence: Evidence, event: Event, language: str) -> ListedEvent:
    """Return the record of an event with the support of its date."""
    answer = date_answer(evidence, event.id)
    return ListedEvent(
        event=event_record(evidence.log, event, language),
        known=answer.date,
        support=support_record(answer.support, language),
        findings=list(about_dates(evidence).get(event.id, ())),
    )
