"""Linking of figures to places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import matching

if TYPE_CHECKING:
    from hetao_cli.mentions.scene import Naming, Scene
    from hetao_cli.model.entries import Place

_BESIDE, _CLAUSE_BEFORE, _CLAUSE_BEHIND, _SENTENCE_BEFORE, _SENTENCE_BEHIND = 110.0, 85.0, 60.0, 60.0, 30.0
_EARLIER, _SUBJECT = 40.0, 30.0
"""The weight of a place by where it is named: beside the figure, in its clause, its sentence, before, anywhere."""

_KNOWN, _SURROUNDS, _ATTRIBUTIVE, _LEAST = 20.0, -20.0, -35.0, 25.0
_LOOKED_BACK, _SHORT, _TWO = 600, 16, 2
_TOTAL = matching("@total")
_IN_ALL = matching("@in all")
_SIDE_BEFORE = matching("(?:@side before)$")
_SIDE_BEHIND = matching("@side behind")
_RESPECTIVELY = matching("@respectively")
_NUMBER = re.compile(r"[0-9][0-9,.]*")
_JOINED = matching("[、,，]|@and")
_DIRECTLY = matching("@directly")


def place_of(scene: Scene, metric: str, start: int, end: int) -> str | None:
    """Return the id of the place of a figure; None if it can't be determined.

    A place is weighed by where it is named; higher if the log has figures of the metric for it, lower if it is a city
    whose name only modifies another word. Cities that are not named in the figure's clause don't count.

    Args:
        scene: The names and words in the text.
        metric: The metric of the figure.
        start: The offset of the figure's first character.
        end: The offset after its last.
    """
    cell = scene.cell(start)
    heads = [] if cell is None else scene.places_in(*cell.column) or scene.places_in(*cell.row)
    if heads:
        return heads[0].place
    if _is_of_a_side(scene, start, end):
        return None
    first, last = scene.sentence(start, end)
    named = _parts_for_cities(scene, scene.places_in(first, last))
    if _TOTAL().search(scene.plain, max(first, start - _SHORT), start) or _IN_ALL().match(scene.plain, end):
        return _whole_of(scene, named, start)
    in_turn = _in_turn(scene, named, start, end)
    if in_turn is not None:
        return in_turn
    found = _likeliest(scene, named, metric, (start, end))
    return found if found is None or scene.vocabulary.is_constant_of(found, metric) else None


def _likeliest(scene: Scene, named: list[Naming], metric: str, span: tuple[int, int]) -> str | None:
    """Return the place of the highest weight, of those named in a figure's sentence and before it."""
    start, end = span
    first, _ = scene.sentence(start, end)
    clause = scene.bounds.clause(start)
    known = scene.vocabulary.places_of.get(metric, frozenset[str]())
    unknown_name = scene.unknown_name(first, start)
    best, found = _LEAST, None
    for naming in named:
        if scene.vocabulary.is_wide(naming.place):
            here = clause[0] <= naming.start < clause[1]
            if not here or not scene.vocabulary.is_of_cities(metric):
                continue
        if (unknown_name is not None and naming.start < unknown_name) or _is_compared(scene, naming, metric, span):
            continue
        if naming.start >= clause[1] and ";" in scene.plain[end : naming.start].replace("；", ";"):
            continue
        weight = _weight(scene, naming, span, clause, known)
        if weight > best:
            best, found = weight, naming.place
    if unknown_name is not None:
        return found
    for place, weight in _from_context(scene, start, first, known):
        if weight > best and scene.vocabulary.can_have(place, metric):
            best, found = weight, scene.vocabulary.narrowed(place, known, scene.places_named)
    return found


def _is_compared(scene: Scene, naming: Naming, metric: str, span: tuple[int, int]) -> bool:
    """Return whether a place is the whole of a share that is another place's: six tenths of the West Lake."""
    if not scene.vocabulary.metrics[metric].share_of:
        return False
    return naming.start >= span[1] or 0 <= span[0] - naming.end <= 1


def _is_of_a_side(scene: Scene, start: int, end: int) -> bool:
    """Return whether a figure is of a side that is named only by its direction: 北面3.02, 0.87 km² south of it."""
    before = scene.plain[max(0, start - _SHORT // 4) : start]
    return _SIDE_BEFORE().search(before) is not None or _SIDE_BEHIND().match(scene.plain, end) is not None


def _whole_of(scene: Scene, named: list[Naming], start: int) -> str | None:
    """Return the place of a total: the whole of the parts named before it, or the only place named that is no part."""
    before = [naming.place for naming in named if naming.end <= start and not naming.surrounds]
    places = scene.vocabulary.places
    wholes = {places[place].part_of or place for place in before[-2:]}
    return wholes.pop() if len(wholes) == 1 else None


def _in_turn(scene: Scene, named: list[Naming], start: int, end: int) -> str | None:
    """Return the place of a figure in a list with the places first, or last: A and B have x and y respectively."""
    first, last = scene.sentence(start, end)
    said = _RESPECTIVELY().search(scene.plain, first, last)
    if said is None:
        return None
    before = [
        naming
        for naming in named
        if naming.end <= start and (not naming.attributive or _JOINED().match(scene.plain, naming.end) is not None)
    ]
    begin = max([said.end() if said.start() < start else 0, *(naming.end for naming in before)])
    numbers = [found.start() for found in _NUMBER.finditer(scene.plain, begin, last)]
    at = [number for number, place in enumerate(numbers) if place < end and place >= start]
    if not at or len(before) < _TWO:
        return None
    turns = _beside_parts(scene, [naming.place for naming in before[-len(numbers) :]])
    kinds = {scene.vocabulary.places[place].kind for place in turns}
    return turns[at[0]] if len(numbers) == len(turns) and len(kinds) == 1 else None


def _beside_parts(scene: Scene, turns: list[str]) -> list[str]:
    """Return places with a city replaced by its part of the whole of which another is a part: A and B city parks."""
    vocabulary = scene.vocabulary
    wholes = {vocabulary.places[place].part_of for place in turns}
    parts = [part for whole in wholes if whole is not None for part in vocabulary.parts_of.get(whole, ())]
    return [
        place if vocabulary.places[place].part_of is not None else vocabulary.part_in(place, parts) or place
        for place in turns
    ]


def _parts_for_cities(scene: Scene, named: list[Naming]) -> list[Naming]:
    """Return namings with a city replaced by the part in it if the whole is named before: the zone's Shenzhen side."""
    parts: list[Place] = []
    linked: list[Naming] = []
    for naming in named:
        parts += scene.vocabulary.parts_of.get(naming.place, ())
        inside = scene.vocabulary.part_in(naming.place, parts) if naming.surrounds and not naming.attributive else None
        linked.append(naming if inside is None else naming._replace(place=inside, surrounds=False))
    return linked


def _weight(
    scene: Scene, naming: Naming, span: tuple[int, int], clause: tuple[int, int], known: frozenset[str]
) -> float:
    start, end = span
    if naming.end <= start:
        distance = start - naming.end
        base = _CLAUSE_BEFORE if naming.start >= clause[0] else _SENTENCE_BEFORE
        if distance <= 1 and not _JOINED().fullmatch(scene.plain, naming.end, start):
            base = _BESIDE
    else:
        distance = naming.start - end
        between = _DIRECTLY().fullmatch(scene.plain, end, max(naming.start, end))
        base = _CLAUSE_BEHIND if naming.start < clause[1] else _SENTENCE_BEHIND
        if between is not None or not scene.plain[end : naming.start].strip():
            base = _BESIDE + 5
    weight = base - distance / 12
    if naming.place in known:
        weight += _KNOWN
    if naming.surrounds:
        weight += _SURROUNDS
    return weight + _ATTRIBUTIVE if naming.attributive else weight


def _from_context(scene: Scene, start: int, before: int, known: frozenset[str]) -> list[tuple[str, float]]:
    """Return weighted places: the first of the nearest earlier sentence that names one, and the text's subject."""
    found: list[tuple[str, float]] = []
    earlier = [
        naming for naming in scene.places_in(before - _LOOKED_BACK, before) if not naming.surrounds and not naming.aside
    ]
    if earlier:
        sentence, _ = scene.bounds.sentence(earlier[-1].start)
        here = [scene.vocabulary.whole(naming.place, known) for naming in earlier if naming.start >= sentence]
        nearest = next((place for place in here if place in known), here[0])
        found.append((nearest, _EARLIER + (_KNOWN if nearest in known else 0.0)))
        if nearest not in known:
            found += [(naming.place, _EARLIER + 1) for naming in earlier[::-1] if naming.place in known][:1]
    if scene.subject is not None and scene.told_from < start:
        found.append((scene.subject, _SUBJECT + (_KNOWN if scene.subject in known else 0.0)))
    return found
