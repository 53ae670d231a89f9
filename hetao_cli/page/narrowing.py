"""What a page lists of a log that is too large for one: a part that is named, with the command that has all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.check.engine import GRAVEST_FIRST
from hetao_cli.log.source_order import source_key
from hetao_cli.page.markup import NOTHING, element
from hetao_cli.page.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeVar

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.check.engine import Diagnostic
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log
    from hetao_cli.page.markup import Html

    Item = TypeVar("Item")

MOST_LINES = 10_000
"""The most lines of a part of the page.

Measured: parts so large open, and are searched, filtered and put into another language, within seconds. A log of 5,000
events and 10,000 figures is whole.
"""

_OF_AN_EVENT, _OF_A_FINDING = 2, 5
"""About how many lines each takes; a figure, and a date of a source, one."""


class Listed(NamedTuple):
    """What a page lists.

    Attributes:
        events: The latest, in order.
        findings: The gravest first, those that a review acknowledges last.
        sources: The newest, in order.
        places: The ids of the places with the most figures, in the log's order: their figures are drawn.
        wholes: How many the log has of each.
    """

    events: list[Happening]
    findings: list[Diagnostic]
    sources: list[Source]
    places: list[str]
    wholes: dict[str, int]

    @property
    def is_narrowed(self) -> bool:
        """Return whether the log has more than is listed."""
        return any(len(getattr(self, name)) < number for name, number in self.wholes.items())

    def note(self, name: str) -> Html:
        """Return how much of something is listed, and what has all of it; nothing where all is listed."""
        number, whole = len(getattr(self, name)), self.wholes[name]
        if number == whole:
            return NOTHING
        return element("p", word(f"narrowed {name}", n=f"{number:,}", all=f"{whole:,}"), class_="built", role="note")


def listed_of(
    log: Log,
    shown: Sequence[Happening],
    diagnostics: Sequence[Diagnostic],
    said_by: Mapping[str, tuple[list[FigureClaim], list[DateClaim]]],
) -> Listed:
    """Return what a page lists of a log.

    Args:
        log: The log.
        shown: Its events in order.
        diagnostics: Its findings.
        said_by: The figures and dates of each source.
    """
    findings = sorted(diagnostics, key=_gravity)
    sources = sorted(log.sources.values(), key=source_key)
    figures = Counter(claim.figure.place for claims, _ in said_by.values() for claim in claims)
    told = sorted(figures, key=lambda place: -figures[place])
    drawn = set(_within((place, figures[place]) for place in told))
    newest = _within((one, sum(len(told) for told in said_by.get(one.id, ()))) for one in reversed(sources))
    return Listed(
        events=list(shown[-MOST_LINES // _OF_AN_EVENT :]),
        findings=findings[: MOST_LINES // _OF_A_FINDING],
        sources=newest[::-1],
        places=[place for place in log.places if place in drawn],
        wholes={"events": len(shown), "findings": len(findings), "sources": len(sources), "places": len(figures)},
    )


def _gravity(diagnostic: Diagnostic) -> int:
    return GRAVEST_FIRST.index(diagnostic.severity) if diagnostic.review is None else len(GRAVEST_FIRST)


def _within(items: Iterable[tuple[Item, int]]) -> list[Item]:
    """Return the first items of which, by their sizes, no more than `MOST_LINES` are made; at least one."""
    found: list[Item] = []
    left = MOST_LINES
    for item, size in items:
        left -= size
        if left < 0 and found:
            break
        found.append(item)
    return found
