"""Cases of a figure for which the log has others of the same time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.conflicts.hedges import exclude_each_other
from hetao_cli.analysis.conflicts.questions import Question
from hetao_cli.analysis.judge.agreement import is_a_small_part, meets, uncompared
from hetao_cli.analysis.judge.hit import Hit, agreement_with, contradiction
from hetao_cli.analysis.judge.matter import MISPRINTS, MISREAD
from hetao_cli.analysis.judge.unit_and_digit import KIND
from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.wording import quote
from hetao_cli.model.finding import Explanation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hetao_cli.analysis.judge.matter import Matter
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import ReadClaim
    from hetao_cli.model.entries import Place
    from hetao_cli.model.finding import Words

SLIGHT = frozenset({"rounding", "truncation", "hedge-dropped"})
"""Differences that are usual when figures are cited."""


def is_entailed(matter: Matter) -> Hit | None:
    """What the log knows of that time is all that the figure says."""
    if not matter.known.entails(matter.claim):
        return None
    return agreement_with(matter.claim, matter.together, *_remarks(matter), best=matter.known.best)


def takes_a_side(matter: Matter) -> Hit | None:
    """The log's sources differ of that time, nothing decides, and the figure agrees with some of them."""
    if not (matter.known.undecided and matter.agreeing and matter.is_promised):
        return None
    hit = contradiction(matter, matter.sides, (), Severity.NOTE)
    finding = hit.finding and hit.finding._replace(suspects=())
    return agreement_with(matter.claim, matter.together, *_remarks(matter))._replace(finding=finding)


def is_allowed(matter: Matter) -> Hit | None:
    """The figure and the log's can both be true, and the log's do not say so."""
    if not (matter.agreeing and matter.is_promised):
        return None
    values = Explanation("not-entailed", {"values": quote(matter.agreeing)})
    reasons = (values, *(one for one in _remarks(matter) if one.kind in SLIGHT))
    return agreement_with(matter.claim, matter.together, *reasons, best=matter.known.best)


def _remarks(matter: Matter) -> tuple[Explanation, ...]:
    """Return what is to be said beside an agreement: how it was cited, or that the log has several values."""
    differing = [one for one in matter.together if not meets(matter.claim, one)]
    if not differing:
        return ()
    slight = tuple(one for one in matter.reasons if one.kind in SLIGHT)
    return slight or (Explanation("log-disagrees", {"values": quote(matter.together)}),)


def is_beyond_a_bound(matter: Matter) -> Hit | None:
    """It is more than three times the number of the log's open hedge, or that number without some of its zeros."""
    if not matter.agreeing or matter.is_promised:
        return None
    against = [one for side in matter.known.sides if side.allows(matter.claim) for one in side.broken(matter.claim)]
    reasons = (_times_the_bound(matter.claim, against[0]), *matter.reasons_against(against))
    sides = Question(matter.metric, [[*against], [matter.claim]])
    return contradiction(matter, sides, reasons, Severity.WARNING, matter.known.best)


def _times_the_bound(claim: ReadClaim, hedged: ReadClaim) -> Explanation:
    """Return how many times the number of an open hedge a figure is, or the number of the hedge is the figure."""
    value, bound = printed_value(claim) or claim.interval.low or 1, printed_value(hedged) or 1
    words: Words = {"odd": f"'{claim.figure.says}'", "anchor": f"'{hedged.figure.says}'"}
    if hedged.interval.high is None:
        return Explanation("beyond-bound", {**words, "factor": f"{value // bound:,}"})
    return Explanation("below-bound", {**words, "factor": f"{bound // value:,}"})


def is_misprinted(matter: Matter) -> Hit | None:
    """A slip explains the difference: a power of ten, another unit, two digits swapped.

    Zeros that are missing don't: what is so small is rather of a part; and that two digits are swapped is no more than
    a warning where it is so small.
    """
    kinds = {one.kind for one in matter.reasons}
    if not matter.is_ruled_out or not kinds & MISPRINTS or perhaps_of(matter):
        return None
    if is_rather_a_part(matter.claim, matter.against, matter.reasons):
        return None
    if kinds & MISPRINTS == {"digits-swapped"} and is_a_small_part(matter.claim, matter.against):
        return contradiction(matter, matter.sides, matter.reasons, Severity.WARNING, matter.known.best)
    return differs(matter)


def perhaps_of(matter: Matter) -> Hit | None:
    """Another place has the figure, and the one that it seems to be of is not sure."""
    if not matter.is_ruled_out or matter.stated.is_of_its_place:
        return None
    claim = matter.claim
    pair = Pair(matter.evidence, matter.unhedged, matter.against[0])
    for other in matter.evidence.once(by_metric).get(matter.metric.id, []):
        if other.figure.place != claim.figure.place and pair.points_to(other):
            return agreement_with(claim, [other], _of_other_place(matter, other.figure.place))
    return None


def _of_other_place(matter: Matter, other: str) -> Explanation:
    """Return that a figure is perhaps of another place: its whole, a part of it, or any."""
    places, own = matter.evidence.log.places, matter.claim.figure.place
    kind = "had-of-whole" if other in wholes_of(places, own) else "perhaps-of"
    kind = "had-of-part" if own in wholes_of(places, other) else kind
    return Explanation(kind, {"place": places[other].name})


def wholes_of(places: Mapping[str, Place], place: str) -> list[str]:
    """Return the ids of the places that a place is a part of or lies in, the narrowest first."""
    found = [place]
    for name in found:  # which grows as it goes
        entry = places.get(name)
        around = (entry.part_of, entry.within) if entry is not None else ()
        found += [one for one in around if one is not None and one in places and one not in found]
    return found[1:]


def is_misread(matter: Matter) -> Hit | None:
    """The log has the figure of another day, metric or standing of that place, which the text may mean."""
    kinds = MISREAD if matter.stated.is_of_its_status else MISREAD | {"plan-for-outcome"}
    misread = tuple(one for one in matter.reasons if one.kind in kinds) if matter.is_ruled_out else ()
    return Hit(misread, uncompared(matter.against), matter.known.best) if misread else None


def perhaps_part(matter: Matter) -> Hit | None:
    """It is less than half of what the log has; a slip that would explain that is noted."""
    if not matter.is_ruled_out or not is_rather_a_part(matter.claim, matter.against, matter.reasons):
        return None
    slips = tuple(one for one in matter.reasons if one.kind in MISPRINTS)
    reasons = (Explanation("perhaps-part", {}), *slips)
    finding = contradiction(matter, matter.sides, reasons, Severity.NOTE).finding if slips else None
    return Hit(reasons, uncompared(matter.against), matter.known.best, finding)


def is_rather_a_part(claim: ReadClaim, against: Sequence[ReadClaim], reasons: Iterable[Explanation]) -> bool:
    """Return whether a figure is so small that it is rather of a part, whatever zeros could be missing.

    It is not if it has the very digits of the log's, changed over or in another unit, or is what the log has of another
    place.
    """
    kinds = {one.kind for one in reasons}
    slips = kinds & {*MISPRINTS, KIND}
    explained = slips - {"power-of-ten"} or (not slips and "other-scope" in kinds)
    return not explained and is_a_small_part(claim, against)


def excludes(matter: Matter) -> Hit | None:
    """It prints the log's number with a hedge to the other side."""
    if not matter.is_ruled_out or not exclude_each_other([matter.claim, *matter.against]):
        return None
    return differs(matter)


def differs(matter: Matter) -> Hit | None:
    """No value is both the figure's and the log's."""
    if not matter.is_ruled_out:
        return None
    return contradiction(matter, matter.sides, matter.reasons, best=matter.known.best)


def by_metric(evidence: Evidence) -> dict[str, list[ReadClaim]]:
    """Return the figures of each metric that could be read; cached by `Evidence.once`."""
    found: dict[str, list[ReadClaim]] = {}
    for (_place, metric), claims in evidence.subjects.items():
        found.setdefault(metric, []).extend(claims)
    return found
