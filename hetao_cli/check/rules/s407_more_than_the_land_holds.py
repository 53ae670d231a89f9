"""S407: more is said to stand or live on a piece of land than any land holds."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import also, quote, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.intervals import divide, span
from hetao_cli.quantities.printing import interval_text, number_text
from hetao_cli.quantities.units import convert, dimension_of
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.quantity import Interval


class Limit(NamedTuple):
    """The most that land holds.

    Attributes:
        at_most: The limit: m² of floor area on each m², or people on each km².
        from_m2: The smallest land, in m², to which the limit applies.
        words: The name of the ratio, by language.
    """

    at_most: int
    from_m2: int
    words: Localized


_FLOOR = Message("S407.floor", "times the land")
_PEOPLE = Message("S407.people", "people on a km²")

FLOOR_LIMITS = (Limit(15, 100_000, _FLOOR), Limit(40, 0, _FLOOR))
PEOPLE_LIMITS = (Limit(500_000, 1_000_000, _PEOPLE), Limit(2_000_000, 0, _PEOPLE))
PEOPLE_UNITS = {"person", "job"}
"""Units of metrics that count people, who take up room."""


@rule(
    "S407",
    "more-than-the-land-holds",
    Severity.ERROR,
    needs="metric.on",
    title="more than the land can hold",
    message="{metric} of {place}: {figures} on {land} is {ratio} {words}; no place has over {limit}",
    remedy="is a unit or a power of ten wrong in one of the two, or is one said of another place?",
    example="""
[[metric]]
id = "floor-area"
name = { en = "floor area", zh-Hans = "建筑面积", zh-Hant = "建築面積" }
unit = "m2"
kind = "stock"
on = "area"

[[figure]]
source = "daily"
place = "hk-park"
metric = "area"
says = "87 hectares"

[[figure]]
source = "daily"
place = "hk-park"
metric = "floor-area"
says = "20 million square metres"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A floor area or a number of people is too large for the land of its place, however both are rounded.

    The metric names the area of the land that it stands on in ``on``. The limits are beyond all that was ever built: 40
    times the land for a plot, where the tallest towers of Manhattan have about 33; 15 times for ten hectares or more,
    which is the most that Hong Kong's Building (Planning) Regulations, first schedule, allow on a single site; and
    2,000,000 people on a km², where the Kowloon Walled City had at most 50,000 on 2.6 hectares; and 500,000 where the
    land is 1 km² or more, as the highest estimates of Dharavi in Mumbai have a million on 2.4 km².

    **Why it matters.** 万 for 亿 or square feet for square metres make a number that reads well and can't be.

    **Instead.** Look at unit and zeros of both figures. Metrics without ``on`` are not looked at.
    """
    yield from of_each_subject(evidence, _of, attrgetter("on"))


def _of(evidence: Evidence, place: str, name: str) -> Iterator[Finding]:
    groups, metric = evidence.subjects, evidence.log.metrics[name]
    lands = groups.get((place, metric.on)) if metric.on is not None else None
    limits = _limits(metric)
    if metric.on is None or lands is None or not limits:
        return
    land = convert(span(one.interval for one in lands if one.interval), evidence.log.metrics[metric.on].unit, "m2")
    if land is None or land.low is None or land.high is None or land.low <= 0:
        return
    limit = next(limit for limit in limits if land.low >= limit.from_m2)
    beyond = [claim for claim in groups[place, name] if _is_beyond(claim, land, limit)]
    if beyond:
        yield _finding(evidence, metric, beyond, lands, (land, limit))


def _limits(metric: Metric) -> tuple[Limit, ...]:
    if dimension_of(metric.unit) == "area":
        return FLOOR_LIMITS
    return PEOPLE_LIMITS if metric.unit in PEOPLE_UNITS else ()


def _ratio(claim: FigureClaim, land: Interval) -> Interval | None:
    """Return floor area by land, or people on a km²; None if the figure is not of such a unit or is negative."""
    if claim.interval is None:
        return None
    floor = dimension_of(claim.unit) == "area"
    mine = convert(claim.interval, claim.unit, "m2") if floor else claim.interval
    ground = land if floor else convert(land, "m2", "km2")
    if mine is None or ground is None or mine.low is None or mine.low < 0:
        return None
    return divide(mine, ground)


def _is_beyond(claim: FigureClaim, land: Interval, limit: Limit) -> bool:
    ratio = _ratio(claim, land)
    return ratio is not None and ratio.low is not None and ratio.low > limit.at_most


def _finding(
    evidence: Evidence,
    metric: Metric,
    beyond: Sequence[FigureClaim],
    lands: Sequence[FigureClaim],
    against: tuple[Interval, Limit],
) -> Finding:
    land, limit = against
    ratio = _ratio(beyond[0], land)
    words: Words = {
        "metric": metric.name,
        "place": evidence.log.places[beyond[0].figure.place].name,
        "figures": quote(beyond),
        "land": quote(lands),
        "ratio": interval_text(ratio) if ratio is not None else "",
        "words": limit.words,
        "limit": number_text(limit.at_most, thousands=True),
    }
    ids = tuple(claim.figure.id for claim in (*beyond, *lands))
    return Finding("S407", where(beyond[0]), words, related=also((*beyond[1:], *lands)), figures=ids)
