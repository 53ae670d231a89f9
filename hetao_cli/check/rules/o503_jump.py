"""O503: a figure jumps out of proportion to its history."""

from __future__ import annotations

from itertools import pairwise
from math import exp, log
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.ordered import found_in_time
from hetao_cli.analysis.wording import also, day, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation, Finding, Severity
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.arithmetic.ordered import Dated
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Words
    from hetao_cli.model.moment import Day

FEWEST_POINTS = 4
"""The fewest dates of a history that show a usual step."""

LEAST_FACTOR = 3
"""The smallest step, up or down, that is reported."""

LEAST_STEP = log(LEAST_FACTOR)

OUTLYING = 5
"""How many times as far from the median step as the quieter steps a step must lie."""

LEAST_DEVIATION = 0.05
"""How far the quieter steps are taken to lie from the median at the least: 5 %, for histories that hardly move."""

DAYS_IN_YEAR = 365
SMALLEST = 20
"""Smaller counts double and halve by themselves."""

NEAR_A_POWER = 0.2
"""How far the logarithm of a step (base e) can be from that of a power of ten to be explained by it: a fifth."""


class HistoryPoint(NamedTuple):
    """A point of a history: one of the claims of one time, its values, its first and last day."""

    claim: FigureClaim
    low: float
    high: float
    first: Day
    last: Day


@rule(
    "O503",
    "jump",
    Severity.NOTE,
    title="a figure jumps out of proportion to its history",
    message="{metric} of {place}: {before} as of {date}, then {after}, {factor} times as {size}",
    remedy="is it another scope, another way to count, or a slip? a note in the log spares the next reader",
    example="""
[[figure]]
source = "daily"
place = "sz-park"
metric = "companies"
says = "400"
as_of = "2021"

[[figure]]
source = "daily"
place = "sz-park"
metric = "companies"
says = "420"
as_of = "2022"

[[figure]]
source = "daily"
place = "sz-park"
metric = "companies"
says = "447"
as_of = "2023"

[[figure]]
source = "daily"
place = "sz-park"
metric = "companies"
says = "4,600"
as_of = "2024"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A stock or a cumulative figure of four dates or more makes one step that is far larger than its others.

    It is at least threefold, and threefold a year where the dates are years apart; and its logarithm lies five times as
    far from the median step as the quieter steps do (their lower quartile). So what grows fast all the time is in
    proportion. A step up that the next one takes back is told once, as a warning, and so is a step by a power of ten.
    Numbers below 20 are left out, and so is a cumulative figure that falls (O502).

    **Why it matters.** A zero too many, 万 for 亿, the whole zone for its park, a new way to count: none of these is
    contradicted by another source of the same date, and the history shows it.

    **Instead.** Look at the document. Correct the place or the metric, or say in a ``note`` what changed.
    """
    yield from found_in_time(evidence, _found, "stock", "cumulative")


def _found(evidence: Evidence, metric: Metric, series: list[Dated]) -> Iterator[Finding]:
    points = _points(series) if len(series) >= FEWEST_POINTS else []
    if len(points) >= FEWEST_POINTS:
        yield from _jumps(evidence, points, may_fall=metric.kind == "stock")


def _points(series: list[Dated]) -> list[HistoryPoint]:
    """Return one point a time, in order: claims that can be of one day are one, the first of them."""
    points: list[HistoryPoint] = []
    ended: Day = float("-inf")
    for first, last, claim in series:
        interval = claim.interval
        if interval is None or (points and first <= ended):
            continue
        ends = [float(end) for end in interval[:2] if end is not None]
        if ends and ends[0] >= SMALLEST:
            points.append(HistoryPoint(claim, ends[0], ends[-1], first, last))
            ended = last
    return points


def _step(before: HistoryPoint, after: HistoryPoint) -> float:
    """Return the logarithm of the least step between what two points can mean; 0 if they can be one value."""
    if after.low > before.high:
        return log(after.low / before.high)
    return -log(before.low / after.high) if before.low > after.high else 0


def _jumps(evidence: Evidence, points: list[HistoryPoint], *, may_fall: bool) -> Iterator[Finding]:
    steps = [_step(before, after) for before, after in pairwise(points)]
    if max(map(abs, steps)) < LEAST_STEP:
        return
    middle = sorted(steps)[len(steps) // 2]
    # the lower quartile: of the three steps between four dates, a misprint spoils two
    deviation = max(sorted(abs(step - middle) for step in steps)[len(steps) // 4], LEAST_DEVIATION)
    taken_back_at = -1
    for index, step in enumerate(steps):
        before, after = points[index], points[index + 1]
        years = max((after.first - before.last) / DAYS_IN_YEAR, 1)
        if abs(step - middle) < OUTLYING * deviation or abs(step) / years < LEAST_STEP or index == taken_back_at:
            continue
        taken_back = index + 1 < len(steps) and abs(steps[index + 1] + step) < LEAST_STEP / 2
        if step < 0 and not may_fall:
            continue
        if taken_back:
            taken_back_at = index + 1
            if not may_fall:
                continue  # it falls again, which O502 reports
        yield _finding(evidence, before, after, step, taken_back=taken_back)


def _finding(
    evidence: Evidence, before: HistoryPoint, after: HistoryPoint, step: float, *, taken_back: bool
) -> Finding:
    power = round(abs(step) / log(10))
    is_power = power > 0 and abs(abs(step) - power * log(10)) < NEAR_A_POWER
    claims = before.claim, after.claim
    words: Words = {
        **subject(evidence, after.claim),
        "before": quote([before.claim]),
        "after": quote([after.claim]),
        "factor": f"{exp(abs(step)):.3g}",
        "size": LARGER if step > 0 else SMALLER,
    }
    if before.claim.as_of is not None:
        words = {**words, "date": day(before.claim.as_of)}
    return Finding(
        "O503",
        where(after.claim),
        words,
        Severity.WARNING if taken_back or is_power else Severity.NOTE,
        also([before.claim]),
        tuple(claim.figure.id for claim in claims),
        sources=tuple(dict.fromkeys(claim.figure.source for claim in claims)),
        explanations=(Explanation("power-in-series", {"factor": f"{10**power:,}"}),) if is_power else (),
    )


LARGER = Message("O503.larger", "large")
SMALLER = Message("O503.smaller", "small")
