"""A document that is a source of the log: its mentions as the log has entered them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.date_claims import DateClaim
from hetao_cli.log.figure_claims import FigureClaim
from hetao_cli.model.entries import Figure
from hetao_cli.model.mention import Confidence, DateMention

if TYPE_CHECKING:
    from hetao_cli.analysis.judge.verdict_names import Witness
    from hetao_cli.model.entries import Dating
    from hetao_cli.model.mention import FigureMention
    from hetao_cli.verify.log_view import LogView
    from hetao_cli.write.drafting import DraftDating, DraftFigure


def is_own(known: LogView, witness: Witness) -> bool:
    """Return whether a witness is an entry of the very document: what the log has of it is what the document says."""
    entry = witness.entry
    if isinstance(entry, FigureClaim):
        return entry.figure.source == known.own
    return isinstance(entry, DateClaim) and entry.dating.source == known.own


def sure_if_entered(known: LogView, drafted: DraftFigure | DraftDating) -> FigureMention | DateMention:
    """Return a mention, with its subject beyond doubt if the log has entered its literal of this document with that."""
    entry, mention = drafted.entry, drafted.mention
    if isinstance(mention, DateMention):
        return mention._replace(confidence=1.0) if _is_entered(known, entry, ("event",)) else mention
    entered = _is_entered(known, entry, ("place", "metric"))
    return mention._replace(confidence=Confidence()) if entered else mention


def _is_entered(known: LogView, entry: Figure | Dating, keys: tuple[str, ...]) -> bool:
    log = known.evidence.log
    return any(
        one.source == known.own
        and one.says == entry.says
        and all(getattr(one, key) == getattr(entry, key) for key in keys)
        for one in (log.figures if isinstance(entry, Figure) else log.datings)
    )


def figure_as_entered(known: LogView, claim: FigureClaim) -> FigureClaim:
    """Return a figure with the date and the standing of the log's entry of the same literal, if there is just one."""
    figure = claim.figure
    entered = {
        (one.as_of, one.standing)
        for one in known.evidence.subjects.get((figure.place, figure.metric), [])
        if one.figure.source == known.own and one.figure.says == figure.says
    }
    if len(entered) != 1:
        return claim
    as_of, standing = entered.pop()
    return claim._replace(as_of=as_of, dated=True, standing=standing)


def date_as_entered(known: LogView, date_claim: DateClaim) -> DateClaim:
    """Return a date as the log's entry of the same literal and event has it, if there is just one."""
    dating = date_claim.dating
    entered = [
        one
        for one in known.evidence.date_claims
        if one.dating.source == known.own and one.dating.says == dating.says and one.dating.event == dating.event
    ]
    if len({one.moment for one in entered}) != 1:
        return date_claim
    return date_claim._replace(moment=entered[0].moment, planned=entered[0].planned, announced=entered[0].announced)
