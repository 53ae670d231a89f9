"""Statements that one source makes twice: in its heading and its body, or in each of its languages."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.translations import are_rendered_alike, print_one_number
from hetao_cli.analysis.pair import printed_value
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.log.figure_claims import FigureClaim


class Against(NamedTuple):
    """A claim that none of `others` agrees with, all of one source, place, metric, standing and date."""

    claim: FigureClaim
    others: list[FigureClaim]


def is_explained_within_source(claims: Iterable[FigureClaim]) -> bool:
    """Return whether C304 or C305 reports the disagreement of comparable claims: it is within one source.

    A source that contradicts itself in one language and outside of its headings is left to C301.
    """
    members = list(claims)
    one = len({claim.figure.source for claim in members}) == 1
    return one and bool(against_body(members) or between_languages(members))


def of_one_date(claims: Iterable[FigureClaim]) -> list[list[FigureClaim]]:
    """Split claims by source, place, metric, standing and the as-of date as it is written."""
    groups: dict[tuple[str, ...], list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        figure = claim.figure
        as_of = claim.as_of.edtf if claim.as_of is not None else ""
        groups[figure.source, figure.place, figure.metric, claim.standing, as_of].append(claim)
    return list(groups.values())


def against_body(claims: Iterable[FigureClaim]) -> list[Against]:
    """Return the headings that no figure of the body agrees with, each with these figures.

    The body in the heading's language counts alone if it has a figure, as a translation is a second statement.
    """
    found: list[Against] = []
    for group in of_one_date(claims):
        body = [claim for claim in group if claim.figure.section != "heading"]
        for claim in group if body else ():
            if claim.figure.section != "heading":
                continue
            same = [other for other in body if other.figure.language == claim.figure.language] or body
            if not _agrees_with_any(claim, same):
                found.append(Against(claim, same))
    return found


def between_languages(claims: Iterable[FigureClaim]) -> list[Against]:
    """Return the claims that no figure in another language of the source agrees with, each with these figures.

    Of two that differ, the first is returned. Headings are compared with their body, and count here if it has none.
    """
    found: list[Against] = []
    for group in of_one_date(claims):
        body = [claim for claim in group if claim.figure.section != "heading"] or group
        if len({claim.figure.language for claim in body} - {None}) > 1:
            found += _unmatched(body)
    return found


def _unmatched(group: list[FigureClaim]) -> list[Against]:
    """Return the claims that no other language agrees with, without those that repeat a number that agrees."""
    by_language: dict[str, list[FigureClaim]] = defaultdict(list)
    for claim in group:
        if claim.figure.language is not None:
            by_language[claim.figure.language].append(claim)
    agree = are_rendered_alike if all(map(print_one_number, by_language.values())) else _can_be_equal
    found: list[Against] = []
    seen: set[int] = set()
    for language, said in by_language.items():
        others = [other for tag, there in by_language.items() if tag != language for other in there]
        odd = [claim for claim in said if not _agrees_with_any(claim, others, agree)]
        odd_ones = {id(claim) for claim in odd}
        numbers = {printed_value(claim) for claim in said if id(claim) not in odd_ones} - {None}
        for claim in odd:
            if id(claim) not in seen and printed_value(claim) not in numbers:
                found.append(Against(claim, others))
                seen.update(id(other) for other in others)
    return found


def _can_be_equal(claim: FigureClaim, other: FigureClaim) -> bool:
    return claim.interval is not None and other.interval is not None and meet(claim.interval, other.interval)


def _agrees_with_any(
    claim: FigureClaim, others: list[FigureClaim], agree: Callable[[FigureClaim, FigureClaim], bool] = _can_be_equal
) -> bool:
    """Return whether the claim can mean what one of the others means; an unknown value rules nothing out.

    One number in two currencies is no agreement; two numbers in two currencies can be.
    """
    same_unit = [other for other in others if other.unit == claim.unit]
    if not same_unit:
        number = printed_value(claim)
        return number is None or number not in {printed_value(other) for other in others}
    unknown = any(one.interval is None for one in (claim, *same_unit))
    return unknown or any(agree(claim, other) for other in same_unit)


def undecided_headings(claims: Iterable[FigureClaim]) -> list[Against]:
    """Return the amounts of headings whose currency nothing decides, each with the body's: 2000億元 of 2000億港元.

    If the body has the same number in several currencies, or none at all, nothing was dropped.
    """
    found: list[Against] = []
    for group in of_one_date(claims):
        for claim in group:
            if claim.figure.section != "heading" or not _is_undecided(claim):
                continue
            body = [other for other in group if other.figure.section != "heading" and other.interval is not None]
            if len({other.unit for other in body}) == 1:
                found.append(Against(claim, body))
    return found


def _is_undecided(claim: FigureClaim) -> bool:
    return claim.interval is None and claim.quantity is not None and claim.quantity.unit in UNDECIDED_CURRENCIES


def rounds_to(claim: FigureClaim, rounded: FigureClaim) -> bool:
    """Return whether a claim's number, rounded or cut to fewer digits, is the number that the other one prints.

    Only round numbers are taken for rounded: 1,998 for 2,000, and 58 for 60, but 448 not for 447.
    """
    number, target = printed_value(claim), printed_value(rounded)
    if number is None or target is None or claim.unit != rounded.unit or not target:
        return False
    unit = Fraction(1)
    while target % (unit * 10) == 0:
        unit *= 10
    return unit > 1 and -unit <= 2 * (number - target) < 2 * unit
