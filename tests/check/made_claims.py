"""Claims made for a test, without a log around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.figure_claims import FigureClaim
from hetao_cli.model.entries import Figure, Metric, Spot
from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number

_SPOT = Spot(0, "figure", 0)


def metric(kind: str = "stock", unit: str = "company") -> Metric:
    keys: dict[str, Any] = dict.fromkeys(("growth_of", "on", "tolerance"))
    keys |= {"adds_up": True, "sum_of": (), "share_of": (), "words": ()}
    return Metric("metric", {"en": "metric"}, unit, kind, **keys, spot=_SPOT)


def claim(
    name: str,
    interval: Interval | tuple[Number | None, Number | None] = (1, 1),
    *,
    as_of: str | None = "2024",
    standing: str = "actual",
    unit: str = "company",
    origin: str | None = None,
) -> FigureClaim:
    """Return a claim with that interval, of closed ends where it is a pair; its origin is a source of its own."""
    unsaid = (None,) * 7
    figure = Figure(name, name, "place", "metric", name, None, None, "actual", *unsaid, _SPOT)
    moment = None if as_of is None else parse_date(as_of)
    return FigureClaim(
        figure,
        None,
        unit,
        interval if isinstance(interval, Interval) else Interval(*interval),
        moment,
        as_of is not None,
        standing,
        origin or name,
    )


def names(claims: list[FigureClaim]) -> list[str]:
    return [one.figure.id for one in claims]
