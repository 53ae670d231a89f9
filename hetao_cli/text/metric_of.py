"""Which metric a figure is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.text.matcher import room

if TYPE_CHECKING:
    from hetao_cli.model.quantity import Quantity
    from hetao_cli.text.matcher import Found
    from hetao_cli.text.scene import Scene

_COUNTED, _CLAUSE_BEFORE, _CLAUSE_BEHIND, _SENTENCE = 120.0, 80.0, 70.0, 30.0
"""What a word weighs by where it stands: what is counted, before or behind it in its clause, in its sentence."""

_LEAST, _OF_A_COUNT = 20.0, 45.0
"""What the best word must weigh for a measure, and for a count, which counts one thing and none of its neighbours."""

_KNOWN = 12.0
"""What it adds that the log knows the metric of a place named in the sentence."""

_FAR = 16.0
"""How many Chinese characters away a word weighs less by 10; Latin letters take a third of the room of meaning."""

_NOUN_PHRASE = re.compile(r"[^，。；：！？,.;:!?、()（）\n0-9]*")


def metric_of(scene: Scene, quantity: Quantity, start: int, end: int, others: tuple[int, int]) -> str | None:
    """Return the id of the metric that a figure is of, None where that can't be told.

    A word weighs by where it stands (what a count counts stands behind it or, in lists, before it), by how near it is
    and by its length; only metrics are asked that the figure's unit can measure.

    Args:
        scene: What is named in the text.
        quantity: The figure.
        start: Where it starts.
        end: The place behind it.
        others: The place behind the figure before, and where the next one starts.
    """
    possible = scene.vocabulary.metrics_for(quantity)
    if not possible:
        return None
    counted = _by_noun(scene, end, possible) if quantity.dimension == "count" else None
    if counted is not None:
        return counted
    first, last = scene.sentence(start, end)
    here = {naming.place for naming in scene.places_in(first, last) if not naming.attributive}
    places_of = scene.vocabulary.places_of
    weights: dict[str, float] = {}
    for word in scene.metrics_in(first, last):
        found = [metric for metric in word.meaning if metric in possible]
        if found:
            weight = _weight(scene, quantity, (start, end), word, others)
            for metric in found:
                known = _KNOWN if not here.isdisjoint(places_of.get(metric, ())) else 0.0
                weights[metric] = max(weights.get(metric, 0.0), weight + known)
    best = max(weights.values(), default=0.0)
    if best >= (_OF_A_COUNT if quantity.dimension == "count" else _LEAST):
        ranked = [metric for metric, weight in weights.items() if weight == best]
        return ranked[0] if len(ranked) == 1 else _of_place(scene, ranked, here)
    return _by_unit(scene, quantity, possible)


def _weight(
    scene: Scene, quantity: Quantity, span: tuple[int, int], word: Found[tuple[str, ...]], others: tuple[int, int]
) -> float:
    """Return what a word says for its metrics: more the nearer and the longer it is."""
    start, end = span
    length = room(scene.plain, word.start, word.end)
    if word.start >= end:
        distance = room(scene.plain, end, word.start)
        phrase = _NOUN_PHRASE.match(scene.plain, end)
        if word.start >= others[1]:
            within = quantity.dimension == "ratio" and word.start < scene.bounds.clause(start)[1]
            base = _SENTENCE + 15 if within else _SENTENCE - 10
        elif quantity.dimension == "count" and phrase is not None and word.end <= phrase.end():
            base = _COUNTED
        else:
            base = _CLAUSE_BEHIND if word.start < scene.bounds.clause(start)[1] else _SENTENCE
    elif word.end <= start:
        distance = room(scene.plain, word.end, start)
        clause = scene.bounds.clause(start)[0]
        base = _CLAUSE_BEFORE if word.start >= clause else _SENTENCE
        if word.end <= others[0]:
            base -= 25
        elif distance <= 1:
            base += 30
    else:
        return _COUNTED
    return base - distance * 10 / _FAR + length * 3


def _of_place(scene: Scene, metrics: list[str], here: set[str]) -> str | None:
    """Return the metric, of several, that the log knows of a place of the sentence, else of the text's subject."""
    for places in (here, {scene.subject}):
        known = [metric for metric in metrics if not places.isdisjoint(scene.vocabulary.places_of.get(metric, ()))]
        if known:
            return known[0] if len(known) == 1 else None
    return None


def _by_noun(scene: Scene, end: int, possible: tuple[str, ...]) -> str | None:
    """Return the metric that counts what the place named behind the figure is: two wet laboratories are buildings."""
    named = scene.places_in(end, end + 2)
    if not named or named[0].surrounds:
        return None
    place, vocabulary = named[0].place, scene.vocabulary
    found = [metric for metric in possible if vocabulary.metrics[metric].unit == vocabulary.places[place].kind]
    known = [metric for metric in found if place in vocabulary.places_of.get(metric, ())] or found
    return known[0] if len(known) == 1 else None


def _by_unit(scene: Scene, quantity: Quantity, possible: tuple[str, ...]) -> str | None:
    """Return the one metric of a count's very noun; of land measures that are none's unit, the one constant."""
    if quantity.unit is None or quantity.dimension not in {"area", "count"}:
        return None
    metrics = scene.vocabulary.metrics
    same = [metric for metric in possible if metrics[metric].unit == quantity.unit]
    if same or quantity.dimension == "count":
        return same[0] if len(same) == 1 else None
    constant = [metric for metric in possible if metrics[metric].kind == "constant"]
    return constant[0] if len(constant) == 1 else None
