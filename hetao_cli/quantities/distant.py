"""Distant words that affect a figure: hedges before the whole of a share, verbs that make a range two figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.change import CHANGES, is_governed, with_direction
from hetao_cli.quantities.figure import scan_figure
from hetao_cli.quantities.languages import LANGUAGES, alternatives, hooks

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.model.quantity import Quantity
    from hetao_cli.quantities.candidate import Candidate

_SPREAD = frozenset({"ratio", "duration"})
"""The dimensions of changes that are told as ranges: by 10 to 20 %."""

_WIDEST_RANGE = 3
"""The ratio up to which two ends behind a verb of change are a range; above it the upper one is the result."""


def with_distant_hedge(sighting: Candidate) -> Candidate:
    """Return a figure with the hedge before the whole that it is a share of, or before its verb; its span stays.

    接近全港面积的三分之一 is nearly a third; 约需12分钟 are about twelve minutes.
    """
    quantity = sighting.quantity
    if quantity.hedge != "exact":
        return sighting
    hedge = next((word for hedge_of in _hedges() if (word := hedge_of(sighting)) is not None), None)
    if hedge is None:
        return sighting
    found = scan_figure(hedge + quantity.text, 0)
    return sighting if found is None else sighting._replace(quantity=found[0]._replace(text=quantity.text))


def without_result(sighting: Candidate) -> Candidate:
    """Return a range behind a verb of change without its upper end if the two are rather a change and its result.

    From 80 to 500, and by 12 to 60, are two figures if something changed; in 增加1.09万至13.69万人 the second is the
    result. 增加3万至5万人, by 3 to 5 million, and by 10 to 20 % are ranges.
    """
    quantity = sighting.quantity
    low, high = quantity.value, quantity.value_high
    joint = _to().search(quantity.text) if low is not None and high is not None else None
    if low is None or high is None or joint is None:
        return sighting
    begins = _from().match(quantity.text)
    if begins is not None or _from_before().search(sighting.before):
        begin = 0 if begins is None else begins.end()
        is_two = is_governed(sighting.text, sighting.start)
        return _first_end(sighting, begin, joint.start()) if is_two else sighting
    governed = with_direction(quantity, sighting.text, sighting.start, sighting.end)
    if quantity.dimension in _SPREAD or governed.direction not in CHANGES:
        return sighting
    first = _first_end(sighting, 0, joint.start())
    first = first._replace(quantity=_in_unit_of(first.quantity, quantity))
    is_by = _by_how_much().search(sighting.before) is not None
    is_result = low * _WIDEST_RANGE < high and not quantity.text[joint.start() - 1].isdigit()
    return first if first.quantity.value == low and (is_by or is_result) else sighting


def _first_end(sighting: Candidate, begin: int, end: int) -> Candidate:
    """Return the figure in the piece of its text from `begin` to `end`."""
    found = scan_figure(sighting.quantity.text[begin:end], 0)
    if found is None:
        return sighting
    start = sighting.start + begin
    return sighting._replace(start=start, end=start + found[1], quantity=found[0])


def _in_unit_of(quantity: Quantity, whole: Quantity) -> Quantity:
    """Return a bare number with the unit of the range that it begins."""
    if quantity.unit is not None or whole.unit is None:
        return quantity
    return quantity._replace(unit=whole.unit, dimension=whole.dimension)


_hedges = hooks(lambda one: one.distant_hedge)


def _pattern(name: str, ending: str = "") -> Callable[[], re.Pattern[str]]:
    """Return a function that returns the pattern of a name in all languages, with what must follow."""
    return LANGUAGES.derived(
        lambda languages: re.compile(f"(?:{alternatives(languages, name)}){ending}", re.IGNORECASE)
    )


_from, _from_before = _pattern("range from"), _pattern("range from", "$")
_to, _by_how_much = _pattern("range to"), _pattern("by how much", "$")
