"""A mention in its scene, and where a word stands from it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import matching
from hetao_cli.mentions.matcher import room
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.mentions.scene import Scene

LOOKED_BACK = 400
"""How many characters before a sentence its paragraph is considered."""

_BINS = (0.4, 1.5, 3.5, 6.5, 11.5, 20.5, 40.5)
"""The ends of the classes of distances, in Chinese characters."""

_LONGEST_GAP = 14
_GAPS = (
    ("none", re.compile("")),
    ("blank", re.compile("[ -]")),
    ("label", re.compile("[ ]?[:：|][ ]{0,2}")),
    ("of", matching("(?:@gap of)")),
    ("at", matching("(?:@gap at)")),
    ("is", matching("(?:@gap is)")),
    ("and", matching("(?:@gap and)")),
    ("bracket", re.compile("[ ]?[(（][^)）]{0,10}")),
)


_ATTRIBUTIVE = matching("(?:@attributive)")


class Mention(NamedTuple):
    """A figure or date in its scene.

    Attributes:
        scene: The text's names and words.
        start: The offset of its first character.
        end: The offset after its last.
        starts: The starts of all mentions of its kind, in order.
        first: The start of its sentence.
        last: The end of its sentence.
        clause: The span of its clause.
        paragraph: The start of its paragraph, or as far back as that is looked at.
    """

    scene: Scene
    start: int
    end: int
    starts: list[int]
    first: int
    last: int
    clause: tuple[int, int]
    paragraph: int

    @property
    def is_attributive(self) -> bool:
        """Whether it is written as an attribute: the 6.7-kilometre tunnel, 55公里的大桥."""
        plain = self.scene.plain
        return "-" in self.scene.text[self.start : self.end] or _ATTRIBUTIVE().match(plain, self.end) is not None

    def before(self, length: int) -> str:
        """Return the folded text right before it, within its sentence."""
        return self.scene.plain[max(self.first, self.start - length) : self.start]

    def behind(self, length: int) -> str:
        """Return the folded text right behind it, within its sentence."""
        return self.scene.plain[self.end : min(self.last, self.end + length)]


def mention_of(scene: Scene, start: int, end: int, starts: list[int]) -> Mention:
    """Return a mention in its scene."""
    first, last = scene.sentence(start, end)
    paragraph = scene.text.rfind("\n", max(0, first - LOOKED_BACK), first) + 1
    return Mention(
        scene, start, end, starts, first, last, scene.bounds.clause(start), paragraph or max(0, first - LOOKED_BACK)
    )


def stand(mention: Mention, start: int, end: int) -> str:
    """Return where a word stands from a mention.

    It is `in` it, before or behind it in its clause (`bc`, `ac`) or sentence (`bs`, `as`), in the sentence before (`p`)
    or earlier in the paragraph (`e`), or in another place (`o`).
    """
    if start < mention.end and mention.start < end:
        return "in"
    if start >= mention.end:
        return "ac" if start < mention.clause[1] else "as" if start < mention.last else "o"
    if start >= mention.first:
        return "bc" if start >= mention.clause[0] else "bs"
    sentence = mention.scene.bounds.sentence(max(0, mention.first - 1))
    if start >= sentence[0]:
        return "p"
    return "e" if start >= mention.paragraph else "o"


def distance(mention: Mention, start: int, end: int) -> int:
    """Return the class of the distance between a word and a mention, from 0 for right beside it to 7."""
    plain = mention.scene.plain
    if start >= mention.end:
        length = room(plain, mention.end, start)
    elif end <= mention.start:
        length = room(plain, end, mention.start)
    else:
        return 0
    return bisect_right(_BINS, length)


def between(starts: list[int], mention: Mention, start: int, end: int) -> int:
    """Return how many of some starts are between a word and a mention; 2 for more."""
    if start >= mention.end:
        return min(2, bisect_left(starts, start) - bisect_left(starts, mention.end))
    return min(2, max(0, bisect_left(starts, mention.start) - bisect_left(starts, end)))


def order(mention: Mention, starts: list[int]) -> str:
    """Return whether figures or words come first in a sentence of several figures: `figures`, `words`, or `one`."""
    low, high = bisect_left(mention.starts, mention.first), bisect_left(mention.starts, mention.last)
    if high - low <= 1:
        return "one"
    place = bisect_left(starts, mention.first)
    return "words" if place < len(starts) and starts[place] < mention.starts[low] else "figures"


def gap(mention: Mention, start: int, end: int) -> str:
    """Return the class of the text between a word and a mention: none, blank, label, of, at, is, and, or other."""
    plain = mention.scene.plain
    text = plain[mention.end : start] if start >= mention.end else plain[end : mention.start]
    if len(text) > _LONGEST_GAP:
        return "long"
    for name, pattern in _GAPS:
        compiled = pattern if isinstance(pattern, re.Pattern) else pattern()
        if compiled.fullmatch(text):
            return name
    return "other"


_EXPLAINED = matching(
    r"[\W\d_]|(?:@gap of)|(?:@gap at)|(?:@gap is)|(?:@gap and)|(?:@hedge)|(?:@governs)|(?:@of which)|(?:@it)"
)
_CAPITAL = regex(r"\b[A-Z][a-z]+")
_REST_BINS, _LONGEST_WORD = (0.4, 1.4, 2.5, 4.5, 8.5), 30
"""The ends of the classes of unexplained text, in Chinese characters, and how far before it a known word can begin."""


def rest_before(mention: Mention) -> list[str]:
    """Return how much of the text between a figure and what begins its piece of the clause nothing explains."""
    scene = mention.scene
    begin = mention.clause[0]
    at = bisect_left(mention.starts, mention.start)
    if at:
        begin = max(begin, min(mention.start, mention.starts[at - 1] + 1))
    places = scene.places_in(begin - _LONGEST_WORD, mention.start)
    known = [(one.start, one.end) for one in places]
    for words in (scene.metrics_in, scene.events_in):
        known += [(one.start, one.end) for one in words(begin - _LONGEST_WORD, mention.start)]
    kept = list(scene.text[begin : mention.start])
    for start, end in known:
        for place in range(max(0, start - begin), min(len(kept), end - begin)):
            kept[place] = " "
    printed = "".join(kept)
    rest = _EXPLAINED().sub(" ", printed.lower())
    length = room(rest, 0, len(rest)) - rest.count(" ")
    found = [f"r{bisect_right(_REST_BINS, length)}"]
    named = "named" if any(one.start >= begin for one in places) else "unnamed"
    found.append(f"{found[0]}:{named}")
    capitals = [one for one in _CAPITAL.finditer(printed) if one.start() + begin > mention.first]
    if capitals:
        found.append(f"cap:{named}")
    return found
