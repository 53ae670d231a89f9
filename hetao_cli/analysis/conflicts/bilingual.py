"""Figures and dates that differ in their place or day between the languages of one source."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.date_clusters import date_clusters, is_sure
from hetao_cli.analysis.pair import printed_value
from hetao_cli.dates.edtf import moment_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Number

_PAIR = 2


class _Fact(NamedTuple):
    """A number that a source gives, with its subject apart from the place."""

    source: str
    metric: str
    standing: str
    unit: str
    as_of: str
    number: Number


def moved_figures(evidence: Evidence, claims: Iterable[FigureClaim]) -> Iterator[tuple[FigureClaim, FigureClaim]]:
    """Yield pairs of one number that a source gives for a place in one language and for its whole in another.

    Only if each language gives it once, and has no figure of that metric for the other's place.
    """
    facts: dict[_Fact, list[FigureClaim]] = defaultdict(list)
    said: set[tuple[str, str, str, str]] = set()
    for claim in claims:
        figure = claim.figure
        number = printed_value(claim) if figure.language is not None else None
        if number is None or figure.language is None:
            continue
        as_of = claim.as_of.edtf if claim.as_of is not None else ""
        facts[_Fact(figure.source, figure.metric, claim.standing, claim.unit, as_of, number)].append(claim)
        said.add((figure.source, figure.metric, figure.language, figure.place))
    for same in facts.values():
        one, other = same[0], same[-1]
        if (
            len(same) == len({claim.figure.language for claim in same}) == _PAIR
            and _lies_in(evidence.log, one.figure.place, other.figure.place)
            and not said.intersection(_crossed(one, other))
        ):
            yield one, other


def _crossed(one: FigureClaim, other: FigureClaim) -> set[tuple[str, str, str, str]]:
    """Return the facts of a pair with the places of the two languages exchanged."""
    here, there = one.figure, other.figure
    return {
        (here.source, here.metric, here.language or "", there.place),
        (there.source, there.metric, there.language or "", here.place),
    }


def _lies_in(log: Log, one: str, other: str) -> bool:
    """Return whether one of two places is, or lies in, a part of the other; the same place is no part."""
    return one != other and (other in _around(log, one) or one in _around(log, other))


def _around(log: Log, name: str) -> set[str]:
    found: set[str] = set()
    place = log.places[name]
    while (around := place.part_of or place.within) is not None and around not in found:
        found.add(around)
        place = log.places[around]
    return found


def translated_dates(date_claims: Iterable[DateClaim]) -> Iterator[list[DateClaim]]:
    """Yield the datings of one event, source, standing and announcement that differ from language to language.

    They share no day, or only some of them are limits, or limits of another time: `by 2027`, `from 2027`, `in 2027`.
    """
    groups: dict[tuple[str, str, bool, str | None], list[DateClaim]] = defaultdict(list)
    for date_claim in date_claims:
        dating = date_claim.dating
        if dating.language is not None and is_sure(date_claim):
            groups[dating.source, dating.event, date_claim.planned, dating.as_of].append(date_claim)
    for group in groups.values():
        if is_between_languages(group) and not _agree(group):
            yield group


def is_between_languages(date_claims: list[DateClaim]) -> bool:
    """Return whether datings are of one source, one announcement and several languages, each consistent in itself."""
    by_language: dict[str | None, list[DateClaim]] = defaultdict(list)
    for date_claim in date_claims:
        by_language[date_claim.dating.language].append(date_claim)
    return (
        len({(date_claim.dating.source, date_claim.dating.as_of) for date_claim in date_claims}) == 1
        and len(by_language) > 1
        and None not in by_language
        and all(_agree(said) for said in by_language.values())
    )


def _agree(date_claims: list[DateClaim]) -> bool:
    return have_one_time(date_claims) and len(limits_of(date_claims)) <= 1


def have_one_time(date_claims: Iterable[DateClaim]) -> bool:
    """Return whether the times that datings name share a day, as dates or as limits such as `by 2027`."""
    named = [
        date_claim._replace(moment=_named(date_claim.moment))
        for date_claim in date_claims
        if date_claim.moment is not None
    ]
    return len(date_clusters(named)) <= 1


def limits_of(date_claims: Iterable[DateClaim]) -> set[str]:
    """Return the kinds of limits of datings: `from` without an end, `until` without a beginning, empty for no limit."""
    return {_limit(date_claim.moment) for date_claim in date_claims if date_claim.moment is not None}


def _limit(moment: Moment) -> str:
    return "from" if moment.latest == float("inf") else "until" if moment.earliest == float("-inf") else ""


def _named(moment: Moment) -> Moment:
    """Return the date that a limit names, 2027 for `by 2027`; any other date as it is."""
    return moment_of(moment.edtf.strip("[]./")) or moment if _limit(moment) else moment
