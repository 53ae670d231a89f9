"""Plans of one thing: what they are for, when they were announced, and how they were revised."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.forecasts import excess, measured
from hetao_cli.analysis.conflicts.timing import SHORT_DAYS, is_out_of_proportion
from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.dates.edtf import moment_of
from hetao_cli.quantities.intervals import meet
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.model.quantity import Interval


def due(evidence: Evidence, claim: FigureClaim) -> Moment | None:
    """Return the time that a planned or estimated figure is for; None if it has none.

    That is its date if this is of a target or of a flow, or still ahead of its source: for some of it, if it is wider
    than a month. Any other date of a plan is that on which it was announced.
    """
    if not claim.dated or claim.as_of is None:
        return None
    figure = claim.figure
    if figure.status == "target" or evidence.log.metrics[figure.metric].kind == "flow":
        return claim.as_of
    published = moment_of(evidence.log.sources[figure.source].published)
    first, last = first_and_last(claim.as_of)
    if published is None or last <= published.latest or (first <= published.latest and last - first < SHORT_DAYS):
        return None
    return claim.as_of


def announced(evidence: Evidence, claim: FigureClaim) -> Moment | None:
    """Return when a plan was announced: its own date if it is not what it is for, else its source's."""
    if claim.dated and due(evidence, claim) is None:
        return claim.as_of
    return moment_of(evidence.log.sources[claim.figure.source].published)


class Revision(NamedTuple):
    """Two announcements of one planned figure, the later of which surely is another value."""

    earlier: FigureClaim
    later: FigureClaim

    @property
    def raised_by(self) -> Interval | None:
        """Return by how much the plan was raised; None if it was not."""
        return self._more(self.later, self.earlier)

    @property
    def lowered_by(self) -> Interval | None:
        """Return by how much the plan was lowered; None if it was not."""
        return self._more(self.earlier, self.later)

    @staticmethod
    def _more(one: FigureClaim, other: FigureClaim) -> Interval | None:
        return excess(one.interval, other.interval) if one.interval is not None and other.interval is not None else None


def one_plan(evidence: Evidence, claims: Iterable[FigureClaim]) -> list[list[FigureClaim]]:
    """Split the plans of one place and metric by what they are for: plans have no other day of their own."""
    groups: dict[tuple[object, ...], list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        when = due(evidence, claim)
        constant = evidence.log.metrics[claim.figure.metric].kind == "constant"
        groups[None if constant or when is None else first_and_last(when), *measured(claim)].append(claim)
    return list(groups.values())


def announcements_of(evidence: Evidence, plans: Iterable[FigureClaim]) -> list[list[FigureClaim]]:
    """Split the tellings of one plan into its announcements, in order: those a month apart are news of another.

    If they are so far apart that none of them can be a revision, all of them are one.
    """
    days = [(first_and_last(said), plan) for plan in plans if (said := announced(evidence, plan)) is not None]
    days.sort(key=_when)
    found: list[list[FigureClaim]] = []
    ended: Day = float("-inf")
    for (first, last), plan in days:
        if first - ended >= SHORT_DAYS:
            found.append([])
        found[-1].append(plan)
        ended = max(ended, last)
    together = [plan for plans in found for plan in plans]
    return [together] if len(found) > 1 and is_out_of_proportion(together) else found


def not_revised(evidence: Evidence, plans: Sequence[FigureClaim]) -> list[FigureClaim]:
    """Return the plans of the newest announcement and, of those before it, the ones that can be true beside it."""
    told = announcements_of(evidence, plans)
    news = [one.interval for one in (told[-1] if told else ()) if one.interval is not None]
    old = {id(one) for announcement in told[:-1] for one in announcement}
    return [
        one
        for one in plans
        if id(one) not in old or one.interval is None or all(meet(one.interval, new) for new in news)
    ]


def _when(announcement: tuple[tuple[Day, Day], FigureClaim]) -> tuple[Day, Day]:
    return announcement[0]


def revisions_at(evidence: Evidence, place: str, metric: str) -> Iterator[list[Revision]]:
    """Yield how each planned figure of a place was revised, from one announcement to the next that differs."""
    plans = [claim for claim in evidence.subjects[place, metric] if claim.standing == "plan"]
    for same in one_plan(evidence, plans) if len(plans) > 1 else ():
        found: list[Revision] = []
        last: FigureClaim | None = None
        for announcement in announcements_of(evidence, same):
            revision = Revision(last, announcement[0]) if last is not None else None
            if revision is not None and (revision.raised_by or revision.lowered_by):
                found.append(revision)
            if last is None or revision in found:
                last = announcement[0]
        if found:
            yield found
