"""Figures that count for nothing, as their own source says the same thing more exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.within_source import against_body
from hetao_cli.analysis.pair import printed_value
from hetao_cli.quantities.intervals import contains

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Number


def overruled(evidence: Evidence) -> frozenset[str]:
    """Return the ids of the figures that their own source says more exactly: in the body, or with its hedge.

    Cached by `Evidence.once`.
    """
    return frozenset(_corrected_headings(evidence.claims)) | frozenset(_dropped_hedges(evidence.claims))


def _corrected_headings(claims: Iterable[FigureClaim]) -> Iterator[str]:
    read = [one for one in claims if one.interval is not None]
    headed = {(one.figure.source, one.figure.metric) for one in read if one.figure.section == "heading"}
    if headed:
        for one in against_body(claim for claim in read if (claim.figure.source, claim.figure.metric) in headed):
            if one.claim.unit in {other.unit for other in one.others}:
                yield one.claim.figure.id


def _dropped_hedges(claims: Iterable[FigureClaim]) -> Iterator[str]:
    """Yield the bare numbers that the same source hedges elsewhere in a way that leaves the number itself out."""
    bare: dict[tuple[object, ...], list[str]] = {}
    hedged: set[tuple[object, ...]] = set()
    for claim in claims:
        number = printed_value(claim)
        if number is not None and claim.interval is not None:
            if claim.quantity is not None and claim.quantity.hedge == "exact":
                bare.setdefault(_said(claim, number), []).append(claim.figure.id)
            elif not contains(claim.interval, number):
                hedged.add(_said(claim, number))
    for said in hedged:
        yield from bare.get(said, ())


def _said(claim: FigureClaim, number: Number) -> tuple[object, ...]:
    figure = claim.figure
    return figure.source, figure.place, figure.metric, claim.standing, claim.unit, claim.as_of, number
