"""Words that the messages of several rules share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.finding import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.load.claims import Claim
    from hetao_cli.load.evidence import Evidence
    from hetao_cli.load.tellings import Telling
    from hetao_cli.model.entries import Names
    from hetao_cli.model.finding import Words

MOST_QUOTED = 6
"""How many literals a message quotes; the finding has the ids of all."""


def quote(claims: Iterable[Claim]) -> str:
    """Quote literals with their sources, each literal once.

    For instance: '87 ha' (a-2024, b-2025), '0.97 km²' (c-2026).
    """
    sources: dict[str, list[str]] = {}
    for claim in claims:
        named = sources.setdefault(claim.figure.says, [])
        if claim.figure.source not in named:
            named.append(claim.figure.source)
    quoted = [f"'{says}' ({', '.join(named)})" for says, named in sources.items()]
    return ", ".join(quoted[:MOST_QUOTED]) + (f" … {len(quoted)}" if len(quoted) > MOST_QUOTED else "")


def subject(evidence: Evidence, claim: Claim) -> Words:
    """Return the names of the claim's place and metric, as `place` and `metric`."""
    log = evidence.log
    return {"place": log.places[claim.figure.place].name, "metric": log.metrics[claim.figure.metric].name}


def where(claim: Claim, key: str = "says") -> Pointer:
    """Point at the claim's literal, or at another key of its entry."""
    return Pointer(claim.figure.spot, key)


def also(claims: Iterable[Claim]) -> tuple[Pointer, ...]:
    """Point at the literals of other claims."""
    return tuple(Pointer(claim.figure.spot, "says", role=OTHER) for claim in claims)


def dated_where(telling: Telling) -> Pointer:
    """Point at the date of a dating, where it has one, else at its literal."""
    return Pointer(telling.dating.spot, "date" if telling.dating.date is not None else "says")


OTHER: Names = {"en": "the other figure", "zh-Hans": "另一数字", "zh-Hant": "另一數字"}
THE_EVENT: Names = {"en": "the event", "zh-Hans": "该事件", "zh-Hant": "該事件"}
THE_SOURCE: Names = {"en": "the source", "zh-Hans": "该来源", "zh-Hant": "該來源"}
