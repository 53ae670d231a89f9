"""One number, with a hedge in one place and without in the other."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation

ORDER = 2

WORDS: dict[str, Message] = {
    "hedge-dropped": Message(
        "cause.hedge.hedge-dropped", "it is one number, with a hedge in one place and without in the other"
    ),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield a dropped hedge."""
    if is_hedge_dropped(pair):
        yield Explanation("hedge-dropped", {})


def is_hedge_dropped(pair: Pair) -> bool:
    """Return whether both print one number, and only one of them hedges it."""
    odd, anchor = pair.odd.quantity, pair.anchor.quantity
    if odd is None or anchor is None:
        return False
    value = printed_value(pair.odd)
    return (
        pair.of_one_unit
        and value is not None
        and value == printed_value(pair.anchor)
        and (odd.hedge == "exact") != (anchor.hedge == "exact")
    )
