"""All changes between two looks, the most newsworthy first, each with what brought it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.changes.events import event_changes
from hetao_cli.analysis.changes.figures import figure_changes
from hetao_cli.analysis.changes.kinds import BOTH, EDITED, KINDS, PASSED, PUBLISHED
from hetao_cli.dates.edtf import moment_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.changes.kinds import Change, Question
    from hetao_cli.analysis.changes.looks import Look
    from hetao_cli.model.moment import Day

_NEVER = float("-inf")


def changes_between(then: Look, now: Look, middle: Look | None = None) -> list[Change]:
    """Return what has changed, by kind and, of one kind, by the day of the news, the newest first.

    Args:
        then: What was known.
        now: What is known.
        middle: Where the two are of two logs, what the log of now would have had to say then: what differs from `then`
            to this an editor brought, what differs from this to `now` was published since.
    """
    found = _all(then, now)
    if middle is not None:
        edited, published = _Asked(_all(then, middle)), _Asked(_all(middle, now))
        found = [one._replace(cause=_cause(one, edited, published)) for one in found]
    return sorted(found, key=lambda one: (KINDS.index(one.kind), -_news(one, then, now), _name(one.question)))


def _all(then: Look, now: Look) -> list[Change]:
    return [*event_changes(then, now), *figure_changes(then.evidence, now.evidence)]


class _Asked:
    """The questions whose answers changed in a step: of the same day, else of any day of the same subject."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self.exactly = {_name(one.question) for one in changes}
        self.about = {one[:-1] for one in self.exactly}


def _cause(change: Change, edited: _Asked, published: _Asked) -> str:
    """Return what brought a change: the steps in which the answer to its question changed."""
    name = _name(change.question)
    for by_editor, by_source in (
        (name in edited.exactly, name in published.exactly),
        (name[:-1] in edited.about, name[:-1] in published.about),
    ):
        if by_editor or by_source:
            alone = EDITED if by_editor else change.cause if change.cause == PASSED else PUBLISHED
            return BOTH if by_editor and by_source else alone
    return BOTH


def _name(question: Question) -> tuple[str, ...]:
    return question.what, *question.subject, str(question.strand or ""), question.day


def _news(change: Change, then: Look, now: Look) -> Day:
    """Return the last day on which a source that a change rests on was published."""
    known, look = (change.now, now) if change.now is not None else (change.then, then)
    sources = look.log.sources
    days = [moment_of(sources[name].published) for name in known.sources] if known is not None else []
    return max((one.latest for one in days if one is not None), default=_NEVER)
