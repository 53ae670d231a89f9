"""The `value` of a log entry: an interval as people write it in a log, exact at both ends."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import exact_quotient
from hetao_cli.quantities.units.money import is_currency

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number

_NUMBER = r"-?(?:[0-9]{1,3}(?:,[0-9]{3}){1,20}|[0-9](?:_?[0-9]){0,60})(?:\.[0-9]{1,60})?(?:[eE][+-]?[0-9]{1,2})?"
_BOUNDS = ("..", ">=", "<=", ">", "<")


@lru_cache(maxsize=4096)
def read_value(text: str) -> Interval | None:
    """Return the interval of a `value`; None if it is none. The ends are exact, nothing is rounded.

    A number is `447`, `15_000`, `15,000`, `3.015` or `1.5e9`. An interval is one number; two with `..` between them, in
    order, both included; or one end, as `..449`, `441..`, `>15000`, `>=50`, `<4` or `<=60`. Blanks around signs and
    numbers don't matter. Signs are ASCII, as logs are typed. The code of a currency may stand behind: `5e9 HKD`.

    >>> read_value("441..449")
    Interval(low=441, high=449, low_closed=True, high_closed=True)
    >>> read_value(">15_000")
    Interval(low=15000, high=None, low_closed=False, high_closed=False)
    >>> read_value("449..441") is None
    True
    """
    text, _ = split_currency(text)
    bound = next((bound for bound in _BOUNDS if bound in text), None)
    if bound is None:
        value = _number(text)
        return None if value is None else Interval(value, value)
    before, _, after = text.partition(bound)
    if bound == "..":
        return _between(before, after)
    limit = None if before.strip() else _number(after)
    if limit is None:
        return None
    closed = bound.endswith("=")
    if bound.startswith(">"):
        return Interval(limit, None, low_closed=closed, high_closed=False)
    return Interval(None, limit, low_closed=False, high_closed=closed)


def split_currency(text: str) -> tuple[str, str | None]:
    """Return a value without the code of a currency behind it, and that; None if there is none.

    >>> split_currency(">5e9 HKD"), split_currency("447"), split_currency("5 XYZ")
    (('>5e9', 'HKD'), ('447', None), ('5 XYZ', None))
    """
    rest, code = text.rstrip()[:-_CODE].rstrip(), text.rstrip()[-_CODE:]
    return (rest, code) if is_currency(code) else (text, None)


_CODE = 3


def _between(before: str, after: str) -> Interval | None:
    low, high = _number(before), _number(after)
    if (low is None and before.strip()) or (high is None and after.strip()) or low is high is None:
        return None
    if low is not None and high is not None and low > high:
        return None
    return Interval(low, high, low is not None, high is not None)


def _number(text: str) -> Number | None:
    written = text.strip()
    if re.fullmatch(_NUMBER, written) is None:
        return None
    return exact_quotient(Fraction(written.replace(",", "").replace("_", "")), 1)
