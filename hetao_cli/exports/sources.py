"""Sources for formats of references: their dates in parts, and a note of what such a format can't say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.exports.notes import note_lines

if TYPE_CHECKING:
    from collections.abc import Collection

    from hetao_cli.tables.tables import Tables


class ToldSource(NamedTuple):
    """A source of an export.

    Attributes:
        row: Its row in the table of sources.
        date: The year, the month and the day of its publication, as far as they are known.
        vague: Whether that is not all that its date says.
        circa: Whether its date is approximate or uncertain.
        note: What else is known of it, a line each.
    """

    row: dict[str, Any]
    date: tuple[int, ...]
    vague: bool
    circa: bool
    note: list[str]


def told_sources(tables: Tables, said: Collection[str]) -> list[ToldSource]:
    """Return the sources, by the day they were published.

    Args:
        tables: The tables of a log.
        said: The columns that the format itself says; their notes have the others.
    """
    found: list[ToldSource] = []
    for row in tables.dicts("sources"):
        published = row["published"]
        exact = re.fullmatch(r"-?\d{4}(-\d\d){0,2}", published) is not None
        circa = published.endswith(("~", "?", "%"))
        also = () if not exact else ("published", "published_earliest", "published_latest")
        date = date_parts(published)
        found.append(ToldSource(row, date, not exact, circa, note_lines("sources", row, (*said, *also))))
    return found


def date_parts(edtf: str) -> tuple[int, ...]:
    """Return the year, month and day that a date surely has.

    >>> date_parts("2025-12~"), date_parts("[2024..2025]"), date_parts("2025-12-22")
    ((2025, 12), (), (2025, 12, 22))
    """
    from hetao_cli.dates.edtf import moment_of

    moment = moment_of(edtf)
    first, last = moment.iso_bounds()[::3] if moment is not None else (None, None)
    if first is None or last is None:
        return ()
    shared: list[int] = []
    sign = -1 if first.startswith("-") else 1
    for one, other in zip(first.lstrip("+-").split("-"), last.lstrip("+-").split("-"), strict=True):
        if one != other or first[:1] != last[:1]:
            break
        shared.append(int(one) * (sign if not shared else 1))
    return tuple(shared)
