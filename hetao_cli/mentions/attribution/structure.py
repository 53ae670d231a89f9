"""The place that the structure of a sentence gives a figure: in lists taken in turn, in totals, on a side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.mentions.attribution.surroundings import LOOKED_BACK
from hetao_cli.mentions.languages import matching
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from hetao_cli.mentions.attribution.surroundings import Mention
    from hetao_cli.mentions.matcher import Found
    from hetao_cli.mentions.scene import Naming, Scene

_SHORT, _TWO = 16, 2
_TOTAL = matching("@total")
_IN_ALL = matching("@in all")
_SIDE_BEFORE = matching("(?:@side before)$")
_SIDE_BEHIND = matching("@side behind")
_RESPECTIVELY = matching("@respectively")
_THE_REST = matching("(?:@the rest) ?(?:@hedge)?$")
_NUMBER = regex(r"[0-9][0-9,.]*")
_JOINED = matching("[、,，]|@and")
_DIRECTLY = matching("(?:[ -]|@directly)?")
_LOCATED = matching("(?:\\([^()]*\\))?@located")
_OPENS = matching(r"(?:@article)?\W*(?:@article)?")
_OF_WHICH = matching("@of which")
_IS = matching("(?: |@hedge|@gap is)*")
_HAS = matching(r" ?(?:\([^()]*\))? ?(?:@possessed|@gap of)? ?")
_AND = matching(r"(?:@gap and)$")
_ENDS = matching(r"$|[^\w '’-]|(?:@gap at)|(?:@gap is)[^\w]|(?:@gap and)")


def place_in_structure(mention: Mention, named: list[Naming]) -> str | None:
    """Return the place of an attribute of it, a total, or a figure in a list with the places first; None for others."""
    scene, plain = mention.scene, mention.scene.plain
    behind = next((naming for naming in named if naming.start >= mention.end), None)
    if behind is not None and mention.is_attributive and _DIRECTLY().fullmatch(plain, mention.end, behind.start):
        return behind.place
    return _whole_of(scene, named, mention.start) if _is_total(mention) else _in_turn(mention, named)


def is_total_of_strangers(mention: Mention, before: Sequence[str | None]) -> bool:
    """Return whether a figure is a total of others that no whole has in common: A's 150 and B's 300, together 450.

    Args:
        mention: The figure in its scene.
        before: The places of the figures before it in its sentence.
    """
    named = [place for place in before if place is not None]
    if not named or not _is_total(mention):
        return False
    return not all(mention.scene.vocabulary.is_akin(place, frozenset(named[:1])) for place in named)


def _is_total(mention: Mention) -> bool:
    plain = mention.scene.plain
    said = _TOTAL().search(plain, max(mention.first, mention.start - _SHORT), mention.start)
    return said is not None or _IN_ALL().match(plain, mention.end) is not None


def metric_in_turn(mention: Mention, words: list[Found[tuple[str, ...]]], possible: Container[str]) -> str | None:
    """Return the metric of a figure in a list with the metrics first: revenue and expenditure are x and y respectively.

    Args:
        mention: The figure in its scene.
        words: The words of metrics in its sentence.
        possible: The metrics that its unit can measure.
    """
    said = _RESPECTIVELY().search(mention.scene.plain, mention.first, mention.last)
    before = [word for word in words if word.end <= mention.start]
    if said is None or len(before) < _TWO:
        return None
    figures = [start for start in mention.starts if before[-1].end <= start < mention.last]
    if mention.start not in figures or len(figures) > len(before):
        return None
    turn = before[-len(figures) :][figures.index(mention.start)]
    found = [metric for metric in turn.meaning if metric in possible]
    return found[0] if len(found) == 1 and len({word.meaning for word in before[-len(figures) :]}) > 1 else None


def metric_by_noun(mention: Mention, possible: Sequence[str]) -> str | None:
    """Return the metric that counts places of the kind named behind the figure: two wet laboratories are buildings.

    A noun that is only a part of a name, as in two parks, counts so what the log counts there already.
    """
    vocabulary, named = mention.scene.vocabulary, _right_behind(mention)
    if named is None or named.surrounds:
        return None
    place = named.place
    found = [metric for metric in possible if vocabulary.metrics[metric].unit == vocabulary.places[place].kind]
    known = [metric for metric in found if place in vocabulary.places_of.get(metric, ())]
    left = known or (found if named.how == "name" else [])
    return left[0] if len(left) == 1 else None


def metric_described(mention: Mention, of_land: Sequence[str]) -> str | None:
    """Return the metric of land of the place that a figure describes: the 87-hectare park, and no word behind it.

    Args:
        mention: An area in a unit of land, in its scene.
        of_land: The metrics of land.
    """
    scene = mention.scene
    named = scene.places_in(mention.end, mention.last)[:1] if mention.is_attributive else []
    for one in named:
        known = [metric for metric in of_land if one.place in scene.vocabulary.places_of.get(metric, ())]
        is_whole = _DIRECTLY().fullmatch(scene.plain, mention.end, one.start) and _ENDS().match(scene.plain, one.end)
        return known[0] if is_whole and len(known) == 1 else None
    return None


def place_counted(mention: Mention, metric: str | None) -> str | None:
    """Return the place named right behind a figure that counts places of its kind; None if there is none."""
    vocabulary, named = mention.scene.vocabulary, _right_behind(mention)
    if metric is None or named is None:
        return None
    return named.place if vocabulary.metrics[metric].unit == vocabulary.places[named.place].kind else None


def _right_behind(mention: Mention) -> Naming | None:
    """Return the place named right behind a figure, with a blank between at most; None if there is none."""
    named = mention.scene.places_in(mention.end, mention.end + 2)
    return named[0] if named and not mention.scene.plain[mention.end : named[0].start].strip() else None


def place_of_the_rest(mention: Mention, metric: str | None) -> str | None:
    """Return the place of a count of those that are left: the last one named before that is none of those counted."""
    if metric is None or not _THE_REST().search(mention.before(_SHORT)):
        return None
    vocabulary = mention.scene.vocabulary
    counted = vocabulary.metrics[metric].unit
    named = reversed(mention.scene.places_in(mention.first - LOOKED_BACK, mention.start))
    return next((one.place for one in named if vocabulary.places[one.place].kind != counted), None)


def place_of_the_word(mention: Mention, metric: str | None, named: list[Naming]) -> str | None:
    """Return the place right before the metric's word that is right before the figure: the park's area is 87 ha.

    Args:
        mention: The figure in its scene.
        metric: Its metric; None if that is not known.
        named: The places named in its sentence.
    """
    scene = mention.scene
    words = [one for one in scene.metrics_in(mention.first, mention.start) if metric in one.meaning]
    if not words or not _IS().fullmatch(scene.plain, words[-1].end, mention.start):
        return None
    before = [one for one in named if one.end <= words[-1].start and not one.aside]
    if not before or not _HAS().fullmatch(scene.plain, before[-1].end, words[-1].start):
        return None
    is_one_of_several = _AND().search(scene.plain, mention.first, before[-1].start) is not None
    return None if is_one_of_several or before[-1].attributive else before[-1].place


def place_located(mention: Mention, metric: str | None, named: list[Naming]) -> str | None:
    """Return the place that opens a sentence which first says where it is: the zone lies in the city, and has 3 km².

    What is named there is only where it is. A place or body named in the figure's own clause comes first.

    Args:
        mention: The figure in its scene.
        metric: Its metric; None if that is not known.
        named: The places named in its sentence.
    """
    scene, (clause, _) = mention.scene, mention.clause
    if metric is None or not named or clause <= mention.first:
        return None
    opening = named[0]
    if opening.surrounds or not _LOCATED().match(scene.plain, opening.end):
        return None
    if not _OPENS().fullmatch(scene.plain, mention.first, opening.start):
        return None
    has_own = any(clause <= one.start < mention.start for one in named) or scene.unknown_name(clause, mention.start)
    return None if has_own or _OF_WHICH().search(scene.plain, opening.end, mention.start) else opening.place


def is_of_a_side(mention: Mention) -> bool:
    """Return whether a figure is of a side that is named only by its direction: 北面3.02, 0.87 km² south of it."""
    return bool(
        _SIDE_BEFORE().search(mention.before(_SHORT // 4)) or _SIDE_BEHIND().match(mention.scene.plain, mention.end)
    )


def _whole_of(scene: Scene, named: list[Naming], start: int) -> str | None:
    """Return the place of a total: the whole of the parts named before it, or the only place named that is no part."""
    before = [naming.place for naming in named if naming.end <= start and not naming.surrounds]
    places = scene.vocabulary.places
    wholes = {places[place].part_of or place for place in before[-2:]}
    return wholes.pop() if len(wholes) == 1 else None


def _in_turn(mention: Mention, named: list[Naming]) -> str | None:
    """Return the place of a figure in a list with the places first, or last: A and B have x and y respectively."""
    scene, start, end = mention.scene, mention.start, mention.end
    said = _RESPECTIVELY().search(scene.plain, mention.first, mention.last)
    if said is None:
        return None
    before = [
        naming
        for naming in named
        if naming.end <= start and (not naming.attributive or _JOINED().match(scene.plain, naming.end) is not None)
    ]
    begin = max([said.end() if said.start() < start else 0, *(naming.end for naming in before)])
    numbers = [found.start() for found in _NUMBER.finditer(scene.plain, begin, mention.last)]
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
