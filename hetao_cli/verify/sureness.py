"""What may be said of a mention by how sure its subject is: the one place that decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import (
    COMPATIBLE,
    CONTRADICTS,
    EXACTLY,
    NOT_COMPARABLE,
    NOT_RULED_OUT,
    WITHIN_DATE,
    WITHIN_HEDGE,
    WITHIN_ROUNDING,
)
from hetao_cli.analysis.pair import is_narrow
from hetao_cli.check.engine import GRAVEST_FIRST
from hetao_cli.mentions.attribution.gates import LEVELS, level_of
from hetao_cli.messages.message import Message, listed
from hetao_cli.model.finding import Explanation, Severity
from hetao_cli.model.mention import DateMention, UnreadMention
from hetao_cli.verify.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hetao_cli.messages.message import Localized
    from hetao_cli.model.log import Log
    from hetao_cli.model.mention import Answer, FigureMention
    from hetao_cli.verify.judgement import Judged, MentionFinding

SURE, LIKELY, PERHAPS, UNKNOWN = LEVELS

_GRAVEST = {SURE: Severity.ERROR, LIKELY: Severity.WARNING, PERHAPS: Severity.NOTE}
"""The gravest severity of a finding about a mention, by how sure its subject is; of an unknown one nothing is said."""

_SLIPS = frozenset({"power-of-ten", "digits-swapped", "digit-dropped", "teen-for-ten", "other-unit", "other-currency"})
"""The causes that are slips of the very figure that the log has."""

_SAME = frozenset({EXACTLY, WITHIN_ROUNDING})
"""How a figure agrees with one of the log by no chance."""

_MOST_CANDIDATES, _LEAST_CONFIDENCE = 3, 0.05
"""How many candidates are told for each question, and the least confidence of one."""

_BETWEEN = Message("documents.candidates.between", "{one}, {more}")
_GROUPS = Message("documents.candidates.groups", "{one}; {more}")
_CANDIDATE = Message("documents.candidates.one", "{name} ({share})")
_SUBJECT = Message("documents.candidates.subject", "{metric} of {place}")


def as_sure_as_subjects(log: Log, judged: Judged) -> Judged:
    """Return judgements that say no more than the sureness of their subjects allows.

    Of a sure subject all is said, of a likely one a warning at the most. Of one that is perhaps meant there are notes
    that say so, and no confirmation. Of others there is nothing but what they could be.

    Args:
        log: The log, whose names are told.
        judged: The judgements.
    """
    levels = {name: _level(judgement) for name, judgement in judged.items()}
    return {name: _allowed(log, judgement, levels[name], levels) for name, judgement in judged.items()}


def unsure_of(log: Log, mention: FigureMention | DateMention) -> tuple[Explanation, ...]:
    """Return what a mention could be about, in an explanation; none if that is nothing of the log's."""
    groups: list[Localized] = []
    for question in ("metric", "place", "event"):
        likely = [one for one in mention.attribution.to(question) if one.confidence >= _LEAST_CONFIDENCE]
        found = [
            _CANDIDATE.filled(name=_name(log, one), share=f"{one.confidence:.0%}")
            for one in likely[:_MOST_CANDIDATES]
            if one.value is not None
        ]
        if found:
            groups.append(listed(found, _BETWEEN))
    return (Explanation("no-sure-subject", {"candidates": listed(groups, _GROUPS)}),) if groups else ()


def _allowed(log: Log, judgement: Judgement, level: str, levels: Mapping[str, str]) -> Judgement:
    """Return what may be said of a mention by how sure its subject is, and those of the findings' other figures."""
    mention = judgement.mention
    if isinstance(mention, UnreadMention):
        return judgement
    if level == UNKNOWN:
        reasons = unsure_of(log, mention) or (Explanation("no-subject", {}),)
        return Judgement(mention, NOT_COMPARABLE, reasons)
    about = _about(log, mention) if level == PERHAPS else None
    findings = tuple(one for found in judgement.findings for one in _lowered(found, level, levels, about))
    verdict = judgement.verdict
    if findings != judgement.findings and verdict == CONTRADICTS:
        verdict = CONTRADICTS if any(one.severity is not Severity.NOTE for one in findings) else NOT_COMPARABLE
    if about is None:
        return judgement._replace(verdict=verdict, findings=findings)
    # a finding says itself what it is perhaps about
    reasons = judgement.reasons if findings else (Explanation("perhaps-about", {"about": about}), *judgement.reasons)
    verdict = COMPATIBLE if verdict in NOT_RULED_OUT and _is_no_chance(judgement) else NOT_COMPARABLE
    return judgement._replace(verdict=verdict, reasons=reasons, findings=findings)


def _is_no_chance(judgement: Judgement) -> bool:
    """Return whether a mention agrees so closely with an entry of the log that this speaks for its subject."""
    mention = judgement.mention
    how = {one.agreement for one in judgement.witnesses}
    if isinstance(mention, DateMention):
        return EXACTLY in how or (WITHIN_DATE in how and mention.limit is None)
    is_close = not isinstance(mention, UnreadMention) and is_narrow(mention.quantity.interval)
    return not how.isdisjoint(_SAME) or (WITHIN_HEDGE in how and is_close)


def _lowered(
    found: MentionFinding, level: str, levels: Mapping[str, str], about: Localized | None
) -> tuple[MentionFinding, ...]:
    """Return a finding as grave as the least sure of its subjects allows; nothing if one is not known."""
    least = max((level, *(levels[name] for name in found.finding.figures if name in levels)), key=LEVELS.index)
    if least == UNKNOWN:
        return ()
    severity = max(found.severity, _GRAVEST[least], key=GRAVEST_FIRST.index)
    return (found._replace(severity=severity, perhaps_about=about),)


def _level(judgement: Judgement) -> str:
    """Return how sure a mention's subject is: likely, not only perhaps, if it is one slip away from the log's figure.

    Of any other subject's figure that would be chance, so the slip speaks for the subject, too.
    """
    level = level_of(_sureness(judgement))
    slips = (one.kind for found in judgement.findings for one in found.finding.explanations)
    return LIKELY if level == PERHAPS and not _SLIPS.isdisjoint(slips) else level


def _sureness(judgement: Judgement) -> float:
    mention = judgement.mention
    return 1.0 if isinstance(mention, UnreadMention) else mention.sureness


def _about(log: Log, mention: FigureMention | DateMention) -> Localized:
    """Return the subject that a mention is taken to have."""
    if isinstance(mention, DateMention):
        return log.events[str(mention.event)].title
    metric, place = log.metrics[str(mention.metric)], log.places[str(mention.place)]
    return _SUBJECT.filled(metric=metric.name, place=place.name)


def _name(log: Log, answer: Answer) -> Localized:
    value = str(answer.value)
    if answer.question == "event":
        return log.events[value].title
    return (log.places if answer.question == "place" else log.metrics)[value].name
