"""O507: a target without a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "O507",
    "target-without-time",
    Severity.NOTE,
    needs="figure.status",
    title="a target without a time",
    message="{metric} of {place}: nothing says by when {target} is to be reached",
    remedy="add the time that the target is for as its as_of, if the source says it",
    example="""
[[figure]]
source = "daily"
place = "park"
metric = "companies"
says = "500 companies"
status = "target"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A figure is a target of what changes with time, and has no ``as_of``.

    **Why it matters.** Without a time it can neither be missed nor met, and no outcome is held against it.

    **Instead.** Give it the time that it is for. Where the source leaves it open, acknowledge with ``[[review]]``.
    """
    for claim in evidence.claims:
        figure = claim.figure
        if figure.status == "target" and not claim.dated and evidence.log.metrics[figure.metric].kind != "constant":
            words = {**subject(evidence, claim), "target": quote([claim])}
            yield Finding("O507", where(claim), words, figures=(figure.id,), sources=(figure.source,))
