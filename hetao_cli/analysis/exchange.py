"""Amounts in another currency, by the rates that the log states: none is invented, and none is made of two others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.messages.message import Message
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import divide, multiply
from hetao_cli.quantities.printing import interval_text
from hetao_cli.quantities.units.money import is_currency
from hetao_cli.quantities.value import read_value
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Rate
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment


class Exchange(NamedTuple):
    """The rate by which amounts in one currency are compared with those in another.

    Attributes:
        rate: The rate, as the log states it.
        factor: How much of the other currency one unit of the first gives.
        into: The other currency.
    """

    rate: Rate
    factor: Interval
    into: str

    def of(self, amount: Interval) -> Interval | None:
        """Return an amount in the other currency; None if it can be negative."""
        if any(end is not None and end < 0 for end in amount[:2]):
            return None
        return multiply(amount, self.factor)

    def words(self) -> Localized:
        """Return the rate with its source and its date, for people."""
        rate = self.rate
        stated = read_value(rate.rate)
        return _RATE.filled(
            one=rate.from_,
            rate=interval_text(stated) if stated is not None else rate.rate,
            other=rate.to,
            source=rate.source,
            date=rate.date,
        )


def exchange(log: Log, currency: str, other: str, at: Moment | None) -> Exchange | None:
    """Return the rate between two currencies that is nearest in time to a date; None if the log states none.

    A rate counts in both directions. Of several that are as near, the first in the log is taken; if the date is not
    known, the newest.
    """
    between = {currency, other}
    rates = [(rate, stated) for rate in log.rates if {rate.from_, rate.to} == between and (stated := usable(rate))]
    if not rates:
        return None
    rate, stated = min(rates, key=lambda pair: _days_from(pair[0], at))
    return Exchange(rate, stated if rate.from_ == currency else divide(Interval(1, 1), stated), other)


def no_rate(currency: str, other: str) -> Message:
    """Return that amounts of two currencies are not told in one, as the log states no rate."""
    return _NO_RATE.filled(one=currency, other=other)


def usable(rate: Rate) -> Interval | None:
    """Return the values of a rate between two currencies; None if it is none, or can be zero or without bound."""
    stated = read_value(rate.rate)
    if rate.from_ == rate.to or not (is_currency(rate.from_) and is_currency(rate.to)):
        return None
    if stated is None or stated.low is None or stated.high is None or stated.low <= 0:
        return None
    return stated


def _days_from(rate: Rate, at: Moment | None) -> float:
    """Return how many days there are at the least between a rate and a date; infinite if the rate's is unreadable."""
    date = moment_of(rate.date)
    if date is None:
        return float("inf")
    if at is None:
        return -date.latest
    return max(0, date.earliest - at.latest, at.earliest - date.latest)


_NO_RATE = Message(
    "rate.none", "amounts in {one} stand apart: the log states no rate between {one} and {other} that can be used"
)
_RATE = Message("rate", "1 {one} = {rate} {other} ({source}, {date})")
