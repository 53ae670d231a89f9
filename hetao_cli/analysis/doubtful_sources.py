"""Sources that are dated before what they report as past: one of the two dates is wrong, or a plan lacks its status."""

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.model.entries import Dating, Figure, Source
from hetao_cli.model.moment import Day, Moment
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.log import Log


class Report(NamedTuple):
    """Something that a source reports as past, and its date."""

    moment: Moment
    entry: Dating | Figure


class Doubt(NamedTuple):
    """What a source can't have known.

    Attributes:
        late: What it reports and is dated before; at least one thing.
        today: Today, if its own date leaves that open but what it reports is still to come; else None.
    """

    late: list[Report]
    today: Moment | None


def doubtful_sources(evidence: "Evidence") -> dict[str, Doubt]:
    """Return what each source that is dated too early reports, by its id; cached by `Evidence.once`."""
    return dated_too_early(evidence.log, evidence.date_claims, evidence.today)


def dated_too_early(log: "Log", date_claims: "list[DateClaim]", today: Moment) -> dict[str, Doubt]:
    """Return what each source that is dated too early reports, by its id.

    Args:
        log: The log.
        date_claims: The claims of its datings.
        today: The day after which nothing can be past.
    """
    found: dict[str, Doubt] = {}
    for name, reports in _late_reports(log, date_claims, today).items():
        published = moment_of(log.sources[name].published)
        late = [] if published is None else [one for one in reports if published.surely_before(one.moment)]
        if late:
            found[name] = Doubt(late, None)
        elif late := [one for one in reports if today.surely_before(one.moment)]:
            found[name] = Doubt(late, today)
    return found


def _late_reports(log: "Log", date_claims: "list[DateClaim]", today: Moment) -> dict[str, list[Report]]:
    """Return by source the reports that begin after its own date, or after today if that leaves it open.

    Reports are events, and outcomes with a date of their own.
    """
    known = {source.id: _last_known_day(source, today) for source in log.sources.values()}
    found: dict[str, list[Report]] = defaultdict(list)
    for date_claim in date_claims:
        moment, name = date_claim.moment, date_claim.dating.source
        if moment is not None and moment.earliest > known[name] and not date_claim.planned:
            found[name].append(Report(moment, date_claim.dating))
    # a log has few distinct dates, and few figures are late
    dates = {date: moment for date in {figure.as_of for figure in log.figures} if date and (moment := moment_of(date))}
    begins: dict[str | None, Day] = {date: moment.earliest for date, moment in dates.items()}
    never: Day = float("-inf")
    for figure in log.figures:
        if begins.get(figure.as_of, never) > known[figure.source] and figure.status == "actual" and figure.as_of:
            found[figure.source].append(Report(dates[figure.as_of], figure))
    return found


def _last_known_day(source: Source, today: Moment) -> Day:
    published = moment_of(source.published)
    if published is None:
        return float("inf")
    return published.latest if today.surely_before(published) else min(published.latest, today.latest)
