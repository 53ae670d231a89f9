"""All that is proposed from some documents: places, metrics and events, those of two languages that are one joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.mentions.proposals.alignment import paired, worths, worths_in
from hetao_cli.mentions.proposals.events import proposed_events
from hetao_cli.mentions.proposals.metrics import proposed_metrics
from hetao_cli.mentions.proposals.places import ProposedPlace, key_of, namings_of, proposed_places
from hetao_cli.model.scripts import simplified, traditional

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hetao_cli.mentions.proposals.alignment import Worth
    from hetao_cli.mentions.proposals.events import ProposedEvent
    from hetao_cli.mentions.proposals.metrics import ProposedMetric
    from hetao_cli.mentions.proposals.papers import Paper

_SEVERAL, _MANY = 2, 4


class Proposed(NamedTuple):
    """What is proposed for a log, each kind with what is spoken of most first.

    Attributes:
        places: The places.
        metrics: The metrics.
        events: The events; `place` of each is the place's first name, as `name_key` has it.
        documents: How many documents there are.
    """

    places: list[ProposedPlace]
    metrics: list[ProposedMetric]
    events: list[ProposedEvent]
    documents: int

    def is_sure(self, one: ProposedPlace | ProposedMetric | ProposedEvent) -> bool:
        """Return whether a proposal is said in several documents, or so often in one as their number lets expect."""
        is_named = one.is_sure if isinstance(one, ProposedPlace) else True
        often = len(one.said) >= min(_MANY, self.documents + 1)
        return is_named and (often or (one.papers >= _SEVERAL and len(one.said) >= _SEVERAL))


def proposed_from(papers: Sequence[Paper]) -> Proposed:
    """Return all that is proposed from some documents."""
    namings = namings_of(papers)
    known = worths_in(papers)
    places = _joined_places(known, proposed_places(papers, namings))
    ids = {key: name_key(place) for place in places for key in _keys(place)}
    metrics = _joined_metrics(known, proposed_metrics(papers))
    return Proposed(places, metrics, proposed_events(papers, namings, ids), len(papers))


def name_key(place: ProposedPlace) -> str:
    """Return what a place is known by among the proposed ones."""
    return key_of(simplified(next(iter(place.names.values()))[0]))


def _keys(place: ProposedPlace) -> set[str]:
    return {key_of(simplified(name)) for some in place.names.values() for name in some}


def _joined_places(known: Sequence[Mapping[int, Worth]], places: list[ProposedPlace]) -> list[ProposedPlace]:
    """Return places with those of two languages joined that are said to have the same figures."""
    said = [worths(known, one.said if one.is_sure else ()) for one in places]
    numbers = _pairs([("en" in one.names, some, one.kind) for one, some in zip(places, said, strict=True)])
    main = _main(places)
    if main is not None and said[main[0]] & said[main[1]] and not {main[0], main[1]} & {*numbers, *numbers.values()}:
        numbers[main[0]] = main[1]
    joined = [_one_place(places[mine], places[other]) for mine, other in numbers.items()]
    gone = {*numbers, *numbers.values()}
    found = [*joined, *(one for number, one in enumerate(places) if number not in gone)]
    return sorted(found, key=lambda one: -len(one.said))


def _main(places: Sequence[ProposedPlace]) -> tuple[int, int] | None:
    """Return the place in English and that in Chinese that are named most often, if they are of one kind."""
    english, chinese = ([at for at, one in enumerate(places) if ("en" in one.names) == side] for side in (True, False))
    if not english or not chinese:
        return None
    mine, other = (max(some, key=lambda at: places[at].named) for some in (english, chinese))
    return (mine, other) if places[mine].kind == places[other].kind is not None else None


def _one_place(mine: ProposedPlace, other: ProposedPlace) -> ProposedPlace:
    said = (*mine.said, *other.said)
    return mine._replace(
        names={**mine.names, **other.names},
        kind=mine.kind or other.kind,
        said=said,
        papers=mine.papers + other.papers,
        named=mine.named + other.named,
        is_sure=mine.is_sure or other.is_sure,
    )


def _joined_metrics(known: Sequence[Mapping[int, Worth]], metrics: list[ProposedMetric]) -> list[ProposedMetric]:
    """Return metrics of these documents alone with those of two languages joined that have the same figures."""
    own = [number for number, one in enumerate(metrics) if one.usual is None]
    facts = [("en" in metrics[one].names, worths(known, metrics[one].said), metrics[one].dimension) for one in own]
    numbers = {own[mine]: own[other] for mine, other in _pairs(facts).items()}
    joined = [
        metrics[mine]._replace(
            names={**metrics[mine].names, **metrics[other].names},
            unit=metrics[mine].unit or metrics[other].unit,
            said=(*metrics[mine].said, *metrics[other].said),
            papers=metrics[mine].papers + metrics[other].papers,
        )
        for mine, other in numbers.items()
    ]
    gone = {*numbers, *numbers.values()}
    found = [*joined, *(one for number, one in enumerate(metrics) if number not in gone)]
    return sorted(found, key=lambda one: -len(one.said))


def _pairs(facts: Sequence[tuple[bool, frozenset[Worth], str | None]]) -> dict[int, int]:
    """Return which of some in English is which in Chinese, by their numbers.

    Args:
        facts: For each whether it is in English, what its figures say, and its kind, which must be no other.
    """
    english = {at: said for at, (is_english, said, _) in enumerate(facts) if is_english}
    chinese = {at: said for at, (is_english, said, _) in enumerate(facts) if not is_english}
    found: dict[int, int] = {}
    for mine, (other, is_strong) in paired(english, chinese).items():
        kinds = facts[mine][2], facts[other][2]
        if kinds[0] == kinds[1] is not None or (is_strong and None in kinds):
            found[mine] = other
    return found


def in_all_scripts(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the first name in each language, and of a Chinese one that in the other script, if that is regular."""
    found = {tag: some[0] for tag, some in names.items()}
    if "zh-Hant" in found and "zh-Hans" not in found:
        found["zh-Hans"] = simplified(found["zh-Hant"])
    if "zh-Hans" in found and "zh-Hant" not in found:
        alike = traditional(found["zh-Hans"])
        if alike is not None:
            found["zh-Hant"] = alike
    return {tag: found[tag] for tag in ("en", "zh-Hans", "zh-Hant") if tag in found}
