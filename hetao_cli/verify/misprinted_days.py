"""Days of a document that there are not, and days beside a weekday that is not theirs, whatever the log has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import CONFIRMED, CONTRADICTS, NOT_COMPARABLE
from hetao_cli.model.finding import Finding, Pointer
from hetao_cli.verify.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.model.mention import UnreadMention
    from hetao_cli.verify.judgement import MentionFinding
    from hetao_cli.verify.log_view import LogView

_RULES = {"impossible-day": "D204", "impossible-month": "D204", "weekday-differs": "D205"}
"""The rules that a document is told of misprinted days by, for each kind of what was not read."""


def with_misprinted_days(known: LogView, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements with what is wrong with days of a document; one that there is not has one of its own."""
    told = list(judgements)
    places = {(one.mention.start, one.mention.end): place for place, one in enumerate(told)}
    for unread in known.reading.unread:
        findings = _findings(known, unread)
        place = places.get((unread.start, unread.end))
        if findings and place is None:
            told.append(Judgement(unread, NOT_COMPARABLE, findings=findings))
        elif findings and place is not None:
            judgement = told[place]
            verdict = CONTRADICTS if judgement.verdict == CONFIRMED else judgement.verdict
            told[place] = judgement._replace(verdict=verdict, findings=(*judgement.findings, *findings))
    return told


def _findings(known: LogView, unread: UnreadMention) -> tuple[MentionFinding, ...]:
    """Return what a rule says of something that was not read; nothing if it is no day, or the rule was not chosen."""
    code = _RULES.get(unread.kind)
    if code is None:
        return ()
    says = known.reading.text[unread.start : unread.end]
    return known.with_rule(Finding(code, Pointer(None), {"says": says, "reason": unread.reason}))
