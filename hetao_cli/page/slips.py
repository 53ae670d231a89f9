"""The dates announced for each event, in the order of the announcements, and how far each is from the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.announcements import announced_plans, announcements
from hetao_cli.analysis.answers.support import DOUBTFUL
from hetao_cli.analysis.answers.support import WORDS as SUPPORT
from hetao_cli.analysis.doubtful_sources import doubtful_sources
from hetao_cli.charts.drawing.pieces import Text
from hetao_cli.charts.drawing.slippage import HEIGHT, drawn_slippage
from hetao_cli.charts.scene.slippage import drawable, note_of_promise, slippage_of
from hetao_cli.dates.order import sort_key
from hetao_cli.dates.relations import before
from hetao_cli.dates.spans import span_between, span_text
from hetao_cli.messages.message import in_language
from hetao_cli.model.certainty import Certainty
from hetao_cli.page.drawings import NARROW, WIDE, drawing, fitted, written
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, link, named, text
from hetao_cli.page.pieces import badge, date_of, dated_literal, folded, in_question, source_link, table
from hetao_cli.page.words import WORDS, word
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.charts.drawing.pieces import Group
    from hetao_cli.charts.scene.slippage import Slippage
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.model.moment import Moment
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html


class Dated(NamedTuple):
    """A date given for an event: its claim, its moment, and when it was given."""

    date_claim: DateClaim
    moment: Moment
    announced: Moment


def slips_section(gathered: Gathered) -> Html:
    """Return the events that were announced for more than one date, a drawing and a table each."""
    plans = announced_plans(gathered.evidence)
    by_event = {one.event.id: _dated(gathered, plans, one.event.id) for one in gathered.shown}
    shown = drawable(announcements(gathered.evidence, list(by_event)))
    slippages = [slippage_of(dates, gathered.today) for dates in shown]
    found = [
        _event(gathered, event, dated, slippages)
        for event, dated in by_event.items()
        if len({one.moment.edtf for one in dated}) > 1
    ]
    if not found:
        return folded("slips", word("slips"), element("p", word("no slips")))
    return folded("slips", word("slips"), element("p", word("slips key"), class_="quiet"), *found)


def _dated(gathered: Gathered, plans: dict[str, list[DateClaim]], event: str) -> list[Dated]:
    """Return the plans for an event and the dates reported as its outcome, in the order of their announcement."""
    announced = plans.get(event, [])
    if not announced:
        return []
    claims_since = [one for one in gathered.date_claims_of.get(event, []) if not one.planned]
    dated = [
        Dated(one, one.moment, one.announced)
        for one in (*announced, *claims_since)
        if one.moment is not None and one.announced is not None
    ]
    doubtful = gathered.evidence.once(doubtful_sources)  # dated before what they report: when they said it is not known
    return sorted(dated, key=lambda one: (one.date_claim.dating.source in doubtful, sort_key(one.announced)))


def _event(gathered: Gathered, event: str, dated: list[Dated], slippages: list[Slippage]) -> Html:
    name = f"{anchor('e', event)}-dates"
    title = link("e", event, named(gathered.log.events[event].title) or text(event))
    rows = [_row(gathered, dated[0], one) for one in dated]
    columns = [word(key) for key in ("announced", "date", "slip", "says", "source")]
    caption = named(gathered.log.events[event].title) or text(event)
    return element(
        "article",
        element("h3", title, id=name),
        *(_drawing(gathered, one, name) for one in slippages if one.event == event),
        table(caption, columns, rows, f"{name}-told"),
        class_="slip",
    )


def _row(gathered: Gathered, first: Dated, one: Dated) -> Html:
    dating = one.date_claim.dating
    links = in_question(gathered.findings_of_figures.sources.get(dating.source, ()))
    is_doubtful = dating.source in gathered.evidence.once(doubtful_sources)  # dated before it can have happened
    marks = NOTHING if one.date_claim.planned or is_doubtful else badge("actual")
    if is_doubtful and not links:
        marks = element(
            "span", in_each_language(lambda language: in_language(SUPPORT[DOUBTFUL], language)), class_="badge"
        )
    return element(
        "tr",
        element("th", date_of(one.announced, dating.as_of or ""), scope="row"),
        element("td", joined([date_of(one.moment, dating.date or ""), marks, *links], " ")),
        element("td", _slip(first, one)),
        element("td", dated_literal(one.date_claim, gathered.log)),
        element("td", source_link(gathered.log, dating.source)),
    )


def _slip(first: Dated, one: Dated) -> Html:
    """Return how much later or earlier a date is than the one announced first, if it surely is."""
    if one is first:
        return word("first")
    if before(first.moment, one.moment) is Certainty.CERTAIN:
        return _apart("later", first.moment, one.moment)
    if before(one.moment, first.moment) is Certainty.CERTAIN:
        return _apart("earlier", one.moment, first.moment)
    return word("same time")


def _apart(key: str, earlier: Moment, later: Moment) -> Html:
    span = span_between(earlier, later)
    return in_each_language(lambda language: in_language(WORDS[key], language).format(span=span_text(span, language)))


def _drawing(gathered: Gathered, slippage: Slippage, name: str) -> Html:
    narrow, wide = (drawn_slippage(slippage, width) for width in (NARROW, WIDE))
    labels = tuple(Text(100, y + 4, names, "tick", -6, "end") for y, names in narrow.names)
    side = element("svg", written(labels), class_="plot-labels", width="76", height=round(HEIGHT), aria_hidden="true")
    promises = {one.number: one for one in slippage.promises}

    def link(group: Group, pieces: Html) -> Html:
        promise = promises[group.number]
        title, claims = note_of_promise(promise, gathered.language), promise.announcement.date_claims
        leads = f"#{anchor('d', claims[0].dating.id)}" if claims else f"#{anchor('e', slippage.event)}"
        return element("a", element("title", text(title)), pieces, href=leads, class_="point", aria_label=title)

    drawn, words = fitted(narrow.drawn, wide.drawn)
    plot = drawing(drawn, HEIGHT, link, words, class_="plot", role="group", aria_labelledby=name)
    return element("div", side, plot, class_="plot-frame")
