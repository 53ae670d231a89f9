"""Mentions in one sentence with another of the same subject, with which the log agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import CONTRADICTS, NEWER, NOT_COMPARABLE, NOT_RULED_OUT
from hetao_cli.model.finding import Explanation
from hetao_cli.model.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.mention import FigureMention
    from hetao_cli.verify.judgement import Judged, Judgement
    from hetao_cli.verify.log_view import LogView
    from hetao_cli.write.drafting import Draft, DraftDating, DraftFigure

APPOSED = 4
"""The most characters between a figure and the same one in another unit: 87 hectares (215 acres)."""


def without_companions(known: LogView, draft: Draft, judged: Judged) -> Judged:
    """Withdraw contradictions of mentions in one sentence with one that agrees of the same subject.

    In "in March it said that it opens in the second half" the first date is that of the statement, and in a list of
    areas only one is that of the whole. A contradiction stays if it adjoins that mention, as an apposition.
    """
    right: dict[tuple[object, ...], list[DraftFigure | DraftDating]] = {}
    entries: list[DraftFigure | DraftDating] = [*draft.figures, *draft.datings]
    for one in entries:
        if judged[one.entry.id].verdict in NOT_RULED_OUT:
            right.setdefault(_subject(known, one), []).append(one)
    kept = dict(judged)
    for one in entries:
        judgement = judged[one.entry.id]
        beside = right.get(_subject(known, one), ())
        if judgement.verdict not in {CONTRADICTS, NEWER} or not beside or _is_near(one, judgement, beside):
            continue
        reason = Explanation("confirmed-beside", {"says": f"'{beside[0].entry.says}'"})
        kept[one.entry.id] = judgement._replace(verdict=NOT_COMPARABLE, reasons=(reason,), findings=())
    return kept


def _subject(known: LogView, one: DraftFigure | DraftDating) -> tuple[object, ...]:
    """Return the place, metric and event of a mention, and its sentence."""
    mention = one.mention
    about = (getattr(mention, name, None) for name in ("place", "metric", "event"))
    return (*about, known.bounds.sentence(mention.start))


def _is_near(one: DraftFigure | DraftDating, judgement: Judgement, beside: Iterable[DraftFigure | DraftDating]) -> bool:
    """Return whether a mention adjoins the other one, or is a day that differs from the event's in one part."""
    mention = one.mention
    if isinstance(mention, DateMention) and mention.moment.earliest == mention.moment.latest and judgement.reasons:
        return True
    return any(_adjoin(mention, other.mention) for other in beside)


def _adjoin(one: FigureMention | DateMention, other: FigureMention | DateMention) -> bool:
    first, second = sorted((one, other), key=lambda mention: mention.start)
    return second.start - first.end <= APPOSED
