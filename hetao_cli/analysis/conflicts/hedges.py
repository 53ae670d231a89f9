"""Hedges that exclude each other: one number with a hedge below it and with one above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.clusters import clusters_of
from hetao_cli.analysis.pair import printed_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.figure_claims import FigureClaim


def exclude_each_other(claims: Iterable[FigureClaim]) -> bool:
    """Return whether all claims print one number, with hedges of which some share no value: 不足60家 and 超过60家.

    A number without a hedge and the same number with one are no such pair: a hedge was dropped, or one is rounded.
    """
    members = list(claims)
    if any(claim.figure.value is not None for claim in members):
        return False
    numbers = {(printed_value(claim), claim.unit) for claim in members}
    if len(numbers) != 1 or (None, members[0].unit) in numbers:
        return False
    hedged = [claim for claim in members if claim.quantity is not None and claim.quantity.hedge != "exact"]
    return len(clusters_of(hedged)) > 1
