"""N101: a literal is no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import where
from hetao_cli.check.registry import rule
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.value import read_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "N101",
    "literal-not-read",
    Severity.ERROR,
    title="a literal is no figure that can be read",
    message="no figure can be read in '{says}'",
    remedy='keep the number with its hedge and unit alone, or add value, such as value = "441..449"',
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "companies"
says = "a great many"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """No figure can be read in ``says``, and there is no ``value`` to stand for it.

    **Why it matters.** The figure is listed, but compared with nothing.

    **Instead.** Keep the token that carries the number, as printed. Where words alone give it, add ``value``.
    """
    for claim in evidence.claims:
        figure = claim.figure
        if claim.quantity is None and (figure.value is None or read_value(figure.value) is None):
            yield Finding("N101", where(claim), {"says": figure.says}, figures=(figure.id,), sources=(figure.source,))
