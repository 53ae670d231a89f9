"""Distant words that affect a figure: hedges before the whole of a share, verbs that make a range two figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.figure import scan_figure
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives, hooks

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate

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
    """Return a range behind a verb of change without its upper end if that is rather the result.

    From 80 to 500 are two figures, in 增加1.09万至13.69万人 the second is the result; 增加3万至5万人 is a range.
    """
    quantity = sighting.quantity
    low, high = quantity.value, quantity.value_high
    if quantity.hedge != "range" or low is None or high is None:
        return sighting
    change = _growth().search(sighting.before) or _raised().search(
        sighting.text, max(0, sighting.start - 90), sighting.start
    )
    grown = _from().match(quantity.text) if change else None
    if grown is not None:
        return _first_end(sighting, grown.start("low"), grown.end("low"))
    if not low * _WIDEST_RANGE < high:
        return sighting
    joint = _to().search(quantity.text)
    if joint is None or quantity.dimension == "ratio" or not _changed().search(sighting.before):
        return sighting
    if quantity.text[joint.start() - 1].isdigit():
        return sighting
    return _first_end(sighting, 0, joint.start())


def _first_end(sighting: Candidate, begin: int, end: int) -> Candidate:
    """Return the figure in the piece of its text from `begin` to `end`."""
    found = scan_figure(sighting.quantity.text[begin:end], 0)
    if found is None:
        return sighting
    start = sighting.start + begin
    quantity, whole = found[0], sighting.quantity
    if quantity.unit is None and whole.unit is not None:
        quantity = quantity._replace(unit=whole.unit, dimension=whole.dimension)
    return sighting._replace(start=start, end=start + found[1], quantity=quantity)


_hedges = hooks(lambda one: one.distant_hedge)


@LANGUAGES.derived
def _growth(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f"(?<![A-Za-z])(?:{alternatives(languages, 'growth')})")


@LANGUAGES.derived
def _raised(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{alternatives(languages, 'raised')})[a-z]{{0,4}} [^.,;:!?()]{{0,70}}$")


@LANGUAGES.derived
def _from(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of a range after a word by which it can be growth, with its lower end."""
    froms, to = alternatives(languages, "range from"), alternatives(languages, "range to")
    return re.compile(f"(?:{froms})(?P<low>.+?)(?:{to})", re.IGNORECASE)


@LANGUAGES.derived
def _to(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "range to"))


@LANGUAGES.derived
def _changed(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(languages, 'changed')})$")
