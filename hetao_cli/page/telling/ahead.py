"""Now: what was announced and is overdue, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.announcements import announcements
from hetao_cli.analysis.date_clusters import first_and_last
from hetao_cli.analysis.doubtful_sources import doubtful_sources
from hetao_cli.dates.relations import before, shares_a_day
from hetao_cli.dates.spans import span_between, span_text
from hetao_cli.messages.message import in_language
from hetao_cli.model.certainty import Certainty
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, link, named, text
from hetao_cli.page.pieces import badge, date_of, in_question, listed, section
from hetao_cli.page.words import WORDS, counted, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.moment import Moment
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

MOST_NEXT = 5
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
    chains = put_off(gathered, (*overdue, *coming))
    return section(
        "now",
        word("now"),
        element("h3", word("overdue now")),
        _listed(gathered, overdue, chains),
        element("h3", word("next")),
        _listed(gathered, coming[:MOST_NEXT], chains),
        element("p", element("a", counted("more event", more), href="#timeline"), class_="quiet")
        if more > 0
        else NOTHING,
    )


def put_off(gathered: Gathered, planned: Iterable[Happening]) -> dict[str, list[Moment]]:
    """Return the dates that planned events were announced for, of those that surely were put off; found once."""
    return gathered.evidence.once(_put_off, tuple(one.event.id for one in planned))


def _put_off(evidence: Evidence, events: tuple[str, ...]) -> dict[str, list[Moment]]:
    """Return, of events that are still planned and surely were put off, the dates they were announced for, in order.

    A date that a later one only says more exactly, or again, is left out; so is what doubtful sources announced.
    """
    doubtful = evidence.once(doubtful_sources)
    found: dict[str, list[Moment]] = {}
    for dates in announcements(evidence, events):
        chain: list[Moment] = []
        for one in dates:
            if one.planned and any(claim.dating.source not in doubtful for claim in one.date_claims):
                if chain and shares_a_day(chain[-1], one.moment) is not Certainty.NO:
                    chain[-1] = min(chain[-1], one.moment, key=_width)
                else:
                    chain.append(one.moment)
        if len(chain) > 1 and before(chain[0], chain[-1]) is Certainty.CERTAIN:
            found[dates[0].event.id] = chain
    return found


def _width(moment: Moment) -> float:
    first, last = first_and_last(moment)
    return last - first


def _listed(gathered: Gathered, events: list[Happening], chains: dict[str, list[Moment]]) -> Html:
    if not events:
        return element("p", word("none of these"), class_="quiet")
    return listed((_event(gathered, one, chains.get(one.event.id)) for one in events), "dated")


def _event(gathered: Gathered, one: Happening, chain: list[Moment] | None) -> Html:
    title = link("e", one.event.id, named(one.event.title) or text(one.event.id))
    where = one.event.place
    place = [element("span", named(gathered.log.places[where].name), class_="quiet")] if where is not None else []
    marks = [badge(_lateness(gathered, one))] if one.overdue else []
    links = in_question(gathered.in_question(one))
    late = [_chain(one.event.id, chain)] if chain is not None else []
    when = element("span", date_of(one.moment, one.date), class_="when")
    return joined([when, title, *place, *marks, *links, *late], " ")


def _lateness(gathered: Gathered, one: Happening) -> str:
    """Return `overdue`, or `unheard` where no source is so new that it could tell whether it came."""
    newest = gathered.newest_source
    could_tell = newest is None or one.moment is None or before(one.moment, newest) is Certainty.CERTAIN
    return "overdue" if could_tell else "unheard"


def _chain(event: str, chain: list[Moment]) -> Html:
    """Return the dates that an event was announced for, as a link to who announced them, and how much later it is."""
    dates = joined((date_of(moment, moment.edtf) for moment in chain), " → ")
    span = span_between(chain[0], chain[-1])

    def late(language: str) -> str:
        return in_language(WORDS["later"], language).format(span=span_text(span, language))

    linked = element("a", dates, href=f"#{anchor('e', event)}-dates")
    return element("span", word("put off"), text(" "), linked, text(", "), in_each_language(late), class_="late")
