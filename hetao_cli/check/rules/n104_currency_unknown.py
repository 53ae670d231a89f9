"""N104: an amount without its currency."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.wording import also, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import figures_by_kind
from hetao_cli.log.figure_claims import printed_unit
from hetao_cli.model.finding import Finding, Severity
from hetao_cli.quantities.units.money import UNDECIDED_CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim


@rule(
    "N104",
    "currency-unknown",
    Severity.NOTE,
    title="an amount without its currency",
    message="'{says}' does not say which currency{others}",
    remedy="give the currency of the figure, its source, its place or the log; it is compared with nothing until then",
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "investment"
says = "51亿元"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """An amount is printed with 元 or $ alone, and nothing says which currency that is.

    **Why it matters.** 2000 億元 is a different sum in Hong Kong dollars, renminbi and patacas; no exchange rate is
    invented here.

    **Instead.** Add ``currency`` to the source if all of it means one currency, else to the figure, the place or
    ``[log]``: the nearest counts. Quote the literal with its currency where the document has it elsewhere. Where
    nothing is said, 元 in a text in Simplified Chinese is read as renminbi.
    """
    undecided = list(_undecided(evidence))
    by_subject: dict[tuple[str, str, str], list[FigureClaim]] = defaultdict(list)
    for place, metric in {(claim.figure.place, claim.figure.metric) for claim in undecided}:
        for read in evidence.subjects.get((place, metric), ()):
            by_subject[read.figure.source, place, metric].append(read)
    for claim in undecided:
        figure = claim.figure
        same = [
            other
            for other in by_subject.get((figure.source, figure.place, figure.metric), ())
            if other.quantity is not None
            and claim.quantity is not None
            and other.quantity.value == claim.quantity.value
        ]
        if figure.section == "heading" and same:
            continue  # C305 reports it: the body has the currency
        said = " / ".join(sorted({f"'{other.figure.says}'" for other in same}))
        yield Finding(
            "N104",
            where(claim),
            {"says": figure.says, "others": f": {said}" if said else ""},
            related=also(same),
            figures=(figure.id, *(other.figure.id for other in same)),
            sources=(figure.source,),
        )


def _undecided(evidence: Evidence) -> Iterator[FigureClaim]:
    """Yield the claims in the order of the log whose printed unit names no currency."""
    kinds = evidence.once(figures_by_kind).items()
    money = [claim for kind, claims in kinds if _is_undecided(kind.unit) for claim in claims]
    for claim in sorted(money, key=lambda claim: claim.figure.spot):
        if _is_undecided(printed_unit(claim.quantity, claim.figure, evidence.log)):
            yield claim


def _is_undecided(unit: str | None) -> bool:
    """Return whether a unit, or what a rate is of, is a sign that names no currency."""
    return unit is not None and unit.partition("/")[0] in UNDECIDED_CURRENCIES
