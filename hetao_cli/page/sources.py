"""The sources of the page, each with all its figures and dates: the target of every literal's link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.page.filters import form
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, link, named, quoted, text
from hetao_cli.page.pieces import (
    badge,
    date_of,
    facts,
    folded,
    in_question,
    language_of,
    source_link,
    table,
    value_of,
)
from hetao_cli.page.words import word
from hetao_cli.reports.lists.labels import copy_text, tier_word

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Source
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html


def sources_section(gathered: Gathered) -> Html:
    """Return the sources in the order of their dates."""
    ordered = gathered.listed.sources
    if not ordered:
        return folded("sources", word("sources"), element("p", word("no sources")))
    return folded(
        "sources",
        word("sources"),
        gathered.listed.note("sources"),
        form("said", {}, gathered.language),
        element("div", *(_source(gathered, one) for one in ordered), id="said"),
    )


def _source(gathered: Gathered, source: Source) -> Html:
    claims, date_claims = gathered.said_by.get(source.id, ([], []))
    own = source.language[0] if len(source.language) == 1 else None
    name = anchor("s", source.id)
    return element(
        "article",
        element("h3", quoted(source.title or source.id, own), id=f"{name}-title"),
        facts(
            [
                (text("id"), element("code", text(source.id))),
                (word("published"), date_of(moment_of(source.published), source.published)),
                (word("publisher"), _optional(source.publisher)),
                (word("author"), _optional(source.author)),
                (word("language"), quoted(", ".join(source.language)) if source.language else NOTHING),
                (word("origin"), source_link(gathered.log, source.origin) if source.origin else NOTHING),
                (word("tier"), in_each_language(lambda language: tier_word(source, language))),
                (text("URL"), _address(source.url)),
                (
                    word("accessed"),
                    date_of(moment_of(source.accessed), source.accessed) if source.accessed else NOTHING,
                ),
                (word("copy"), in_each_language(lambda language: copy_text(source, language))),
                (word("archived"), _address(source.archived)),
                (text("DOI"), _optional(source.doi)),
                (word("licence"), _optional(source.licence)),
                (text("SHA-256"), element("code", text(source.sha256)) if source.sha256 else NOTHING),
            ]
        ),
        _figures(gathered, claims) if claims else NOTHING,
        _datings(gathered, date_claims) if date_claims else NOTHING,
        id=name,
        class_="source-entry",
        tabindex="-1",
        aria_labelledby=f"{name}-title",
        data_item="",
    )


def _optional(words: str | None) -> Html:
    return quoted(words) if words else NOTHING


def _address(url: str | None) -> Html:
    """Return an address as a link if it is one of the web; any other text stays text."""
    if not url:
        return NOTHING
    if url.startswith(("https://", "http://")):
        return element("a", quoted(url), href=url, rel="noreferrer noopener", class_="outside")
    return quoted(url)


def _figures(gathered: Gathered, claims: list[FigureClaim]) -> Html:
    log = gathered.log
    rows = [
        element(
            "tr",
            element("td", named(log.places[claim.figure.place].name) or text(claim.figure.place)),
            element("td", named(log.metrics[claim.figure.metric].name) or text(claim.figure.metric)),
            element("td", _says(quoted(claim.figure.says, language_of(claim, log)), claim.figure.at)),
            element("td", value_of(claim.interval, claim.unit)),
            element("td", date_of(claim.as_of, claim.figure.as_of or log.sources[claim.figure.source].published)),
            element("td", joined([badge(claim.figure.status), *_findings(gathered, claim)], " ")),
            id=anchor("f", claim.figure.id),
            tabindex="-1",
        )
        for claim in claims
    ]
    columns = [word(key) for key in ("place", "metric", "says", "means", "held on", "status")]
    return table(word("figures of"), columns, rows, f"{anchor('s', claims[0].figure.source)}-figures")


def _says(literal: Html, at: str | None) -> Html:
    """Return a literal, and where in the document it stands if that is said."""
    strong = element("strong", literal)
    return strong if at is None else joined([strong, element("small", quoted(f"({at})"))], " ")


def _findings(gathered: Gathered, claim: FigureClaim) -> list[Html]:
    return in_question(gathered.findings_of_figures.of([claim]))


def _datings(gathered: Gathered, date_claims: list[DateClaim]) -> Html:
    rows = [
        element(
            "tr",
            element(
                "td", _event(gathered, date_claim.dating.event, linked=date_claim.dating.event in gathered.shown_ids)
            ),
            element("td", _says(quoted(date_claim.dating.says, date_claim.dating.language), date_claim.dating.at)),
            element("td", date_of(date_claim.moment, date_claim.dating.date or date_claim.dating.says)),
            element("td", badge("planned" if date_claim.planned else "actual")),
            id=anchor("d", date_claim.dating.id),
            tabindex="-1",
        )
        for date_claim in date_claims
    ]
    columns = [word(key) for key in ("event", "says", "date", "status")]
    return table(word("datings of"), columns, rows, f"{anchor('s', date_claims[0].dating.source)}-dates")


def _event(gathered: Gathered, name: str, *, linked: bool) -> Html:
    title = named(gathered.log.events[name].title) or text(name)
    return link("e", name, title) if linked else title
