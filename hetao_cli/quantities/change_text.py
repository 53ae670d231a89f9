"""Changes as text: numbers with a sign, and with ends that are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.printing import rounded
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number


def change_text(interval: Interval, unit: str, language: str, *, digits: int | None = None) -> str:
    """Return a change as text, with its sign; an end that is not known is left open.

    Args:
        interval: From the least to the most.
        unit: Its unit.
        language: The language of the words.
        digits: Significant digits to round to, outward; None for all.

    >>> change_text(Interval(2, 18), "project", "en"), change_text(Interval(-5, 5), "%", "zh-Hans")
    ('+2 to +18', '-5%至+5%')
    >>> change_text(Interval(50, None, low_closed=False), "%", "en")
    'more than +50%'
    >>> change_text(Interval(None, None), "%", "en")
    'unknown: open at both ends'
    """
    shown = interval if digits is None else rounded(interval, digits)
    low = None if shown.low is None else _signed(shown.low, unit, language)
    high = None if shown.high is None else _signed(shown.high, unit, language)
    if low is None and high is None:
        return _word("open", language)
    if high is None:
        return _word("at least" if interval.low_closed else "more than", language).format(low)
    if low is None:
        return _word("at most" if interval.high_closed else "less than", language).format(high)
    if interval.low == interval.high or (low == high and interval.low_closed and interval.high_closed):
        return low
    return _word("to", language).format(
        f"{'' if interval.low_closed else '>'}{low}", f"{'' if interval.high_closed else '<'}{high}"
    )


def _word(key: str, language: str) -> str:
    return in_language(_WORDS[key], language)


def _signed(number: Number, unit: str, language: str) -> str:
    size = -number if number < 0 else number
    point = Interval(size, size)
    text = scaled_text(point, unit, language)
    sign = "-" if number < 0 else "+" if number > 0 else ""
    return f"{sign}{text}"


_WORDS: dict[str, Message] = {
    "to": Message("stats.to", "{} to {}"),
    "open": Message("stats.open", "unknown: open at both ends"),
    "at least": Message("stats.at-least", "at least {}"),
    "more than": Message("stats.more-than", "more than {}"),
    "at most": Message("stats.at-most", "at most {}"),
    "less than": Message("stats.less-than", "less than {}"),
}
