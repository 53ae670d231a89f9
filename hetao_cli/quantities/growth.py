"""Growth stated as a multiple: 翻一番, and verbs by which 两倍 is the increase and not the result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.folding import folded
from hetao_cli.quantities.intervals import add, subtract
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Quantity

_MOST_VERB = 4


@LANGUAGES.derived
def _grown(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "grown"))


@LANGUAGES.derived
def _grown_to(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "grown to"))


@LANGUAGES.derived
def _says_outcome(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(alternatives(languages, "outcome"))


def growth_verb(text: str) -> tuple[int, bool] | None:
    """Return the end of the verb of growth that a text begins with, and whether it states the increase.

    >>> growth_verb("增长了两倍"), growth_verb("增长到两倍"), growth_verb("两倍")
    ((3, True), (3, False), None)
    """
    outcome = _grown_to().match(text)
    found = outcome or _grown().match(text)
    return (found.end(), outcome is None) if found else None


def is_added(text: str, start: int, at: int) -> bool:
    """Return whether a verb of growth that states the increase ends at `at` and does not begin before `start`.

    >>> is_added("营收增长了两倍", 0, 5), is_added("营收增长到两倍", 0, 5)
    (True, False)
    """
    return any(_grown().fullmatch(text, begin, at) for begin in range(max(start, at - _MOST_VERB), at))


def growth_interval(quantity: Quantity) -> Interval:
    """Return the growth that a multiple states, as a multiple of the earlier value.

    Verbs state the result (doubled, 翻一番, 增长到两倍), or have it as their interval (增长两倍): one is subtracted. A
    multiple alone (两倍) is taken as the increase, as is usual for growth.

    >>> from hetao_cli.quantities.literal import read_literal
    >>> [growth_interval(read_literal(text)).low for text in ("doubled", "翻两番", "增长两倍", "两倍")]
    [1, 3, 2, 2]
    """
    if quantity.unit != "times" or not _says_outcome().search(folded(quantity.text)):
        return quantity.interval
    return subtract(quantity.interval, Interval(1, 1))


def grown_by(quantity: Quantity, verb: str) -> Quantity:
    """Return the multiple behind a verb of growth: grown by 两倍 is three times as much.

    The interval is that of the result as a multiple of the earlier value. The value stays the printed one for growth,
    and is that of the result where two things are compared: 大三倍 is four times as large.

    Args:
        quantity: The multiple.
        verb: The verb, or the text that ends with it.
    """
    grown = quantity._replace(interval=add(quantity.interval, Interval(1, 1)))
    if not _compared().search(verb):
        return grown
    value, high = (None if end is None else end + 1 for end in (quantity.value, quantity.value_high))
    return grown._replace(value=value, value_high=high)


@LANGUAGES.derived
def _compared(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(languages, 'compared')})$")
