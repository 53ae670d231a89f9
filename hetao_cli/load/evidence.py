"""All that a check, a comparison or a list looks at: the log and what its figures and dates mean, read once."""

from collections import defaultdict
from typing import NamedTuple

from hetao_cli.dates.edtf import moment_of
from hetao_cli.load.claims import Claim, read_claims
from hetao_cli.load.tellings import Telling, read_tellings
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment


class Evidence(NamedTuple):
    """A log, read.

    Attributes:
        today: The day that overdue and stale things are judged by.
        claims: What each figure means, in the order of the log.
        tellings: What each dating means, in the order of the log.
    """

    log: Log
    today: Moment
    claims: list[Claim]
    tellings: list[Telling]

    def moment(self, event: str) -> Moment | None:
        """Return when the event was or is to be, by our own timeline; None where its date is no EDTF."""
        return moment_of(self.log.events[event].date)

    def by_subject(self) -> dict[tuple[str, str], list[Claim]]:
        """Return the claims that could be read, by place and metric."""
        groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.interval is not None:
                groups[claim.figure.place, claim.figure.metric].append(claim)
        return dict(groups)


def gather_evidence(log: Log, today: Moment) -> Evidence:
    """Read all figures and datings of the log."""
    return Evidence(log, today, read_claims(log), read_tellings(log))
