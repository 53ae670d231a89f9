"""One figure is the other without a part that the log has: 22.9 km of line, and 29.6 with a tunnel of 6.7."""

from collections.abc import Iterator
from fractions import Fraction

from hetao_cli.analysis.pair import Pair, printed_value
from hetao_cli.analysis.value_index import close_to
from hetao_cli.dates.relations import shares_a_day
from hetao_cli.log.evidence import Evidence
from hetao_cli.log.figure_claims import FigureClaim, ReadClaim
from hetao_cli.messages.message import Message
from hetao_cli.model.certainty import Certainty
from hetao_cli.model.finding import Explanation
from hetao_cli.model.quantity import Interval
from hetao_cli.quantities.intervals import meet, subtract

ORDER = 5

LEAST_LEFT_OUT = Fraction(1, 50)
"""How much of the larger figure must be left out for the difference of the two to be known at all."""

WORDS: dict[str, Message] = {
    "without-part": Message(
        "cause.without-part",
        "{smaller} and {other} ({place}, {source}) make {larger}: it is the figure without {place}",
    ),
}


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first figure of a part, or of a place in this one, that is the difference of the two.

    If another part has the smaller figure, it is that part's, as `scope` says.
    """
    one, other = printed_value(pair.odd), printed_value(pair.anchor)
    if not pair.of_one_unit or one is None or other is None or one == other:
        return
    larger, smaller = (pair.odd, pair.anchor) if one > other else (pair.anchor, pair.odd)
    apart = max(one, other) - min(one, other)
    if larger.interval is None or smaller.interval is None or apart < LEAST_LEFT_OUT * max(one, other):
        return
    left_out = subtract(larger.interval, smaller.interval)
    about = Interval(apart * (1 - LEAST_LEFT_OUT), apart * (1 + LEAST_LEFT_OUT))
    for part in pair.evidence.once(_inside).get(larger.figure.place, ()):
        for claim in close_to(pair.evidence, (part, larger.figure.metric), about, larger.unit):
            if not (meet(left_out, claim.interval) and _is_beside(pair, claim, larger)):
                continue
            if _of_a_part(pair, larger, smaller.interval):
                return
            says = {"larger": f"'{larger.figure.says}'", "smaller": f"'{smaller.figure.says}'"}
            agreed = {"other": f"'{claim.figure.says}'", "source": claim.figure.source}
            yield Explanation("without-part", {**says, **agreed, "place": pair.evidence.log.places[part].name})
            return


def _of_a_part(pair: Pair, whole: FigureClaim, value: Interval) -> bool:
    """Return whether a figure of the metric for what lies in the place can have a value."""
    return any(
        meet(claim.interval, value) and _is_beside(pair, claim, whole)
        for name in pair.evidence.once(_inside).get(whole.figure.place, ())
        for claim in pair.evidence.subjects.get((name, whole.figure.metric), ())
    )


def _is_beside(pair: Pair, part: ReadClaim, whole: FigureClaim) -> bool:
    """Return whether two figures are of one unit, of one standing and possibly of one day."""
    if part.unit != whole.unit or part.standing != whole.standing or part.as_of is None or whole.as_of is None:
        return False
    constant = pair.evidence.log.metrics[whole.figure.metric].kind == "constant"
    return constant or shares_a_day(part.as_of, whole.as_of) is not Certainty.NO


def _inside(evidence: Evidence) -> dict[str, list[str]]:
    """Return the ids of the places in each place, at any depth; cached by `Evidence.once`."""
    inside: dict[str, list[str]] = {}
    places = evidence.log.places
    for place in places.values():
        seen = {place.id}
        around = place.part_of or place.within
        while around is not None and around not in seen:
            seen.add(around)
            inside.setdefault(around, []).append(place.id)
            around = places[around].part_of or places[around].within
    return inside
