"""One figure is what the other grew from, by a growth that the log has: 2 million is 70 % more than the first plan."""

from collections.abc import Iterator
from fractions import Fraction

from hetao_cli.analysis.arithmetic.ratios import quotient
from hetao_cli.analysis.causes.rounding import grid_of
from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.wording import amount
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval, Number
from hetao_cli.quantities.intervals import add, meet, scale, span
from hetao_cli.quantities.units import convert

ORDER = 5

WORDS: dict[str, Message] = {
    "grown-from": Message(
        "cause.grown-from",
        "{larger} is {growth} ({source}) more than what it grew from: that was {base}, and {smaller} agrees",
    ),
}

_ONE = Interval(1, 1)


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first growth of the metric at the place by which one figure can have become the other."""
    one, other = printed_value(pair.odd), printed_value(pair.anchor)
    if not pair.of_one_unit or one is None or other is None or one == other:
        return
    later, base = (pair.odd, pair.anchor) if one > other else (pair.anchor, pair.odd)
    for metric in pair.evidence.log.metrics.values():
        if metric.growth_of != later.figure.metric:
            continue
        for growth in pair.evidence.subjects.get((later.figure.place, metric.id), ()):
            share = convert(growth.interval, growth.unit, "%")
            if growth.standing != later.standing or share is None or later.interval is None or base.interval is None:
                continue
            grew_from = quotient(later.interval, add(_ONE, scale(share, Fraction(1, 100))))
            if grew_from is not None and meet(grew_from, _rounded(base.interval, min(one, other))):
                says = {"larger": f"'{later.figure.says}'", "smaller": f"'{base.figure.says}'"}
                agreed = {"growth": f"'{growth.figure.says}'", "source": growth.figure.source}
                yield Explanation("grown-from", {**says, **agreed, "base": amount(grew_from, later.unit)})
                return


def _rounded(interval: Interval, number: Number) -> Interval:
    """Return what a round number can stand for, beside its interval: 120萬 for 1.18 million."""
    half = grid_of(number) / 2
    return span([interval, Interval(number - half, number + half)])
