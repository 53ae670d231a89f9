"""N105: a value that is no interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.units import dimension_of
from hetao_cli.quantities.value import read_value, split_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim


@rule(
    "N105",
    "value-not-read",
    Severity.ERROR,
    needs="figure.value",
    title="a value that is no interval",
    message="'{value}' is no number and no interval",
    remedy='write "447", "441..449", ">15000", ">=50", "<4" or "<=60", in the printed unit; of money also "5e9 HKD"',
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "companies"
says = "several dozen"
value = "about 60"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A ``value`` is not one of the forms of an interval.

    **Why it matters.** It is not read; the literal alone counts.

    **Instead.** Write a number, two ends with ``..`` between them, or one end with ``>``, ``>=``, ``<`` or ``<=``, in
    the printed unit. The code of a currency may stand behind an amount of money: ``117.7e9 HKD``.
    """
    for claim in evidence.claims:
        value = claim.figure.value
        if value is not None and (read_value(value) is None or _is_no_money(evidence, claim, value)):
            yield Finding(
                "N105",
                where(claim, "value"),
                {"value": value},
                figures=(claim.figure.id,),
                sources=(claim.figure.source,),
            )


def _is_no_money(evidence: Evidence, claim: FigureClaim, value: str) -> bool:
    """Return whether a value has a currency although its metric is not measured in one."""
    unit = evidence.log.metrics[claim.figure.metric].unit
    return split_currency(value)[1] is not None and dimension_of(unit) != "money"
