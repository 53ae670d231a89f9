"""K702: figures of a place that nobody has renewed for two years."""

from __future__ import annotations

from collections import Counter, defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import MOST_QUOTED, also, where
from hetao_cli.check.registry import rule
from hetao_cli.dates.display import display
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim, ReadClaim
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.finding import Words

TOO_OLD = 730
"""Days before today: two years."""

CHANGING = {"stock", "cumulative", "flow", "share"}
"""The kinds of metrics that change."""


@rule(
    "K702",
    "no-newer-figure",
    Severity.NOTE,
    "extra",
    title="figures of a place that are two years old",
    message="{place} has newer figures, but of {count} none for two years: {metrics}",
    remedy="look for newer figures, and quote these with their dates",
    example="""
[[figure]]
source = "daily"
place = "sz-park"
metric = "companies"
says = "447 companies"

[[figure]]
source = "daily"
place = "sz-park"
metric = "researchers"
says = "15,000"
as_of = "2021"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """The newest actual figure of a metric at a place is surely more than two years older than ``--today``.

    One note a place, with all such metrics, and only where as many others or more are newer: that a place is written
    about no more is no surprise. Constants don't age.

    **Why it matters.** Side by side in a table, a number of 2021 and one of 2026 look alike.

    **Instead.** Look for a newer figure; where there is none, print the date beside the number.
    """
    limit = evidence.today.earliest - TOO_OLD
    old: dict[str, list[ReadClaim]] = defaultdict(list)
    fresh: Counter[str] = Counter()
    for (place, name), claims in evidence.subjects.items():
        if evidence.log.metrics[name].kind not in CHANGING:
            continue
        dated = [(c.as_of.latest + c.as_of.pad, c) for c in claims if c.as_of is not None and c.standing == "actual"]
        if not dated:
            continue
        last, newest = max(dated, key=itemgetter(0))
        if last < limit:
            old[place].append(newest)
        else:
            fresh[place] += 1
    for place, claims in old.items():
        if fresh[place] >= len(claims):
            yield _finding(evidence, place, claims)


def _finding(evidence: Evidence, place: str, claims: Sequence[FigureClaim]) -> Finding:
    words: Words = {
        "place": evidence.log.places[place].name,
        "count": str(len(claims)),
        "metrics": _listed(evidence, claims),
    }
    return Finding(
        "K702",
        where(claims[0], "metric"),
        words,
        related=also(claims[1:]),
        figures=tuple(claim.figure.id for claim in claims),
        key=place,
    )


def _listed(evidence: Evidence, claims: Sequence[FigureClaim]) -> Localized:
    """Name the metrics of claims in each language with their dates, a few at the most."""
    more = " …" if len(claims) > MOST_QUOTED else ""
    return {
        language: ("、" if language != "en" else ", ").join(
            f"{in_language(evidence.log.metrics[claim.figure.metric].name, language)}"
            f" ({display(claim.as_of, language) if claim.as_of is not None else '?'})"
            for claim in claims[:MOST_QUOTED]
        )
        + more
        for language in LANGUAGES
    }
