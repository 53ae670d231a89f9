"""The lead: what to know in a few sentences, each with a link to the part that tells more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.answers.support import AGREED, SINGLE
from hetao_cli.dates.display import display
from hetao_cli.dates.spans import span_between, span_text
from hetao_cli.log.source_credit import source_credit
from hetao_cli.log.tiers import OFFICIAL
from hetao_cli.messages.message import in_language
from hetao_cli.page.markup import anchor, element, in_each_language, joined
from hetao_cli.page.telling.ahead import plans, put_off
from hetao_cli.page.telling.disputes import disputes
from hetao_cli.page.telling.trust import in_doubt
from hetao_cli.page.words import WORDS, word
from hetao_cli.reports.compare.printed import answer_text, ratio_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.moment import Day, Moment
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html
    from hetao_cli.page.telling.disputes import Dispute


def lead(gathered: Gathered) -> Html:
    """Return the sentences, each behind the word that leads to its part."""
    items = [element("li", joined(_linked(said), " ")) for said in _sentences(gathered)]
    return element("ul", *items, class_="lead") if items else element("p", word("no events"))


class _Said(NamedTuple):
    """A sentence: its word, what that leads to, and what says it in a language."""

    key: str
    target: str
    say: Callable[[str], str]


def _linked(sentences: list[_Said]) -> Iterator[Html]:
    for one in sentences:
        yield element("a", word(one.key), href=f"#{one.target}")
        yield in_each_language(one.say)


def _sentences(gathered: Gathered) -> Iterator[list[_Said]]:
    """Yield the sentences of each line."""
    log = gathered.log
    official = sum(source.tier == OFFICIAL for source in log.sources.values())
    holds = {"events": len(gathered.shown), "figures": len(log.figures), "sources": len(log.sources)}
    there_is = [_Said("what there is", "sources", _told("lead holds", **holds, official=official))]
    newest = gathered.newest_source
    if newest is not None:
        there_is.append(_Said("known until", "sources", _day(newest)))
    yield there_is
    overdue, coming = plans(gathered)
    come = [one for one in gathered.shown if one.status == "actual" and one.moment is not None]
    ends = [_Said("last", anchor("e", one.event.id), _event(one)) for one in (max(come, key=_begin),)] if come else []
    ends += [_Said("next one", anchor("e", one.event.id), _event(one)) for one in coming[:1]]
    if ends:
        yield ends
    late = _late(gathered, overdue, coming)
    if late:
        yield late
    compared = _compared(gathered)
    if compared is not None:
        yield [_Said("sides", "sides", compared)]
    numbers = gathered.known
    if numbers:
        agreed, single = (sum(one.answer.support.kind == kind for one in numbers) for kind in (AGREED, SINGLE))
        doubted = sum(map(in_doubt, numbers))
        told = _told("lead trust", n=len(numbers), agreed=agreed, single=single, doubted=doubted)
        yield [_Said("trust", "trust", told)]
    found = disputes(gathered)
    if found:
        yield [_Said("disputes", "disputes", _dispute(gathered, found))]


def _begin(one: Happening) -> tuple[Day, Day]:
    """Return what an event that surely came later has more of: a vague date does not outdo an exact one."""
    return (one.moment.earliest, one.moment.latest) if one.moment is not None else (0, 0)


def _late(gathered: Gathered, overdue: list[Happening], coming: list[Happening]) -> list[_Said]:
    """Return what is overdue, and what was put off."""
    found: list[_Said] = []
    if overdue:
        key = "lead overdue" if len(overdue) == 1 else "lead overdues"
        found.append(_Said("overdue now", "now", _told(key, n=len(overdue))))
    chains = put_off(gathered, (*overdue, *coming))
    if chains:
        event, chain = max(chains.items(), key=lambda one: span_between(one[1][0], one[1][-1]).low_days)
        title = gathered.log.events[event].title

        def said(language: str) -> str:
            span = span_text(span_between(chain[0], chain[-1]), language)
            most = {"title": in_language(title, language) or event, "span": span, "n": len(chains)}
            return in_language(WORDS["lead put off" if len(chains) == 1 else "lead put offs"], language).format(**most)

        found.append(_Said("put off", f"{anchor('e', event)}-dates", said))
    return found


def _dispute(gathered: Gathered, found: list[Dispute]) -> Callable[[str], str]:
    """Return what says the gravest dispute, and how many others there are."""
    log, dispute = gathered.log, found[0]
    several = len({one.figure.place for one in dispute.claims}) > 1
    first: dict[object, FigureClaim] = {}
    for one in dispute.claims:
        first.setdefault(one.figure.place if several else one.interval, one)

    def told_of(one: FigureClaim, language: str) -> str:
        place = in_language(log.places[one.figure.place].name, language)
        return f"{one.figure.says} ({place if several else source_credit(log.sources[one.figure.source], language)})"

    def say(language: str) -> str:
        said = [told_of(one, language) for one in first.values()]
        metric = in_language(log.metrics[dispute.metric].name, language)
        told = in_language(WORDS["lead dispute"], language)
        return told.format(metric=metric, said=", ".join(said), n=len(found) - 1)

    return say


def _told(key: str, **values: object) -> Callable[[str], str]:
    return lambda language: in_language(WORDS[key], language).format(**values)


def _day(moment: Moment) -> Callable[[str], str]:
    return lambda language: f"{display(moment, language)}."


def _event(one: Happening) -> Callable[[str], str]:
    def say(language: str) -> str:
        when = display(one.moment, language) if one.moment is not None else one.date
        title = in_language(one.event.title, language) or one.event.id
        return in_language(WORDS["lead event"], language).format(date=when, title=title)

    return say


def _compared(gathered: Gathered) -> Callable[[str], str] | None:
    """Return what says the comparison that most sources tell of, like with like; None if there is none."""
    comparison = gathered.comparison
    if comparison is None:
        return None
    both = [row for row in comparison.rows if row.lacks is None]
    alike = [row for row in both if row.ratio is not None and not row.differences and None not in row.cells]
    if not alike:
        return None
    row = max(alike, key=lambda one: min(cell.support.sources for cell in one.cells if cell is not None))
    log, share = gathered.log, ratio_text(row.ratio) if row.ratio is not None else ""

    def say(language: str) -> str:
        values = [answer_text(log, cell, language) for cell in row.cells if cell is not None]
        names = [in_language(log.places[side].name, language) for side in comparison.sides]
        return in_language(WORDS["lead sides"], language).format(
            metric=in_language(row.metric.name, language),
            one=names[0],
            other=names[1],
            value=values[0],
            other_value=values[1],
            ratio=share,
            n=len(both),
            all=len(comparison.rows),
        )

    return say
