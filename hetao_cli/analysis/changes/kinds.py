"""The kinds of changes, told from the relation of what was known then to what is known now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.answers.support import DISPUTED, TOLD
from hetao_cli.messages.message import Message
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import intersect

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer, Strand
    from hetao_cli.analysis.answers.support import Support
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.analysis.targets import Target
    from hetao_cli.model.moment import Moment

CONTRADICTED, SETTLED, MOVED, GONE_SILENT = "contradicted", "settled", "moved", "gone_silent"
REVISED, NEW, SHARPER, CONFIRMED = "revised", "new", "sharper", "confirmed"
KINDS = (CONTRADICTED, SETTLED, MOVED, GONE_SILENT, REVISED, NEW, SHARPER, CONFIRMED)
"""All kinds, the most newsworthy first."""

PUBLISHED, EDITED, BOTH, PASSED = "published", "edited", "both", "passed"
CAUSES = (PUBLISHED, EDITED, BOTH, PASSED)
"""What brought a change: a source published since, an editor, both of them, or that the time of a plan has passed."""

EQUAL, WITHIN, AROUND, OVERLAP, BELOW, ABOVE = "equal", "within", "around", "overlap", "below", "above"
RELATIONS = (EQUAL, WITHIN, AROUND, OVERLAP, BELOW, ABOVE)

FIGURE, EVENT = "figure", "event"


class Known(NamedTuple):
    """What is known in answer to a question.

    Attributes:
        shown: The answer about a figure, or the event with its date.
        values: The values or, of a date, the days (as numbers, widened where it is approximate) that it can be; None
            where the date can't be read.
        support: How well it is supported.
        sources: The ids of the sources that agree with it, or of all sides of a dispute, by the day of publication.
        planned: It is still to come.
        overdue: It is planned, its time has passed, and nothing that is known came of it.
        outcome: Of a planned figure the target with its outcome; None where none is known, and of an event.
        replaced: Another plan has taken its place.
        doubtful_date: The date itself is doubted, as by `?`.
        written: The date of an event as it is written; of a figure nothing.
    """

    shown: Answer | Happening
    values: Interval | None
    support: Support
    sources: tuple[str, ...]
    planned: bool = False
    overdue: bool = False
    outcome: Target | None = None
    replaced: bool = False
    doubtful_date: bool = False
    written: str = ""


class Question(NamedTuple):
    """What was asked on both days.

    Attributes:
        what: figure or event.
        subject: The ids of a place and a metric, or that of an event.
        strand: What the figures are comparable in; None for an event.
        day: The day that the figure is of, in EDTF; empty for a constant, an event, or where it is not known.
    """

    what: str
    subject: tuple[str, ...]
    strand: Strand | None = None
    day: str = ""


class Change(NamedTuple):
    """A change of what is known.

    Attributes:
        kind: One of `KINDS`.
        question: The question.
        then: What was known then; None if nothing was.
        now: What is known now; None if nothing is.
        relation: How the values or days of now lie to those of then, one of `RELATIONS`; None where one is unknown.
        at: The day that what is known now is of; None where it has none.
        cause: One of `CAUSES`.
    """

    kind: str
    question: Question
    then: Known | None
    now: Known | None
    relation: str | None = None
    at: Moment | None = None
    cause: str = PUBLISHED


def relation_of(now: Interval, then: Interval) -> str:
    """Return how the values of now lie to those of then.

    Of Allen's relations of days `within` is starts, during and finishes, `around` their inverses, `overlap` overlaps
    and overlapped by, `below` precedes and meets, and `above` the inverses of these.

    >>> relation_of(Interval(447, 447), Interval(441, 449)), relation_of(Interval(1, 2), Interval(3, None))
    ('within', 'below')
    """
    a, b = _plain(now), _plain(then)
    if a == b:
        return EQUAL
    shared = intersect(a, b)
    if shared is None:
        return BELOW if a.high is not None and b.low is not None and a.high <= b.low else ABOVE
    return WITHIN if _plain(shared) == a else AROUND if _plain(shared) == b else OVERLAP


def _plain(interval: Interval) -> Interval:
    """Return an interval whose open ends are not closed, so that equal ones compare equal."""
    low, high, low_closed, high_closed = interval
    return Interval(low, high, low is not None and low_closed, high is not None and high_closed)


def change_of(
    question: Question, then: Known | None, now: Known | None, *, at: Moment | None = None, later: bool = False
) -> Change | None:
    """Return the change of the answer to a question; None if nothing has changed.

    Args:
        question: The question.
        then: What was known.
        now: What is known.
        at: The day that what is known now is of.
        later: That is surely a later day than the one that was known of then.
    """
    if then is None or now is None:
        kind = NEW if now is not None else GONE_SILENT if then is not None else None
        return None if kind is None else Change(kind, question, then, now, None, at)
    relation = None if now.values is None or then.values is None else relation_of(now.values, then.values)
    kind = None if later else _of_standing(then, now)
    planned = then.planned and now.planned
    moves = planned if question.what == EVENT else later and not planned
    kind = kind or _of_values(then, now, relation, moves=moves) or _of_support(then, now, later=later)
    if kind is None:
        return None
    cause = PASSED if kind == GONE_SILENT and now.overdue else PUBLISHED
    return Change(kind, question, then, now, relation, at, cause)


def _of_standing(then: Known, now: Known) -> str | None:
    """Return the kind of a change of how sure an answer is, or of whether it is still to come.

    What only doubtful sources say contradicts nothing and settles nothing.
    """
    if now.support.kind == DISPUTED and then.support.kind != DISPUTED:
        return CONTRADICTED
    came = (then.planned and not now.planned) or (now.outcome is not None and then.outcome is None)
    if now.support.kind not in TOLD and (came or then.support.kind in TOLD):
        return SETTLED
    if (now.planned and not then.planned) or (now.replaced and not then.replaced):
        return REVISED
    return None


def _of_values(then: Known, now: Known, relation: str | None, *, moves: bool) -> str | None:
    """Return the kind of a change of values or days; None if they are equal, or others that can be the same.

    Args:
        then: What was known.
        now: What is known.
        relation: Of the values now to those then; None where one is unknown.
        moves: What they are of can have changed by itself, as a plan, or a number from one day to a later one.
    """
    if relation in {BELOW, ABOVE}:
        return MOVED if moves else REVISED
    if now.overdue and not then.overdue:
        return GONE_SILENT
    if relation == WITHIN or (relation == EQUAL and then.doubtful_date and not now.doubtful_date):
        return SHARPER
    return REVISED if relation != EQUAL and not moves and now.written != then.written else None


def _of_support(then: Known, now: Known, *, later: bool) -> str | None:
    """Return the kind of a change of who agrees; what is said again of a later day is confirmed by it."""
    if later or now.support.sources > then.support.sources:
        return CONFIRMED
    if then.sources and not now.sources:
        return GONE_SILENT
    return REVISED if now.support.sources < then.support.sources or now.written != then.written else None


WORDS: dict[str, Message] = {
    CONTRADICTED: Message("changes.contradicted", "contradicted"),
    SETTLED: Message("changes.settled", "settled"),
    MOVED: Message("changes.moved", "moved"),
    GONE_SILENT: Message("changes.gone-silent", "gone silent"),
    REVISED: Message("changes.revised", "revised"),
    NEW: Message("changes.new", "new"),
    SHARPER: Message("changes.sharper", "sharper"),
    CONFIRMED: Message("changes.confirmed", "confirmed"),
}
CAUSE_WORDS: dict[str, Message] = {
    PUBLISHED: Message("changes.published", "published since"),
    EDITED: Message("changes.edited", "corrected by an editor"),
    BOTH: Message("changes.both", "both"),
    PASSED: Message("changes.passed", "time has passed"),
}
