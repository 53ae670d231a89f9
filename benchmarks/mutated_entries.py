"""What one entry of a log means, and whether the log has a second statement about the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.relations import shares_a_day
from hetao_cli.model.certainty import Certainty

if TYPE_CHECKING:
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.entries import Spot
    from hetao_cli.model.log import Log


def meaning_at(evidence: Evidence, spot: Spot) -> object:
    """Return what an entry means, to be compared with what it meant; None where a part of it can't be read."""
    log = evidence.log
    if spot.table == "figure":
        claim = _claim_at(evidence, spot)
        if claim is None or claim.quantity is None or claim.as_of is None:
            return None
        return claim.quantity.interval, claim.quantity.unit, claim.figure.place, claim.as_of
    if spot.table == "dating":
        date_claim = _telling_at(evidence, spot)
        return date_claim and date_claim.moment
    if spot.table == "event":
        return next((moment_of(event.date) for event in log.events.values() if event.spot == spot), None)
    return next((moment_of(source.published) for source in log.sources.values() if source.spot == spot), None)


def comparable_at(evidence: Evidence, spot: Spot) -> bool:
    """Return whether another statement of the log is about the same thing as the entry, and can be of the same day.

    The same thing is one place and metric in one standing, or one event as planned or as past. A source that reports
    what has happened can be compared with that.
    """
    log = evidence.log
    if spot.table == "figure":
        claim = _claim_at(evidence, spot)
        return claim is not None and _has_second(evidence, claim)
    if spot.table == "dating":
        date_claim = _telling_at(evidence, spot)
        return date_claim is not None and (_as_ours(log, date_claim) or _is_told_again(evidence, date_claim))
    if spot.table == "event":
        return any(
            log.events[date_claim.dating.event].spot == spot and _as_ours(log, date_claim)
            for date_claim in evidence.date_claims
        )
    return any(log.sources[told.dating.source].spot == spot and not told.planned for told in evidence.date_claims)


def _claim_at(evidence: Evidence, spot: Spot) -> FigureClaim | None:
    return next((claim for claim in evidence.claims if claim.figure.spot == spot), None)


def _telling_at(evidence: Evidence, spot: Spot) -> DateClaim | None:
    return next((date_claim for date_claim in evidence.date_claims if date_claim.dating.spot == spot), None)


def _has_second(evidence: Evidence, claim: FigureClaim) -> bool:
    constant = evidence.log.metrics[claim.figure.metric].kind == "constant"
    return any(
        other is not claim and _about_one_thing(claim, other) and (constant or _can_be_of_one_day(claim, other))
        for other in evidence.claims
    )


def _about_one_thing(one: FigureClaim, other: FigureClaim) -> bool:
    mine, its = one.figure, other.figure
    return (mine.place, mine.metric, one.standing) == (its.place, its.metric, other.standing)


def _can_be_of_one_day(one: FigureClaim, other: FigureClaim) -> bool:
    return (
        one.as_of is not None and other.as_of is not None and shares_a_day(one.as_of, other.as_of) is not Certainty.NO
    )


def _is_told_again(evidence: Evidence, date_claim: DateClaim) -> bool:
    return any(
        other is not date_claim
        and other.dating.event == date_claim.dating.event
        and other.planned is date_claim.planned
        for other in evidence.date_claims
    )


def _as_ours(log: Log, date_claim: DateClaim) -> bool:
    """Return whether a source speaks of an event as our own timeline does: as planned, or as past."""
    return (log.events[date_claim.dating.event].status == "planned") is date_claim.planned
