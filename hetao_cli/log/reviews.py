"""Reviews that stand, and those that have come to their end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of

if TYPE_CHECKING:
    from hetao_cli.model.entries import Review
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


def has_ended(review: Review, today: Moment) -> bool:
    """Return whether the last day of a review is surely over; one whose last day is no date has none."""
    until = moment_of(review.until) if review.until is not None else None
    return until is not None and until.surely_before(today)


def standing_reviews(log: Log, today: Moment) -> list[Review]:
    """Return the reviews of a log that have not ended."""
    return [review for review in log.reviews if not has_ended(review, today)]
