"""The date claims of a log: its datings with their meaning, when an event was or is to be by a source."""

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.phrases import doubt_of, read_date
from hetao_cli.log.fiscal_years import fiscal_year_start_of
from hetao_cli.log.origins import independent
from hetao_cli.messages.message import Message
from hetao_cli.model.entries import Dating
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment
from hetao_cli.quick.tuples import NamedTuple


class DateClaim(NamedTuple):
    """A dating with its meaning.

    Attributes:
        dating: The entry.
        printed: The meaning of its literal by itself; None if it needs a context that the log does not give.
        moment: When the event was or is to be: the entry's date, else the meaning of its literal; None if neither is a
            date.
        announced: The day of the statement: the entry's own as-of, else the source's date; None if that is no date.
        planned: The event was still to come then.
        origin: The id of the independent source that it goes back to: its source, or the one that this copies.
    """

    dating: Dating
    printed: Moment | None
    moment: Moment | None
    announced: Moment | None
    planned: bool
    origin: str


def read_date_claims(log: Log) -> list[DateClaim]:
    """Return the claim of each dating, in the order of the log."""
    return [date_claim_of(dating, log) for dating in log.datings]


def date_claim_of(dating: Dating, log: Log) -> DateClaim:
    """Return the claim of a dating, which need not be in the log."""
    announced = moment_of(dating.as_of or log.sources[dating.source].published)
    planned = _planned(dating, log)
    start = fiscal_year_start_of(log, log.sources[dating.source], log.events[dating.event].place)
    printed = read_date(dating.says, announced, ahead=planned, fiscal_year_start=start)
    moment = moment_of(dating.date) if dating.date is not None else printed
    return DateClaim(dating, printed, moment, announced, planned, independent(log, dating.source))


def is_unread(date_claim: DateClaim) -> bool:
    """Return whether a dating has no date, and none can be read in its literal, not even one that there is not."""
    if date_claim.dating.date is not None or date_claim.printed is not None:
        return False
    return doubt_about(date_claim) is None


def doubt_about(date_claim: DateClaim) -> Message | None:
    """Return why the literal of a dating is no day that there is, or how its weekday is wrong; None without doubt."""
    return doubt_of(date_claim.dating.says, date_claim.announced, ahead=date_claim.planned)


def _planned(dating: Dating, log: Log) -> bool:
    """Return whether a date is a plan: by the dating's status, else by that of the event in our own timeline."""
    status = dating.status or log.events[dating.event].status
    return status == "planned"
