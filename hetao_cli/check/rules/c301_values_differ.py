"""C301: sources give different values for one thing."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hetao_cli.check.camps import camps, relative_gap, unexplained
from hetao_cli.check.comparable import alike, at_one_time
from hetao_cli.check.registry import rule
from hetao_cli.check.wording import also, quote, subject, where
from hetao_cli.model.finding import Explanation, Finding, Held, Severity
from hetao_cli.quantities.units import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.load.claims import Claim
    from hetao_cli.load.evidence import Evidence
    from hetao_cli.model.entries import Metric

TOLERANCE = Fraction(1, 100)
"""Measures no further apart than this share of the larger are a note: most often one was rounded without saying so."""

HEDGED_AND_NOT = 2


@rule(
    "C301",
    "values-differ",
    Severity.ERROR,
    title={
        "en": "sources give different values for one thing",
        "zh-Hans": "各来源数值不一致",
        "zh-Hant": "各來源數值不一致",
    },
    message={
        "en": "{metric} of {place}: {values} do not agree",
        "zh-Hans": "{place}的{metric}：{values} 互不一致",
        "zh-Hant": "{place}的{metric}：{values} 互不一致",
    },
    remedy={
        "en": "look at scope, date and unit of each in its document before calling one wrong",
        "zh-Hans": "判定孰误之前，请先核对各自的范围、日期和单位",
        "zh-Hant": "判定孰誤之前，請先核對各自的範圍、日期和單位",
    },
    held={
        "en": "{metric} of {place}: {values} agree",
        "zh-Hans": "{place}的{metric}：{values} 一致",
        "zh-Hant": "{place}的{metric}：{values} 一致",
    },
)
def find(evidence: Evidence) -> Iterator[Finding | Held]:
    """Figures of one place, metric, standing and possibly one day mean intervals with no value in common.

    Hedges and rounding count: 0.87 km², 87 hectares and 87万平方米 agree, and so do 447 and 440多. Outcomes are never
    compared with plans, nor
    amounts in different currencies. Measures less than 1 % apart are a note, and so is one number with and without a
    hedge.

    **Why it matters.** At least one of the figures is wrong, or is about something else than it seems.

    **Instead.** Look first for a difference of meaning: the zone or one of its parks, another date, another unit. Give
    each figure the place and
    ``as_of`` that it has. What can't be reconciled, acknowledge with ``[[review]]`` and a reason.
    """
    for (_place, name), claims in evidence.by_subject().items():
        metric = evidence.log.metrics[name]
        for group in alike(claims):
            yield from _disagreements(evidence, metric, group)


def _disagreements(evidence: Evidence, metric: Metric, group: list[Claim]) -> Iterator[Finding | Held]:
    if len(group) == 1:
        return
    told: set[frozenset[str]] = set()
    for members in unexplained(list(at_one_time(metric, group))):
        sides = camps(members)
        ids = tuple(claim.figure.id for side in sides for claim in side)
        if frozenset(ids) in told or len(members) == 1:
            continue
        told.add(frozenset(ids))
        ordered = [claim for side in sides for claim in side]
        words = {**subject(evidence, ordered[0]), "values": quote(ordered)}
        if len(sides) == 1:
            yield Held("C301", words, figures=ids)
        else:
            yield Finding(
                "C301",
                where(ordered[0]),
                words,
                _severity(metric, sides),
                also(ordered[1:]),
                ids,
                sources=tuple(dict.fromkeys(claim.figure.source for claim in ordered)),
                explanations=(Explanation("hedge-dropped", {}),) if _is_one_number(ordered) else (),
            )


def _is_one_number(claims: list[Claim]) -> bool:
    """Say whether all print the same number in the same unit, some of them with one hedge and the others without."""
    quantities = [claim.quantity for claim in claims if claim.quantity is not None and claim.figure.value is None]
    printed = {(one.value, None if one.dimension == "count" else one.unit) for one in quantities}
    hedges = {one.hedge for one in quantities}
    return len(quantities) == len(claims) and len(printed) == 1 and len(hedges) == HEDGED_AND_NOT and "exact" in hedges


def _severity(metric: Metric, sides: list[list[Claim]]) -> Severity:
    if _is_one_number([claim for side in sides for claim in side]):
        return Severity.NOTE
    if dimension_of(metric.unit) not in {None, "count"} and relative_gap(sides) <= TOLERANCE:
        return Severity.NOTE
    dated = metric.kind == "constant" or all(claim.dated for side in sides for claim in side)
    return Severity.ERROR if dated else Severity.WARNING
