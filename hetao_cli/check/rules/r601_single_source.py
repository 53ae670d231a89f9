"""R601: figures of a place that only one source gives."""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import MOST_QUOTED, also, where
from hetao_cli.check.registry import rule
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim, ReadClaim
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.finding import Words

FEWEST_SOURCES = 4
"""How many independent sources must give figures of a place before one of them alone is worth a note."""

FEWEST_SHARED = 2
"""How many of the place's metrics several sources must give: otherwise they write about different things."""


@rule(
    "R601",
    "single-source",
    Severity.NOTE,
    "extra",
    title="figures of a place that only one source gives",
    message="{place}: of {sources} independent sources only one gives each of {count}: {metrics}",
    remedy="look for a second source that is no copy before building on one of these",
    example="""
[[source]]
id = "quarterly"
title = "Quarterly"
published = "2026-01-09"

[[source]]
id = "yearbook"
title = "Yearbook"
published = "2026-01-09"

[[figure]]
source = "daily"
place = "hk-park"
metric = "area"
says = "0.87 km²"

[[figure]]
source = "weekly"
place = "hk-park"
metric = "area"
says = "0.87 km²"

[[figure]]
source = "quarterly"
place = "hk-park"
metric = "area"
says = "87 hectares"

[[figure]]
source = "daily"
place = "hk-park"
metric = "companies"
says = "60 companies"

[[figure]]
source = "yearbook"
place = "hk-park"
metric = "companies"
says = "60 companies"

[[figure]]
source = "yearbook"
place = "hk-park"
metric = "researchers"
says = "900 researchers"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """Several independent sources give figures of a place, and some of its metrics stand on one of them alone.

    One note a place, with all such metrics, and only where at least four independent sources give figures of the place
    and two of its metrics or more have several of them. A copy (``origin``) is no second source.

    **Why it matters.** Nothing can contradict a figure that is said once: that it is never flagged says nothing for it.

    **Instead.** Look for a source that does not copy the first. This is a list of what to look for, not of mistakes.
    """
    origins: dict[str, set[str]] = defaultdict(set)
    shared: dict[str, int] = defaultdict(int)
    alone: dict[str, list[list[ReadClaim]]] = defaultdict(list)
    for (place, _metric), claims in evidence.subjects.items():
        of_these = set(map(_origin, claims))
        origins[place] |= of_these
        if len(of_these) == 1:
            alone[place].append(claims)
        else:
            shared[place] += 1
    for place, groups in alone.items():
        if len(origins[place]) < FEWEST_SOURCES or shared[place] < FEWEST_SHARED:
            continue
        claims = [group[0] for group in groups]
        words: Words = {
            "place": evidence.log.places[place].name,
            "sources": str(len(origins[place])),
            "count": str(len(groups)),
            "metrics": _listed(evidence, claims),
        }
        ids = tuple(claim.figure.id for claim in claims)
        yield Finding("R601", where(claims[0], "metric"), words, related=also(claims[1:]), figures=ids, key=place)


_origin = attrgetter("origin")


def _listed(evidence: Evidence, claims: Sequence[FigureClaim]) -> Localized:
    """Return the names of the claims' metrics in each language, a few at the most."""
    names = [evidence.log.metrics[claim.figure.metric].name for claim in claims]
    more = " …" if len(names) > MOST_QUOTED else ""
    parting = {"en": ", "}
    return {
        language: parting.get(language, "、").join(in_language(name, language) for name in names[:MOST_QUOTED]) + more
        for language in LANGUAGES
    }
