"""The order in which dates are listed: a convention, not a claim; for claims see `relations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from hetao_cli.model.moment import Day, Moment

SortKey: TypeAlias = "tuple[Day, Day, str]"

_ENDLESS = float("inf")


def sort_key(moment: Moment) -> SortKey:
    """Return a key that sorts dates by their first day, or by their last if the start is open; wider ones first.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> dates = ["2025-12-22", "2025-12", "2026", "[..2025-12-21]", "2025"]
    >>> [moment.edtf for moment in sorted(map(parse_date, dates), key=sort_key)]
    ['2025', '2025-12', '[..2025-12-21]', '2025-12-22', '2026']
    """
    anchor = moment.latest if moment.earliest == -_ENDLESS else moment.earliest
    return anchor, moment.earliest - moment.latest, moment.edtf


def listed_days(moment: Moment) -> tuple[Day, Day]:
    """Return the first and the last day by which filters treat a date, both included.

    These are the days on which it can have been going on; but if its beginning is unknown, only its end counts, and if
    its end is unknown, only its beginning: `by 2035` is no event of this year. A date that goes on (`2025/..`) has no
    last day.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> from hetao_cli.model.moment import iso_day
    >>> dates = ["2025-12", "[..2024-11]", "[2027..]", "2025/.."]
    >>> [tuple(map(iso_day, listed_days(parse_date(edtf)))) for edtf in dates]
    [('2025-12-01', '2025-12-31'), ('2024-11-30', '2024-11-30'), ('2027-01-01', '2027-01-01'), ('2025-01-01', None)]
    """
    first, last = moment.earliest, moment.latest
    if first == -_ENDLESS and moment.start_latest != -_ENDLESS:
        first = last if moment.end_earliest == -_ENDLESS else moment.end_earliest
    if last == _ENDLESS and moment.end_earliest != _ENDLESS:
        last = first if moment.start_latest == _ENDLESS else moment.start_latest
    return first, last
