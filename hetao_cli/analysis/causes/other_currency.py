"""The amount is in another currency, or one of the two left its currency out: 2000億元 for 2000億港元."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.value_index import in_another_unit
from hetao_cli.log.figure_claims import FigureClaim
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES

ORDER = 8

WORDS: dict[str, Message] = {
    "other-currency": Message(
        "cause.other-currency",
        "{odd} is {other} ({source}) in another currency: one of them took the number over without converting it",
    ),
    "currency-dropped": Message(
        "cause.other-currency.currency-dropped",
        "it is one amount, with its currency in one place and without in the other",
    ),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the currency that makes one amount of the two, or the one that was left out."""
    if not pair.of_one_unit:
        if _is_one_number(pair.odd, pair.anchor):
            yield _explanation(pair, pair.anchor)
        return
    for one in pair.both_ways():
        for other in in_another_unit(pair.evidence, one.odd):
            if _is_one_number(one.odd, other):
                yield _explanation(one, other)
                break


def _explanation(pair: Pair, other: FigureClaim) -> Explanation:
    if _names_no_currency(pair.odd) != _names_no_currency(other):
        return Explanation("currency-dropped", {})
    return Explanation("other-currency", pair.agreement(other))


def _is_one_number(one: FigureClaim, other: FigureClaim) -> bool:
    """Return whether two amounts print one number."""
    if (
        one.quantity is None
        or other.quantity is None
        or {one.quantity.dimension, other.quantity.dimension} != {"money"}
    ):
        return False
    number = printed_value(one)
    return number is not None and number == printed_value(other)


def _names_no_currency(claim: FigureClaim) -> bool:
    return claim.quantity is not None and claim.quantity.unit in UNDECIDED_CURRENCIES
