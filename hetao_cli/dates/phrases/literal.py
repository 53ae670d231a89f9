"""A whole literal: one date, or a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.around import is_listed
from hetao_cli.dates.phrases.impossible import is_beyond_edtf
from hetao_cli.dates.phrases.scanner import span_at, stated_at
from hetao_cli.dates.phrases.stated import in_edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.dates.phrases.reference import Reference

_LONGEST_JOINT, _MOST_DATES = 12, 8


def literal_in_edtf(literal: str, reference: Reference) -> str | None:
    """Return what a whole literal says of a date in EDTF, of several as the set of all; there need be no such day.

    >>> from hetao_cli.dates.phrases.reference import Reference
    >>> literal_in_edtf("22 and 23 December 2025", Reference())
    '{2025-12-22,2025-12-23}'
    """
    found = stated_at(literal, 0, reference)
    if found and found[1] == len(literal):
        return found[0]
    dates = [*_each_listed(literal, reference)] if found else []
    return f"{{{','.join(dates)}}}" if dates and all(dates) else None


def _each_listed(literal: str, reference: Reference) -> Iterator[str]:
    """Yield the plain dates of a list, and last an empty text if that is not all of it."""
    starts = [0]
    for _ in range(_MOST_DATES):
        found = next((one for at in starts if (one := span_at(literal, at, reference)) is not None), None)
        if found is None or found[0].last is not None or found[1] or is_beyond_edtf(found[0]):
            break
        end = found[2]
        yield in_edtf(found[0])
        if end == len(literal):
            return
        starts = [end + n for n in range(_LONGEST_JOINT, 0, -1) if is_listed(literal[end : end + n])]
        reference = reference._replace(beside=found[0].first)
    yield ""
