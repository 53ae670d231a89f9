"""Disputes between sources that a more specific rule already reports."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.analysis.arithmetic.terms import sums
from hetao_cli.analysis.conflicts.copies import is_explained_by_copies, miscopied
from hetao_cli.analysis.conflicts.tolerance import is_within_tolerance
from hetao_cli.analysis.conflicts.within_source import is_explained_within_source
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.quantity import Interval


def is_explained_by_sources(clusters: list[list[FigureClaim]]) -> bool:
    """Return whether C304, C305 and R602 report all that contradicts a cluster, the largest of several sources.

    That is so if each source with another value gives the cluster's as well, in another language or in its body below
    a heading, or copies a source that gives it: then a source contradicts only itself or what it copies.
    """
    claims = [claim for cluster in clusters for claim in cluster]
    if len({claim.figure.source for claim in claims}) == 1:
        return is_explained_within_source(claims)
    if is_explained_by_copies(claims):
        return True
    agreeing = {claim.figure.source for claim in clusters[0]}
    differing: dict[str, list[FigureClaim]] = defaultdict(list)
    for cluster in clusters[1:]:
        for claim in cluster:
            differing[claim.figure.source].append(claim)
    if not all({source, odd[0].origin} & agreeing for source, odd in differing.items()):
        return False
    copied = {id(one.claim) for one in miscopied(claims)}
    return all(
        all(id(claim) in copied for claim in odd)
        or (source in agreeing and is_explained_within_source([one for one in claims if one.figure.source == source]))
        for source, odd in differing.items()
    )


def is_explained_by_totals(evidence: Evidence, clusters: list[list[FigureClaim]]) -> bool:
    """Return whether S403 reports all that contradicts one cluster: totals whose own terms add up to its value.

    The terms are decisive then, and the other sources only repeat their sum.
    """
    broken = evidence.once(_broken_totals)
    if not broken:
        return False
    return any(
        all(_makes(broken.get(claim.figure.id), one) for other in clusters if other is not one for claim in other)
        for one in clusters
    )


def _broken_totals(evidence: Evidence) -> dict[str, Interval]:
    """Return the sums of terms for totals with which a source contradicts itself, by the id of the total's figure."""
    failing = [
        one
        for one in evidence.once(sums)
        if one.one_source and not (one.holds or is_within_tolerance(one.metric, one.summed, one.total))
    ]
    return {claim.figure.id: one.summed for one in failing for claim in one.totals}


def _makes(summed: Interval | None, cluster: list[FigureClaim]) -> bool:
    return summed is not None and all(claim.interval is not None and meet(summed, claim.interval) for claim in cluster)
