"""The candidates for the place of a figure, each with what speaks for it and against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.mentions.attribution.choice import Candidate
from hetao_cli.mentions.attribution.structure import (
    is_of_a_side,
    is_total_of_strangers,
    place_counted,
    place_in_structure,
    place_located,
    place_of_the_rest,
    place_of_the_word,
)
from hetao_cli.mentions.attribution.surroundings import between, distance, gap, order, stand
from hetao_cli.mentions.languages import matching
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.mentions.attribution.surroundings import Mention
    from hetao_cli.mentions.scene import Naming
    from hetao_cli.model.entries import Place

_EARLIER, _LOOKED_BACK, _BACK = 6, 600, 3
"""The most places named before the sentence that are considered, how far before it, and the last that is told apart."""

_THAN = matching("(?:@than) ?(?:@article)?$")
_PREPOSED = matching("(?:@gap at)$")
_POSSESSED = matching("(?:@possessed)")
_IT = matching("@it")
_THE_CITY_ITSELF = matching("(?:@the city itself)")
_PART_OF_A_CITY = matching("(?:@part of a city)$")
_OF_WHICH = matching("@of which")


class _Question(NamedTuple):
    """Where a figure's place is sought.

    Attributes:
        known: The places that the log has figures of its metric for.
        before: The places of the figures before it in its sentence.
        kind: Its dimension.
        stranger: Where an unknown body or place is named before it in its sentence; 0 for nowhere.
        here: The places named in its sentence, behind the stranger.
        earlier: Those named before the sentence.
        silent: Whether its sentence names one before it: `named` or `silent`.
        it: Whether a word for what was spoken of stands before it: `it` or `no it`.
    """

    mention: Mention
    known: frozenset[str]
    before: Sequence[str | None]
    kind: str
    stranger: int
    here: list[Naming]
    earlier: list[Naming]
    silent: str
    it: str

    def common(self, place: str) -> list[str]:
        """Return what is to be said of a place wherever it is named."""
        vocabulary, known = self.mention.scene.vocabulary, self.known
        features = ["known" if place in known else ("known of others" if known else "known of none")]
        if place not in known and known:
            features.append("can have" if vocabulary.is_akin(place, known) else "of another whole")
        if vocabulary.surrounds(place):
            features += ["surrounds", "surrounds:known" if place in known else "surrounds:unknown"]
        if self.before:
            features.append("same as before" if self.before[-1] == place else "other than before")
        return features


def place_candidates(
    mention: Mention, metric: str | None, before: Sequence[str | None], kind: str, rest: list[str]
) -> list[Candidate]:
    """Return the places that a figure could be of: those named in its sentence and before it, and the text's subject.

    Args:
        mention: The figure in its scene.
        metric: Its metric; None if that is not known.
        before: The places of the figures before it in its sentence, the last one last.
        kind: The figure's dimension.
        rest: How much of the text before it nothing explains (`rest_before`).
    """
    sure = _head(mention) or place_counted(mention, metric)
    if sure is not None:
        return [Candidate(sure, [])]
    asked = _asked(mention, metric, before, kind)
    found = [*_of_the_sentence(asked), *_of_earlier(asked), *_of_the_subject(asked)]
    last = before[-1] if before else None
    if last is not None and all(one.value != last for one in found):
        found.append(Candidate(last, ["carried", *asked.common(last)]))
    if len(asked.known) == 1 and not any(one.value in asked.known for one in found):
        features = ["unnamed", f"unnamed:{asked.silent}", f"unnamed:places{min(len(asked.here), 2)}"]
        found += [Candidate(place, [*features, *asked.common(place)]) for place in asked.known]
    found.append(Candidate(None, [*_of_none(asked, metric), *(f"0:{one}" for one in rest)]))
    decided = _decided(mention, metric, before)
    if decided is None:
        return found
    how, place = decided
    left = [one for one in found if one.value in {place, None}]
    if place is not None and len(left) == 1:
        left.append(Candidate(place, asked.common(place)))
    for one in left:
        one.features.append(how if one.value == place else f"not {how}")
    return left


def _asked(mention: Mention, metric: str | None, before: Sequence[str | None], kind: str) -> _Question:
    scene = mention.scene
    stranger = scene.unknown_name(mention.first, mention.start) or 0
    here = [naming for naming in scene.places_in(mention.first, mention.last) if naming.start >= stranger]
    which = max((one.end() for one in _OF_WHICH().finditer(scene.plain, mention.first, mention.start)), default=0)
    if any(which <= naming.start < mention.clause[1] for naming in here):
        here = [naming for naming in here if naming.start >= which]
    named = [] if stranger else scene.places_in(mention.first - _LOOKED_BACK, mention.first)
    earlier = [naming for naming in named if not naming.is_strange][-_EARLIER:]
    here = _parts_for_cities(mention, [*earlier, *here])[len(earlier) :]
    led = any(naming.end <= mention.start and not naming.attributive for naming in here)
    it = _IT().search(scene.plain, mention.first, mention.start) is not None
    known = scene.vocabulary.places_of.get(metric or "", frozenset[str]())
    silent = "named" if led else "silent"
    return _Question(mention, known, before, kind, stranger, here, earlier, silent, "it" if it else "no it")


def _of_the_sentence(asked: _Question) -> Iterator[Candidate]:
    mention, here = asked.mention, asked.here
    places = mention.scene.vocabulary.places
    starts = [naming.start for naming in here]
    clause_has = any(mention.clause[0] <= naming.start < mention.start for naming in here)
    named = {naming.place for naming in here}
    above = {places[place].part_of for place in named}
    for number, naming in enumerate(here):
        features = _of_naming(mention, naming, starts, asked.kind)
        side = features[0]
        features += asked.common(naming.place)
        if number == 0:
            features += ["opens", f"{side}:opens"]
        elif here[number - 1].start < mention.clause[0] <= naming.start:
            features.append(f"{side}:opens clause")
        if clause_has:
            features.append(f"{side}:clause has one")
        if naming.place in above:
            features.append(f"{side}:whole of one here")
        if places[naming.place].part_of in named:
            features.append(f"{side}:part of one here")
        features.append(f"{side}:{'known' if naming.place in asked.known else 'unknown'}")
        if len(here) == 1:
            features.append("only")
        yield Candidate(naming.place, features)


def _of_earlier(asked: _Question) -> Iterator[Candidate]:
    mention = asked.mention
    scene, vocabulary = mention.scene, mention.scene.vocabulary
    seen: set[str] = set()
    for back, naming in enumerate(reversed(asked.earlier)):
        side = stand(mention, naming.start, naming.end)
        near = [side, f"{side}:{asked.silent}", f"back{min(back, _BACK)}"]
        features = [*near, f"{side}:{asked.it}:{asked.silent}", f"{side}:{_kind(naming)}"]
        if naming.place in seen:
            features.append("again")
        if _opens_its_sentence(mention, naming):
            features.append("opened")
        yield Candidate(naming.place, features + asked.common(naming.place))
        if naming.place in seen:
            continue
        seen.add(naming.place)
        whole = vocabulary.whole(naming.place, asked.known)
        if whole != naming.place:
            yield Candidate(whole, [*near, "whole", f"whole:{side}:{asked.silent}", *asked.common(whole)])
        narrowed = vocabulary.narrowed(naming.place, asked.known, scene.places_named)
        if narrowed not in {naming.place, whole}:
            yield Candidate(narrowed, [*near, "narrowed", f"narrowed:{side}:{asked.silent}", *asked.common(narrowed)])


def _of_the_subject(asked: _Question) -> Iterator[Candidate]:
    scene = asked.mention.scene
    place = scene.subject
    if place is None or scene.told_from >= asked.mention.start or asked.stranger:
        return
    silent = asked.silent
    features = ["subject", f"subject:{silent}", f"subject:{asked.it}:{silent}"]
    features.append(f"subject:earlier{min(len(asked.earlier), 2)}")
    yield Candidate(place, features + asked.common(place))
    narrowed = scene.vocabulary.narrowed(place, asked.known, scene.places_named)
    if narrowed != place:
        features = ["subject", f"subject:{silent}", "narrowed", f"narrowed:subject:{silent}"]
        yield Candidate(narrowed, features + asked.common(narrowed))


def _parts_for_cities(mention: Mention, named: list[Naming]) -> list[Naming]:
    """Return namings with a city replaced by its part of the whole named before: the zone has 3 in Shenzhen."""
    vocabulary = mention.scene.vocabulary
    parts: list[Place] = []
    linked: list[Naming] = []
    for naming in named:
        parts += vocabulary.parts_of.get(naming.place, ())
        inside = vocabulary.part_in(naming.place, parts) if _can_mean_a_part(mention, naming) else None
        linked.append(naming if inside is None else naming._replace(place=inside, surrounds=False, how="side"))
    return linked


def _can_mean_a_part(mention: Mention, naming: Naming) -> bool:
    """Return whether a city can stand for what is in it: in Shenzhen, and not in the north of Shenzhen."""
    plain = mention.scene.plain
    if not naming.surrounds or naming.attributive or _THE_CITY_ITSELF().match(plain, naming.end):
        return False
    return _PART_OF_A_CITY().search(plain, max(0, naming.start - 20), naming.start) is None


def _head(mention: Mention) -> str | None:
    """Return the place named at the head of a figure's column or row in a table; None for other figures."""
    scene = mention.scene
    cell = scene.cell(mention.start)
    named = [] if cell is None else scene.places_in(*cell.column) or scene.places_in(*cell.row)
    return named[0].place if named else None


def _decided(mention: Mention, metric: str | None, before: Sequence[str | None]) -> tuple[str, str | None] | None:
    """Return by what structure a figure has its place, and that, None for none of the log's; None without any."""
    if is_of_a_side(mention):
        return "a side", None
    if is_total_of_strangers(mention, before):
        return "structure", None
    named = mention.scene.places_in(mention.first, mention.last)
    place = place_of_the_rest(mention, metric) or place_in_structure(mention, named)
    place = place or place_of_the_word(mention, metric, named) or place_located(mention, metric, named)
    return None if place is None else ("structure", place)


def _of_none(asked: _Question, metric: str | None) -> list[str]:
    mention, scene = asked.mention, asked.mention.scene
    features = ["0", f"0:{asked.silent}", f"0:places{min(len(asked.here), 3)}", f"0:{asked.kind}"]
    features.append("0:metric" if metric else "0:no metric")
    if asked.before:
        features.append("0:same as before" if asked.before[-1] is None else "0:other than before")
    if any(naming.how.endswith("glued") for naming in scene.places_in(*mention.clause)):
        features.append("0:glued")
    if scene.unknown_name(mention.first, mention.start) is not None:
        features.append("0:stranger")
    if scene.unknown_name(mention.clause[0], mention.start) is not None:
        features.append("0:stranger in clause")
    if _OF_WHICH().search(scene.plain, mention.first, mention.start):
        features.append("0:of which")
    return features


def _kind(naming: Naming) -> str:
    if naming.attributive:
        return "attributive"
    if naming.aside:
        return "aside"
    return naming.how


def _of_naming(mention: Mention, naming: Naming, starts: list[int], kind: str) -> list[str]:
    """Return what is to be said of a place by where its name stands."""
    scene = mention.scene
    side = stand(mention, naming.start, naming.end)
    far = distance(mention, naming.start, naming.end)
    joint = gap(mention, naming.start, naming.end)
    group = "count" if kind == "count" else "measure"
    features = [
        side,
        f"{side}:d{far}",
        f"{group}:{side}:{joint}",
        f"{side}:{joint}",
        f"{side}:f{(figures := between(mention.starts, mention, naming.start, naming.end))}",
        f"{side}:p{(places := between(starts, mention, naming.start, naming.end))}",
        f"{side}:f{figures}p{places}",
        f"{side}:{_kind(naming)}",
        f"{side}:{order(mention, starts)}",
    ]
    if _THAN().search(scene.plain, max(0, naming.start - 12), naming.start):
        features.append(f"{side}:than")
    if _PREPOSED().search(scene.plain, max(0, naming.start - 12), naming.start):
        features.append(f"{side}:preposed")
    if _POSSESSED().match(scene.plain[naming.end : naming.end + 3]):
        features.append(f"{side}:possessed")
    if mention.is_attributive:
        features.append(f"-:{side}:d{min(far, 4)}")
    if naming.end <= mention.start and _OF_WHICH().search(scene.plain, naming.end, mention.start):
        features.append(f"{side}:of which between")
    return features


def _opens_its_sentence(mention: Mention, naming: Naming) -> bool:
    first = mention.scene.bounds.sentence(naming.start)[0]
    return not mention.scene.places_in(first, naming.start)
