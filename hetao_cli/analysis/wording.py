"""Words that the messages of several rules share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hetao_cli.dates.display import date_words
from hetao_cli.messages.message import LANGUAGES, Message
from hetao_cli.model.finding import Pointer
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Figure
    from hetao_cli.model.finding import Words
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval

MOST_QUOTED = 6
"""How many literals a message quotes; the finding has the ids of all."""


def quote(claims: Iterable[FigureClaim]) -> str:
    """Quote literals with their sources, each literal once.

    For instance: '87 ha' (a-2024, b-2025), '0.97 km²' (c-2026).
    """
    sources: dict[str, list[str]] = {}
    for claim in claims:
        named = sources.setdefault(claim.figure.says, [])
        if claim.figure.source not in named:
            named.append(claim.figure.source)
    return _listed(sources)


def quote_dates(date_claims: Iterable[DateClaim]) -> str:
    """Quote datings with their sources, as `quote` does figures."""
    sources: dict[str, list[str]] = {}
    for date_claim in date_claims:
        named = sources.setdefault(date_claim.dating.says, [])
        if date_claim.dating.source not in named:
            named.append(date_claim.dating.source)
    return _listed(sources)


def beside(one: Localized, more: Localized) -> Message:
    """Return two texts with a comma between."""
    return _BESIDE.filled(one=one, more=more)


def _listed(sources: dict[str, list[str]]) -> str:
    quoted = [f"'{says}' ({', '.join(named)})" for says, named in sources.items()]
    return ", ".join(quoted[:MOST_QUOTED]) + (f" … {len(quoted)}" if len(quoted) > MOST_QUOTED else "")


def amount(interval: Interval, unit: str | None) -> Localized:
    """Return an interval with its unit, as each language writes it.

    >>> from hetao_cli.model.quantity import Interval
    >>> amount(Interval(3, 4), "km2")["zh-Hant"]
    '3–4平方公里'
    """
    return {language: scaled_text(interval, unit or "", language) for language in LANGUAGES}


@lru_cache(maxsize=4096)
def day(moment: Moment) -> Localized:
    """Return a date as people write it.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> str(day(parse_date("[..2025-12]")))
    'by 2025-12'
    """
    return date_words(moment)


def subject(evidence: Evidence, claim: FigureClaim) -> Words:
    """Return the names of the claim's place and metric under the keys `place` and `metric`."""
    log = evidence.log
    return {"place": log.places[claim.figure.place].name, "metric": log.metrics[claim.figure.metric].name}


def subject_name(evidence: Evidence, claim: FigureClaim) -> Localized:
    """Return what a claim is about, its metric of its place, in each language."""
    return figure_name(evidence.log, claim.figure)


def figure_name(log: Log, figure: Figure) -> Localized:
    """Return what a figure is about, its metric of its place, in each language."""
    return _METRIC_OF_PLACE.filled(place=log.places[figure.place].name, metric=log.metrics[figure.metric].name)


def where(claim: FigureClaim, key: str = "says") -> Pointer:
    """Point at the claim's literal, or at another key of its entry."""
    return Pointer(claim.figure.spot, key)


def also(claims: Iterable[FigureClaim]) -> tuple[Pointer, ...]:
    """Point at the literals of other claims."""
    return tuple(Pointer(claim.figure.spot, "says", role=OTHER) for claim in claims)


def dated_where(date_claim: DateClaim) -> Pointer:
    """Point at the date of a dating if it has one, else at its literal."""
    return Pointer(date_claim.dating.spot, "date" if date_claim.dating.date is not None else "says")


def span_names(one: Moment, other: Moment) -> Localized:
    """Return the time between two dates in words."""
    from hetao_cli.dates.spans import span_between, span_words

    return span_words(span_between(one, other))


_BESIDE = Message("wording.beside", "{one}, {more}")
_METRIC_OF_PLACE = Message("wording.metric-of-place", "{metric} of {place}")
OTHER = Message("wording.other", "the other figure")
OTHER_DATE = Message("wording.other-date", "the other date")
THE_EVENT = Message("wording.the-event", "the event")
