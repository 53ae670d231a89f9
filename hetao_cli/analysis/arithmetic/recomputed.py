"""Figures recomputed from other figures: which of these belong together, and whether the result agrees."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import span
from hetao_cli.quantities.units import convert, dimension_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric


class Term(NamedTuple):
    """One quantity of a calculation: its metric and the figures to choose from, each of which could be read."""

    metric: Metric
    claims: Sequence[FigureClaim]


class Together(NamedTuple):
    """Figures that can be compared in a calculation: for each term, in order, the one or more that are chosen.

    Attributes:
        one_source: One source states them all, of one date; else they are of several sources and possibly of one day.
    """

    chosen: list[list[FigureClaim]]
    one_source: bool


def together(terms: Sequence[Term]) -> list[Together]:
    """Choose figures of all terms that belong together: those of each source that has all of them, of one date.

    If no source has, those of all sources of the latest day that all terms can have figures of. A constant has no
    date. Linear in the number of figures, but for their sorting by date.
    """
    found = [Together(chosen, one_source=True) for chosen in _by_source(terms)]
    if found:
        return found
    latest = _latest(terms)
    return [] if latest is None else [Together(latest, one_source=False)]


def _by_source(terms: Sequence[Term]) -> Iterator[list[list[FigureClaim]]]:
    tables = [_grouped(term) for term in terms]
    timed = [table for table, term in zip(tables, terms, strict=True) if not _is_timeless(term)]
    for source, date in (timed or tables)[0]:
        keys = [(source, "" if _is_timeless(term) else date) for term in terms]
        chosen = [table.get(key, []) for table, key in zip(tables, keys, strict=True)]
        if all(chosen):
            yield chosen


def _grouped(term: Term) -> dict[tuple[str, str], list[FigureClaim]]:
    """Return a term's figures by source and date as written, of which a constant has none."""
    groups: dict[tuple[str, str], list[FigureClaim]] = defaultdict(list)
    for claim in term.claims:
        if _is_timeless(term):
            groups[claim.figure.source, ""].append(claim)
        elif claim.as_of is not None:
            groups[claim.figure.source, claim.as_of.edtf].append(claim)
    return groups


def _is_timeless(term: Term) -> bool:
    return term.metric.kind == "constant"


def _latest(terms: Sequence[Term]) -> list[list[FigureClaim]] | None:
    """Return the figures of the latest day of which each term can have one; None if there is no such day."""
    begins = [
        (claim.as_of.earliest, claim.as_of.latest, number)
        for number, term in enumerate(terms)
        if not _is_timeless(term)
        for claim in term.claims
        if claim.as_of is not None
    ]
    needed = sum(not _is_timeless(term) for term in terms)
    day = None
    running: Counter[int] = Counter()
    ends = iter(sorted((end, number) for _begin, end, number in begins))
    ending = next(ends, None)
    for begin, _end, number in sorted(begins):
        while ending is not None and ending[0] < begin:
            running[ending[1]] -= 1
            ending = next(ends, None)
        running[number] += 1
        if sum(count > 0 for count in running.values()) == needed:
            day = begin
    if day is None and needed:
        return None
    chosen = [
        [
            claim
            for claim in term.claims
            if _is_timeless(term)
            or (day is not None and claim.as_of is not None and claim.as_of.earliest <= day <= claim.as_of.latest)
        ]
        for term in terms
    ]
    return chosen if all(chosen) else None


def total_of(claims: Sequence[FigureClaim], unit: str) -> Interval | None:
    """Return all that the claims, of which there is at least one, can mean in a unit; None if it is of another kind.

    Counts are counts whatever they count: institutions and companies can be summed.
    """
    meant = [with_its_number(claim) for claim in claims]
    converted = [in_unit(interval, claim.unit, unit) for interval, claim in zip(meant, claims, strict=True) if interval]
    known = [interval for interval in converted if interval is not None]
    return span(known) if known and len(known) == len(claims) else None


def with_its_number(claim: FigureClaim) -> Interval | None:
    """Return what a claim can mean, including the number that it prints: 10余 is 11 to 19, and 10 is accepted, too."""
    printed = claim.quantity.value if claim.quantity is not None and claim.figure.value is None else None
    if claim.interval is None or claim.quantity is None or printed is None:
        return claim.interval
    number = in_unit(Interval(printed, printed), claim.quantity.unit or claim.unit, claim.unit)
    return claim.interval if number is None else span([claim.interval, number])


def in_unit(interval: Interval, from_unit: str, to_unit: str) -> Interval | None:
    """Convert an interval; between units of counts nothing changes. None if the units measure different things."""
    if dimension_of(from_unit) in {None, "count"} and dimension_of(to_unit) in {None, "count"}:
        return interval
    return convert(interval, from_unit, to_unit)


def of_standing(claims: Sequence[FigureClaim], standing: str) -> list[FigureClaim]:
    """Keep the claims of one standing: actual, plan or estimate."""
    return [claim for claim in claims if claim.standing == standing]
