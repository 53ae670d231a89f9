"""N106: a word for a unit of two sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import figures_by_kind
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.units import declared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "N106",
    "unit-of-two-sizes",
    Severity.NOTE,
    title="a word for a unit of two sizes",
    message="'{says}': {word} is the square foot in Hong Kong, and 1/9 m² in the mainland",
    remedy="is it the one that it is read as, the square foot? then review it",
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "area"
says = "1000万平方尺"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A figure is in a unit whose word means two sizes.

    **Why it matters.** 平方尺 is read as the square foot of 0.0929 m², as Hong Kong uses it; the market foot of the
    mainland makes it 0.1111 m², a fifth more.

    **Instead.** Look at who writes, and review the finding where the square foot is meant.
    """
    for kind, claims in evidence.once(figures_by_kind).items():
        unit = declared(kind.unit)
        two_sizes = unit.two_sizes.split() if unit is not None else []
        for claim in claims if two_sizes else ():
            figure = claim.figure
            word = next((one for one in two_sizes if one in figure.says), None)
            if word is not None:
                words = {"says": figure.says, "word": word}
                yield Finding("N106", where(claim), words, figures=(figure.id,), sources=(figure.source,))
