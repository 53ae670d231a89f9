"""The month in which the fiscal years of a log's literals begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.hierarchy import places_around

if TYPE_CHECKING:
    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log


def fiscal_year_start_of(log: Log, source: Source | None, place: str | None = None) -> int | None:
    """Return the month that is stated nearest: by the source, the place, the places around that, the log.

    Args:
        log: The log.
        source: The source that says something; None for a document that is none of the log.
        place: The id of the place of which it says it, if that is known.

    Returns:
        The month, from 1 to 12; None if none is stated, so that the text shows it.
    """
    around = places_around(log, place) if place is not None else ()
    stated = (
        source.fiscal_year_start if source is not None else None,
        *(log.places[one].fiscal_year_start for one in around),
        log.fiscal_year_start,
    )
    return next((month for month in stated if month is not None), None)
