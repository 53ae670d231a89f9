"""What the datings of a log mean: when a source says that an event was or is to be."""

from typing import NamedTuple

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.phrases import read_date
from hetao_cli.log.figure_claims import independent
from hetao_cli.model.entries import Dating
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment


class DateClaim(NamedTuple):
    """One dating with all that it means.

    Attributes:
        dating: The entry.
        printed: What its literal means by itself; None where it needs a context that the log does not give.
        moment: When the event was or is to be: the entry's date, else what its literal means; None where neither is a
            date.
        announced: When that was said: the entry's own as-of, else the source's date; None where that is no date.
        planned: It was still to come when it was said.
        origin: The independent source that it goes back to.
    """

    dating: Dating
    printed: Moment | None
    moment: Moment | None
    announced: Moment | None
    planned: bool
    origin: str


def read_date_claims(log: Log) -> list[DateClaim]:
    """Return what each dating of the log means, in the order of the log."""
    date_claims: list[DateClaim] = []
    for dating in log.datings:
        announced = moment_of(dating.as_of or log.sources[dating.source].published)
        printed = read_date(dating.says, announced)
        moment = moment_of(dating.date) if dating.date is not None else printed
        date_claims.append(
            DateClaim(dating, printed, moment, announced, _planned(dating, log), independent(log, dating.source))
        )
    return date_claims


def _planned(dating: Dating, log: Log) -> bool:
    """Take a date for a plan where the source says so, else where our own timeline still has it as planned."""
    status = dating.status or log.events[dating.event].status
    return status == "planned"
