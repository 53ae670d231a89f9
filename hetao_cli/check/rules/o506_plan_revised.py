"""O506: a planned figure was revised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.grown_from import explain
from hetao_cli.analysis.conflicts.plans import revisions_at
from hetao_cli.analysis.pair import Pair
from hetao_cli.analysis.target_words import revised_by
from hetao_cli.analysis.wording import also, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "O506",
    "plan-revised",
    Severity.NOTE,
    needs="figure.status",
    title="a planned figure was revised",
    message="{metric} of {place}: planned as {values}",
    remedy="nothing is wrong with the log; quote the newest plan, with when it was announced",
    example="""
[[source]]
id = "early"
title = "An early report"
published = "2023"

[[figure]]
source = "early"
place = "park"
metric = "investment"
says = "HK$38 billion"
status = "planned"

[[figure]]
source = "daily"
place = "park"
metric = "investment"
says = "HK$48 billion"
status = "planned"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """What was announced for a planned figure is surely more or less than what was announced before it.

    Plans of one thing are compared with each other whenever they were announced: for the same year, or without a time.
    One note has all announcements that changed it, in order, by how much each did, and the growth that the log has for
    it. Tellings less than a month apart
    are one announcement, and C301 compares them; so it does where figures are out of proportion, as no revision is.

    **Why it matters.** A plan that grew says more about the next one than the plan itself.

    **Instead.** Give each planned figure its time as ``as_of`` if it is for one, else the day it was announced.
    """
    yield from of_each_subject(evidence, _of)


def _of(evidence: Evidence, place: str, metric: str) -> Iterator[Finding]:
    for found in revisions_at(evidence, place, metric):
        claims = [found[0].earlier, *(revision.later for revision in found)]
        yield Finding(
            "O506",
            where(claims[-1]),
            {**subject(evidence, claims[0]), "values": quote(claims)},
            related=also(claims[:-1]),
            figures=tuple(claim.figure.id for claim in claims),
            sources=tuple(dict.fromkeys(claim.figure.source for claim in claims)),
            explanations=(
                *(one for revision in found for one in revised_by(revision)),
                *(one for revision in found for one in explain(Pair(evidence, revision.later, revision.earlier))),
            ),
        )
