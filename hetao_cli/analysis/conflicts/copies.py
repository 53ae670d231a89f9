"""Figures of copies that differ from those of the source that they copy."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.dates.relations import shares_a_day
from hetao_cli.model.certainty import Certainty
from hetao_cli.quantities.intervals import meet
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.log.figure_claims import FigureClaim


class Miscopied(NamedTuple):
    """A figure of a copy that agrees with none of the original's of its time."""

    claim: FigureClaim
    originals: list[FigureClaim]


def is_explained_by_copies(claims: Sequence[FigureClaim]) -> bool:
    """Return whether R602 reports the disagreement of comparable claims: all have one origin, and a copy differs."""
    return len({claim.origin for claim in claims}) == 1 and bool(miscopied(claims))


def miscopied(claims: Iterable[FigureClaim]) -> list[Miscopied]:
    """Return the figures of copies that differ from what they copy.

    Args:
        claims: Of one place and metric; each is compared with those of its origin (the source that it copies), of its
            standing and unit.
    """
    groups: dict[tuple[str | None, ...], list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        figure = claim.figure
        groups[claim.origin, claim.standing, claim.unit, figure.of, figure.since, figure.until].append(claim)
    found: list[Miscopied] = []
    for (origin, *_), members in groups.items():
        copies = [claim for claim in members if claim.figure.source != origin]
        originals = [claim for claim in members if claim.figure.source == origin] if copies else []
        found += _differing(copies, originals) if originals else []
    return found


def _differing(copies: list[FigureClaim], originals: list[FigureClaim]) -> list[Miscopied]:
    by_date: dict[str, list[FigureClaim]] = defaultdict(list)
    for claim in originals:
        by_date[_own_date(claim)].append(claim)
    by_date = {date: _of_each_value(members) for date, members in by_date.items()}
    whenever = _of_each_value(originals)
    found: list[Miscopied] = []
    for claim in copies:
        date = _own_date(claim)
        # without a date of its own a copy repeats a figure whenever it was copied
        beside = whenever if not date else by_date.get(date) or _of_the_time(claim, by_date)
        if beside and not any(_agree(claim, other) for other in beside):
            found.append(Miscopied(claim, beside))
    return found


def _own_date(claim: FigureClaim) -> str:
    """Return a claim's own date as written; empty if it has only its source's."""
    return claim.as_of.edtf if claim.as_of is not None and claim.dated else ""


def _of_each_value(claims: list[FigureClaim]) -> list[FigureClaim]:
    """Keep one claim of each value, so that many alike cost no more than one."""
    return list({claim.interval: claim for claim in reversed(claims)}.values())


def _of_the_time(claim: FigureClaim, by_date: dict[str, list[FigureClaim]]) -> list[FigureClaim]:
    """Return the figures that can be of a day of the claim's date; those without a date of their own can."""
    return [other for date, members in by_date.items() if not date or _share(claim, members[0]) for other in members]


def _share(claim: FigureClaim, other: FigureClaim) -> bool:
    one, two = claim.as_of, other.as_of
    return one is not None and two is not None and shares_a_day(one, two) is not Certainty.NO


def _agree(claim: FigureClaim, other: FigureClaim) -> bool:
    return claim.interval is not None and other.interval is not None and meet(claim.interval, other.interval)
