"""The figure claims of a log: each literal as an interval in its metric's unit, with its date and its standing."""

# What makes a tuple is not typed for any class of them.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from fractions import Fraction
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.currency import currency_of
from hetao_cli.log.origins import independent
from hetao_cli.model.entries import Figure, Metric
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment
from hetao_cli.model.quantity import Interval, Quantity
from hetao_cli.quantities.change import signed
from hetao_cli.quantities.growth import growth_interval
from hetao_cli.quantities.intervals import add
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.rates import of_period
from hetao_cli.quantities.units import can_count, convert, dimension_of
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES, is_currency
from hetao_cli.quantities.value import read_value, split_currency
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDINGS = {"actual": "actual", "planned": "plan", "committed": "plan", "target": "plan", "estimate": "estimate"}
"""The standing of a figure, the class of its status: actual, plan or estimate.

Only figures of one standing are comparable: an outcome is no plan.
"""

IN_WORDS = Interval(Fraction(-1, 2), Fraction(1, 2))
"""How many hundredths a fraction in words can be rounded by: a third is 33 or 34 %, too."""


_Meaning: TypeAlias = "tuple[Quantity | None, str, Interval | None]"
"""A quantity, the unit of its interval, and the interval."""


class FigureClaim(NamedTuple):
    """A figure with its meaning.

    Attributes:
        figure: The entry.
        quantity: The meaning of its literal, in the printed unit, of a fall below zero; None if it could not be read.
        unit: The unit of `interval`: the metric's, or the printed one if it can't be converted (another currency).
        interval: The values that it can mean, in `unit`; None if it could not be read, its unit is not the metric's
            or its classifier counts other things.
        as_of: When it held: its own date, else the source's; None if that is no date.
        dated: It has a date of its own.
        standing: Its standing, by `STANDINGS`: actual, plan or estimate.
        origin: The id of the independent source that it goes back to: its source, or the one that this copies.
    """

    figure: Figure
    quantity: Quantity | None
    unit: str
    interval: Interval | None
    as_of: Moment | None
    dated: bool
    standing: str
    origin: str


class ReadClaim(FigureClaim):
    """A figure claim whose literal could be read in its metric's unit, or in another currency."""

    __slots__ = ()

    if TYPE_CHECKING:
        interval: Interval  # pyright: ignore[reportIncompatibleVariableOverride] - it is never written, so narrower is safe


def read_figure_claims(log: Log) -> list[FigureClaim]:
    """Return the claim of each figure, in the order of the log.

    Most literals of a large log repeat: each meaning is worked out once. What claims consist of is put together in
    columns, and they are made of these at once, in half of the time that calling their class takes.
    """
    figures = log.figures
    firsts: dict[tuple[str | None, ...], int] = {}
    first = list(map(firsts.setdefault, map(_said_of, figures), range(len(figures))))
    meanings: dict[tuple[str | None, ...], _Meaning] = {}
    known = {number: _meaning(log, figures[number], meanings) for number in firsts.values()}
    for key, number in firsts.items():
        if key not in meanings:  # a sign that leaves its currency open: it means another one from figure to figure
            del known[number]
    if len(known) == len(firsts):
        found = list(map(known.__getitem__, first))
    else:
        found = [known.get(number) or _meaning(log, one, meanings) for number, one in zip(first, figures, strict=True)]
    kinds = [FigureClaim if meaning[2] is None else ReadClaim for meaning in found]
    return list(map(tuple.__new__, kinds, zip(figures, *_columns(log, found), strict=True)))


def _columns(log: Log, meanings: list[_Meaning]) -> "Iterator[Iterable[object]]":
    """Yield the columns of the claims of figures, in the order of their attributes, from the second on."""
    for number in range(3):
        yield map(itemgetter(number), meanings)
    sources = [figure.source for figure in log.figures]
    own = [figure.as_of for figure in log.figures]
    published = {name: source.published for name, source in log.sources.items()}
    yield [moment_of(date or published[source]) for date, source in zip(own, sources, strict=True)]
    yield [date is not None for date in own]
    yield [STANDINGS[figure.status] for figure in log.figures]
    origins = {name: independent(log, name) for name in log.sources}
    yield map(origins.__getitem__, sources)


_said_of = attrgetter("says", "metric", "value")
"""What the meaning of a figure depends on, but for the currency of a sign such as 元."""


def _meaning(log: Log, figure: Figure, known: dict[tuple[str | None, ...], _Meaning]) -> _Meaning:
    """Return what the literal of a figure means, and keep it: by the unit, too, where its sign leaves that open."""
    metric, printed = log.metrics[figure.metric], read_literal(figure.says)
    quantity = of_period(signed(printed), metric.called) if printed is not None else None
    unit = printed_unit(quantity, figure, log)
    key: tuple[str | None, ...] = figure.says, figure.metric, figure.value
    if quantity is not None and _sign(quantity) in UNDECIDED_CURRENCIES:
        key = *key, unit
    if key not in known:
        known[key] = quantity, *_in_metric(quantity, figure, metric, unit)
    return known[key]


def _sign(quantity: Quantity) -> str:
    """Return the currency of a printed unit, or the unit itself: 元 of 元/m2."""
    return (quantity.unit or "").partition("/")[0]


def _in_metric(
    quantity: Quantity | None, figure: Figure, metric: Metric, unit: str | None
) -> tuple[str, Interval | None]:
    interval = _said(quantity) if quantity is not None else None
    if quantity is not None and metric.growth_of is not None:
        interval = growth_interval(quantity)
    if figure.value is not None:
        interval = read_value(figure.value) or interval
    wanted = dimension_of(metric.unit)
    if interval is None or (wanted != "money" and unit is not None and is_currency(unit)):
        return metric.unit, None
    if unit == metric.unit:
        return metric.unit, interval
    if wanted in {None, "count"}:
        return metric.unit, interval if quantity is None or _counts(quantity, metric.unit) else None
    if unit is None:
        is_stated = figure.value is not None and read_value(figure.value) is not None
        return metric.unit, interval if quantity is None or is_stated else None
    if wanted == "money":
        return (unit, interval) if is_currency(unit) else (metric.unit, None)
    return metric.unit, convert(interval, unit, metric.unit)


def _said(quantity: Quantity) -> Interval:
    """Return what a quantity can mean: a fraction in words, such as three quarters, no more than a whole per cent."""
    if quantity.unit != "%" or quantity.step is not None or quantity.hedge != "exact":
        return quantity.interval
    return add(quantity.interval, IN_WORDS)


def _counts(quantity: Quantity, wanted: str) -> bool:
    """Return whether a figure counts what its metric counts: 名 counts people and never companies."""
    return quantity.dimension == "count" and (quantity.unit is None or can_count(quantity.unit, wanted))


def printed_unit(quantity: Quantity | None, figure: Figure, log: Log) -> str | None:
    """Return the unit of a figure as stated: the currency of its value, else the printed unit.

    If that names no currency, such as 元, it is the currency that is stated nearest, where one is.
    """
    if figure.value is not None and (currency := split_currency(figure.value)[1]) is not None:
        return currency
    if quantity is None or quantity.unit is None:
        return None
    sign, slash, per = quantity.unit.partition("/")
    if sign not in UNDECIDED_CURRENCIES:
        return quantity.unit
    return f"{currency_of(log, figure, sign) or sign}{slash}{per}"
