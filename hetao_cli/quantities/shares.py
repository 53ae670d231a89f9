"""Fractions in running text: a share of something, in hundredths, or a number of its own."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.quantities.candidate import is_chinese
from hetao_cli.quantities.intervals import exact, scale
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Quantity
    from hetao_cli.quantities.candidate import Candidate

_IN_ONE = Fraction(1, 100)
_PRINTED_TENTHS = frozenset("成折")


def plain_fraction(sighting: Candidate) -> Quantity:
    """Return a fraction without a whole as a number: one alone in its text, such as a cell, or a lone `¾`.

    A whole is named beside its share: a quarter of the firms, 四分之一是港企. Other figures are returned unchanged.
    """
    quantity = sighting.quantity
    if quantity.unit != "%" or quantity.step is not None or not _PRINTED_TENTHS.isdisjoint(quantity.text):
        return quantity
    if _hundredths().match(sighting.text, sighting.at):
        # 百万分之五 is a share, as 百分之五 is
        return quantity
    if not sighting.is_alone and not _is_lone_sign(sighting):
        return quantity
    value, high = (None if end is None else exact(end * _IN_ONE) for end in (quantity.value, quantity.value_high))
    return quantity._replace(value=value, value_high=high, unit=None, interval=scale(quantity.interval, _IN_ONE))


def _is_lone_sign(sighting: Candidate) -> bool:
    """Return whether it is one character (½) without a whole behind it."""
    follower = sighting.behind[:1]
    return (
        sighting.text[sighting.at].isnumeric()
        and sighting.end == sighting.at + 1
        and not (is_chinese(follower) or is_chinese(sighting.before[-1:]) or _of().match(sighting.behind))
    )


@LANGUAGES.derived
def _of(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(languages, 'of')})(?![a-z])")


@LANGUAGES.derived
def _hundredths(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "hundredths"))
