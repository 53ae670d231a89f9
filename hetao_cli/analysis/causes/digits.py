"""A misprint: one digit changed, dropped or added, or two digits swapped."""

from collections.abc import Iterator

from hetao_cli.analysis.causes.power_of_ten import power_between
from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Number
from hetao_cli.quantities.printing import number_text

ORDER = 10

FEWEST_DIGITS = 2

WORDS: dict[str, Message] = {
    "digit-changed": Message("cause.digits.digit-changed", "{odd} and {anchor} differ in one digit"),
    "digits-swapped": Message("cause.digits.digits-swapped", "{odd} is {anchor} with two digits changed over"),
    "teen-for-ten": Message(
        "cause.digits.teen-for-ten", "{odd} and {anchor} sound or look alike: sixteen and sixty, 十六 and 六十"
    ),
    "digit-dropped": Message("cause.digits.digit-dropped", "{odd} and {anchor} differ by one digit that is left out"),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the misprint that turns one number into the other."""
    odd, anchor = _as_printed(pair)
    if odd is None or anchor is None or odd * anchor < 0 or power_between(pair) is not None:
        return
    kind = misprint(number_text(odd), number_text(anchor))
    if kind is None and _is_spelled(pair) and _is_teen_for_ten(odd, anchor):
        kind = "teen-for-ten"
    if kind is not None:
        yield Explanation(kind, pair.literals())


def _is_spelled(pair: Pair) -> bool:
    """Return whether one of the two is written in words and can be misheard or misread for the other."""
    return any(not any(sign.isdecimal() for sign in claim.figure.says) for claim in (pair.odd, pair.anchor))


def _is_teen_for_ten(one: Number, other: Number) -> bool:
    """Return whether one is a teen and the other the tens that sound like it.

    >>> _is_teen_for_ten(16, 60), _is_teen_for_ten(13, 40)
    (True, False)
    """
    teen, tens = sorted((one, other))
    return 10 < teen < 20 and tens == (teen - 10) * 10  # noqa: PLR2004 - ten and its multiples


def _as_printed(pair: Pair) -> tuple[Number | None, Number | None]:
    """Return both numbers: as they are printed if both have one unit, else in the metric's unit."""
    odd, anchor = pair.odd.quantity, pair.anchor.quantity
    if not pair.of_one_unit or odd is None or anchor is None or odd.step is None or anchor.step is None:
        return None, None  # 四分之三 has no digits
    numbers = printed_value(pair.odd), printed_value(pair.anchor)
    return (odd.value, anchor.value) if odd.unit == anchor.unit and None not in numbers else numbers


def misprint(one: str, other: str) -> str | None:
    """Return the kind of misprint between two numbers written in digits; None if it takes more than one.

    >>> misprint("447", "474"), misprint("87", "97"), misprint("15000", "1500"), misprint("447", "901")
    ('digits-swapped', 'digit-changed', 'digit-dropped', None)
    """
    if max(len(one), len(other)) < FEWEST_DIGITS:
        return None
    if len(one) == len(other):
        differ = [index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(differ) == 1:
            return "digit-changed"
        first, last = (differ[0], differ[-1]) if differ else (0, 0)
        swapped = len(differ) == 2 and last == first + 1 and one[first] == other[last] and one[last] == other[first]  # noqa: PLR2004 - two digits
        return "digits-swapped" if swapped else None
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(longer) != len(shorter) + 1:
        return None
    if "." in longer and "." not in shorter:
        return None  # a point, and no digit
    dropped = any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))
    return "digit-dropped" if dropped else None
