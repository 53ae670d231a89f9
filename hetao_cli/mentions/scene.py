"""The scene of a text: its names of places with references back to them, its words of metrics and of events."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from heapq import merge
from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import LANGUAGES, MentionLanguage, matching
from hetao_cli.mentions.matcher import Found, Matcher, folded
from hetao_cli.mentions.sentences import Boundaries, bounds_of
from hetao_cli.mentions.tables import TableCell, cells_of
from hetao_cli.mentions.unknown_names import unknown_names_in
from hetao_cli.model.scripts import half_width
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.mentions.vocabulary import Vocabulary

REACH = 240
"""How many characters on either side of a figure are considered, however long its sentence is."""

_LONGEST_TITLE, _ASIDE = 120, 80
"""The most characters of a first line that is a title, and of a bracketed aside."""

_BROKEN = regex("\n(?<=[\u4e00-\u9fff]\n)(?=[\u4e00-\u9fff])")
"""A line break within Chinese text."""

_OF_A_NAME = matching("@of a name")

_PART_NOUN = matching("[ ']?(?:@part noun)")

_FREE = matching(r"(?:^|[^\u4e00-\u9fff]|@free)$")

_OF_THE_CITY = matching("(?:[ ']?(?:@count of city))?[ ']?(?:@of the city)")


class Naming(NamedTuple):
    """A place named in a text.

    Attributes:
        place: Its id.
        surrounds: It is a city or the like, whose name often modifies another word.
        attributive: Its name modifies another word here.
        aside: It is in brackets.
        how: `name`, or `head` for the last word of its name (the tunnel), `glued` for one with more before it (某大桥),
            both `lone` if it was not named before, `back` for a word that points back (the park), `side` for its side
            of a city (the Hong Kong side).
    """

    start: int
    end: int
    place: str
    surrounds: bool
    attributive: bool
    aside: bool
    how: str = "name"

    @property
    def is_strange(self) -> bool:
        """Whether it is only the last word of a longer name, of a place that was not named: 某大桥."""
        return self.how == "lone glued"


class Scene(NamedTuple):
    """The names and words in a text, each list in the order of the text.

    Attributes:
        plain: The text, folded.
        unknown_names: The spans of bodies and places that the vocabulary doesn't know.
        subject: The place that the text as a whole is about; None if none stands out.
        told_from: The offset at which the text first names its subject.
        places_named: The ids of the places, each once.
    """

    text: str
    plain: str
    vocabulary: Vocabulary
    bounds: Boundaries
    places: list[Naming]
    metrics: list[Found[tuple[str, ...]]]
    events: list[Found[tuple[str, ...]]]
    cells: list[TableCell]
    unknown_names: list[tuple[int, int]]
    subject: str | None
    told_from: int
    places_named: frozenset[str]

    def places_in(self, start: int, end: int) -> list[Naming]:
        """Return the places named within a piece of the text."""
        return self.places[_first(self.places, start) : _first(self.places, end)]

    def metrics_in(self, start: int, end: int) -> list[Found[tuple[str, ...]]]:
        """Return the words of metrics within a piece of the text."""
        return self.metrics[_first(self.metrics, start) : _first(self.metrics, end)]

    def events_in(self, start: int, end: int) -> list[Found[tuple[str, ...]]]:
        """Return the words of events within a piece of the text."""
        return self.events[_first(self.events, start) : _first(self.events, end)]

    def cell(self, at: int) -> TableCell | None:
        """Return the cell of a table that contains an offset; None if none does."""
        place = bisect_right(self.cells, at, key=lambda one: one.start) - 1
        return self.cells[place] if place >= 0 and at < self.cells[place].end else None

    def unknown_name(self, start: int, end: int) -> int | None:
        """Return the start of the last unknown body or place named in a piece of the text; None if there is none."""
        place = bisect_left(self.unknown_names, (end,)) - 1
        return self.unknown_names[place][0] if place >= 0 and self.unknown_names[place][0] >= start else None

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of a mention's sentence, cut to `REACH` on either side."""
        first, last = self.bounds.sentence(start)
        return max(first, start - REACH), min(last, end + REACH)


def scene_of(text: str, vocabulary: Vocabulary) -> Scene:
    """Return the scene of a text, in signs of half width: all names and words of a vocabulary in it."""
    text = half_width(text)
    plain = folded(text)
    bounds = bounds_of(text)
    places = list(_namings(text, plain, vocabulary, bounds))
    metrics = _found_across_lines(vocabulary.metric_words, text, plain)
    events = vocabulary.event_words.find(text, plain)
    unknown_names = _unknown(unknown_names_in(text, plain), places)
    subject, told_from = _subject(text, places)
    cells = cells_of(text)
    found = frozenset(naming.place for naming in places)
    return Scene(
        text, plain, vocabulary, bounds, places, metrics, events, cells, unknown_names, subject, told_from, found
    )


def _found_across_lines(words: Matcher[tuple[str, ...]], text: str, plain: str) -> list[Found[tuple[str, ...]]]:
    """Find words even if a line breaks within them, as Chinese lines do anywhere."""
    breaks = [found.start() for found in _BROKEN.finditer(text)]
    if not breaks:
        return words.find(text, plain)
    gone = [at - number for number, at in enumerate(breaks)]
    pieces = list(zip([0, *(at + 1 for at in breaks)], [*breaks, len(text)], strict=True))
    joined = ("".join(whole[start:end] for start, end in pieces) for whole in (text, plain))
    return [
        found._replace(
            start=found.start + bisect_right(gone, found.start), end=found.end + bisect_left(gone, found.end)
        )
        for found in words.find(*joined)
    ]


def _unknown(unknown_names: list[tuple[int, int]], places: list[Naming]) -> list[tuple[int, int]]:
    """Return the unknown names that are no part of a place's name and don't belong to one: the park's company."""
    found: list[tuple[int, int]] = []
    for start, end in unknown_names:
        at = _first(places, end) - 1
        if at < 0 or places[at].end < start or places[at].surrounds:
            found.append((start, end))
    return found


def _namings(text: str, plain: str, vocabulary: Vocabulary, bounds: Boundaries) -> Iterator[Naming]:
    """Yield the places named, and those that a word such as `the park` refers back to."""
    named = ((found.start, found.end, found.meaning, "") for found in vocabulary.place_words.find(text, plain))
    back = [
        [(found.start(found.lastindex or 0), found.end(), None, kind) for found in pattern.finditer(plain)]
        for kind, pattern in _back().items()
        if kind in vocabulary.kinds
    ]
    heads = [*_heads_in(text, plain, vocabulary), *_sides_in(plain, vocabulary)]
    heads.sort(key=lambda one: (one[0], -one[1]))
    last: dict[str, str] = {}
    seen: set[str] = set()
    behind, before = 0, ""
    city, named_at = None, -1
    for start, end, place, kind in merge(named, *back, heads, key=lambda one: (one[0], -one[1])):
        if start < behind:
            continue
        meant = place if place is not None else _pointed_at(vocabulary, kind, last, before)
        if kind.startswith("-") and city is not None and bounds.sentence(start)[0] <= city.start > named_at:
            meant = vocabulary.sibling_in(meant, kind[1:], city.place)
        if meant is None or (place is not None and _OF_A_NAME().match(plain, end)):
            continue
        if start == behind > 0 and vocabulary.is_part_of_another(meant, before):
            behind = end
            continue
        behind, before = end, meant
        last[vocabulary.places[meant].kind or ""] = meant
        for head in vocabulary.heads_of.get(meant, ()):
            last[f"-{head}"] = meant
        surrounds = vocabulary.surrounds(meant)
        attributive = surrounds and _OF_THE_CITY().match(plain, end) is not None
        how = _how(plain, start, place, kind)
        if kind.startswith("-") and meant not in seen:
            how = f"lone {how}"
        seen.add(meant)
        naming = Naming(start, end, meant, surrounds, attributive, _is_aside(plain, start), how)
        if surrounds:
            city = naming
        elif place is not None:
            named_at = start
        yield naming


def _how(plain: str, start: int, place: str | None, kind: str) -> str:
    if place is not None:
        return "name"
    if kind.startswith("="):
        return "side"
    if not kind.startswith("-"):
        return "back"
    return "head" if _FREE().search(plain, max(0, start - 2), start) else "glued"


def _heads_in(text: str, plain: str, vocabulary: Vocabulary) -> list[tuple[int, int, None, str]]:
    """Return the last words of places' names that stand alone, each with its kind, `-` and the word."""
    found: list[tuple[int, int, None, str]] = []
    for pattern in vocabulary.head_patterns:
        matches = (one for one in pattern.finditer(plain) if not text[one.start(1)].isupper())
        found += [(one.start(1), one.end(1), None, f"-{one[1]}") for one in matches]
    return found


def _sides_in(plain: str, vocabulary: Vocabulary) -> list[tuple[int, int, None, str]]:
    """Return the words for parts behind what the name of a part begins with, each with its kind, `=` and that."""
    pattern = vocabulary.side_pattern
    if pattern is None:
        return []
    found: list[tuple[int, int, None, str]] = []
    for one in pattern.finditer(plain):
        side = _PART_NOUN().match(plain, one.end())
        if side is not None:
            found.append((one.start(), side.end(), None, f"={one[0]}"))
    return found


def _pointed_at(vocabulary: Vocabulary, kind: str, last: dict[str, str], before: str) -> str | None:
    """Return the place that a word points back to: the last one named that it can be, else the only one."""
    if kind.startswith("="):
        return vocabulary.side_named(kind[1:], last)
    if kind.startswith("-"):
        if kind[1:] in vocabulary.heads_of.get(before, ()):
            return before
        own = [part.id for part in vocabulary.parts_of.get(before, ()) if kind[1:] in vocabulary.heads_of[part.id]]
        if len(own) == 1:
            return own[0]
    if kind in last:
        return last[kind]
    return vocabulary.only_with_head(kind[1:]) if kind.startswith("-") else _only(vocabulary, kind)


@LANGUAGES.derived
def _back(languages: tuple[MentionLanguage, ...]) -> dict[str, re.Pattern[str]]:
    """Return the patterns of words that refer back to the last place of a kind."""
    kinds = dict.fromkeys(kind for one in languages for kind in one.pointing)
    return {
        kind: re.compile("|".join(one.pointing[kind] for one in languages if kind in one.pointing)) for kind in kinds
    }


def _is_aside(plain: str, start: int) -> bool:
    """Return whether an offset is in brackets."""
    before = plain[max(0, start - _ASIDE) : start]
    opened, closed = (max(map(before.rfind, signs)) for signs in ("(（", ")）"))
    return opened > closed


def _only(vocabulary: Vocabulary, kind: str) -> str | None:
    """Return the only place of a kind that has parts and is no part of another; None if there are several or none."""
    found = [place.id for place in vocabulary.places.values() if place.kind == kind and place.part_of is None]
    tops = [place for place in found if place in vocabulary.parts_of]
    return tops[0] if len(tops) == 1 else None


def _subject(text: str, places: list[Naming]) -> tuple[str | None, int]:
    """Return the place named in the title, else the one named most often, and the offset from which it is known."""
    line = text.find("\n", len(text) - len(text.lstrip()))
    title = [naming.place for naming in places if naming.end <= line and not naming.surrounds and not naming.is_strange]
    if title and line <= _LONGEST_TITLE:
        return title[0], 0
    counts = Counter(naming.place for naming in places if not naming.surrounds and not naming.is_strange).most_common(2)
    if not counts or counts[0][1] == 1 or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None, 0
    place = counts[0][0]
    return place, next(naming.start for naming in places if naming.place == place)


def _first(found: list[Naming] | list[Found[tuple[str, ...]]], at: int) -> int:
    """Return the index of the first that starts at an offset or after it."""
    return bisect_left(found, (at,))  # tuples whose first value is their start
