"""A document that is a source of the log: its mentions as the log has entered them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.date_claims import DateClaim
from hetao_cli.log.figure_claims import FigureClaim, ReadClaim
from hetao_cli.model.entries import Figure
from hetao_cli.model.mention import Confidence, DateMention

if TYPE_CHECKING:
    from hetao_cli.analysis.judge.verdict_names import Witness
    from hetao_cli.model.entries import Dating
    from hetao_cli.model.log import Log
    from hetao_cli.model.mention import FigureMention
    from hetao_cli.verify.log_view import LogView
    from hetao_cli.write.drafting import Draft, DraftDating, DraftFigure


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


def figure_as_entered(known: LogView, claim: FigureClaim, printed: str) -> FigureClaim:
    """Return a figure as the log's entries of the same literal have it, in what these agree.

    That is its date and its standing together, and its currency with its values.

    Args:
        known: The log.
        claim: The figure.
        printed: The figure as it stands in the text, without what says that it fell.
    """
    figure = claim.figure
    entered = [
        one
        for one in known.evidence.subjects.get((figure.place, figure.metric), [])
        if one.figure.source == known.own and one.figure.says in {figure.says, printed}
    ]
    if len({(one.unit, one.interval) for one in entered}) == 1:
        named = figure._replace(currency=entered[0].figure.currency)
        claim = ReadClaim(*claim._replace(figure=named, unit=entered[0].unit, interval=entered[0].interval))
    if len({(one.as_of, one.standing) for one in entered}) == 1:
        claim = claim._replace(as_of=entered[0].as_of, dated=True, standing=entered[0].standing)
    return claim


def of_subjects_entered(log: Log, own: str, draft: Draft) -> Draft:
    """Return a draft whose figures are of the subjects that the log has entered of their literals.

    A figure whose own subject has no entry of its literal is of the one place that has, with that metric.
    """
    entered: dict[tuple[str, str], set[str]] = {}
    for figure in log.figures:
        if figure.source == own:
            entered.setdefault((figure.metric, figure.says), set()).add(figure.place)

    def placed(one: DraftFigure) -> DraftFigure:
        places = entered.get((one.entry.metric, one.entry.says), set())
        if len(places) != 1 or one.entry.place in places:
            return one
        [place] = places
        return one._replace(entry=one.entry._replace(place=place), mention=one.mention._replace(place=place))

    return draft._replace(figures=tuple(map(placed, draft.figures)))


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
