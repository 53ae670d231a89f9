"""How sure it is that comparable figures are of the same time."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.moment import Moment

SHORT_DAYS = 31
"""Days within which a stock hardly changes: dates that lie in one month are taken for one."""

MUCH_WIDER = 6
"""A date so many times as wide as another, such as a year and a month, is too vague to be taken for the same time."""

OUT_OF_PROPORTION = 3
"""A factor too large for growth within the time that two dates leave open: a misprint."""


class Timing(Enum):
    """How sure it is that figures are of one time."""

    SAME = "same"
    NEAR = "near"
    OPEN = "open"


def timing(metric: Metric, claims: Iterable[FigureClaim]) -> Timing:
    """Return how sure it is that some figures of a metric are of one time.

    SAME: a constant, or dates of the same days or of one month. NEAR: dates that overlap. OPEN: a wide date that only
    takes in a narrow one; each is of some day in it, and the stock can have changed since.
    """
    if metric.kind == "constant":
        return Timing.SAME
    dates = {claim.as_of for claim in claims if claim.as_of is not None}
    widths = [_width(date) for date in dates]
    begin, end = min(date.earliest for date in dates), max(date.latest for date in dates)
    if len({(date.earliest, date.latest) for date in dates}) == 1 or end - begin < SHORT_DAYS:
        return Timing.SAME
    return Timing.OPEN if max(widths) >= MUCH_WIDER * min(widths) else Timing.NEAR


def _width(moment: Moment) -> float:
    return moment.latest - moment.earliest + 1


def is_out_of_proportion(claims: Iterable[FigureClaim]) -> bool:
    """Return whether figures are too far apart for a change within the time that their dates leave open."""
    intervals = [claim.interval for claim in claims if claim.interval is not None]
    lows = [one.low for one in intervals if one.low is not None]
    highs = [one.high for one in intervals if one.high is not None]
    return bool(lows) and bool(highs) and max(lows) > OUT_OF_PROPORTION * min(highs)
