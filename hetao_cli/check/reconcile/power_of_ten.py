"""A power of ten too much or too little: a zero, 万 for 亿, million for billion."""

from collections.abc import Iterator
from fractions import Fraction

from hetao_cli.check.reconcile.pair import Pair, core
from hetao_cli.model.entries import Names
from hetao_cli.model.finding import Explanation
from hetao_cli.quantities.intervals import meet, scale

ORDER = 8

MOST_POWERS = 8
"""As far as from 1 to 亿."""

WORDS: dict[str, Names] = {
    "power-of-ten": {
        "en": "{odd} would agree with {anchor} if it were {factor} times as {size}",
        "zh-Hans": "若 {odd} {size} {factor} 倍，则与 {anchor} 相符",
        "zh-Hant": "若 {odd} {size} {factor} 倍，則與 {anchor} 相符",
    },
}
_LARGE: Names = {"en": "large", "zh-Hans": "扩大为", "zh-Hant": "擴大為"}
_SMALL: Names = {"en": "small", "zh-Hans": "缩小", "zh-Hant": "縮小"}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the power of ten that takes the odd figure to the other."""
    odd, anchor = core(pair.odd), core(pair.anchor)
    if odd is None or anchor is None or odd.low is None or odd.low <= 0:
        return
    for power in range(1, MOST_POWERS + 1):
        factor = 10**power
        for by, size in ((factor, _LARGE), (Fraction(1, factor), _SMALL)):
            if meet(scale(odd, by), anchor):
                yield Explanation("power-of-ten", {**pair.literals(), "factor": f"{factor:,}", "size": size})
                return
