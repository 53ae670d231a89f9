"""Looks at a log that changes: each is the log as it is now, made of the last one where that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.again.asking import Asking
from hetao_cli.log.assemble import read_log
from hetao_cli.log.evidence import gather_evidence

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


class Looks:
    """What stays from look to look at one log: about as much as the log and what was found in it."""

    def __init__(self) -> None:
        self._asking = Asking()

    def read(self, path: str) -> Log:
        """Read the log as it is now, as `read_log` does."""
        return read_log(path)

    def evidence(self, log: Log, today: Moment) -> Evidence:
        """Return the evidence of a log that was read, as `gather_evidence` does; answers about it are kept."""
        return self._asking.look(gather_evidence(log, today))
