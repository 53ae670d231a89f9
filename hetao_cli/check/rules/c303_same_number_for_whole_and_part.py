"""C303: the same number is said of a whole and of its part."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.bilingual import moved_figures
from hetao_cli.analysis.conflicts.same_number import same_numbers
from hetao_cli.analysis.printed_digits import has_digits
from hetao_cli.analysis.wording import also, quote, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject, parts_of_places
from hetao_cli.model.finding import Explanation, Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Words

LONE_PART_DIGITS = 3
"""The digits a number needs to be more than a note if the log knows of no other part, which may be all of the whole."""


@rule(
    "C303",
    "same-number-for-whole-and-part",
    Severity.WARNING,
    needs="place.part_of metric.adds_up",
    title="the same number is said of a whole and of its part",
    message="{metric}: one number for {whole}, {whole_figures}, and for its part {part}, {figures}",
    remedy="which of the two does each document mean? a figure of a part is often passed on as that of the whole",
    example="""
[[figure]]
source = "daily"
place = "zone"
metric = "companies"
says = "447 companies"
as_of = "2025-08"

[[figure]]
source = "weekly"
place = "sz-park"
metric = "companies"
says = "440多家"
as_of = "2025-08"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """One number is said of a whole and of a part of it, of possibly the same day, though the whole has another part.

    They print the same number, or the number of the whole lies within the few that the part's leaves open: 447 of the
    zone, 440多 of the park. Numbers of one digit and counts below ten are no coincidence worth telling; nor is it one
    where all other parts have figures, as their sum then decides (S401), or are known to have nothing. Where the log
    has no other part, only numbers of three digits or more are told.

    **Why it matters.** No figure contradicts the other, and yet one of them is of another place than it seems. Whoever
    adds up the parts, or takes one from the other, gets nonsense.

    **Instead.** Look at the sentence of each. Correct the ``place`` of a figure that was recorded wrongly; what the
    sources say differently, acknowledge with ``[[review]]``.
    """
    yield from of_each_subject(evidence, _of, attrgetter("adds_up"))


def _of(evidence: Evidence, whole: str, name: str) -> Iterator[Finding]:
    groups, parts = evidence.subjects, evidence.once(parts_of_places).get(whole, ())
    for part in parts:
        others = [other for other in parts if other != part]
        if others and all((other, name) in groups for other in others):
            continue
        pairs = same_numbers(evidence.log.metrics[name], groups[whole, name], groups.get((part, name), []))
        moved = evidence.once(_moved) if pairs else ()
        pairs = [pair for pair in pairs if frozenset(claim.figure.id for claim in pair) not in moved]
        if pairs:
            told = all(has_digits(claim, LONE_PART_DIGITS) for pair in pairs for claim in pair)
            yield _finding(evidence, pairs, None if others or told else Severity.NOTE)


def _moved(evidence: Evidence) -> set[frozenset[str]]:
    """Return the pairs of figures that C304 reports."""
    return {frozenset((one.figure.id, other.figure.id)) for one, other in moved_figures(evidence, evidence.claims)}


def _finding(evidence: Evidence, pairs: list[tuple[FigureClaim, FigureClaim]], severity: Severity | None) -> Finding:
    of_whole = list({claim.figure.id: claim for claim, _ in pairs}.values())
    of_part = list({claim.figure.id: claim for _, claim in pairs}.values())
    log = evidence.log
    whole, part = log.places[of_whole[0].figure.place], log.places[of_part[0].figure.place]
    words: Words = {
        "metric": log.metrics[of_whole[0].figure.metric].name,
        "whole": whole.name,
        "part": part.name,
        "whole_figures": quote(of_whole),
        "figures": quote(of_part),
    }
    return Finding(
        "C303",
        where(of_whole[0]),
        words,
        severity,
        related=also((*of_whole[1:], *of_part)),
        figures=tuple(claim.figure.id for claim in (*of_whole, *of_part)),
        sources=tuple(dict.fromkeys(claim.figure.source for claim in (*of_whole, *of_part))),
        explanations=(Explanation("whole-for-part", {"whole": whole.name, "part": part.name}),),
    )
