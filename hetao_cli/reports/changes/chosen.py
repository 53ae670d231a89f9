"""The changes that pass the filters of the timeline and of the list of figures, by what was known then or is now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.answers.figures import Answer
from hetao_cli.analysis.changes.kinds import EVENT, FIGURE
from hetao_cli.analysis.happenings import TimelineFilters
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.reports.lists.chosen_figures import FigureFilters, choose_figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.analysis.changes.kinds import Change
    from hetao_cli.analysis.changes.looks import Look
    from hetao_cli.model.moment import Moment


class ChangeFilters(NamedTuple):
    """Filters of changes; an empty one lets all pass. Metrics alone leave out events, kinds alone leave out figures."""

    places: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    start: Moment | None = None
    end: Moment | None = None


def choose_changes(changes: list[Change], then: Look, now: Look, filters: ChangeFilters) -> list[Change]:
    """Return the changes that pass, in the order given: one does if what was known then or what is known now does.

    Raises:
        UnknownNameError: A filter names nothing that either of the two logs has.
    """
    if filters == ChangeFilters():
        return changes
    figures = FigureFilters(filters.places, filters.metrics, filters.sources, filters.statuses, *filters[-2:])
    events = TimelineFilters(*filters[-2:], filters.places, filters.kinds, filters.statuses, filters.sources)
    asked: list[Callable[[], set[tuple[str, str]]]] = []
    for look in (now, then):
        if filters.metrics or not filters.kinds:
            asked.append(partial(_figures, look, figures))
        if filters.kinds or not filters.metrics:
            asked.append(partial(_events, look, events))
    chosen = _any_of(asked)
    return [one for one in changes if not chosen.isdisjoint(_names(one))]


def _figures(look: Look, filters: FigureFilters) -> set[tuple[str, str]]:
    return {(FIGURE, one.figure.id) for one in choose_figures(look.log, look.evidence.claims, filters)}


def _events(look: Look, filters: TimelineFilters) -> set[tuple[str, str]]:
    return {(EVENT, name) for name in look.chosen(filters)}


def _names(change: Change) -> set[tuple[str, str]]:
    """Return what a change is of: an event, or the figures that agree with what is or was known."""
    if change.question.what == EVENT:
        return {(EVENT, change.question.subject[0])}
    known = [one.shown for one in (change.then, change.now) if one is not None]
    return {(FIGURE, claim.figure.id) for one in known if isinstance(one, Answer) for claim in one.claims}


def _any_of(asked: list[Callable[[], set[tuple[str, str]]]]) -> set[tuple[str, str]]:
    """Return what any of some questions finds.

    Raises:
        UnknownNameError: None knows what it is asked about; one that the first raises.
    """
    found: set[tuple[str, str]] = set()
    errors: list[UnknownNameError] = []
    for one in asked:
        try:
            found |= one()
        except UnknownNameError as error:
            errors.append(error)
    if len(errors) == len(asked):
        raise errors[0]
    return found
