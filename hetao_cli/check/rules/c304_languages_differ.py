"""C304: the languages of one source differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.search import explanations
from hetao_cli.analysis.conflicts.bilingual import have_one_time, limits_of, moved_figures, translated_dates
from hetao_cli.analysis.conflicts.translations import is_loose_rendering
from hetao_cli.analysis.conflicts.within_source import between_languages
from hetao_cli.analysis.pair import Pair
from hetao_cli.analysis.wording import OTHER, OTHER_DATE, also, dated_where, subject_name, where
from hetao_cli.check.registry import rule
from hetao_cli.log.evidence import of_each_source
from hetao_cli.model.finding import Explanation, Finding, Pointer, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.analysis.conflicts.within_source import Against
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence, Told
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding import Words

SLIGHT = {"hedge-dropped", "truncation"}
"""What translations often leave off."""

MOST_EXPLAINED = 3
"""How many figures of the other language the first is compared with in the explanations."""


@rule(
    "C304",
    "languages-differ",
    Severity.WARNING,
    title="the languages of one source differ",
    message="the languages of '{source}' differ in {what}: {values}",
    remedy="find out which language was written first; the other is a translation of it",
    example="""
[source]
id = "leaflet"
title = "A leaflet"
published = "2025-12"
language = ["zh-Hans", "en"]

[[figure]]
place = "hk-park"
metric = "area"
says = "87公顷"
language = "zh-Hans"

[[figure]]
place = "hk-park"
metric = "area"
says = "87 acres"
language = "en"
""",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A source in two languages says one thing in one of them and another in the other.

    A text translates itself, so each language prints the same number with a hedge to the same side: 100多 is over 100,
    and no nearly 100. It is an error where figures of one place, metric, standing and date differ in more than a hedge
    or digits left off, which is a note. Where a language gives several numbers, one of them can be the other's.

    Dates are an error where they share no day or set limits of two times; a warning where what is planned from 2027 is
    planned by or in 2027 in the other language; a note where else only one of them is a limit. A warning, too, is one
    number said of a place in one language and of its part or its whole in the other. Headings are held against their
    body, by C305.

    **Why it matters.** One of the two is a slip of the translation, most often a unit, a zero, or the zone for one of
    its parks. Who reads only one of the languages never sees it.

    **Instead.** Record both as they stand, each with its ``language``, and the place that it names. What the source
    itself wrote first decides.
    """
    yield from of_each_source(evidence, _of)


def _of(evidence: Evidence, told: Told) -> Iterator[Finding]:
    comparable = [claim for claim in told.claims if claim.figure.language is not None]
    for against in between_languages(comparable):
        yield _figures_differ(evidence, against)
    for here, there in moved_figures(evidence, comparable):
        yield _places_differ(evidence, here, there)
    for group in translated_dates(told.date_claims):
        yield _dates_differ(evidence, group)


def _figures_differ(evidence: Evidence, against: Against) -> Finding:
    claims = [against.claim, *against.others]
    words = {**_words(claims), "what": subject_name(evidence, against.claim)}
    reasons = explanations([Pair(evidence, against.claim, other) for other in against.others[:MOST_EXPLAINED]])
    loose = any(is_loose_rendering(against.claim, other) for other in against.others)
    if loose:  # nothing is wrong with the digits
        reasons = tuple(reason for reason in reasons if reason.kind in SLIGHT)
    one_unit = len({claim.unit for claim in claims}) == 1
    slight = loose or (one_unit and SLIGHT & {reason.kind for reason in reasons})
    return Finding(
        "C304",
        where(against.claim),
        words,
        Severity.NOTE if slight else Severity.ERROR,
        also(against.others),
        tuple(claim.figure.id for claim in claims),
        sources=(against.claim.figure.source,),
        explanations=reasons,
    )


def _places_differ(evidence: Evidence, here: FigureClaim, there: FigureClaim) -> Finding:
    places = evidence.log.places
    names = [places[claim.figure.place].name for claim in (here, there)]
    said = [f"'{claim.figure.says}' ({claim.figure.language}, {claim.figure.place})" for claim in (here, there)]
    words: Words = {
        "source": here.figure.source,
        "what": evidence.log.metrics[here.figure.metric].name,
        "values": ", ".join(said),
    }
    return Finding(
        "C304",
        where(here, "place"),
        words,
        related=(Pointer(there.figure.spot, "place", role=OTHER),),
        figures=(here.figure.id, there.figure.id),
        sources=(here.figure.source,),
        explanations=(Explanation("other-place", {"place": names[0], "other": names[1]}),),
    )


def _dates_differ(evidence: Evidence, date_claims: list[DateClaim]) -> Finding:
    """Return the finding for datings that differ: in the days themselves, or only in that one of them is a limit."""
    first = date_claims[0].dating
    severity: Severity | None = Severity.ERROR
    if have_one_time(date_claims):
        severity = None if date_claims[0].planned and "from" in limits_of(date_claims) else Severity.NOTE
    words: Words = {
        "source": first.source,
        "what": evidence.log.events[first.event].title,
        "values": ", ".join(f"'{one.dating.says}' ({one.dating.language})" for one in date_claims),
    }
    return Finding(
        "C304",
        dated_where(date_claims[0]),
        words,
        severity,
        tuple(dated_where(one)._replace(role=OTHER_DATE) for one in date_claims[1:]),
        events=(first.event,),
        sources=(first.source,),
    )


def _words(claims: list[FigureClaim]) -> Words:
    said = dict.fromkeys(f"'{claim.figure.says}' ({claim.figure.language})" for claim in claims)
    return {"source": claims[0].figure.source, "values": ", ".join(said)}
