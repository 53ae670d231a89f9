"""Linking of figures to metrics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.mentions.matcher import room
from hetao_cli.mentions.partial import is_like_unit, is_partial

if TYPE_CHECKING:
    from hetao_cli.mentions.matcher import Found
    from hetao_cli.mentions.scene import Scene
    from hetao_cli.model.quantity import Quantity

_COUNTED, _CLAUSE_BEFORE, _CLAUSE_BEHIND, _SENTENCE = 120.0, 80.0, 70.0, 30.0
"""The weight of a word by its place: as the counted noun, before or behind in the clause, in the sentence."""

_LEAST, _OF_A_COUNT = 20.0, 45.0
"""The least weight of the best word for a measure, and for a count, which must not be linked to a neighbour."""

_KNOWN = 12.0
"""The weight added if the log has figures of the metric for a place named in the sentence."""

_FAR = 16.0
"""The distance, in Chinese characters, that lowers a word's weight by 10; a Latin letter is a third of one."""

_LABELLED = re.compile("[ ]?[:：][ ]{0,2}")
_SHORT_WORD = 3.0
"""The length of a word like "of" with its blanks, or 约有."""

_PHRASE = 7.0
"""The most distance from a count to its noun behind it."""

_NOUN_PHRASE = re.compile(r"[^，。；：！？,.;:!?、()（）\n0-9]*")


def metric_of(scene: Scene, quantity: Quantity, start: int, end: int, others: tuple[int, int]) -> str | None:
    """Return the id of the metric of a figure; None if it can't be determined.

    A word is weighed by its place (the noun of a count stands behind it or, in lists, before it), its distance and its
    length. Only metrics that the figure's unit can measure are considered.

    Args:
        scene: The names and words in the text.
        quantity: The figure.
        start: The offset of its first character.
        end: The offset after its last.
        others: The offsets after the figure before and of the start of the next one.
    """
    possible = scene.vocabulary.metrics_for(quantity)
    if not possible:
        return None
    headed = _by_heads(scene, quantity, start, possible)
    if headed is not None:
        return headed
    counted = _by_noun(scene, end, possible) if quantity.dimension == "count" else None
    if counted is not None:
        return counted
    first, last = scene.sentence(start, end)
    here = {naming.place for naming in scene.places_in(first, last) if not naming.attributive}
    weights = _weights(scene, quantity, (start, end), possible, others)
    best = max(weights.values(), default=0.0)
    found: str | None
    if best >= (_OF_A_COUNT if quantity.dimension == "count" else _LEAST):
        ranked = [metric for metric, weight in weights.items() if weight == best]
        found = (
            ranked[0] if len(ranked) == 1 else _of_place(scene, ranked, here) or _said_more(scene, ranked, first, last)
        )
        if found is None and quantity.dimension == "area":
            found = ranked[0]  # the log's order: floor area in general stands before that of a plan
    else:
        found = _by_unit(scene, quantity, possible)
    if found is None or is_partial(scene, scene.vocabulary.metrics[found], quantity, start, end):
        return None
    return found


def _weights(
    scene: Scene, quantity: Quantity, span: tuple[int, int], possible: tuple[str, ...], others: tuple[int, int]
) -> dict[str, float]:
    """Return the weight of each metric by the words of a figure's sentence.

    A metric that is usually stated in another kind of unit (land in m²) needs a word of its own beside the figure.
    """
    first, last = scene.sentence(*span)
    here = {naming.place for naming in scene.places_in(first, last) if not naming.attributive}
    places_of, metrics = scene.vocabulary.places_of, scene.vocabulary.metrics
    likely: dict[str, float] = {}
    unlikely: dict[str, float] = {}
    for word in scene.metrics_in(first, last):
        found = [metric for metric in word.meaning if metric in possible]
        if not found:
            continue
        weight = _weight(scene, quantity, span, word, others)
        for metric in found:
            like = is_like_unit(quantity, metrics[metric])
            if not like and (len(word.meaning) > 1 or not _beside(scene, word, span)):
                continue
            weights = likely if like else unlikely
            known = _KNOWN if not here.isdisjoint(places_of.get(metric, ())) else 0.0
            weights[metric] = max(weights.get(metric, 0.0), weight + known)
    return likely if max(likely.values(), default=0.0) >= _SENTENCE + _KNOWN or not unlikely else unlikely


def _beside(scene: Scene, word: Found[tuple[str, ...]], span: tuple[int, int]) -> bool:
    """Return whether no more than a short word stands between a word and a figure."""
    before, behind = sorted(((word.start, word.end), span))
    return room(scene.plain, before[1], behind[0]) <= _SHORT_WORD


def _weight(
    scene: Scene, quantity: Quantity, span: tuple[int, int], word: Found[tuple[str, ...]], others: tuple[int, int]
) -> float:
    """Return the weight of a word for its metrics: the nearer and longer it is, the more."""
    start, end = span
    length = room(scene.plain, word.start, word.end)
    if word.start >= end:
        distance = room(scene.plain, end, word.start)
        phrase = _NOUN_PHRASE.match(scene.plain, end)
        if word.start >= others[1]:
            within = quantity.dimension == "ratio" and word.start < scene.bounds.clause(start)[1]
            base = _SENTENCE + 15 if within else _SENTENCE - 10
        elif 0 <= others[1] - word.end <= 1 < distance:
            base = _SENTENCE  # a word right before the next figure belongs to that one
        elif distance <= _PHRASE and quantity.dimension == "count" and phrase and word.end <= phrase.end():
            base = _COUNTED
        else:
            base = _CLAUSE_BEHIND if word.start < scene.bounds.clause(start)[1] else _SENTENCE
    elif word.end <= start:
        distance = room(scene.plain, word.end, start)
        clause = scene.bounds.clause(start)[0]
        base = _CLAUSE_BEFORE if word.start >= clause else _SENTENCE
        if _LABELLED.fullmatch(scene.plain, word.end, start):
            base = _CLAUSE_BEFORE + 30
        elif word.end <= others[0]:
            base -= 25
        elif distance <= 1:
            base += 42 if quantity.dimension == "count" and base == _CLAUSE_BEFORE else 30
    else:
        return _COUNTED
    return base - distance * 10 / _FAR + length * 3


def _of_place(scene: Scene, metrics: list[str], here: set[str]) -> str | None:
    """Return the one of several metrics that the log has for a place of the sentence, else for the text's subject."""
    for places in (here, {scene.subject}):
        known = [metric for metric in metrics if not places.isdisjoint(scene.vocabulary.places_of.get(metric, ()))]
        if known:
            return known[0] if len(known) == 1 else None
    return None


def _said_more(scene: Scene, metrics: list[str], first: int, last: int) -> str | None:
    """Return the one of several metrics with the most words in a sentence: companies that have signed leases."""
    words = scene.metrics_in(first, last)
    counted = sorted((sum(metric in word.meaning for word in words), metric) for metric in metrics)
    return counted[-1][1] if counted[-1][0] > counted[-2][0] else None


def _by_heads(scene: Scene, quantity: Quantity, start: int, possible: tuple[str, ...]) -> str | None:
    """Return the metric of the longest word in the head of a figure's row or column in a table."""
    cell = scene.cell(start)
    if cell is None:
        return None
    for head in (cell.row, cell.column):
        words = [word for word in scene.metrics_in(*head) if not set(possible).isdisjoint(word.meaning)]
        if words:
            longest = max(words, key=lambda word: word.end - word.start)
            meant = [metric for metric in longest.meaning if metric in possible]
            named = [one for one in meant if is_like_unit(quantity, scene.vocabulary.metrics[one])] or meant
            here = {naming.place for span in (cell.row, cell.column) for naming in scene.places_in(*span)}
            return named[0] if len(named) == 1 else _of_place(scene, named, here)
    return None


def _by_noun(scene: Scene, end: int, possible: tuple[str, ...]) -> str | None:
    """Return the metric that counts places of the kind named behind the figure: two wet laboratories are buildings."""
    named = scene.places_in(end, end + 2)
    if not named or named[0].surrounds or scene.plain[end : named[0].start].strip():
        return None
    place, vocabulary = named[0].place, scene.vocabulary
    found = [metric for metric in possible if vocabulary.metrics[metric].unit == vocabulary.places[place].kind]
    known = [metric for metric in found if place in vocabulary.places_of.get(metric, ())] or found
    return known[0] if len(known) == 1 else None


def _by_unit(scene: Scene, quantity: Quantity, possible: tuple[str, ...]) -> str | None:
    """Return the only metric in a count's unit or, for an area in a unit of no metric, the only constant of land."""
    if quantity.unit is None or quantity.dimension not in {"area", "count"}:
        return None
    metrics = scene.vocabulary.metrics
    same = [metric for metric in possible if metrics[metric].unit == quantity.unit]
    if same or quantity.dimension == "count":
        return same[0] if len(same) == 1 else None
    constant = [
        metric for metric in possible if metrics[metric].kind == "constant" and is_like_unit(quantity, metrics[metric])
    ]
    return constant[0] if len(constant) == 1 else None
