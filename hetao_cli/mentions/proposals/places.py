"""Places that documents speak of: the names that figures stand by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.mentions.proposals.languages import LANGUAGES
from hetao_cli.mentions.proposals.papers import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hetao_cli.mentions.proposals.languages import Name
    from hetao_cli.mentions.proposals.papers import Paper

LEAST_SURE = 2
"""How many figures, dates or documents speak for what is sure."""

_ASIDE = 12
"""How many characters before a name are looked at."""


class ProposedPlace(NamedTuple):
    """A place that is proposed.

    Attributes:
        names: The names that documents have for it, by the tag of their language, the most frequent first.
        kind: Its kind, by the last word of its name; None for none that is known.
        said: Where it is named beside a figure, or a date.
        papers: How many documents name it.
        named: How often they do.
        is_sure: Whether both ends of its name are seen.
    """

    names: Mapping[str, tuple[str, ...]]
    kind: str | None
    said: tuple[Said, ...]
    papers: int
    named: int
    is_sure: bool


class Naming(NamedTuple):
    """A name in a document, and what is taken to be one with it."""

    paper: int
    start: int
    end: int
    key: str
    tag: str
    is_sure: bool
    is_aside: bool


def namings_of(papers: Sequence[Paper]) -> list[list[Naming]]:
    """Return the names in each document, in the order of its text."""
    found: list[list[Naming]] = [[] for _ in papers]
    for language in LANGUAGES():
        aside = re.compile(language.aside)
        for number, some in enumerate(language.names(papers)):
            paper = papers[number]
            tag = language.tags[-1] if paper.is_traditional else language.tags[0]
            real = (one for one in some if paper.text[one.start : one.end] not in paper.stated)
            found[number] += [_naming(paper, number, one, tag, aside) for one in real]
    others = {
        key: name for number, some in enumerate(found) for key, name in _in_brackets(papers[number], sorted(some))
    }
    return [sorted(one._replace(key=others.get(one.key, one.key)) for one in some) for some in found]


def _in_brackets(paper: Paper, namings: Sequence[Naming]) -> Iterator[tuple[str, str]]:
    """Yield the names in brackets behind another one, which are other names for it, with that: the Bridge (HZMB)."""
    for before, name in pairwise(namings):
        is_within = paper.text[before.end : name.start].strip() == "(" and paper.text[name.end : name.end + 1] == ")"
        if is_within and name.key != before.key:
            yield name.key, before.key


def _naming(paper: Paper, number: int, name: Name, tag: str, aside: re.Pattern[str]) -> Naming:
    is_aside = aside.search(paper.plain, max(0, name.start - _ASIDE), name.start) is not None
    return Naming(number, name.start, name.end, key_of(paper.plain[name.start : name.end]), tag, name.is_sure, is_aside)


def key_of(name: str) -> str:
    """Return what names that are one have in common: without capitals, in one kind of dash.

    >>> key_of("Hong Kong–Zhuhai Bridge") == key_of("hong kong-zhuhai bridge")
    True
    """
    return name.casefold().replace("–", "-").replace("’", "'")


def beside(papers: Sequence[Paper], namings: Sequence[Sequence[Naming]]) -> Iterator[tuple[Said, Naming]]:
    """Yield each figure and date with the name that it stands by: the last before it in its sentence, else the next."""
    for number, paper in enumerate(papers):
        for start, end in paper.taken:
            first, last = paper.bounds.sentence(start)
            own = [one for one in namings[number] if first <= one.start < last]
            own = [one for one in own if not one.is_aside] or own
            before = [one for one in own if one.end <= start]
            if own:
                yield Said(number, start, end), before[-1] if before else own[0]


def proposed_places(papers: Sequence[Paper], namings: Sequence[Sequence[Naming]]) -> list[ProposedPlace]:
    """Return the places that documents speak of, those with most figures first."""
    said: dict[str, list[Said]] = defaultdict(list)
    for where, naming in beside(papers, namings):
        said[naming.key].append(where)
    shown: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    named: dict[str, set[int]] = defaultdict(set)
    sure: Counter[str] = Counter()
    for one in (naming for some in namings for naming in some):
        shown[one.key][one.tag][papers[one.paper].text[one.start : one.end]] += 1
        named[one.key].add(one.paper)
        sure[one.key] += one.is_sure
    found = [
        ProposedPlace(
            {tag: tuple(name for name, _ in counts.most_common()) for tag, counts in shown[key].items()},
            _kind_of(key),
            tuple(some),
            len(named[key]),
            sum(sum(counts.values()) for counts in shown[key].values()),
            sure[key] > 0,
        )
        for key, some in said.items()
    ]
    return sorted(found, key=lambda place: -len(place.said))


def _kind_of(key: str) -> str | None:
    """Return the kind of a place by the last word of its name, the longest that is known."""
    nouns = [(noun, kind) for language in LANGUAGES() for kind, some in language.kinds.items() for noun in some.split()]
    fitting = [(len(noun), kind) for noun, kind in nouns if key.endswith(noun) and key != noun]
    return max(fitting)[1] if fitting else None
