"""The order in which dates are listed: a convention, not a claim; for claims see `relations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from hetao_cli.model.moment import Day, Moment

SortKey: TypeAlias = "tuple[Day, Day, str]"


def sort_key(moment: Moment) -> SortKey:
    """Return a key that sorts dates by their first day, or by their last where the start is open; wider ones first.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> dates = ["2025-12-22", "2025-12", "2026", "[..2025-12-21]", "2025"]
    >>> [moment.edtf for moment in sorted(map(parse_date, dates), key=sort_key)]
    ['2025', '2025-12', '[..2025-12-21]', '2025-12-22', '2026']
    """
    anchor = moment.latest if moment.earliest == float("-inf") else moment.earliest
    return anchor, moment.earliest - moment.latest, moment.edtf
