"""Disagreements of sources that answer one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.disputes import is_in_dispute
from hetao_cli.analysis.conflicts.questions import answers
from hetao_cli.messages.message import Message
from hetao_cli.reports.stats.row import CountRow, figure_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim

RANK = 80
TITLE = Message("stats.conflicts.title", "Conflicts: questions in dispute")


def rows(evidence: Evidence) -> Iterator[CountRow]:
    """Count the disputed questions, of those answered by two or more independent sources and of those answered by one.

    A question is a place, a metric, a standing, a unit and a time; a source that copies another is not independent.
    """
    given = evidence.once(answers)
    several, alone = [0, 0], [0, 0]
    disputed: tuple[list[FigureClaim], list[FigureClaim]] = ([], [])
    for claims in given.agreed:
        (several if _is_independent(claims) else alone)[0] += 1
    for question in given.disputed:
        side = several if _is_independent(question.claims) else alone
        side[0] += 1
        if is_in_dispute(question):
            side[1] += 1
            disputed[side is alone].extend(question.claims)
    for key, (of, count), claims in (("independent", several, disputed[0]), ("one-source", alone, disputed[1])):
        if of:
            pairs = [(claim.figure.id, claim.figure.source) for claim in claims]
            yield figure_row(key, _LABELS[key], pairs, of, (None, None))._replace(number=count)


def _is_independent(claims: list[FigureClaim]) -> bool:
    return len({claim.origin for claim in claims}) > 1


_LABELS: dict[str, Message] = {
    "independent": Message("stats.conflicts.independent", "answered by several independent sources"),
    "one-source": Message("stats.conflicts.one-source", "answered more than once by one source alone"),
}
