"""The timeline of the page: an axis true to scale, and the list of events with the sources of their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import DOUBTFUL, TOLD
from hetao_cli.dates.display import display
from hetao_cli.model.entries import EVENT_STATUSES
from hetao_cli.model.moment import iso_day
from hetao_cli.page.axis import axis
from hetao_cli.page.filters import form, names_of
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, named, text
from hetao_cli.page.pieces import (
    badge,
    date_of,
    dated_literal,
    folded,
    in_question,
    kind_badge,
    section,
    source_link,
    support_badge,
)
from hetao_cli.page.words import word
from hetao_cli.reports.event_kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.messages.message import Localized
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

_LONG = 5 * 366
"""Days above which a date gets a heading of its own instead of a year."""

MOST_OPEN = 300
"""How many events are drawn without being asked for."""


def timeline_section(gathered: Gathered) -> Html:
    """Return the timeline."""
    shown = gathered.shown
    if not shown:
        return section("timeline", word("timeline"), element("p", word("no events")))
    groups: dict[Html, list[Html]] = {}
    listed = gathered.listed.events
    for number, one in enumerate(listed, len(shown) - len(listed)):
        groups.setdefault(_period(one), []).append(_event(gathered, one, number))
    years = [
        element("section", element("h3", period), element("ol", *events), class_="group")
        for period, events in groups.items()
    ]
    make = folded if len(shown) > MOST_OPEN else section
    return make(
        "timeline",
        word("timeline"),
        gathered.listed.note("events"),
        form("events", _choices(gathered), gathered.language),
        axis(gathered),
        element("details", element("summary", word("list of events")), element("div", *years, id="events")),
    )


def _choices(gathered: Gathered) -> Mapping[str, Iterable[tuple[str, Localized]]]:
    log, shown = gathered.log, gathered.listed.events
    places = {place for one in shown for place in gathered.around(one.event.place)}
    kinds = dict.fromkeys(one.event.kind for one in shown if one.event.kind)
    statuses = {one.status for one in shown}
    sources = {source for one in shown for source in one.sources}
    return {
        "place": [
            (anchor("p", name), place.name or {"en": name}) for name, place in log.places.items() if name in places
        ],
        "kind": [(anchor("k", kind), kind_name(kind)) for kind in sorted(kinds)],
        "status": [(anchor("k", status), names_of(status, status)) for status in EVENT_STATUSES if status in statuses],
        "source": [(anchor("s", name), {"en": name}) for name in log.sources if name in sources],
    }


def _event(gathered: Gathered, one: Happening, number: int) -> Html:
    event, log = one.event, gathered.log
    marks = [badge("overdue" if one.overdue else "planned")] if one.status == "planned" else []
    marks += _doubts(gathered, one)
    if event.kind:
        marks.append(kind_badge(event.kind))
    if event.place is not None:
        marks.append(element("span", named(log.places[event.place].name), class_="place"))
    day = iso_day(one.moment.earliest) if one.moment is not None else None
    return element(
        "li",
        element("p", element("time", date_of(one.moment, one.date), datetime=_machine_date(one, day)), class_="when"),
        element(
            "div",
            element("h4", named(event.title) or text(event.id), class_="title"),
            element("p", joined(marks, " "), class_="marks"),
            _tellings(gathered, gathered.date_claims_of.get(event.id, [])),
        ),
        id=anchor("e", event.id),
        class_=f"event {one.status}",
        tabindex="-1",
        data_n=number,
        data_place=" ".join(anchor("p", place) for place in gathered.around(event.place)),
        data_kind=anchor("k", event.kind) if event.kind else "",
        data_status=anchor("k", one.status),
        data_source=" ".join(anchor("s", source) for source in one.sources),
    )


def _doubts(gathered: Gathered, one: Happening) -> list[Html]:
    """Return the badge of a date that is in dispute or doubt, and links to the findings about it and its sources."""
    links, support = in_question(gathered.findings_of_events.get(one.event.id, ())), one.support
    if support.kind not in TOLD or (links and support.kind == DOUBTFUL):  # which is what the links say
        return links
    return [support_badge(support.kind), *links]


def _machine_date(one: Happening, day: str | None) -> str | None:
    """Return the date for programs if it is a day, a month or a year that HTML has a form for."""
    return one.date if day is not None and day.startswith(one.date) else None


def _tellings(gathered: Gathered, date_claims: list[DateClaim]) -> Html:
    if not date_claims:
        return NOTHING
    said = [
        element(
            "li",
            dated_literal(date_claim, gathered.log),
            text(" "),
            source_link(gathered.log, date_claim.dating.source),
        )
        for date_claim in date_claims
    ]
    return element("ul", *said, class_="tellings")


def _period(one: Happening) -> Html:
    """Return the heading above an event: its year, or its own span of years."""
    moment = one.moment
    if moment is None:
        return word("undated")
    earliest, latest = iso_day(moment.earliest), iso_day(moment.latest)
    if earliest is not None and latest is not None and moment.latest - moment.earliest > _LONG:
        return in_each_language(lambda language: display(moment, language))
    day = earliest or latest
    return text(day[:-6]) if day is not None else word("undated")
