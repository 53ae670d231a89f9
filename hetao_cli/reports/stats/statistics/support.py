"""How well the newest number of each metric at each place is supported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import claims_of, newest_answer
from hetao_cli.analysis.answers.support import AGREED, DISPUTED, DOUBTFUL, SINGLE, WORDS
from hetao_cli.messages.message import Message
from hetao_cli.reports.stats.row import CountRow

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.log.evidence import Evidence

RANK = 4
TITLE = Message("stats.support.title", "What to trust: the newest number of a metric at a place")


def rows(evidence: Evidence) -> list[CountRow]:
    """Count the numbers by their support: that of independent sources, one alone, disputed or in doubt."""
    groups: dict[str, list[Answer]] = {kind: [] for kind in (AGREED, SINGLE, DISPUTED, DOUBTFUL)}
    for place, metric in evidence.subjects:
        found = _newest(evidence, place, metric)
        if found is not None:
            groups[found.support.kind].append(found)
    number = sum(map(len, groups.values()))
    return [
        CountRow(
            kind,
            WORDS[kind],
            len(answers),
            number,
            figures=tuple(one.shown.figure.id for one in answers),
            sources=tuple(dict.fromkeys(one.shown.figure.source for one in answers)),
        )
        for kind, answers in groups.items()
        if answers
    ]


def _newest(evidence: Evidence, place: str, metric: str) -> Answer | None:
    """Return the newest answer about outcomes, else about plans or estimates; None if no figure counts."""
    ranked = sorted(claims_of(evidence, place, metric), key=lambda one: one.strand.standing != "actual")
    return newest_answer(evidence, evidence.log.metrics[metric], ranked[0]) if ranked else None
