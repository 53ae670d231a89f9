"""Literals: short texts that are one figure, as a log quotes them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from hetao_cli.quantities.change import change_behind, is_change_before, may_change, with_direction
from hetao_cli.quantities.figure import scan_figure
from hetao_cli.quantities.folding import as_printed, folded
from hetao_cli.quantities.frames import read_in_frame
from hetao_cli.quantities.growth import grown_by, growth_verb
from hetao_cli.quantities.hedges import split_hedge
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives
from hetao_cli.quantities.nouns import counted_noun, follows_unit
from hetao_cli.quantities.rates import as_rate, split_rate
from hetao_cli.quantities.starts import opening_starts, start_pattern
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Quantity

_LONGEST = 200


@lru_cache(maxsize=65_536)
def read_literal(text: str) -> Quantity | None:
    """Return the quantity of a literal; None if it is not one figure from its first to its last character but blanks.

    The counted noun may follow the number (447 tech companies: the unit is `company`) or the classifier (447家科技企业:
    the unit is the classifier), and the whole may follow a measure (80% of tenants).

    >>> read_literal("440多家").interval
    Interval(low=441, high=449, low_closed=True, high_closed=True)
    >>> read_literal("447 tech companies").unit, read_literal("22 December")
    ('company', None)
    """
    literal = text.strip()
    return read_in_frame(literal, read_anew) if len(literal) <= _LONGEST else None


def read_anew(literal: str) -> Quantity | None:
    """Return what a literal means without recourse to others that were read."""
    quantity = _read(folded(literal))
    return quantity and as_printed(quantity, literal)


def _read(literal: str) -> Quantity | None:
    found = scan_figure(literal, 0)
    if found is not None and found[1] == len(literal):
        return found[0]
    rate = split_rate(literal)
    if rate is not None and (amount := _read(rate[0])) is not None:
        return as_rate(amount, rate[1])._replace(text=literal)
    if found is None:
        return _read_change(literal)
    quantity, end = found
    noun, hedge = split_hedge(literal[end:])
    unit = _unit_with_noun(quantity.unit, noun, proportion=_of_all().search(quantity.text) is not None)
    if unit is None:
        return _read_change(literal)
    if hedge:
        # a hedge behind the noun applies to the number before it
        found = scan_figure(literal[:end] + hedge, 0)
    return found and found[0]._replace(text=literal, unit=unit)


def _read_change(literal: str) -> Quantity | None:
    """Read a multiple behind a verb of growth, 增长两倍, and a figure with words of change: 下降5%, fell by 300."""
    verb = growth_verb(literal)
    multiple = _read(literal[verb[0] :]) if verb is not None else None
    if verb is not None and multiple is not None and multiple.unit == "times":
        return (grown_by(multiple, literal[: verb[0]]) if verb[1] else multiple)._replace(text=literal)
    number = start_pattern().search(literal) if may_change(literal) else None
    for start in opening_starts(literal, number.start(), 0) if number is not None else ():
        whole = _read(literal[start:]) if is_change_before(literal[:start]) else None
        found = scan_figure(literal, start) if whole is None else (whole, len(literal))
        if found is None or change_behind(literal, found[1]) < len(literal):
            continue
        directed = with_direction(found[0]._replace(text=literal), literal, start, found[1])
        if directed.direction is not None and (is_change_before(literal[:start]) or found[1] < len(literal)):
            return directed
    return None


def _unit_with_noun(unit: str | None, noun: str, *, proportion: bool) -> str | None:
    """Return the unit of a figure that is followed by a noun; None if none can follow."""
    if unit is None:
        return counted_noun(noun)
    if dimension_of(unit) == "ratio" and (_of().fullmatch(noun) or (proportion and counted_noun(noun) is not None)):
        return unit
    return unit if follows_unit(noun, of_count=dimension_of(unit) == "count") else None


@LANGUAGES.derived
def _of_all(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of the words between the two numbers of a proportion that a noun follows."""
    return re.compile(f" (?:{alternatives(languages, 'in')}|{alternatives(languages, 'out of')}) ")


@LANGUAGES.derived
def _of(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "of"))
