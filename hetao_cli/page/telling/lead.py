"""The lead: what to know in a few sentences, each with a link to the part that tells more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import AGREED, SINGLE
from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.findings.phrasing import fill
from hetao_cli.dates.display import display
from hetao_cli.log.tiers import OFFICIAL
from hetao_cli.messages.message import in_language
from hetao_cli.model.finding import Severity
from hetao_cli.page.markup import anchor, element, in_each_language, text
from hetao_cli.page.telling.ahead import plans
from hetao_cli.page.telling.trust import in_doubt
from hetao_cli.page.words import WORDS, word
from hetao_cli.reports.check.outcome import totals
from hetao_cli.reports.compare.printed import answer_text, ratio_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html


def lead(gathered: Gathered) -> Html:
    """Return the sentences, each behind the word that leads to its part."""
    items = [
        element("li", element("a", word(key), href=f"#{target}"), text(" "), in_each_language(say))
        for key, target, say in _sentences(gathered)
    ]
    return element("ul", *items, class_="lead") if items else element("p", word("no events"))


def _sentences(gathered: Gathered) -> Iterator[tuple[str, str, Callable[[str], str]]]:
    """Yield the word of each sentence, what it leads to, and what says it in a language."""
    log = gathered.log
    official = sum(source.tier == OFFICIAL for source in log.sources.values())
    holds = {"events": len(gathered.shown), "figures": len(log.figures), "sources": len(log.sources)}
    yield "what there is", "sources", _told("lead holds", **holds, official=official)
    come = [one for one in gathered.shown if one.status == "actual" and one.moment is not None]
    if come:
        last = max(come, key=lambda one: (one.moment.latest, one.moment.earliest) if one.moment else (0, 0))
        yield "last", anchor("e", last.event.id), _event(last)
    overdue, coming = plans(gathered)
    if coming:
        yield "next one", anchor("e", coming[0].event.id), _event(coming[0])
    if overdue:
        yield "overdue now", "now", _told("lead overdue" if len(overdue) == 1 else "lead overdues", n=len(overdue))
    compared = _compared(gathered)
    if compared is not None:
        yield "comparison", "sides", compared
    numbers = gathered.known
    if numbers:
        agreed, single = (sum(one.answer.support.kind == kind for one in numbers) for kind in (AGREED, SINGLE))
        doubted = sum(map(in_doubt, numbers))
        yield "trust", "trust", _told("lead trust", n=len(numbers), agreed=agreed, single=single, doubted=doubted)
    counts = totals(gathered.checked)
    errors = (one for one in gathered.checked.diagnostics if one.severity is Severity.ERROR)
    gravest = next((one for one in errors if one.review is None), None)
    if gravest is not None:
        finding, rule = gravest.finding, gravest.rule
        yield (
            "findings",
            anchor("c", fingerprint(log, finding)),
            lambda language: in_language(WORDS["lead findings"], language).format(
                errors=counts.error, warnings=counts.warning, first=fill(rule.message, finding.words, language)
            ),
        )


def _told(key: str, **values: object) -> Callable[[str], str]:
    return lambda language: in_language(WORDS[key], language).format(**values)


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
