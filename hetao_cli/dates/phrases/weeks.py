"""Weeks and days of a week, by their distance from the document's day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.phrases.stated import Stated, StatedDate
from hetao_cli.model.moment import calendar_date

if TYPE_CHECKING:
    from hetao_cli.dates.phrases.reference import Reference

_DAYS = 7


def week(distance: int, reference: Reference, end: int) -> StatedDate | None:
    """Return the week so many weeks after the document's, Monday to Sunday; None if the document's day is not known."""
    if reference.day is None:
        return None
    monday = _monday(reference) + distance * _DAYS
    return StatedDate(_day(monday), _day(monday + _DAYS - 1), end)


def day_of_week(distance: int | None, weekday: int, reference: Reference, end: int) -> StatedDate | None:
    """Return a day of a week; None if the document's day is not known.

    Args:
        distance: How many weeks after the document's; None for the latest such day up to the document's, or the
            earliest from it on if the text is about the future.
        weekday: 0 for Monday.
        reference: The date of the document.
        end: The offset after it.
    """
    if reference.day is None:
        return None
    if distance is not None:
        return StatedDate(_day(_monday(reference) + distance * _DAYS + weekday), None, end)
    back = (reference.latest - 1 - weekday) % _DAYS
    return StatedDate(_day(reference.latest + (-back % _DAYS if reference.ahead else -back)), None, end)


def _monday(reference: Reference) -> int:
    """Return the Monday of the document's week, as an ordinal; day 1 was a Monday."""
    return reference.latest - (reference.latest - 1) % _DAYS


def _day(ordinal: int) -> Stated:
    return Stated(*calendar_date(ordinal))
