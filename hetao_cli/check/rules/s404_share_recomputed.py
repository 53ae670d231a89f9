"""S404: a share is not its part by its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.recomputed import Term
from hetao_cli.analysis.arithmetic.shares import PART_AND_WHOLE, recomputation_result, recompute
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.entries import Metric
    from hetao_cli.model.finding import Finding, PassedCheck


@rule(
    "S404",
    "share-recomputed",
    Severity.WARNING,
    needs="metric.share_of",
    title="a share is not its part by its whole",
    message="{metric} of {place}: {figures}, but {parts} of {wholes} is {ratio}",
    remedy="is the share of another whole or date, or is one of the three a slip?",
    held="{metric} of {place}: {figures} = {parts} / {wholes}",
    example="""
[[metric]]
id = "overseas-companies"
name = { en = "companies from overseas", zh-Hans = "海外企业", zh-Hant = "海外企業" }
unit = "company"
kind = "stock"

[[metric]]
id = "share-of-overseas-companies"
name = { en = "companies from overseas, as a share", zh-Hans = "海外企业占比", zh-Hant = "海外企業佔比" }
unit = "%"
kind = "share"
share_of = ["overseas-companies", "companies"]

[[figure]]
source = "daily"
place = "hk-park"
metric = "share-of-overseas-companies"
says = "52%"

[[figure]]
source = "daily"
place = "hk-park"
metric = "overseas-companies"
says = "15 companies"

[[figure]]
source = "daily"
place = "hk-park"
metric = "companies"
says = "60 companies"
""",
)
def find(evidence: Evidence) -> Iterator[Finding | PassedCheck]:
    """A share does not meet the figure of its part divided by that of its whole.

    The metric says of which two metrics it is a share (``share_of``); all three are of one place and standing, from one
    source and of one date where a source has them all, else possibly of one day. Hedges and the rounding of each count,
    and a share without a hedge may be rounded as far as its last digit that is not zero: 15 of 61 is a quarter, and 47
    of 60 is 80 %. An error where one source says all three, else a warning.

    **Why it matters.** A share is computed by whoever writes it, and 25 and 52 are a slip apart.

    **Instead.** Look what the sentence takes the share of. A share of another place's quantity names it in ``of``.
    """
    yield from of_each_subject(evidence, _of, _is_share)


def _is_share(metric: Metric) -> bool:
    return len(metric.share_of) == PART_AND_WHOLE and metric.share_of[0] != metric.share_of[1]


def _of(evidence: Evidence, place: str, name: str) -> Iterator[Finding | PassedCheck]:
    groups, metric = evidence.subjects, evidence.log.metrics[name]
    shares = [claim for claim in groups[place, name] if claim.figure.of is None]
    part, whole = (Term(evidence.log.metrics[of], groups.get((place, of), ())) for of in metric.share_of)
    words = {"place": evidence.log.places[place].name, "metric": metric.name}
    for one in recompute(Term(metric, shares), part, whole):
        yield recomputation_result("S404", one, words, metric.unit)
