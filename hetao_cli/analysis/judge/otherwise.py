"""Cases of a figure for which the log has others of another time, standing, metric, currency or place, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.causes.power_of_ten import power_between
from hetao_cli.analysis.conflicts.timing import Timing, timing
from hetao_cli.analysis.exchange import exchange
from hetao_cli.analysis.judge.agreement import agreement, meets, print_one_unit, says_its_value, uncompared
from hetao_cli.analysis.judge.hit import Hit, agreement_with, contradiction
from hetao_cli.analysis.judge.same_time import by_metric, is_entailed, is_rather_a_part, wholes_of
from hetao_cli.analysis.judge.verdict_names import DIFFERS, EXACTLY, WITHIN_ROUNDING, Witness
from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.printed_digits import is_few
from hetao_cli.analysis.wording import day, quote, subject
from hetao_cli.model.finding import Explanation, Finding, Pointer, Severity
from hetao_cli.quantities.intervals import meet
from hetao_cli.quantities.scaled import unit_names
from hetao_cli.quantities.units import convert, dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.analysis.judge.matter import Matter
    from hetao_cli.log.figure_claims import ReadClaim
    from hetao_cli.model.finding import Words

OF_MANY_THINGS = frozenset({"count", "ratio", "duration", "money"})
"""Dimensions of which a place has so many kinds of figures that an agreement with another one's proves nothing."""

LASTING = frozenset({"stock", "cumulative", "share"})
"""The kinds of metrics whose figures hold until they change; one of a flow is of its own period alone."""

CLOSE = frozenset({EXACTLY, WITHIN_ROUNDING})
"""How one figure agrees with another that it repeats."""


def in_wrong_currency(matter: Matter) -> Hit | None:
    """The log has the printed number, in another currency."""
    claim, number = matter.claim, printed_value(matter.claim)
    same = [] if matter.alike or number is None else [one for one in matter.said if printed_value(one) == number]
    if not same:
        return None
    ids = (claim.figure.id, *(one.figure.id for one in same))
    sources = (claim.figure.source, *dict.fromkeys(one.figure.source for one in same))
    words: Words = {**subject(matter.evidence, claim), "values": quote([claim, *same])}
    finding = Finding("C308", Pointer(None), words, figures=ids, sources=sources, suspects=ids[:1])
    return Hit(_of_currencies(matter), tuple(Witness(one, DIFFERS) for one in same), finding=finding)


def at_rate(matter: Matter) -> Hit | None:
    """The log has an amount in another currency that can be this one, at a rate that the log states."""
    claim = matter.claim
    for one in () if matter.alike else matter.said:
        used = exchange(matter.evidence.log, claim.unit, one.unit, claim.as_of)
        amount = used.of(claim.interval) if used is not None and one.standing == claim.standing else None
        if used is None or amount is None or not meet(amount, one.interval):
            continue
        if timing(matter.evidence.log.metrics[one.figure.metric], [claim, one]) is Timing.SAME:
            return Hit((Explanation("at-rate", {"rate": used.words()}),), (Witness(one, WITHIN_ROUNDING),))
    return None


def in_other_currency(matter: Matter) -> Hit | None:
    """The log has it in other currencies alone."""
    if matter.alike or not matter.said:
        return None
    return Hit(_of_currencies(matter), uncompared(matter.said))


def _of_currencies(matter: Matter) -> tuple[Explanation, ...]:
    others = unit_names(*sorted({one.unit for one in matter.said}))
    return (Explanation("other-currency-than-log", {"unit": unit_names(matter.claim.unit), "others": others}),)


def of_a_whole(matter: Matter) -> Hit | None:
    """The log has it of a named whole alone, which texts leave to be understood, and agrees."""
    agreeing = [one for one in matter.alike if meets(matter.claim, one)] if not matter.plain else []
    return agreement_with(matter.claim, agreeing) if agreeing else None


def told_as_plan(matter: Matter) -> Hit | None:
    """The log has it as a plan, and the text does not say whether it is one."""
    if matter.standing or matter.stated.has_status:
        return None
    agreeing = [one for one in matter.plain if meets(matter.claim, one)]
    return agreement_with(matter.claim, agreeing, _other_standing(matter)) if agreeing else None


def of_other_standing(matter: Matter) -> Hit | None:
    """The log has it with another standing alone, or of another whole."""
    if matter.standing or not matter.alike:
        return None
    if not matter.plain:
        return Hit((Explanation("other-whole", {}),), uncompared(matter.alike))
    agreeing = [one for one in matter.plain if meets(matter.claim, one)]
    return Hit((_other_standing(matter),), uncompared(agreeing or matter.plain))


def _other_standing(matter: Matter) -> Explanation:
    return Explanation(f"{matter.claim.standing}-against-{matter.plain[0].standing}", {})


def _repeats(matter: Matter, other: ReadClaim, surely: frozenset[str] = CLOSE) -> bool:
    """Return whether a figure says a figure of the log again, whatever its hedge: of over 60 and over 60, too."""
    if agreement(matter.claim, other) == EXACTLY:
        return True
    return meets(matter.claim, other) and agreement(matter.unhedged, other) in surely


def is_carried(matter: Matter) -> Hit | None:
    """It is the log's of another time, and the text does not say of which time it is."""
    if matter.is_of_that_time or matter.claim.dated:
        return None
    repeated = [one for one in matter.standing if one.as_of is not None and _repeats(matter, one)]
    if not repeated:
        return None
    latest = max(repeated, key=lambda one: one.as_of.latest if one.as_of is not None else 0)
    return agreement_with(matter.claim, repeated, Explanation("as-of-then", _date_of(latest)))


def is_unchanged(matter: Matter) -> Hit | None:
    """It is the latest of the log at a later date, of something that lasts until it changes."""
    latest = matter.latest
    if not _is_later(matter) or latest is None or matter.metric.kind not in LASTING:
        return None
    if not _repeats(matter, latest):
        return None
    return agreement_with(matter.claim, [latest], Explanation("unchanged-since", _said_of(latest)))


def _is_later(matter: Matter) -> bool:
    """Return whether a figure is later than all that the log has."""
    own, latest = matter.claim.as_of, matter.latest
    if matter.is_of_that_time or own is None or latest is None or latest.as_of is None:
        return False
    return latest.as_of.latest < own.earliest


def misprint_elsewhen(matter: Matter) -> Hit | None:
    """A slip explains the difference from the log's nearest figure of another time or standing."""
    if matter.is_of_that_time:
        return None
    found = matter.misprint_of(matter.standing or matter.plain)
    if found is None or is_rather_a_part(matter.claim, matter.plain, found[1]):
        return None
    hit = contradiction(matter, *found, Severity.WARNING)
    otherwise = of_other_standing(matter) or of_no_date(matter) or is_newer(matter) or of_no_such_date(matter)
    return hit._replace(reasons=(*hit.reasons, *(otherwise.reasons if otherwise is not None else ())))


def as_other_metric(matter: Matter) -> Hit | None:
    """The log has the measure as another metric of its dimension: texts seldom say which area they mean."""
    for other in _as_others(matter):
        agreeing = [one for one in other.said if _repeats(other, one, _surely(one))]
        if agreeing:
            return agreement_with(other.claim, agreeing, _taken_as(other))
    return None


def misprint_as_other_metric(matter: Matter) -> Hit | None:
    """A slip explains the difference from the log's figure of another metric of its dimension."""
    for other in _as_others(matter):
        found = other.misprint_of([one for one in other.said if print_one_unit(other.claim, one)])
        if found is not None and not is_rather_a_part(other.claim, other.said, found[1]):
            hit = contradiction(other, *found, Severity.WARNING)
            return hit._replace(reasons=(*hit.reasons, _taken_as(other)))
    return None


def _as_others(matter: Matter) -> Iterator[Matter]:
    """Yield a measure as one of each other metric of its dimension that the log has of the place."""
    claim, quantity = matter.claim, matter.claim.quantity
    if quantity is None or quantity.dimension in OF_MANY_THINGS:
        return
    for metric in matter.evidence.log.metrics.values():
        if metric.id == claim.figure.metric or dimension_of(metric.unit) != quantity.dimension:
            continue
        interval = convert(claim.interval, claim.unit, metric.unit)
        if interval is not None and (claim.figure.place, metric.id) in matter.evidence.subjects:
            figure = claim.figure._replace(metric=metric.id)
            yield matter.of_other(claim._replace(figure=figure, interval=interval, unit=metric.unit))


def _taken_as(matter: Matter) -> Explanation:
    return Explanation("as-metric", {"metric": matter.metric.name})


def _surely(claim: ReadClaim) -> frozenset[str]:
    """Return the agreements with a figure of the log that are no chance."""
    return CLOSE if says_its_value(claim) else frozenset({EXACTLY})


def only_of_whole_or_part(matter: Matter) -> Hit | None:
    """The log has it of a whole of the place or of a part of it alone, and agrees: texts say the one for the other."""
    related = None if matter.said else _had_above_or_below(matter)
    if related is None:
        return None
    explanation, known = related
    figure = matter.claim.figure._replace(place=known[0].figure.place)
    other = matter.of_other(matter.claim._replace(figure=figure))
    if not any(_repeats(other, one) for one in other.plain):
        return None
    for case in (is_entailed, told_as_plan, is_carried, is_unchanged):
        hit = case(other)
        if hit is not None:
            return hit._replace(reasons=(explanation, *hit.reasons))
    return None


def only_as_other_metric(matter: Matter) -> Hit | None:
    """The log has no figure of that metric and place, and the measure as another metric of its dimension."""
    return None if matter.said else as_other_metric(matter)


def is_unknown(matter: Matter) -> Hit | None:
    """The log has no figure of that metric and place."""
    if matter.said:
        return None
    none = Explanation("none-in-log", subject(matter.evidence, matter.claim))
    reasons = (none, *_had_elsewhere(matter))
    related = _had_above_or_below(matter)
    return Hit(reasons) if related is None else Hit((*reasons, related[0]), uncompared(related[1]))


def _had_above_or_below(matter: Matter) -> tuple[Explanation, list[ReadClaim]] | None:
    """Return that the log has it of a whole of which the place is a part, else of a part of it, and what it has."""
    places, (own, metric) = matter.evidence.log.places, (matter.claim.figure.place, matter.claim.figure.metric)
    wholes = [("had-of-whole", name) for name in wholes_of(places, own)]
    above = {name: wholes_of(places, name) for name in places}
    inside = sorted((name for name in places if own in above[name]), key=lambda name: above[name].index(own))
    for kind, name in (*wholes, *(("had-of-part", name) for name in inside)):
        known = matter.evidence.subjects.get((name, metric), [])
        if known:
            return Explanation(kind, {"place": places[name].name}), known
    return None


def _had_elsewhere(matter: Matter) -> tuple[Explanation, ...]:
    """Return the other place with the number of a figure, or with zeros more or less: it may be that place's.

    Texts call many places "the park"; only a reader of the sentence knows which one is meant.
    """
    claim = matter.claim
    others = matter.evidence.once(by_metric).get(matter.metric.id, [])
    same = [one for one in others if _prints_the_same(claim, one)]
    if not same and not is_few(claim):
        same = [one for one in others if power_between(Pair(matter.evidence, claim, one))]
    if not same:
        return ()
    place = matter.evidence.log.places[same[0].figure.place].name
    return (Explanation("had-elsewhere", {"says": f"'{same[0].figure.says}'", "place": place}),)


def _prints_the_same(claim: ReadClaim, other: ReadClaim) -> bool:
    number = printed_value(claim)
    same = number is not None and number == printed_value(other) and claim.unit == other.unit
    return same or agreement(claim, other) in CLOSE


def of_no_date(matter: Matter) -> Hit | None:
    """Of which time it is can't be known, or those of the log."""
    if matter.is_of_that_time or (matter.claim.as_of is not None and matter.latest is not None):
        return None
    return Hit((Explanation("no-date", {}),), uncompared(matter.standing))


def is_newer(matter: Matter) -> Hit | None:
    """It is later than all that the log has, and has changed."""
    latest = matter.latest
    if latest is None or not _is_later(matter):
        return None
    return Hit((Explanation("later-than-log", _said_of(latest)),), uncompared([latest]))


def of_no_such_date(matter: Matter) -> Hit | None:
    """The log has it of other times only."""
    if matter.is_of_that_time:
        return None
    dated: Sequence[ReadClaim] = [one for one in matter.standing if one.as_of is not None]
    return Hit((Explanation("no-such-date", {}),), uncompared(dated))


def _said_of(claim: ReadClaim) -> Words:
    return {**_date_of(claim), "says": f"'{claim.figure.says}'"}


def _date_of(claim: ReadClaim) -> Words:
    return {"date": day(claim.as_of) if claim.as_of is not None else "—"}
