"""R602: a copy differs from what it copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.copies import miscopied
from hetao_cli.analysis.wording import also, quote, subject, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_subject
from hetao_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence


@rule(
    "R602",
    "copy-differs",
    Severity.WARNING,
    needs="source.origin",
    title="a copy differs from what it copies",
    message="{metric} of {place}: {figures}, but what it copies says {originals}",
    remedy="trust the original; if the copy brings the figure up to date, give it an as_of of its own",
    example="""
[source]
id = "reprint"
title = "A reprint"
published = "2026-01-09"
origin = "daily"

[[figure]]
place = "hk-park"
metric = "area"
says = "0.78 km²"

[[figure]]
source = "daily"
place = "hk-park"
metric = "area"
says = "0.87 km²"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A source that names another as its ``origin`` gives a figure that none of the origin's agrees with.

    Compared are figures of one place, metric, standing and unit, and of one date where both have a date of their own;
    without one, a copy is taken to repeat what it copies. Copies count once: a value that ten copies print has the
    support of one source, and where only a copy differs from its origin, C301 leaves it to this rule.

    **Why it matters.** Copying is where digits are lost; the original is at hand to settle it.

    **Instead.** Look at the original. Where the copy is right, because it was corrected, it is no mere copy of that
    figure: say so in ``note`` and acknowledge with ``[[review]]``.
    """
    if not any(source.origin is not None for source in evidence.log.sources.values()):
        return
    yield from of_each_subject(evidence, _of)


def _of(evidence: Evidence, place: str, metric: str) -> Iterator[Finding]:
    for claim, originals in miscopied(evidence.subjects[place, metric]):
        words = {**subject(evidence, claim), "figures": quote([claim]), "originals": quote(originals)}
        ids = tuple(one.figure.id for one in (claim, *originals))
        sources = tuple(dict.fromkeys(one.figure.source for one in (claim, *originals)))
        related = also(originals)
        yield Finding(
            "R602", where(claim), words, related=related, figures=ids, sources=sources, suspects=(claim.figure.id,)
        )
