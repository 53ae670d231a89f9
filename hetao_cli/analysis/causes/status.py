"""The figure is a plan or an estimate reported as an outcome, or the other way round."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair
from hetao_cli.analysis.value_index import STANDINGS, pointed_to
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation

ORDER = 5

_STATUSES: dict[str, Message] = {
    "actual": Message("cause.status.statuses.actual", "actual"),
    "plan": Message("cause.status.statuses.plan", "planned"),
    "estimate": Message("cause.status.statuses.estimate", "estimated"),
}

WORDS: dict[str, Message] = {
    "plan-for-outcome": Message(
        "cause.status.plan-for-outcome", "{odd} agrees with {other} ({source}), which is {status}: plan for outcome?"
    ),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first figure of another standing that either agrees with."""
    for one in pair.both_ways():
        yield from _explain(one)


def _explain(pair: Pair) -> Iterator[Explanation]:
    odd = pair.odd
    for other in pointed_to(pair, odd.figure.place, odd.figure.metric, STANDINGS - {odd.standing}):
        yield Explanation("plan-for-outcome", {**pair.agreement(other), "status": _STATUSES[other.standing]})
        return
