"""N103: a unit that the metric can't have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import figures_by_kind
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.units import can_count, converts, dimension_of, is_rate_alike
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence, Kind
    from hetao_cli.model.finding import Words


@rule(
    "N103",
    "unit-not-of-metric",
    Severity.ERROR,
    title="a unit that the metric can't have",
    message="'{says}' is {unit}, and {metric} is measured in {wanted}",
    remedy="is it another metric, or did the unit get lost? the figure is compared with nothing until then",
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "area"
says = "447 companies"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A figure's unit is of another dimension than its metric's, or its classifier counts other things.

    **Why it matters.** Hectares are no persons, percentage points no percent, and so much for each square metre is no
    total; 名 counts people and never companies. The figure belongs to another metric, or its unit was lost.

    **Instead.** Give the figure the metric that it is about, or quote the literal with its unit.
    """
    metrics = evidence.log.metrics
    unfit = [
        (claim, kind)
        for kind, claims in evidence.once(figures_by_kind).items()
        if not _fits(kind, metrics[kind.metric].unit)
        for claim in claims
        if claim.interval is None or claim.figure.value is None
    ]
    for claim, kind in sorted(unfit, key=lambda pair: pair[0].figure.spot):
        figure, metric = claim.figure, metrics[kind.metric]
        words: Words = {"says": figure.says, "unit": kind.unit or "—", "metric": metric.name, "wanted": metric.unit}
        yield Finding("N103", where(claim), words, figures=(figure.id,), sources=(figure.source,))


def _fits(kind: Kind, wanted: str) -> bool:
    """Return whether the unit converts into the metric's; an amount of money can be in any currency."""
    dimension = dimension_of(wanted) or "count"
    if kind.unit is None:
        return dimension == "count"
    if kind.unit in UNDECIDED_CURRENCIES:
        return dimension == "money"
    if dimension == "rate":
        return is_rate_alike(kind.unit, wanted)
    if dimension != "count":
        return dimension_of(kind.unit) == dimension and (dimension == "money" or converts(kind.unit, wanted))
    return kind.dimension == "count" and can_count(kind.unit, wanted)
