"""Who agrees with whom on a date: datings grouped by the days that they can share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.relations import shares_a_day
from hetao_cli.model.verdict import Verdict

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import Telling
    from hetao_cli.model.moment import Day, Moment


def camps_of_days(tellings: list[Telling]) -> list[list[Telling]]:
    """Split datings into camps whose members can all share a day: the camp of most sources first.

    `~` widens a date, as everywhere. A sweep in order of the first days. Datings without a date are left out.
    """
    dated = [(first_and_last(one.moment), one) for one in tellings if one.moment is not None]
    dated.sort(key=lambda pair: pair[0])
    camps: list[list[Telling]] = []
    shared_last: Day = float("-inf")
    for (first, last), telling in dated:
        if camps and first <= shared_last:
            camps[-1].append(telling)
            shared_last = min(shared_last, last)
        else:
            camps.append([telling])
            shared_last = last
    return sorted(camps, key=lambda camp: -len({telling.origin for telling in camp}))


def is_sure(telling: Telling) -> bool:
    """Tell whether a dating can contradict another: it has a date without `?`, and its literal says no other (D202)."""
    if telling.moment is None or telling.moment.uncertain:
        return False
    printed = telling.printed
    return telling.dating.date is None or printed is None or shares_a_day(printed, telling.moment) is not Verdict.NO


def first_and_last(moment: Moment) -> tuple[Day, Day]:
    """Return the first and the last day that a date can mean, both included, widened where it is approximate."""
    return moment.earliest - moment.pad, moment.latest + moment.pad


def share_with(camp: list[Telling], moment: Moment) -> bool:
    """Tell whether a day that all members of a camp can share can be one of the moment, too."""
    days = [first_and_last(telling.moment) for telling in camp if telling.moment is not None]
    first, last = first_and_last(moment)
    return max(first, *(day for day, _ in days)) <= min(last, *(day for _, day in days))


def at_one_announcement(tellings: list[Telling]) -> list[list[Telling]]:
    """Split datings by when they were announced, the newest group first: those of one group can be of one day.

    A sweep in order of the first days: a dating belongs to the group before it unless it was surely said later than a
    member of it. Datings of no known announcement are left out.
    """
    known = [(first_and_last(one.announced), one) for one in tellings if one.announced is not None]
    known.sort(key=lambda pair: pair[0])
    groups: list[list[Telling]] = []
    ends: Day = float("-inf")
    for (first, last), telling in known:
        if groups and first <= ends:
            groups[-1].append(telling)
            ends = min(ends, last)
        else:
            groups.append([telling])
            ends = last
    return groups[::-1]
