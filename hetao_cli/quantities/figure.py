"""Figures in running text: hedge, currency, number, unit, and the upper end of a range."""

from hetao_cli.model.quantity import Number, Quantity
from hetao_cli.quantities.amount import REACHES, Amount, scan_amount
from hetao_cli.quantities.change import below_zero
from hetao_cli.quantities.hedges import hedge_before, range_word, tolerance_sign
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage
from hetao_cli.quantities.meaning import hedged_range, meaning
from hetao_cli.quantities.numeral import Numeral
from hetao_cli.quantities.units import dimension_of, unit_signs
from hetao_cli.quantities.word_table import longest_word, skip_blanks
from hetao_cli.quick.tuples import NamedTuple

_MOST_OPENING_WORDS = 4
_WHOLE_PRICE = 10
_MINUS_SIGNS = frozenset("-−－")
_BOUNDS = {"over", "at_least", "up_to", "under"}


class _Opening(NamedTuple):
    """The text before a number: its hedge, its sign's unit, whether a range must follow, the minus, ±, and its end."""

    hedge: str | None
    sign: str | None
    between: bool
    minus: str | None
    either: bool
    end: int


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
    return _scan_behind(text, start, _scan_opening(text, start))


def figure_in_unit(text: str, unit: str) -> Quantity | None:
    """Return what a figure without unit means in one; None if the text is no such figure.

    >>> figure_in_unit("about 3,600", "m").interval
    Interval(low=3500, high=3700, low_closed=True, high_closed=True)
    """
    found = _scan_behind(text, 0, _scan_opening(text, 0)._replace(sign=unit))
    return found[0] if found is not None and found[1] == len(text) else None


def has_sign(text: str) -> bool:
    """Return whether the unit of a figure stands before its number: HK$3."""
    return _scan_opening(text, 0).sign is not None


def _scan_behind(text: str, start: int, opening: _Opening) -> tuple[Quantity, int] | None:
    hedge = opening.hedge
    low = scan_amount(text, opening.end, hedge, opening.sign, between=opening.between)
    if low is None:
        return None
    if hedge == "within" and dimension_of(low.unit or "") not in REACHES:
        return None
    tolerance = tolerance_sign(text, low.end)
    if opening.either:
        ends = _around(low)
    elif tolerance is not None:
        ends = _scan_tolerance(text, low, tolerance, opening.sign)
    else:
        ends = _scan_upper(text, low, opening)
    if ends is None:
        if opening.between or tolerance is not None:
            return None
        quantity, end = _single(text[start : low.end], hedge, low), low.end
    else:
        end = ends.high.end
        end = next((end + len(word) for word in _range_ends() if text.startswith(word, end)), end)
        quantity = _range(text[start:end], hedge, ends.low, ends.high)
    is_below = opening.minus is not None and not (ends is not None and ends.signed)
    return (below_zero(quantity) if is_below else quantity), end


@LANGUAGES.derived
def _range_ends(languages: tuple[FigureLanguage, ...]) -> tuple[str, ...]:
    return tuple(word for one in languages for word in one.range_ends)


class _Ends(NamedTuple):
    """The two ends of a range, and whether their signs are accounted for."""

    low: Amount
    high: Amount
    signed: bool


def _scan_opening(text: str, at: int) -> _Opening:
    hedge = sign = minus = None
    between = either = False
    for _ in range(_MOST_OPENING_WORDS):
        word, end = hedge_before(text, at)
        if word == "range":
            between = True
        elif word == "either":
            either = True
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
    return _Opening(hedge, sign, between, minus, either, at)


def _scan_upper(text: str, low: Amount, opening: _Opening) -> _Ends | None:
    """Read the upper end of a range behind its lower one; None if there is none, or the two make no range.

    A minus sign is of its own end (-3 to 5), a word of both (零下5至10度) unless the lower one has a unit of its own:
    in 零下3度至5度 the upper end can be above zero.
    """
    word, at = range_word(text, low.end)
    if word is None or (word == "and" and not opening.between) or low.hedge or low.numeral.more:
        return None
    sign, (said, behind) = opening.sign, hedge_before(text, at)
    below = said == "minus"
    at = behind if below else at
    repeated = longest_word(unit_signs(), text, at)
    if repeated is not None:
        sign, at = repeated[0], skip_blanks(text, repeated[1])
    high = scan_amount(text, at, opening.hedge, sign)
    if high is None or low.unit not in {None, high.unit}:
        return None
    signed = below or opening.minus in _MINUS_SIGNS
    if opening.minus is not None and not signed and low.unit is not None:
        return None
    low = _negative(low) if signed and opening.minus is not None else low
    high = _negative(high) if below else high
    if below and low.numeral.value is not None and (high.numeral.value or 0) < low.numeral.value < 0:
        # -3% to -5%
        low, high = high, low._replace(unit=high.unit, end=high.end)
    if high.unit is None and low.numeral.implied != high.numeral.implied:
        return None
    least, most = _sharing_scale(low, high).value, high.numeral.value
    single = low.numeral.high is None and high.numeral.high is None
    is_range = single and least is not None and most is not None and least < most
    return _Ends(low, high, signed) if is_range else None


def _scan_tolerance(text: str, middle: Amount, at: int, sign: str | None) -> _Ends | None:
    """Read the tolerance of a value, at an offset behind ±: 1.35 ± 0.05 km, 100 km ± 5%; None if there is none."""
    found = scan_amount(text, at, None, sign)
    if found is None or middle.numeral.value is None or not found.numeral.value:
        return None
    part, unit = found.numeral.value, found.unit or middle.unit
    order = 1 if middle.worded or middle.numeral.scales else max(found.numeral.scales, default=1)
    numeral = middle.numeral.times(order)
    if unit == "%" and middle.unit not in {None, "%"}:
        part, unit = exact_quotient((numeral.value or 0) * part, 100), middle.unit
    if middle.unit not in {None, unit}:
        return None
    return _around(middle._replace(numeral=numeral, unit=unit, end=found.end), part)


def _around(middle: Amount, part: Number | None = None) -> _Ends | None:
    """Return the ends that lie so far below and above a value; around zero, if no part is given, as far as its own."""
    value = 0 if part is None else middle.numeral.value
    part = middle.numeral.value if part is None else part
    if value is None or part is None:
        return None
    low, high = (middle._replace(numeral=middle.numeral._replace(value=end)) for end in (value - part, value + part))
    return _Ends(low, high, signed=True)


def _negative(amount: Amount) -> Amount:
    value = amount.numeral.value
    return amount if value is None else amount._replace(numeral=amount.numeral._replace(value=-value))


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
