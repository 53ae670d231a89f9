"""The verdicts on a claim, and how an entry of the log agrees with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Event

CONFIRMED, COMPATIBLE, CONTRADICTS, DISPUTED, NEWER, NEW, NOT_COMPARABLE = VERDICTS = (
    "confirmed",
    "compatible",
    "contradicts",
    "disputed",
    "newer",
    "new",
    "not-comparable",
)
"""The verdicts: what the log knows entails it; neither entails it nor rules it out; rules it out; the sources of the
log differ, and it sides with some of them; the log has nothing so recent; has no figure or date of a subject that it
knows; has nothing comparable."""

NOT_RULED_OUT = frozenset({CONFIRMED, COMPATIBLE, DISPUTED})
"""The verdicts on what agrees with an entry of the log, proved or not."""

EXACTLY, WITHIN_ROUNDING, WITHIN_HEDGE, WITHIN_DATE, DIFFERS, OTHERWISE = AGREEMENTS = (
    "exactly",
    "within-rounding",
    "within-hedge",
    "within-date",
    "differs",
    "not-compared",
)
"""How an entry of the log agrees with a claim; `not-compared`: it is of another time, standing or unit."""


class Witness(NamedTuple):
    """A witness: an entry of the log about the subject of a claim, for or against it.

    Attributes:
        entry: The claim of a figure or a date; an event for our own timeline's date.
        agreement: One of `AGREEMENTS`.
    """

    entry: FigureClaim | DateClaim | Event
    agreement: str
