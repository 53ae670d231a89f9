"""Claims made for a test, without a log around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.figure_claims import FigureClaim
from hetao_cli.log.schema import entry_of
from hetao_cli.model.entries import Figure, Metric, Spot
from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Number


def metric(kind: str = "stock", unit: str = "company") -> Metric:
    spot = Spot(0, "metric", 0)
    return entry_of(Metric, spot, id="metric", name={"en": "metric"}, unit=unit, kind=kind, adds_up=True)


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
    spot = Spot(0, "figure", 0)
    figure = entry_of(Figure, spot, id=name, source=name, place="place", metric="metric", says=name)
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
