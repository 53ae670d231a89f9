"""The place of a figure, if the one that the reader assigned is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.power_of_ten import power_between
from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.log.figure_claims import FigureClaim
from hetao_cli.mentions.vocabulary import SURROUNDING_KINDS
from hetao_cli.model.finding import Explanation
from hetao_cli.verify.agreement import agreeing_witnesses, agreement, is_few
from hetao_cli.verify.judgement import CONTRADICTS, EXACTLY, NOT_COMPARABLE, WITHIN_ROUNDING, Judgement

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.mention import FigureMention
    from hetao_cli.verify.log_view import LogView

OF_MANY_THINGS = {"count", "ratio", "duration", "money"}
"""Dimensions of which a place has so many kinds of figures that an agreement with another place's proves nothing."""


def in_named_place(known: LogView, claim: FigureClaim, mention: FigureMention) -> FigureClaim:
    """Assign a measure without figures in the log to the one place that its sentence names and the log has it for."""
    place, metric = claim.figure.place, claim.figure.metric
    subjects = known.evidence.subjects
    if (place, metric) in subjects or claim.quantity is None or claim.quantity.dimension in OF_MANY_THINGS:
        return claim
    named = [
        one
        for one in known.names(known.bounds.sentence(mention.start))
        if (one, metric) in subjects and known.evidence.log.places[one].kind not in SURROUNDING_KINDS
    ]
    if place in named or len(named) != 1:
        return claim
    return claim._replace(figure=claim.figure._replace(place=named[0]))


def of_another_place(known: LogView, claim: FigureClaim, judged: Judgement) -> Judgement | None:
    """Withdraw the verdict on a figure whose clause does not name its place, and which is another place's.

    None if the clause names the place, or no other place has that figure.
    """
    place, metric = claim.figure.place, claim.figure.metric
    if judged.verdict != CONTRADICTS or _is_named(known, place, judged.mention.start):
        return None
    for witness in judged.witnesses[:1]:
        if not isinstance(witness.entry, FigureClaim):
            return None
        pair = Pair(known.evidence, claim, witness.entry)
        for other in known.evidence.once(_by_metric).get(metric, []):
            if other.figure.place != place and pair.points_to(other):
                words = {"place": known.evidence.log.places[other.figure.place].name}
                reason = Explanation("perhaps-of", words)
                return Judgement(judged.mention, NOT_COMPARABLE, (reason,), agreeing_witnesses(claim, [other]))
    return None


def had_elsewhere(known: LogView, claim: FigureClaim) -> tuple[Explanation, ...]:
    """Return the other place with the number of a figure, or with zeros more or less: it may be that place's.

    Texts call many places "the park"; only a reader of the sentence knows which one is meant.
    """
    others = known.evidence.once(_by_metric).get(claim.figure.metric, [])
    same = [one for one in others if _prints_the_same(claim, one)]
    if not same and not is_few(claim):
        same = [one for one in others if power_between(Pair(known.evidence, claim, one))]
    if not same:
        return ()
    place = known.evidence.log.places[same[0].figure.place].name
    return (Explanation("had-elsewhere", {"says": f"'{same[0].figure.says}'", "place": place}),)


def _prints_the_same(claim: FigureClaim, other: FigureClaim) -> bool:
    number = printed_value(claim)
    same = number is not None and number == printed_value(other) and claim.unit == other.unit
    return same or agreement(claim, other) in {EXACTLY, WITHIN_ROUNDING}


def _is_named(known: LogView, place: str, at: int) -> bool:
    """Return whether the clause of a figure names its place, or names none while its sentence names that one alone."""
    clause = known.names(known.bounds.clause(at))
    return place in clause or (not clause and known.names(known.bounds.sentence(at)) == {place})


def _by_metric(evidence: Evidence) -> dict[str, list[FigureClaim]]:
    """Return the figures of each metric that could be read; cached by `Evidence.once`."""
    found: dict[str, list[FigureClaim]] = {}
    for (_place, metric), claims in evidence.subjects.items():
        found.setdefault(metric, []).extend(claims)
    return found
