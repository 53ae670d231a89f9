"""Events that documents speak of: what they say happened to a place on a date."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.mentions.proposals.languages import LANGUAGES
from hetao_cli.mentions.proposals.papers import Said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hetao_cli.mentions.proposals.languages import ProposalLanguage
    from hetao_cli.mentions.proposals.papers import Paper
    from hetao_cli.mentions.proposals.places import Naming
    from hetao_cli.model.mention import DateMention


class ProposedEvent(NamedTuple):
    """An event that is proposed.

    Attributes:
        kind: What sort of event it is.
        place: The key of its place's name; None if no name stands by its date.
        date: The date that most documents give, the fullest of several, in EDTF.
        is_planned: It was to come when the documents appeared.
        words: The words for it, the most frequent first.
        said: Its dates in the documents.
        papers: How many documents have that date.
    """

    kind: str
    place: str | None
    date: str
    is_planned: bool
    words: tuple[str, ...]
    said: tuple[Said, ...]
    papers: int


def proposed_events(
    papers: Sequence[Paper], namings: Sequence[Sequence[Naming]], ids: Mapping[str, str]
) -> list[ProposedEvent]:
    """Return the events that documents speak of, those with most dates first.

    Args:
        papers: The documents.
        namings: The names in each.
        ids: What stands for each name: the same for two names of one place.
    """
    groups: dict[tuple[str, str | None], list[tuple[Said, DateMention, str]]] = defaultdict(list)
    for number, paper in enumerate(papers):
        for date in paper.reading.dates:
            happening = _happening(paper, date)
            if happening is not None:
                kind, word = happening
                place = _place(paper, namings[number], date, ids)
                groups[kind, place].append((Said(number, date.start, date.end), date, word))
    found = [_proposed(papers, kind, place, some) for (kind, place), some in groups.items()]
    return sorted(found, key=lambda event: -len(event.said))


def _place(paper: Paper, names: Sequence[Naming], date: DateMention, ids: Mapping[str, str]) -> str | None:
    first, last = paper.bounds.sentence(date.start)
    own = [one for one in names if first <= one.start < last and one.key in ids]
    own = [one for one in own if not one.is_aside] or own
    before = [one for one in own if one.end <= date.start]
    return ids[(before[-1] if before else own[0]).key] if own else None


def _happening(paper: Paper, date: DateMention) -> tuple[str, str] | None:
    """Return the kind of what happens on a date, and the nearest word for it in its clause."""
    first, last = paper.bounds.clause(date.start)
    found = [
        (_distance(one, date), kind, paper.text[one.start() : one.end()])
        for kind, pattern in _patterns()
        for one in pattern.finditer(paper.plain, first, last)
    ]
    if not found:
        return None
    _, kind, word = min(found)
    return kind, " ".join(word.split())


def _distance(found: re.Match[str], date: DateMention) -> int:
    return max(found.start() - date.end, date.start - found.end(), 0)


@LANGUAGES.derived
def _patterns(languages: tuple[ProposalLanguage, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(one, re.IGNORECASE))
        for language in languages
        for kind, (_, one) in language.happenings.items()
    )


def _proposed(
    papers: Sequence[Paper], kind: str, place: str | None, some: Sequence[tuple[Said, DateMention, str]]
) -> ProposedEvent:
    documents: dict[str, set[int]] = defaultdict(set)
    for where, date, _ in some:
        documents[date.named.edtf].add(where.paper)
    best = max(documents, key=lambda edtf: (len(documents[edtf]), edtf.count("-")))
    mine = [(where, date, word) for where, date, word in some if date.named.edtf == best]
    planned = [
        published is not None and published.surely_before(date.named)
        for where, date, _ in mine
        for published in [papers[where.paper].reading.published]
    ]
    words = Counter(word for _, _, word in some)
    shown = tuple(dict.fromkeys(word for word, _ in words.most_common()))
    return ProposedEvent(kind, place, best, all(planned), shown, tuple(one[0] for one in mine), len(documents[best]))
