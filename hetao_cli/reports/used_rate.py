"""Rates of exchange that were used, as documents for programs write them."""

from hetao_cli.analysis.exchange import Exchange
from hetao_cli.model.records import Edtf
from hetao_cli.quick.tuples import NamedTuple


class UsedRate(NamedTuple):
    """The rate by which an amount is compared, or told in another currency.

    Attributes:
        rate_from: The currency that one unit of was exchanged. Example: "HKD"
        rate_to: The currency that it was exchanged for. Example: "CNY"
        rate: How much of that one unit gave, as the log states it. Example: "0.92"
        date: When the rate held. Example: "2025-12"
        source: Id of the source that says it. Example: "gazette-2025"
    """

    rate_from: str
    rate_to: str
    rate: str
    date: Edtf
    source: str


def used_rate(used: Exchange | None) -> UsedRate | None:
    """Return the record of a rate; None for none."""
    if used is None:
        return None
    rate = used.rate
    return UsedRate(rate.from_, rate.to, rate.rate, rate.date, rate.source)
