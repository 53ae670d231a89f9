"""A place: its names, the places around and in it, its figures and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.dates import date_answer
from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.event_order import in_order
from hetao_cli.log.hierarchy import places_around
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.reports.finding_codes import finding_codes
from hetao_cli.reports.lists.chosen_figures import list_order
from hetao_cli.reports.lists.entries.entry import Shown, head, line_in, month_of, named, word
from hetao_cli.reports.lists.entries.records import PlaceEntry
from hetao_cli.reports.lists.figure_table import figure_table
from hetao_cli.reports.lists.labels import event_date_cell
from hetao_cli.reports.lists.listed import about_dates, listed_events, listed_figures

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.entries import Event, Place
    from hetao_cli.model.log import Log


def place_entry(evidence: Evidence, place: Place, language: str) -> Shown:
    """Return a place with its figures and events; those of the places in it are not its own."""
    log = evidence.log
    claims = sorted((claim for claim in evidence.claims if claim.figure.place == place.id), key=list_order(log))
    moments = {event.id: moment_of(event.date) for event in log.events.values() if event.place == place.id}
    events = [log.events[name] for name in in_order(log, moments)]
    children = [one.id for one in log.places.values() if place.id in {one.part_of, one.within}]

    def record() -> PlaceEntry:
        return PlaceEntry(
            type="place",
            id=place.id,
            name=place.name,
            label=in_language(place.name, language),
            aliases=list(place.aliases),
            kind=place.kind,
            currency=place.currency,
            fiscal_year_start=place.fiscal_year_start,
            part_of=place.part_of,
            within=place.within,
            same_as=list(place.same_as),
            at=list(place.at),
            parents=places_around(log, place.id)[1:],
            children=children,
            path=log.files[place.spot.file].path,
            line=line_in(log, place.spot),
            figures=listed_figures(evidence, claims, language),
            events=listed_events(evidence, events, language),
        )

    return Shown(record, lambda: [_head(log, place, children, language), *_tables(evidence, claims, events, language)])


def _head(log: Log, place: Place, children: list[str], language: str) -> TextLines:
    names = [name for name in place.name.values() if name != in_language(place.name, language)]
    facts: list[tuple[str, Text | None]] = [
        (word("aliases", language), ", ".join(dict.fromkeys((*names, *place.aliases)))),
        (word("kind", language), place.kind),
        (word("currency", language), place.currency),
        (word("fiscal_year_start", language), month_of(place.fiscal_year_start)),
        (word("part_of", language), named(log, "place", place.part_of, language)),
        (word("within", language), named(log, "place", place.within, language)),
        (word("at", language), ", ".join(map(str, place.at))),
        (word("same_as", language), ", ".join(place.same_as)),
        (
            word("children", language),
            ", ".join(filter(None, (named(log, "place", child, language) for child in children))),
        ),
    ]
    return head(log, in_language(place.name, language), place.id, place.spot, facts)


def _tables(evidence: Evidence, claims: list[FigureClaim], events: list[Event], language: str) -> list[Block]:
    blocks: list[Block] = [figure_table(evidence, claims, language)]
    if events:
        columns = (Column(word("date", language), wraps=True), Column(word("event", language), wraps=True))
        rows = tuple(_event_row(evidence, event, language) for event in events)
        blocks.append(TextTable(columns, (("", rows),)))
    return blocks


def _event_row(evidence: Evidence, event: Event, language: str) -> tuple[Text, ...]:
    answer = date_answer(evidence, event.id)
    date = event_date_cell(answer.date, answer.moment, language, planned=answer.planned)
    codes = finding_codes(about_dates(evidence).get(event.id, ()))
    return date, (in_language(event.title, language), Styled(f" ({event.id})", "dim"), *codes)
