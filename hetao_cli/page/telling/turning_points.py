"""Turning points: the few events that most sources tell of and that most others rest on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hetao_cli.log.tiers import OFFICIAL
from hetao_cli.page.markup import NOTHING, element, joined, link, named, text
from hetao_cli.page.pieces import date_of, in_question, section
from hetao_cli.page.words import counted, word

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

MOST_POINTS = 7
"""How many are told."""


def turning_points(gathered: Gathered) -> list[Happening]:
    """Return the events that have come with most weight, in the order of time.

    The weight of an event is the number of sources that date it, an official one twice, and of events that are said to
    come after it, or directly before it.
    """
    log = gathered.log
    chained = Counter(name for event in log.events.values() for name in (*event.after, *event.supersedes))
    come = [one for one in gathered.shown if one.status == "actual" and one.moment is not None]

    def weight(one: Happening) -> int:
        official = sum(log.sources[source].tier == OFFICIAL for source in one.sources)
        return len(one.sources) + official + chained[one.event.id] + bool(one.event.after)

    heaviest = sorted(come, key=lambda one: -weight(one))[:MOST_POINTS]
    return [one for one in come if one in heaviest]


def turning_points_section(gathered: Gathered) -> Html:
    """Return them with how many sources date each; nothing where the log has none."""
    points = turning_points(gathered)
    if not points:
        return NOTHING
    rows = [
        element(
            "li",
            element("span", date_of(one.moment, one.date), class_="when"),
            joined(
                [
                    text(" "),
                    link("e", one.event.id, named(one.event.title) or text(one.event.id)),
                    element("span", counted("source count", len(one.sources)), class_="quiet"),
                    *in_question(gathered.in_question(one)),
                ],
                " ",
            ),
        )
        for one in points
    ]
    return section("turning", word("turning"), element("ol", *rows, class_="dated"))
