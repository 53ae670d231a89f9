"""When a figure held, and whether it is a plan or an estimate, by the words beside it in its sentence."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import matching
from hetao_cli.quantities.change import CHANGES

if TYPE_CHECKING:
    from hetao_cli.mentions.scene import Scene
    from hetao_cli.model.mention import DateMention, FigureMention
    from hetao_cli.model.moment import Moment

_GOVERNS = matching(r"(?:@governs)\s*(?:@article)?$")
_OPENS = matching(r"(?:[\s“\"「『（(]|@opens)*")
_TO_SUBJECT, _TO_DATE = matching(r" ?(?:@article)?"), matching(" (?:@opens)")
_TARGET = matching("@target")
_ESTIMATE = matching("@estimate")
_PLAN = matching("@planned")
_DONE = matching("@done")
_GOVERNS_WITHIN = matching("@governs within")
_AGAINST = matching(r"(?:@against)\s*$")
_BEHIND = 12
_WORDS = (("target", _TARGET), ("estimate", _ESTIMATE), ("planned", _PLAN))


def standing_of(
    scene: Scene, figure: FigureMention, dates: list[DateMention], published: Moment | None
) -> tuple[Moment | None, str | None]:
    """Return when a figure held, None if the sentence does not state it; and its status, None for a plain statement.

    Args:
        scene: The names and words in the text.
        figure: The figure.
        dates: The dates of the text, in order.
        published: When the text was published.
    """
    start, end = figure.start, figure.end
    status = _status(scene, start, end, dates, published)
    first, _ = scene.sentence(start, end)
    before = dates[bisect_left(dates, (first,)) : bisect_left(dates, (start,))]
    for date in reversed(before):
        if governs(scene, date, first):
            return date.named, status
    if figure.quantity.direction in CHANGES and (when := _of_change(scene, start, before)) is not None:
        return when, status
    if before and status is None and opens(scene, before[0].start, first):
        behind = scene.plain[before[0].end : before[0].end + 1]
        is_time = behind in {",", "，"} or (len(before) == 1 and _opens_clause(scene, before[0], start))
        return (before[0].named if is_time else None), status
    if figure.quantity.direction in CHANGES:
        return _behind_change(scene, end, dates), status
    return None, status


def governs(scene: Scene, date: DateMention, first: int) -> bool:
    """Return whether the words before a date, or its own, say that figures behind it are of that date: as of June 2024.

    Args:
        scene: The names and words in the text.
        date: The date.
        first: The start of its sentence.
    """
    plain = scene.plain
    before = _GOVERNS().search(plain, max(first, date.start - 20), date.start)
    return before is not None or _GOVERNS_WITHIN().match(plain, date.start) is not None


def opens(scene: Scene, start: int, first: int) -> bool:
    """Return whether at most a preposition or a quotation mark stands before an offset in its sentence."""
    return _OPENS().fullmatch(scene.plain, first, start) is not None


def _opens_clause(scene: Scene, date: DateMention, at: int) -> bool:
    """Return whether the subject of a figure's clause stands right behind a date: 2024年园区营收, in 2024 the sales."""
    if date.start < scene.bounds.clause(at)[0]:
        return False
    subject = _TO_SUBJECT().match(scene.plain, date.end)
    begin = date.end if subject is None else subject.end()
    return bool(scene.places_in(begin, begin + 1) or scene.metrics_in(begin, begin + 1))


def _behind_change(scene: Scene, end: int, dates: list[DateMention]) -> Moment | None:
    """Return the date right behind how much something changed: rose 9 % in 2023."""
    place = bisect_left(dates, (end,))
    date = dates[place] if place < len(dates) else None
    return date.named if date and _TO_DATE().fullmatch(scene.plain, end, date.start) else None


def _of_change(scene: Scene, start: int, before: list[DateMention]) -> Moment | None:
    """Return the last date in the clause of how much something changed, if it is not the one that this is against."""
    date = before[-1] if before else None
    if date is None or date.start < scene.bounds.clause(start)[0]:
        return None
    return None if _AGAINST().search(scene.plain, max(0, date.start - _BEHIND), date.start) else date.named


def _status(scene: Scene, start: int, end: int, dates: list[DateMention], published: Moment | None) -> str | None:
    clause, behind = scene.bounds.clause(start)
    clause = max(clause, scene.sentence(start, end)[0])
    limit = min(behind, end + _BEHIND)
    found_by_status = {name: list(pattern().finditer(scene.plain, clause, limit)) for name, pattern in _WORDS}
    latest = max((found[-1].start() for found in found_by_status.values() if found), default=-1)
    done = list(_DONE().finditer(scene.plain, clause, start))
    if latest >= 0 and (not done or done[-1].start() < latest):
        return next(name for name, found in found_by_status.items() if found)
    ahead = dates[bisect_left(dates, (clause,)) : bisect_left(dates, (limit,))]
    if published is not None and not done and any(published.surely_before(date.named) for date in ahead):
        return "planned"
    return None
