"""Shares, ratios and growth as sources state them, against what follows from the figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.recomputed import in_unit, of_standing, together, total_of, with_its_number
from hetao_cli.analysis.wording import also, amount, quote, where
from hetao_cli.model.finding import Finding, PassedCheck, Severity
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import divide, exact, meet, span
from hetao_cli.quantities.units import convert, dimension_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.analysis.arithmetic.recomputed import Term
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Words
    from hetao_cli.model.quantity import Number

COARSEST = Fraction(1, 20)
"""How far a share without a hedge can be from what it rounds, at the most: half of a tenth.

七成 and 70 % are used of 65 % to 75 %, and a quarter or one-third as loosely; 25 % and 66.7 % of what they round.
"""

COARSEST_MULTIPLE = Fraction(1, 2)
"""How far a multiple such as 两倍 can be from what it rounds; one of ten or more, a tenth of itself."""

HEDGED_SLACK = Fraction(1, 200)
"""How far a share may lie beyond its hedge: 近六成 or over 60 % is written of whole per cents."""


PART_AND_WHOLE = 2
"""How many metrics a share refers to, its part and its whole; a broken reference leaves fewer."""


class Recomputed(NamedTuple):
    """A share and what it is a share of.

    Attributes:
        chosen: The figures of the share, of the part and of the whole.
        ratio: Part by whole, in the unit of the share's metric.
        agrees: The share can be that ratio.
        one_source: One source states all three.
    """

    chosen: list[list[FigureClaim]]
    ratio: Interval
    agrees: bool
    one_source: bool


def recompute(share: Term, part: Term, whole: Term) -> Iterator[Recomputed]:
    """Divide part by whole and hold the share against it, wherever the three belong together and are of one standing.

    Nothing is yielded if the units are of different kinds, or a quantity can be zero or less.
    """
    unit = share.metric.unit
    if dimension_of(unit) != "ratio":
        return
    for standing in ("actual", "plan", "estimate"):
        terms = [term._replace(claims=of_standing(term.claims, standing)) for term in (share, part, whole)]
        if not all(term.claims for term in terms):
            continue
        for one in together(terms):
            stated = stated_shares(one.chosen[0])
            parts, wholes = (total_of(claims, whole.metric.unit) for claims in one.chosen[1:])
            ratio = quotient(parts, wholes, unit)
            if stated is not None and ratio is not None:
                yield Recomputed(one.chosen, ratio, meet(stated, ratio), one.one_source)


def quotient(dividend: Interval | None, divisor: Interval | None, unit: str) -> Interval | None:
    """Divide two positive quantities; the quotient is in a unit of ratio, such as `%`. None if it is unknown."""
    if dividend is None or divisor is None or not (_is_positive(dividend) and _is_positive(divisor)):
        return None
    ratio = divide(dividend, divisor)
    return None if ratio.low is None and ratio.high is None else convert(ratio, "times", unit)


def _is_positive(interval: Interval) -> bool:
    ends = (interval.low, interval.high)
    return all(end is None or end > 0 for end in ends)


def stated_shares(claims: Sequence[FigureClaim]) -> Interval | None:
    """Return all that claims of a share can mean, in the unit of their metric; None if one has another unit."""
    stated = [stated_share(claim) for claim in claims]
    known = [interval for interval in stated if interval is not None]
    return span(known) if known and len(known) == len(stated) else None


def stated_share(claim: FigureClaim) -> Interval | None:
    """Return what a share can mean when it is compared with a calculation: more than the rounding of its digits."""
    interval = with_its_number(claim)
    slack = convert(Interval(HEDGED_SLACK, HEDGED_SLACK), "times", claim.unit)
    if interval is None or slack is None or slack.low is None:
        return None
    quantity = claim.quantity if claim.figure.value is None else None
    if quantity is None or quantity.hedge != "exact" or quantity.value is None:
        return widened(interval, slack.low)
    unit = quantity.unit or claim.unit
    loose = in_unit(_loose(quantity.value, quantity.step, unit), unit, claim.unit)
    return interval if loose is None else span([interval, loose])


def _loose(value: Number, step: Number | None, unit: str) -> Interval:
    """Return the values that round to `value` at its last digit that is not zero, or to a tenth if it prints none."""
    number = abs(Fraction(value))
    coarsest = convert(Interval(COARSEST, COARSEST), "times", unit)
    if coarsest is None or coarsest.low is None:
        return Interval(value, value)
    most = max(COARSEST_MULTIPLE, number / 10) if unit == "times" and number >= 1 else Fraction(coarsest.low)
    return widened(Interval(value, value), min(number / 2, most, most if step is None else Fraction(step, 2)))


def widened(interval: Interval, by: Number) -> Interval:
    """Move both ends outward."""
    low = None if interval.low is None else exact(interval.low - by)
    high = None if interval.high is None else exact(interval.high + by)
    return Interval(low, high, interval.low_closed, interval.high_closed)


def recomputation_result(code: str, one: Recomputed, words: Words, unit: str) -> Finding | PassedCheck:
    """Return a passed check if a share holds, else a finding; an error if one source contradicts itself.

    Args:
        code: The rule's code.
        one: The share.
        words: What it is a share of, for the rule's templates, which have the figures as well.
        unit: The share's unit.
    """
    stated, parts, wholes = one.chosen
    figures = {"figures": quote(stated), "parts": quote(parts), "wholes": quote(wholes)}
    words = {**words, **figures, "ratio": amount(one.ratio, unit)}
    ids = tuple(claim.figure.id for claim in (*stated, *parts, *wholes))
    if one.agrees:
        return PassedCheck(code, words, figures=ids)
    severity = Severity.ERROR if one.one_source else Severity.WARNING
    return Finding(code, where(stated[0]), words, severity, also((*stated[1:], *parts, *wholes)), ids)
