"""The place of a figure, if the one that the reader assigned is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.otherwise import OF_MANY_THINGS
from hetao_cli.mentions.vocabulary import SURROUNDING_KINDS

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.mention import FigureMention
    from hetao_cli.verify.log_view import LogView


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


def is_named(known: LogView, place: str, at: int) -> bool:
    """Return whether the clause of a figure names its place, or names none while its sentence names that one alone."""
    clause = known.names(known.bounds.clause(at))
    return place in clause or (not clause and known.names(known.bounds.sentence(at)) == {place})
