"""One figure tells as a fall what the other tells as a rise of the same number."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation

ORDER = 6

WORDS: dict[str, Message] = {
    "other-direction": Message("cause.other-direction", "{odd} and {anchor} are one number with opposite directions"),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield that one number is the other with its sign changed."""
    odd, anchor = printed_value(pair.odd), printed_value(pair.anchor)
    if pair.of_one_unit and odd and anchor and odd == -anchor:
        yield Explanation("other-direction", pair.literals())
