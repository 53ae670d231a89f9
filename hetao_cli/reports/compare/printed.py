"""Figures as people read them in a cell: the literal if its language fits, else its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.printing import interval_text, rounded
from hetao_cli.quantities.scaled import scaled_text, unit_text
from hetao_cli.quantities.units import convert

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.log import Log

_DIGITS = 3
"""Significant digits of calculated values: no source gives more."""


def answer_text(log: Log, answer: Answer, language: str) -> str:
    """Return an answer as a source prints it, if one alone says all of it; else its numbers.

    It is printed in the language of the reader or in the other script of Chinese.
    """
    same = answer.same
    if not answer.is_literal:
        return scaled_text(answer.interval, answer.strand.unit, language)
    for fits in (_is_in, _is_chinese_too):
        literal = next((claim.figure.says for claim in same if fits(_languages(log, claim), language)), None)
        if literal is not None:
            return literal
    return numbers_text(same[0], language)


def _languages(log: Log, claim: FigureClaim) -> tuple[str, ...]:
    return (claim.figure.language,) if claim.figure.language else log.sources[claim.figure.source].language


def _is_in(languages: tuple[str, ...], language: str) -> bool:
    return languages == (language,)


def _is_chinese_too(languages: tuple[str, ...], language: str) -> bool:
    return language.startswith("zh") and bool(languages) and all(one.startswith("zh") for one in languages)


def numbers_text(claim: FigureClaim, language: str) -> str:
    """Return the meaning of a figure in numbers: the printed one if it has no hedge, else the interval."""
    return scaled_text(_point(claim) or claim.interval or Interval(None, None), claim.unit, language)


def _point(claim: FigureClaim) -> Interval | None:
    quantity = claim.quantity
    if quantity is None or quantity.value is None or quantity.hedge != "exact" or claim.figure.value is not None:
        return None
    point = Interval(quantity.value, quantity.value)
    if quantity.unit is None or quantity.dimension in {"count", "money"}:
        return point
    return convert(point, quantity.unit, claim.unit)


def ratio_text(ratio: Interval) -> str:
    """Return a ratio of two figures as text.

    >>> from fractions import Fraction
    >>> ratio_text(Interval(Fraction(603, 175), Fraction(605, 173)))
    '3.44–3.5×'
    """
    return f"{interval_text(rounded(ratio, _DIGITS))}×"


def density_text(density: Interval, unit: str, language: str, per: str = "km2") -> str:
    """Return a density on a square kilometre, or on another unit, as text.

    >>> from fractions import Fraction
    >>> density_text(Interval(Fraction(600, 175) * 10**9, Fraction(605, 173) * 10**9), "HKD", "en")
    '3.42–3.5 billion HKD/km²'
    """
    return f"{scaled_text(rounded(density, _DIGITS), unit, language)}/{unit_text(per, language).strip()}"
