"""Which place a figure is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.text.scene import Naming, Scene

_BESIDE, _CLAUSE_BEFORE, _CLAUSE_BEHIND, _SENTENCE_BEFORE, _SENTENCE_BEHIND = 110.0, 85.0, 60.0, 60.0, 30.0
_EARLIER, _SUBJECT = 40.0, 30.0
"""What a place weighs by where it is named: beside the figure, in its clause, sentence, before, in the text at all."""

_KNOWN, _SURROUNDS, _ATTRIBUTIVE, _LEAST = 20.0, -20.0, -35.0, 25.0
_LOOKED_BACK = 600
_JOINED = frozenset("和与及、,，")
_DIRECTLY = re.compile(r"的|(?: of)? ?(?:in|at|on|for|of|to) (?:the )?")


def place_of(scene: Scene, metric: str, start: int, end: int) -> str | None:
    """Return the id of the place that a figure of a metric is about, None where that can't be told.

    A place weighs by where it is named, more where the log knows it to have the metric, and less where it is a city
    whose name only stands before something else. Cities that are not named in the figure's clause don't count.

    Args:
        scene: What is named in the text.
        metric: Of the figure.
        start: Where the figure starts.
        end: The place behind it.
    """
    first, last = scene.sentence(start, end)
    clause = scene.bounds.clause(start)
    named = scene.places_in(first, last)
    known = scene.vocabulary.places_of.get(metric, frozenset[str]())
    best, found = _LEAST, None
    for naming in _parts_for_cities(scene, named):
        if scene.vocabulary.is_wide(naming.place) and not clause[0] <= naming.start < clause[1]:
            continue
        weight = _weight(scene, naming, (start, end), clause, known)
        if weight > best:
            best, found = weight, naming.place
    for place, weight in _from_context(scene, first, known):
        if weight > best and scene.vocabulary.can_have(place, metric):
            best, found = weight, place
    return found


def _parts_for_cities(scene: Scene, named: list[Naming]) -> list[Naming]:
    """Take a city for the part that lies in it where the whole is named beside it: the zone's side in Shenzhen."""
    parts = [part for naming in named for part in scene.vocabulary.parts_of.get(naming.place, ())]
    if not parts:
        return named
    told: list[Naming] = []
    for naming in named:
        inside = scene.vocabulary.part_in(naming.place, parts) if naming.surrounds and not naming.attributive else None
        told.append(naming if inside is None else naming._replace(place=inside, surrounds=False))
    return told


def _weight(
    scene: Scene, naming: Naming, span: tuple[int, int], clause: tuple[int, int], known: frozenset[str]
) -> float:
    start, end = span
    if naming.end <= start:
        distance = start - naming.end
        base = _CLAUSE_BEFORE if naming.start >= clause[0] else _SENTENCE_BEFORE
        if distance <= 1 and scene.plain[naming.end : start] not in _JOINED:
            base = _BESIDE
    else:
        distance = naming.start - end
        between = _DIRECTLY.fullmatch(scene.plain, end, max(naming.start, end))
        base = _CLAUSE_BEHIND if naming.start < clause[1] else _SENTENCE_BEHIND
        if between is not None or not scene.plain[end : naming.start].strip():
            base = _BESIDE + 5
    weight = base - distance / 12
    if naming.place in known:
        weight += _KNOWN
    if naming.surrounds:
        weight += _SURROUNDS
    return weight + _ATTRIBUTIVE if naming.attributive else weight


def _from_context(scene: Scene, before: int, known: frozenset[str]) -> list[tuple[str, float]]:
    """Return the first place of the nearest sentence before that names one, and the text's subject."""
    found: list[tuple[str, float]] = []
    earlier = [
        naming for naming in scene.places_in(before - _LOOKED_BACK, before) if not naming.surrounds and not naming.aside
    ]
    if earlier:
        sentence, _ = scene.bounds.sentence(earlier[-1].start)
        here = [scene.vocabulary.whole(naming.place) for naming in earlier if naming.start >= sentence]
        nearest = next((place for place in here if place in known), here[0])
        found.append((nearest, _EARLIER + (_KNOWN if nearest in known else 0.0)))
    if scene.subject is not None:
        found.append((scene.subject, _SUBJECT + (_KNOWN if scene.subject in known else 0.0)))
    return found
