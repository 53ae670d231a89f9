"""A slip of the pen: one digit changed, dropped, added, or two changed over."""

from collections.abc import Iterator

from hetao_cli.check.reconcile.pair import Pair, printed_value
from hetao_cli.model.entries import Names
from hetao_cli.model.finding import Explanation
from hetao_cli.quantities.printing import number_text

ORDER = 9

FEWEST_DIGITS = 2

WORDS: dict[str, Names] = {
    "digit-changed": {
        "en": "{odd} and {anchor} differ in one digit",
        "zh-Hans": "{odd} 与 {anchor} 只差一个数字",
        "zh-Hant": "{odd} 與 {anchor} 只差一個數字",
    },
    "digits-swapped": {
        "en": "{odd} is {anchor} with two digits changed over",
        "zh-Hans": "{odd} 与 {anchor} 有两个数字前后颠倒",
        "zh-Hant": "{odd} 與 {anchor} 有兩個數字前後顛倒",
    },
    "digit-dropped": {
        "en": "{odd} and {anchor} differ by one digit that is left out",
        "zh-Hans": "{odd} 与 {anchor} 之间漏写了一个数字",
        "zh-Hant": "{odd} 與 {anchor} 之間漏寫了一個數字",
    },
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the slip that makes one number of the other."""
    odd, anchor = printed_value(pair.odd), printed_value(pair.anchor)
    if odd is None or anchor is None:
        return
    kind = slip(number_text(odd), number_text(anchor))
    if kind is not None:
        yield Explanation(kind, pair.literals())


def slip(one: str, other: str) -> str | None:
    """Return the kind of slip between two numbers written in digits; None where it takes more than one.

    >>> slip("447", "474"), slip("87", "97"), slip("15000", "1500"), slip("447", "901")
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
    dropped = any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))
    return "digit-dropped" if dropped else None
