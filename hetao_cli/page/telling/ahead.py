"""Now: what was announced and is overdue, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.page.markup import NOTHING, element, joined, link, named, text
from hetao_cli.page.pieces import badge, date_of, in_question, listed, section
from hetao_cli.page.words import counted, word

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

MOST_NEXT = 6
"""How many events to come are told."""


def plans(gathered: Gathered) -> tuple[list[Happening], list[Happening]]:
    """Return the planned events that are overdue, and those to come; those that were replaced are neither."""
    planned = [one for one in gathered.shown if one.status == "planned" and not one.superseded_by]
    return [one for one in planned if one.overdue], [one for one in planned if not one.overdue]


def ahead_section(gathered: Gathered) -> Html:
    """Return both lists side by side; nothing where nothing is planned."""
    overdue, coming = plans(gathered)
    if not overdue and not coming:
        return NOTHING
    more = len(coming) - MOST_NEXT
    return section(
        "now",
        word("now"),
        element("h3", word("overdue now")),
        _listed(gathered, overdue),
        element("h3", word("next")),
        _listed(gathered, coming[:MOST_NEXT]),
        element("p", counted("more event", more), class_="quiet") if more > 0 else NOTHING,
    )


def _listed(gathered: Gathered, events: list[Happening]) -> Html:
    if not events:
        return element("p", word("none of these"), class_="quiet")
    return listed((_event(gathered, one) for one in events), "dated")


def _event(gathered: Gathered, one: Happening) -> Html:
    title = link("e", one.event.id, named(one.event.title) or text(one.event.id))
    where = one.event.place
    place = [element("span", named(gathered.log.places[where].name), class_="quiet")] if where is not None else []
    marks = [badge("overdue")] if one.overdue else []
    links = in_question(gathered.findings_of_events.get(one.event.id, ()))
    return joined([element("span", date_of(one.moment, one.date), class_="when"), title, *place, *marks, *links], " ")
