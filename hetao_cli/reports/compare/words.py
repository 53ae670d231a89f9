"""The words of a comparison, in the three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.target_verdicts import verdict_text
from hetao_cli.analysis.targets import current
from hetao_cli.dates.display import display
from hetao_cli.messages.message import Message, in_language
from hetao_cli.quantities.scaled import unit_text
from hetao_cli.reports.compare.printed import numbers_text

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.analysis.answers.support import Support
    from hetao_cli.analysis.targets import Target
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.log import Log
    from hetao_cli.reports.compare.comparison import Comparison, MetricRow


def ratio_label(comparison: Comparison, lacking: int | None, language: str) -> str:
    """Return the label of what is reckoned, with the unit that densities are on, if there are some.

    Args:
        comparison: The comparison.
        lacking: The rows that it is of: those without a figure of this side, or None for those of both.
        language: The language.
    """
    dense = any(row.per_unit != (None, None) for row in comparison.rows if row.lacks == lacking)
    key = "per" if lacking is not None else "ratio per" if dense else "ratio"
    return word(key, language).format(unit_text(comparison.per or "km2", language).strip())


def word(key: str, language: str) -> str:
    """Return a label, or the template of a sentence."""
    return in_language(WORDS[key], language)


def counted(key: str, count: int, language: str) -> str:
    """Return a template filled with a number, in the singular (`key`) or the plural (`key` with an s).

    >>> counted("source", 1, "en"), counted("source", 5, "zh-Hant")
    ('1 source', '5 個來源')
    """
    return word(key if count == 1 else f"{key}s", language).format(n=count)


def voices(support: Support, language: str) -> list[str]:
    """Return how many independent sources agree, how many of them are official, and how many others differ."""
    if support.official == support.sources:
        facts = [counted("official source", support.official, language)]
    else:
        of_which = word("of which official", language) if support.official else "{sources}"
        facts = [of_which.format(sources=counted("source", support.sources, language), n=support.official)]
    return [*facts, counted("differ", support.differ, language)] if support.differ else facts


def as_of(answer: Answer, log: Log, language: str) -> str:
    """Return when an answer held, as people read it; as written if that is no date."""
    if answer.as_of is not None:
        return display(answer.as_of, language)
    figure = answer.shown.figure
    return figure.as_of or log.sources[figure.source].published


def planned(targets: list[Target], cell: Answer | None, language: str) -> dict[str, list[FigureClaim]]:
    """Return what is planned for a time and what came of it, a text each; of the plan that is shown the latter alone.

    With each text are the plans that it tells of beside what the cell shows.

    What was revised since, and what is said in several languages, is not repeated.
    """
    shown = {claim.figure.id for claim in cell.claims} if cell is not None else set[str]()
    texts: dict[str, list[FigureClaim]] = {}
    for one in current(targets):
        figure, outcome = one.plan.figure, one.outcome
        text = verdict_text(one, language, came=outcome is None or outcome.figure.id not in shown)
        if figure.id not in shown:
            said, value = word("planned for", language), numbers_text(one.plan, language)
            text = said.format(status=word(figure.status, language), value=value, verdict=text)
        texts.setdefault(text, []).extend([one.plan] if figure.id not in shown else [])
    return texts


def missing(log: Log, place: str, language: str) -> str:
    """Return that the log has no figure of a place."""
    return word("missing", language).format(place=in_language(log.places[place].name, language))


def only(log: Log, sides: tuple[str, str], side: int, language: str) -> str:
    """Return the heading of what is known of one side alone, with why."""
    place = in_language(log.places[sides[side]].name, language)
    return word("only", language).format(place=place, why=missing(log, sides[1 - side], language))


def reasons(log: Log, sides: tuple[str, str], row: MetricRow, language: str) -> str:
    """Return the reasons why a row is not like for like; empty if it is."""
    first, second = row.cells
    if first is None or second is None:
        side = 0 if first is None else 1
        place = in_language(log.places[sides[side]].name, language)
        return word("unread", language).format(place=place) if row.unread[side] else missing(log, sides[side], language)
    parts = [
        word(f"{kind} differs", language).format(*_both(log, sides, kind, (first, second), language))
        for kind in row.differences
    ]
    if row.exchanged is not None:
        parts.append(word("rate", language).format(rate=in_language(row.exchanged.words(), language)))
    return word("and", language).join(parts)


def _both(log: Log, sides: tuple[str, str], kind: str, pair: tuple[Answer, Answer], language: str) -> tuple[str, ...]:
    """Return the differing property of each of the two sides in words; of a dispute the places that it is about."""
    if kind == "status":
        return tuple(word(one.shown.figure.status, language) for one in pair)
    if kind == "currency":
        return tuple(one.strand.unit for one in pair)
    if kind == "disputed":
        named = zip(sides, pair, strict=True)
        places = [in_language(log.places[side].name, language) for side, one in named if one.dispute is not None]
        return (word("comma", language).join(places),)
    return tuple(as_of(one, log, language) for one in pair)


WORDS: dict[str, Message] = {
    "metric": Message("compare.metric", "Metric"),
    "told": Message("compare.told", "As of, told by"),
    "ratio": Message("compare.ratio", "Ratio"),
    "ratio per": Message("compare.ratio-per", "Ratio, per {}"),
    "per": Message("compare.per", "Per {}"),
    "both sides": Message("compare.both-sides", "Both"),
    "only": Message("compare.only", "{place} only: {why}"),
    "announced": Message("compare.announced", "Announced for"),
    "now": Message("compare.now", "Now"),
    "slip": Message("compare.slip", "Slip"),
    "not read": Message("compare.not-read", "not read"),
    "comma": Message("compare.comma", ", "),
    "source": Message("compare.source", "{n} source"),
    "sources": Message("compare.sources", "{n} sources"),
    "official source": Message("compare.official-source", "{n} official source"),
    "official sources": Message("compare.official-sources", "{n} official sources"),
    "of which official": Message("compare.of-which-official", "{sources}, {n} official"),
    "differ": Message("compare.differ", "{n} differs"),
    "differs": Message("compare.differs", "{n} differ"),
    "unlike": Message("compare.unlike", "not like for like"),
    "missing": Message("compare.missing", "no figure of the {place}"),
    "unread": Message("compare.unread", "the figure of the {place} could not be read"),
    "status differs": Message("compare.status-differs", "{} against {}"),
    "currency differs": Message("compare.currency-differs", "{} against {}"),
    "time differs": Message("compare.time-differs", "more than a year apart, {} and {}"),
    "disputed differs": Message("compare.disputed-differs", "disputed: {}"),
    "rate": Message("compare.rate", "compared at {rate}"),
    "and": Message("compare.and", "; "),
    "planned for": Message("compare.planned-for", "{status} {value} {verdict}"),
    "actual": Message("compare.actual", "actual"),
    "planned": Message("compare.planned", "planned"),
    "committed": Message("compare.committed", "committed"),
    "target": Message("compare.target", "target"),
    "estimate": Message("compare.estimate", "estimate"),
    "date": Message("compare.date", "Next"),
    "event": Message("compare.event", "Milestone"),
    "overdue": Message("compare.overdue", "overdue"),
    "nothing planned": Message("compare.nothing-planned", "nothing planned is known"),
    "unknown": Message("compare.unknown", "{n} metric of the log has no figure of either"),
    "unknowns": Message("compare.unknowns", "{n} metrics of the log have no figure of either"),
}
