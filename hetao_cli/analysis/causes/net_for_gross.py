"""One figure is the other less something that the log has: net for gross, or a term of a sum for the whole of it."""

from collections.abc import Iterator
from fractions import Fraction

from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.value_index import close_to
from hetao_cli.dates.relations import shares_a_day
from hetao_cli.log.figure_claims import ReadClaim
from hetao_cli.messages.message import Message
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval, Number
from hetao_cli.quantities.intervals import meet, subtract
from hetao_cli.quantities.units import convert

ORDER = 11

LEAST_LEFT_OUT = Fraction(1, 50)
"""How much of the larger figure must be left out for the difference of the two to be known at all."""

WORDS: dict[str, Message] = {
    "net-for-gross": Message(
        "cause.net-for-gross",
        "the difference of {larger} and {smaller} is {other} ({source}), the {metric}: net for gross?",
    ),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first figure of another metric of the place that is the difference of the two.

    It is of one unit, of one standing and possibly of one day with them, and as exact as they are.
    """
    one, other = printed_value(pair.odd), printed_value(pair.anchor)
    if not pair.of_one_unit or one is None or other is None or one == other:
        return
    larger, smaller = (pair.odd, pair.anchor) if one > other else (pair.anchor, pair.odd)
    if larger.interval is None or smaller.interval is None or _apart(one, other) < LEAST_LEFT_OUT * max(one, other):
        return
    left_out = subtract(larger.interval, smaller.interval)
    for claim in _beside(pair, _about(_apart(one, other))):
        amount = convert(claim.interval, claim.unit, larger.unit)
        if amount is not None and meet(left_out, amount):
            says = {"larger": f"'{larger.figure.says}'", "smaller": f"'{smaller.figure.says}'"}
            metric = pair.evidence.log.metrics[claim.figure.metric].name
            agreed = {"other": f"'{claim.figure.says}'", "source": claim.figure.source}
            yield Explanation("net-for-gross", {**says, **agreed, "metric": metric})
            return


def _beside(pair: Pair, difference: Interval) -> Iterator[ReadClaim]:
    """Yield the narrow figures of other metrics that can be the difference, of the odd one's place, standing and time.

    An amount is the difference if it is its number, within a few parts in a hundred of itself.
    """
    figure, as_of = pair.odd.figure, pair.odd.as_of
    for metric in pair.evidence.log.metrics:
        subject = figure.place, metric
        for claim in close_to(pair.evidence, subject, difference, pair.odd.unit) if metric != figure.metric else ():
            if claim.standing != pair.odd.standing or claim.as_of is None or as_of is None:
                continue
            if shares_a_day(claim.as_of, as_of) is not Certainty.NO:
                yield claim


def _apart(one: Number, other: Number) -> Number:
    return max(one, other) - min(one, other)


def _about(number: Number) -> Interval:
    return Interval(number * (1 - LEAST_LEFT_OUT), number * (1 + LEAST_LEFT_OUT))
