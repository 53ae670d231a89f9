"""What is named in a text, and where: places with what points back to them, words of metrics and of events."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from heapq import merge
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.text.matcher import Found, folded
from hetao_cli.text.sentences import Bounds, bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.text.vocabulary import Vocabulary

REACH = 240
"""How many characters either side of a figure are looked at, however long its sentence is."""

_LONGEST_TITLE, _ASIDE = 120, 80
"""The most characters of a first line that is a title, and of what stands in brackets."""

_BACK = {
    "firm": re.compile(r"该公司|该企业|\bthe (?:company|firm)\b"),
    "institute": re.compile(r"(?<!学)(?:该院|该所|研究所|研究院)|\bthe institute\b"),
    "district": re.compile(r"全区|该区"),
    "park": re.compile(r"(?<![业创两技港圳各大型])(?<![0-9两三四五几多]个)园区|该园|园内|\b(?:the|this|its) park\b"),
    "zone": re.compile(r"(?<![与及])合作区|\b(?:the|this) (?:cooperation |co operation )?zone\b"),
}
"""Words that point back to the last place of a kind."""

# What a city's name stands before without anything being said of the city.
_OF_THE_CITY = re.compile(
    r"[ ']?(?:大学|科技|中文大|城市大|理工大|浸会|高校|特区政府|政府|特首|企业|机构|科学|居民|市民|经济的|籍"
    r"|背景|青年|创业|投资|团队|人才|专家|本土|联合?交易|口岸|河|湾|和|与|及|、|海关|警方|品牌|学者|记者"
    r"|universit|government|compan|firm|enterprise|stock|side|dollar|institut|talent|s chief|s financial)"
)


class Naming(NamedTuple):
    """A place named in a text.

    Attributes:
        place: Its id.
        surrounds: It is a city or the like, whose name often stands before other things.
        attributive: And here it does.
        aside: It stands in brackets.
    """

    start: int
    end: int
    place: str
    surrounds: bool
    attributive: bool
    aside: bool


class Scene(NamedTuple):
    """What is named in a text, each list in its order.

    Attributes:
        plain: The text, folded.
        subject: The place that the text as a whole is about; None where none stands out.
    """

    text: str
    plain: str
    vocabulary: Vocabulary
    bounds: Bounds
    places: list[Naming]
    metrics: list[Found[tuple[str, ...]]]
    events: list[Found[tuple[str, ...]]]
    subject: str | None

    def places_in(self, start: int, end: int) -> list[Naming]:
        """Return the places named within a piece of the text."""
        return self.places[_first(self.places, start) : _first(self.places, end)]

    def metrics_in(self, start: int, end: int) -> list[Found[tuple[str, ...]]]:
        """Return the words of metrics within a piece of the text."""
        return self.metrics[_first(self.metrics, start) : _first(self.metrics, end)]

    def events_in(self, start: int, end: int) -> list[Found[tuple[str, ...]]]:
        """Return the words of events within a piece of the text."""
        return self.events[_first(self.events, start) : _first(self.events, end)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence of a mention starts and ends, no farther than can be looked at."""
        first, last = self.bounds.sentence(start)
        return max(first, start - REACH), min(last, end + REACH)


def scene_of(text: str, vocabulary: Vocabulary) -> Scene:
    """Return what of a vocabulary is named in a text."""
    plain = folded(text)
    places = list(_namings(text, plain, vocabulary))
    metrics = vocabulary.metric_words.find(text, plain)
    events = vocabulary.event_words.find(text, plain)
    return Scene(text, plain, vocabulary, bounds_of(text), places, metrics, events, _subject(text, places))


def _namings(text: str, plain: str, vocabulary: Vocabulary) -> Iterator[Naming]:
    """Yield the places named, and those that are pointed back to."""
    named = ((found.start, found.end, found.meaning, "") for found in vocabulary.place_words.find(text, plain))
    back = [
        [(found.start(), found.end(), None, kind) for found in pattern.finditer(plain)]
        for kind, pattern in _BACK.items()
    ]
    last: dict[str, str] = {}
    behind = 0
    for start, end, place, kind in merge(named, *back, key=lambda one: one[:2]):
        if start < behind:
            continue
        meant = place if place is not None else last.get(kind) or _only(vocabulary, kind)
        if meant is None:
            continue
        behind = end
        last[vocabulary.places[meant].kind or ""] = meant
        surrounds = vocabulary.surrounds(meant)
        attributive = surrounds and _OF_THE_CITY.match(plain, end) is not None
        yield Naming(start, end, meant, surrounds, attributive, _is_aside(plain, start))


def _is_aside(plain: str, start: int) -> bool:
    """Tell whether a place of a text stands in brackets."""
    before = plain[max(0, start - _ASIDE) : start]
    opened, closed = (max(map(before.rfind, signs)) for signs in ("(（", ")）"))
    return opened > closed


def _only(vocabulary: Vocabulary, kind: str) -> str | None:
    """Return the place of a kind that is no part of another, where there is one alone."""
    found = [place.id for place in vocabulary.places.values() if place.kind == kind and place.part_of is None]
    tops = [place for place in found if place in vocabulary.parts_of]
    return tops[0] if len(tops) == 1 else None


def _subject(text: str, places: list[Naming]) -> str | None:
    """Return the place that is named in the first line, else the one named most often."""
    line = text.find("\n", len(text) - len(text.lstrip()))
    title = [naming.place for naming in places if naming.end <= line and not naming.surrounds]
    if title and line <= _LONGEST_TITLE:
        return title[0]
    counts = Counter(naming.place for naming in places if not naming.surrounds).most_common(2)
    if not counts or counts[0][1] == 1 or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]


def _first(found: list[Naming] | list[Found[tuple[str, ...]]], at: int) -> int:
    """Return the number of the first that starts at a place or behind it."""
    return bisect_left(found, at, key=lambda one: one.start)
