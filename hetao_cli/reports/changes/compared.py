"""What reports of changes are made of, and the words for it that all formats share."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.answers.figures import Answer
from hetao_cli.analysis.changes.kinds import EVENT
from hetao_cli.analysis.target_verdicts import verdict_text
from hetao_cli.check.findings.of_dates import date_findings
from hetao_cli.dates.display import display
from hetao_cli.messages.message import Message, in_language
from hetao_cli.reports.compare.printed import answer_text
from hetao_cli.reports.lists.listed import about

if TYPE_CHECKING:
    from hetao_cli.analysis.changes.kinds import Change, Known
    from hetao_cli.analysis.changes.looks import Look
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.moment import Moment


class ComparedLooks(NamedTuple):
    """What a report of changes consists of.

    Attributes:
        then: What was known.
        now: What is known.
        changes: The changes, in order.
        days: The days up to which the looks know what was published; None where they know all.
        language: The language of names and messages.
        of_two: The looks are of two logs, so that an editor can have brought a change.
    """

    then: Look
    now: Look
    changes: list[Change]
    days: tuple[Moment, Moment] | None
    language: str
    of_two: bool

    def log_of(self, change: Change) -> Look:
        """Return the look that knows the names of a change."""
        return self.now if change.now is not None else self.then

    def tier_of(self, source: str) -> str | None:
        """Return the tier of a source of either log; that of now counts."""
        return next(look.log.sources[source].tier for look in (self.now, self.then) if source in look.log.sources)


def findings_of(compared: ComparedLooks) -> list[list[str]]:
    """Return for each change the fingerprints of the findings about what is known now."""
    look, found = compared.now, list[list[str]]()
    dates = date_findings(look.log, list(look.events.values()), look.evidence.date_claims, look.evidence.today)
    for change in compared.changes:
        if change.now is None:
            found.append([])
        elif isinstance(change.now.shown, Answer):
            found.append(about(look.evidence).of(change.now.shown.claims))
        else:
            found.append(list(dates.get(change.question.subject[0], ())))
    return found


def subject_text(compared: ComparedLooks, change: Change) -> str:
    """Return the title of an event, or the names of the place and the metric of a figure."""
    log, subject = compared.log_of(change).log, change.question.subject
    if change.question.what == EVENT:
        return in_language(log.events[subject[0]].title, compared.language)
    place, metric = log.places[subject[0]].name, log.metrics[subject[1]].name
    return in_language(_OF_PLACE.filled(place=place, metric=metric), compared.language)


def news_of(change: Change) -> tuple[str, ...]:
    """Return the ids of the sources that bring a change: of now or of what came, and not of then; else all."""
    then, now = (_sources(one) if one is not None else () for one in (change.then, change.now))
    return tuple(one for one in now if one not in then) or now or then


def _sources(known: Known) -> tuple[str, ...]:
    came = known.outcome.outcome if known.outcome is not None else None
    return tuple(dict.fromkeys((*known.sources, *([came.figure.source] if came is not None else ()))))


def known_text(look: Look, known: Known, language: str) -> str:
    """Return the answer about a figure as `compare` prints it, or what came of a plan; or the date of an event."""
    shown = known.shown
    if known.outcome is not None:
        return verdict_text(known.outcome, language)
    if isinstance(shown, Answer):
        return answer_text(look.log, shown, language)
    return display(shown.moment, language) if shown.moment is not None else shown.date


def other_sides(look: Look, known: Known, language: str) -> list[str]:
    """Return what the other sides of a dispute say, a literal or a date of each; what is shown says none of it."""
    camps, shown = known.support.camps, known.shown
    if not camps:
        return []
    if isinstance(shown, Answer):
        figure = shown.shown.figure
        beside = look.evidence.subjects[figure.place, figure.metric]
        said = {one.figure.id: one.figure.says for one in beside}
        own = {one.figure.id for one in shown.same}
    else:
        dates = {one.dating.id: one.moment for one in look.evidence.once(_told)[shown.event.id]}
        said = {name: display(moment, language) for name, moment in dates.items() if moment is not None}
        own = {name for name, moment in dates.items() if moment == shown.moment}
    return list(dict.fromkeys(said[camp[0]] for camp in camps if own.isdisjoint(camp) and camp[0] in said))


def _told(evidence: Evidence) -> dict[str, list[DateClaim]]:
    """Return the claims of the datings of each event, by its id."""
    found: dict[str, list[DateClaim]] = defaultdict(list)
    for one in evidence.date_claims:
        found[one.dating.event].append(one)
    return found


_OF_PLACE = Message("changes.of-place", "{place}: {metric}")
