"""Figures in running text: hedge, currency, number, unit, and the upper end of a range."""

from typing import NamedTuple

from hetao_cli.model.quantity import Quantity
from hetao_cli.quantities.amount import REACHES, Amount, scan_amount
from hetao_cli.quantities.change import below_zero
from hetao_cli.quantities.hedges import hedge_before, range_word
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage
from hetao_cli.quantities.meaning import hedged_range, meaning
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import dimension_of, unit_signs
from hetao_cli.quantities.word_table import longest_word, skip_blanks

_MOST_OPENING_WORDS = 4
_WHOLE_PRICE = 10
_MINUS_SIGNS = frozenset("-−－")
_BOUNDS = {"over", "at_least", "up_to", "under"}


def scan_figure(text: str, start: int) -> tuple[Quantity, int] | None:
    """Read the longest figure that starts at `start`, its hedge included; None if none does.

    The counted noun is not part of it: of `447 tech companies` it reads `447`. A calendar year (2025年) is no figure,
    nor are digits in a longer word (5G, 20th).

    Args:
        text: The text, as it was printed.
        start: The offset of the figure; the text before it is not considered.

    Returns:
        The quantity, and the offset after it.

    >>> quantity, end = scan_figure("with over 15,000 people", 5)
    >>> quantity.hedge, quantity.value, end
    ('over', 15000, 16)
    """
    hedge, sign, between, minus, at = _scan_opening(text, start)
    low = scan_amount(text, at, hedge, sign, between=between)
    if low is None:
        return None
    if hedge == "within" and dimension_of(low.unit or "") not in REACHES:
        return None
    high = _scan_upper(text, low, hedge, sign, between=between)
    if high is not None and minus is not None and (low.unit is not None or minus in _MINUS_SIGNS):
        # in -3 to 5 and 零下3度至5度 the upper end can be above zero
        high = None
    if high is None:
        quantity, end = _single(text[start : low.end], hedge, low), low.end
    else:
        end = next((high.end + len(word) for word in _range_ends() if text.startswith(word, high.end)), high.end)
        quantity = _range(text[start:end], hedge, low, high)
    if between and high is None:
        return None
    return (quantity if minus is None else below_zero(quantity)), end


@LANGUAGES.derived
def _range_ends(languages: tuple[FigureLanguage, ...]) -> tuple[str, ...]:
    return tuple(word for one in languages for word in one.range_ends)


class _Opening(NamedTuple):
    """The text before a number: its hedge, its sign's unit, whether a range must follow, the minus, and its end."""

    hedge: str | None
    sign: str | None
    between: bool
    minus: str | None
    end: int


def _scan_opening(text: str, at: int) -> _Opening:
    hedge = sign = minus = None
    between = False
    for _ in range(_MOST_OPENING_WORDS):
        word, end = hedge_before(text, at)
        if word == "range":
            between = True
        elif word == "minus" and minus is None:
            minus = text[at]
        elif word == "minus":
            break
        elif word is not None:
            hedge = hedge or word
        else:
            found = longest_word(unit_signs(), text, at) if sign is None else None
            if found is None:
                break
            sign, end = found[0], skip_blanks(text, found[1])
        at = end
    return _Opening(hedge, sign, between, minus, at)


def _scan_upper(text: str, low: Amount, hedge: str | None, sign: str | None, *, between: bool) -> Amount | None:
    """Read the upper end of a range behind its lower one; None if there is none, or the two make no range."""
    word, at = range_word(text, low.end)
    if word is None or (word == "and" and not between) or low.hedge or low.numeral.more:
        return None
    repeated = longest_word(unit_signs(), text, at)
    if repeated is not None:
        sign, at = repeated[0], skip_blanks(text, repeated[1])
    high = scan_amount(text, at, hedge, sign)
    if high is None or low.unit not in {None, high.unit}:
        return None
    if high.unit is None and low.numeral.implied != high.numeral.implied:
        return None
    least, most = _sharing_scale(low, high).value, high.numeral.value
    single = low.numeral.high is None and high.numeral.high is None
    return high if single and least is not None and most is not None and least < most else None


def _sharing_scale(low: Amount, high: Amount) -> Numeral:
    """Return the lower number with the scale word of the upper one (3 to 5 million), if it is still the lower then."""
    numeral, most = low.numeral, high.numeral.value
    own = max(numeral.scales, default=1)
    for order in () if low.worded else high.numeral.scales:
        if numeral.value is not None and most is not None and order > own and numeral.value * order < most:
            return numeral.times(order)
    return numeral


def _single(text: str, hedge: str | None, amount: Amount) -> Quantity:
    numeral, unit = _settled(amount.numeral, amount.unit)
    if numeral.high is not None:
        return _range(text, hedge, amount, amount._replace(numeral=amount.numeral._replace(value=amount.numeral.high)))
    hedge = "over" if numeral.more else hedge or amount.hedge or "exact"
    hedge = "up_to" if hedge == "within" else hedge
    dimension = _dimension(unit)
    counted = dimension == "count" or (unit == "times" and isinstance(numeral.value, int))
    interval = meaning(numeral, hedge, counted=counted)
    return Quantity(text, numeral.value, None, interval, unit, hedge, dimension, numeral.step)


def _range(text: str, hedge: str | None, low: Amount, high: Amount) -> Quantity:
    upper, unit = _settled(high.numeral, high.unit)
    lower, _ = _settled(_sharing_scale(low, high), high.unit)
    hedge = hedge or high.hedge or "exact"
    label = hedge if hedge in _BOUNDS else "range"
    return Quantity(
        text, lower.value, upper.value, hedged_range(lower, upper, hedge), unit, label, _dimension(unit), lower.step
    )


def _settled(numeral: Numeral, unit: str | None) -> tuple[Numeral, str | None]:
    """Return the number in the unit of a quantity: 成, 折 and a fraction without unit in hundredths."""
    if unit in {"成", "折"}:
        in_hundredths = unit == "折" and (numeral.value or 0) >= _WHOLE_PRICE
        return numeral.times(1 if in_hundredths else 10), "%"
    if unit is None and numeral.implied == "%" and (numeral.value or 0) > 1:
        # five halves are a number, not a share
        return numeral, None
    if unit is None and numeral.implied == "%":
        return numeral.times(100)._replace(grain=0), "%"
    return numeral, unit or numeral.implied


def _dimension(unit: str | None) -> str:
    return (dimension_of(unit) if unit else None) or "count"
