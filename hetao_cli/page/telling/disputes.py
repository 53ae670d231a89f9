"""Numbers in dispute: who said what of which place first, and who then, with what would reconcile them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.explanation_words import words_of
from hetao_cli.check.engine import GRAVEST_FIRST
from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.findings.phrasing import fill
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.relations import before
from hetao_cli.log.source_order import source_key
from hetao_cli.model.certainty import Certainty
from hetao_cli.page.markup import NOTHING, element, in_each_language, joined, link, named, text
from hetao_cli.page.pieces import badge, literal, question, section, source_link
from hetao_cli.page.words import counted, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.check.engine import Diagnostic
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Explanation
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

MOST_DISPUTES, MOST_ON_A_PHONE = 3, 2
"""How many are told, and how many where there is little room."""

MOST_SOURCES = 4
"""How many sources of each are told, the first to say it."""

_OF_VALUES = "C3"
"""The beginning of the codes of the rules that hold claims against each other."""


class Dispute(NamedTuple):
    """What is in question.

    Attributes:
        metric: The id of the metric that the claims have.
        diagnostic: The finding.
        claims: The claims that it is about, in the order of publication.
    """

    metric: str
    diagnostic: Diagnostic
    claims: list[FigureClaim]


def disputes(gathered: Gathered) -> list[Dispute]:
    """Return for each metric the gravest finding about claims that no review acknowledges, the gravest first."""
    found: dict[str, Dispute] = {}
    for one in gathered.checked.diagnostics:
        claims = [gathered.claims[name] for name in one.finding.figures if name in gathered.claims]
        if one.review is None and one.finding.code.startswith(_OF_VALUES) and len(claims) > 1:
            told = Dispute(claims[0].figure.metric, one, _in_order(gathered, claims))
            if told.metric not in found or _weight(told) < _weight(found[told.metric]):
                found[told.metric] = told
    return sorted(found.values(), key=_weight)


def _weight(dispute: Dispute) -> tuple[int, int]:
    return GRAVEST_FIRST.index(dispute.diagnostic.severity), -len({one.figure.source for one in dispute.claims})


def _in_order(gathered: Gathered, claims: Iterable[FigureClaim]) -> list[FigureClaim]:
    return sorted(claims, key=lambda one: source_key(gathered.log.sources[one.figure.source]))


def disputes_section(gathered: Gathered) -> Html:
    """Return the gravest disputes, each with the way of its claims; nothing where there is none."""
    found = disputes(gathered)
    if not found:
        return NOTHING
    told = [
        _dispute(gathered, one, everywhere=number < MOST_ON_A_PHONE) for number, one in enumerate(found[:MOST_DISPUTES])
    ]
    more = len(found) - MOST_DISPUTES
    left = element("a", counted("more dispute", more), href="#findings") if more > 0 else NOTHING
    return section("disputes", word("disputes"), *told, left)


def _dispute(gathered: Gathered, dispute: Dispute, *, everywhere: bool) -> Html:
    log, finding = gathered.log, dispute.diagnostic.finding
    places = list(dict.fromkeys(one.figure.place for one in dispute.claims))
    names = [
        link("q", question(place, dispute.metric), named(log.places[place].name) or text(place)) for place in places
    ]
    head = joined([named(log.metrics[dispute.metric].name), text(" · "), joined(names, ", ")])
    told: dict[tuple[str, str], list[FigureClaim]] = {}
    for claim in dispute.claims:
        told.setdefault((claim.figure.source, claim.figure.place), []).append(claim)
    rows = [
        element("li", _claims(gathered, dispute, claims, of_several=len(places) > 1))
        for claims in list(told.values())[:MOST_SOURCES]
    ]
    if len(told) > MOST_SOURCES:
        rows.append(element("li", word("more literals", n=len(told) - MOST_SOURCES), class_="quiet"))
    why = [element("span", _why(one)) for one in finding.explanations[:1]]
    whole = link("c", fingerprint(log, finding), word("all about it"), class_="question")
    return element(
        "div",
        element("h3", head),
        element("ol", *rows, class_="dated"),
        element("p", joined([*why, whole], " ")),
        class_=None if everywhere else "with-room",
    )


def _why(explanation: Explanation) -> Html:
    return in_each_language(lambda language: fill(words_of(explanation.kind), explanation.words, language))


def _is_surely_first(gathered: Gathered, dispute: Dispute, source: str) -> bool:
    """Return whether a source was published before all others of a dispute, whatever their dates can mean."""
    sources = gathered.log.sources
    first = moment_of(sources[source].published)
    others = {one.figure.source for one in dispute.claims} - {source}
    days = [moment_of(sources[one].published) for one in others]
    return bool(days) and all(
        first is not None and day is not None and before(first, day) is Certainty.CERTAIN for day in days
    )


def _claims(gathered: Gathered, dispute: Dispute, claims: list[FigureClaim], *, of_several: bool) -> Html:
    """Return what a source says of a place, in its own words."""
    log, figure = gathered.log, claims[0].figure
    parts = [source_link(log, figure.source), *(literal(one, log) for one in claims)]
    if of_several:
        parts.append(element("span", named(log.places[figure.place].name), class_="quiet"))
    if _is_surely_first(gathered, dispute, figure.source):
        parts.append(badge("first"))
    if any(one.figure.id in dispute.diagnostic.finding.suspects for one in claims):
        parts.append(badge("suspect"))
    return joined(parts, " ")
