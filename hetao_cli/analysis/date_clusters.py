"""Clusters of dates: datings grouped by the days that they can share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.relations import shares_a_day
from hetao_cli.model.certainty import Certainty

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.model.moment import Day, Moment


def date_clusters(date_claims: list[DateClaim]) -> list[list[DateClaim]]:
    """Split datings into clusters whose members can all share a day: the cluster of most sources first.

    `~` widens a date, as everywhere. A sweep in order of the first days. Datings without a date are left out.
    """
    dated = [(first_and_last(one.moment), one) for one in date_claims if one.moment is not None]
    dated.sort(key=lambda pair: pair[0])
    clusters: list[list[DateClaim]] = []
    shared_last: Day = float("-inf")
    for (first, last), date_claim in dated:
        if clusters and first <= shared_last:
            clusters[-1].append(date_claim)
            shared_last = min(shared_last, last)
        else:
            clusters.append([date_claim])
            shared_last = last
    return sorted(clusters, key=lambda cluster: -len({date_claim.origin for date_claim in cluster}))


def is_sure(date_claim: DateClaim) -> bool:
    """Return whether a dating can contradict another: its date has no `?`, and agrees with its literal (D202)."""
    if date_claim.moment is None or date_claim.moment.uncertain:
        return False
    printed = date_claim.printed
    return (
        date_claim.dating.date is None
        or printed is None
        or shares_a_day(printed, date_claim.moment) is not Certainty.NO
    )


def first_and_last(moment: Moment) -> tuple[Day, Day]:
    """Return the first and the last day that a date can mean, both included, widened if it is approximate."""
    return moment.earliest - moment.pad, moment.latest + moment.pad


def share_with(cluster: list[DateClaim], moment: Moment) -> bool:
    """Return whether a day that all members of a cluster can share can be one of the moment, too."""
    days = [first_and_last(date_claim.moment) for date_claim in cluster if date_claim.moment is not None]
    first, last = first_and_last(moment)
    return max(first, *(day for day, _ in days)) <= min(last, *(day for _, day in days))


def at_one_announcement(date_claims: list[DateClaim]) -> list[list[DateClaim]]:
    """Split datings by when they were announced, the newest group first: those of one group can be of one day.

    A sweep in order of the first days: a dating belongs to the group before it unless it was surely announced later
    than a member of it. Datings of no known announcement are left out.
    """
    known = [(first_and_last(one.announced), one) for one in date_claims if one.announced is not None]
    known.sort(key=lambda pair: pair[0])
    groups: list[list[DateClaim]] = []
    ends: Day = float("-inf")
    for (first, last), date_claim in known:
        if groups and first <= ends:
            groups[-1].append(date_claim)
            ends = min(ends, last)
        else:
            groups.append([date_claim])
            ends = last
    return groups[::-1]
