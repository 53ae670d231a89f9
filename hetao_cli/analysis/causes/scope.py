"""The figure is that of the whole, of a part, or of the other part."""

from collections.abc import Iterator

from hetao_cli.analysis.pair import Pair
from hetao_cli.analysis.value_index import pointed_to
from hetao_cli.log.evidence import Evidence
from hetao_cli.messages.message import Message
from hetao_cli.model.finding import Explanation

ORDER = 4

WORDS: dict[str, Message] = {
    "other-scope": Message(
        "cause.scope.other-scope", "{odd} agrees with {other} ({source}), which is of {place}: whole for part?"
    ),
}


def _inside(evidence: Evidence) -> dict[str, list[str]]:
    """Return the ids of the places in each place; cached by `Evidence.once`."""
    inside: dict[str, list[str]] = {}
    for place in evidence.log.places.values():
        for whole in {place.part_of, place.within} - {None}:
            inside.setdefault(str(whole), []).append(place.id)
    return inside


def explain(pair: Pair) -> Iterator[Explanation]:
    """Yield the first figure of a place around that either agrees with."""
    for one in pair.both_ways():
        yield from _explain(one)


def _explain(pair: Pair) -> Iterator[Explanation]:
    odd, places = pair.odd, pair.evidence.log.places
    place = places[odd.figure.place]
    whole = place.part_of or place.within
    around = [whole] if whole is not None else []
    inside = pair.evidence.once(_inside)
    around += inside.get(place.id, [])
    around += [name for name in inside.get(whole or "", []) if name != place.id]
    for name in around:
        for other in pointed_to(pair, name, odd.figure.metric):
            yield Explanation("other-scope", {**pair.agreement(other), "place": places[name].name})
            return
