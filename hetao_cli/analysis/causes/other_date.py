"""The figure is that of another day."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair
from hetao_cli.analysis.value_index import pointed_to
from hetao_cli.analysis.wording import day
from hetao_cli.dates.relations import shares_a_day
from hetao_cli.messages.message import Message
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Explanation

ORDER = 3

WORDS: dict[str, Message] = {
    "other-date": Message("cause.other-date", "{odd} agrees with {other} ({source}), which is of {date}"),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first figure of another date that either agrees with."""
    for one in pair.both_ways():
        yield from _explain(one)


def _explain(pair: Pair) -> Iterator[Explanation]:
    odd = pair.odd
    if odd.as_of is None:
        return
    for other in pointed_to(pair, odd.figure.place, odd.figure.metric, {odd.standing}):
        if other.as_of is not None and shares_a_day(odd.as_of, other.as_of) is Certainty.NO:
            yield Explanation("other-date", {**pair.agreement(other), "date": day(other.as_of)})
            return
