"""The words of a comparison, in the three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.display import display
from hetao_cli.messages.message import Message, in_language

if TYPE_CHECKING:
    from hetao_cli.analysis.choice import Cell
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.log import Log
    from hetao_cli.reports.compare.comparison import MetricRow


def word(key: str, language: str) -> str:
    """Return a label, or the template of a sentence."""
    return in_language(WORDS[key], language)


def counted(key: str, count: int, language: str) -> str:
    """Return a template filled with a number, in the singular (`key`) or the plural (`key` with an s).

    >>> counted("source", 1, "en"), counted("source", 5, "zh-Hant")
    ('1 source', '5 個來源')
    """
    return word(key if count == 1 else f"{key}s", language).format(n=count)


def as_of(claim: FigureClaim, log: Log, language: str) -> str:
    """Return when a figure held, as people read it; as written if that is no date."""
    if claim.as_of is not None:
        return display(claim.as_of, language)
    return claim.figure.as_of or log.sources[claim.figure.source].published


def reasons(log: Log, sides: tuple[str, str], row: MetricRow, language: str) -> str:
    """Return the reasons why a row is not like for like; empty if it is."""
    first, second = row.cells
    if first is None or second is None:
        side = 0 if first is None else 1
        place = in_language(log.places[sides[side]].name, language)
        return word("unread" if row.unread[side] else "missing", language).format(place=place)
    parts = [
        word(f"{kind} differs", language).format(*_both(log, kind, first, second, language)) for kind in row.differences
    ]
    return word("and", language).join(parts)


def _both(log: Log, kind: str, first: Cell, second: Cell, language: str) -> tuple[str, str]:
    """Return the differing property of each of the two sides in words."""
    if kind == "status":
        return word(first.claim.figure.status, language), word(second.claim.figure.status, language)
    if kind == "currency":
        return first.claim.unit, second.claim.unit
    return as_of(first.claim, log, language), as_of(second.claim, log, language)


WORDS: dict[str, Message] = {
    "metric": Message("compare.metric", "Metric"),
    "ratio": Message("compare.ratio", "Ratio, per km²"),
    "both sides": Message("compare.both-sides", "Both"),
    "only": Message("compare.only", "{place} only"),
    "no figure": Message("compare.no-figure", "no figure"),
    "not read": Message("compare.not-read", "not read"),
    "comma": Message("compare.comma", ", "),
    "source": Message("compare.source", "{n} source"),
    "sources": Message("compare.sources", "{n} sources"),
    "differ": Message("compare.differ", "{n} differs"),
    "differs": Message("compare.differs", "{n} differ"),
    "unlike": Message("compare.unlike", "not like for like"),
    "missing": Message("compare.missing", "no figure of the {place}"),
    "unread": Message("compare.unread", "the figure of the {place} could not be read"),
    "status differs": Message("compare.status-differs", "{} against {}"),
    "currency differs": Message("compare.currency-differs", "{} against {}"),
    "time differs": Message("compare.time-differs", "more than a year apart, {} and {}"),
    "and": Message("compare.and", "; "),
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
