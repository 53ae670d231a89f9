"""The candidates for the time of a figure and for its status, and for the event of a date."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from hetao_cli.mentions.attribution.choice import Candidate
from hetao_cli.mentions.attribution.surroundings import between, distance, gap, stand
from hetao_cli.mentions.languages import LANGUAGES, matching
from hetao_cli.mentions.matcher import room
from hetao_cli.mentions.status import governs, opens

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from hetao_cli.mentions.attribution.surroundings import Mention
    from hetao_cli.mentions.languages import MentionLanguage
    from hetao_cli.model.mention import DateMention
    from hetao_cli.model.moment import Moment

_IN = matching(r"(?:@opens)(?:@article)?$")
_REPORTED = matching("(?:@reported) ?$")
_LATER = matching("@later")
_SAID_BEHIND = matching("(?:@said behind)")
_SAID_AT_THE_START = matching("(?:@said at the start)")
_SAID_BEFORE = matching("(?:@said before) ?$")
STATUSES = ("target", "estimate", "planned")
_CUES = {
    "target": matching("@target"),
    "estimate": matching("@estimate"),
    "planned": matching("@planned"),
    "done": matching("@done"),
    "first planned": matching("@first planned"),
    "due": matching("@due"),
    "foreseen": matching("@foreseen"),
    "once done": matching("@once done"),
}
_AGAINST = matching(r"(?:@against)\s*(?:@article)?$")
_EVENT_REACH, _RELATIVE_REACH, _MOST_DATES = 80, 12, 8
_BY_NOW = matching("@by now")
_RELATIVE = matching("[^,，;；。]{1,11}(?:@relative)")


def time_candidates(
    mention: Mention,
    dates: list[DateMention],
    kind: str | None,
    dimension: str,
    before: list[str | None],
    ruled: Moment | None,
) -> list[Candidate]:
    """Return the dates that a figure could be as of, by their numbers, those in its sentence and before it.

    Args:
        mention: The figure in its scene.
        dates: The dates of the text, in order.
        kind: The kind of its metric; None if that is not known.
        dimension: The figure's dimension.
        before: The times of the figures before it in its sentence.
        ruled: Its time by the words that govern figures (`standing_of`); None if there is none.
    """
    low, high = bisect_left(dates, (mention.paragraph,)), bisect_left(dates, (mention.last,))
    low = max(low, high - _MOST_DATES)
    near = dates[low:high]
    starts = [date.start for date in near]
    here = min(2, sum(date.start >= mention.first for date in near))
    found: list[Candidate] = []
    now = max((one.start() for one in _BY_NOW().finditer(mention.scene.plain, mention.first, mention.start)), default=0)
    for number, date in enumerate(near, low):
        if date.end <= now and not _rules(mention, date):
            continue
        side = stand(mention, date.start, date.end)
        precision = _precision(date)
        features = [side, f"{side}:{kind}", f"{side}:dim:{dimension}", f"prec:{precision}", f"{side}:prec:{precision}"]
        features += _by_place(mention, date, side, starts)
        features += _by_words(mention, date, side)
        if ruled is not None:
            features.append("ruled" if ruled == date.named else "not ruled")
        if before:
            features.append("same as before" if before[-1] == str(number) else "other than before")
        back = sum(other.start > date.start for other in near if other.start < mention.start)
        features += [f"{side}:back{min(back, 2)}", f"{side}:here{here}"]
        found.append(Candidate(str(number), features))
    none = ["0", f"0:{kind}", f"0:dim:{dimension}", f"0:dates{here}"]
    if before:
        none.append("0:same as before" if before[-1] is None else "0:other than before")
    return [*found, Candidate(None, none)]


def _rules(mention: Mention, date: DateMention) -> bool:
    """Return whether a date is the time of what follows in its sentence: as of 2024, or in 2024 with a comma."""
    scene, first = mention.scene, mention.scene.bounds.sentence(date.start)[0]
    return governs(scene, date, first) or (
        scene.plain[date.end : date.end + 1] in {",", "，"} and opens(scene, date.start, first)
    )


def _by_place(mention: Mention, date: DateMention, side: str, starts: list[int]) -> list[str]:
    """Return what is to be said of a date by where it stands; nothing of one in another sentence."""
    if side not in {"bc", "bs", "ac", "as"}:
        return []
    return [
        f"{side}:d{distance(mention, date.start, date.end)}",
        f"{side}:{gap(mention, date.start, date.end)}",
        f"{side}:f{between(mention.starts, mention, date.start, date.end)}",
        f"{side}:t{between(starts, mention, date.start, date.end)}",
    ]


def _by_words(mention: Mention, date: DateMention, side: str) -> list[str]:
    """Return what is to be said of a date by the words around it."""
    plain = mention.scene.plain
    first = mention.scene.bounds.sentence(date.start)[0]
    features: list[str] = []
    if governs(mention.scene, date, first):
        features += ["governs", f"{side}:governs"]
    elif _IN().search(plain, max(first, date.start - 12), date.start):
        features += ["in", f"{side}:in"]
    if _AGAINST().search(plain, max(first, date.start - 12), date.start):
        features.append(f"{side}:against")
    if opens(mention.scene, date.start, first):
        features.append(f"{side}:opens")
        if plain[date.end : date.end + 1] in {",", "，"}:
            features.append(f"{side}:opens,")
    if mention.scene.events_in(max(first, date.start - 30) + 1, date.end + 20):
        features.append(f"{side}:event")
    if _RELATIVE().match(plain, date.end, max(date.end, min(mention.start, date.end + _RELATIVE_REACH))):
        features.append(f"{side}:relative")
    return features


def _precision(date: DateMention) -> str:
    edtf = date.named.edtf
    if "/" in edtf or "." in edtf:
        return "span"
    return {4: "year", 7: "month", 10: "day"}.get(len(edtf.rstrip("~?%")), "other")


def status_candidates(
    mention: Mention,
    dates: list[DateMention],
    published: Moment | None,
    ruled: str | None,
    before: Sequence[tuple[str | None, bool]],
) -> list[Candidate]:
    """Return the statuses that a figure could have, by words of plans and outcomes near it, and dates to come.

    Args:
        mention: The figure in its scene.
        dates: The dates of the text, in order.
        published: When the text was published; None if that is not known.
        ruled: Its status by the nearest words (`standing_of`).
        before: The statuses of the figures before it, the last one last, and whether each is of its sentence.
    """
    plain = mention.scene.plain
    features = [f"ruled:{ruled}"]
    if before:
        features.append(f"before:{'here' if before[-1][1] else 'earlier'}:{before[-1][0]}")
    features += [f"p:{name}" for name in _cues_in()(plain, mention.paragraph, mention.first)]
    for name, pattern in _cues_in()(plain, mention.first, mention.last).items():
        cues = list(pattern.finditer(plain, mention.first, mention.start))
        if cues:
            cue = cues[-1]
            side = stand(mention, cue.start(), cue.end())
            features += [
                f"{name}:{side}",
                f"{name}:{side}:d{distance(mention, cue.start(), cue.end())}",
                f"{name}:f{between(mention.starts, mention, cue.start(), cue.end())}",
            ]
        behind = pattern.search(plain, mention.end, min(mention.last, mention.end + 40))
        if behind:
            features.append(f"{name}:{stand(mention, behind.start(), behind.end())}")
    if published is not None:
        here = dates[bisect_left(dates, (mention.first,)) : bisect_left(dates, (mention.last,))]
        for date in here:
            side = stand(mention, date.start, date.end)
            features.append(f"{side}:{'ahead' if published.surely_before(date.named) else 'not ahead'}")
        past = dates[bisect_left(dates, (mention.paragraph,)) : bisect_left(dates, (mention.first,))]
        if any(published.surely_before(date.named) for date in past):
            features.append(f"p:ahead:{min(len(here), 1)}")
    return _statuses(tuple(features))


@LANGUAGES.derived
def _cues_in(_languages: tuple[MentionLanguage, ...]) -> Callable[[str, int, int], dict[str, re.Pattern[str]]]:
    """Return what finds the kinds of words of plans and outcomes that a stretch of a text has, with their patterns.

    All figures of a sentence ask for the same stretches, and most have none.
    """

    @lru_cache(128)
    def found(plain: str, first: int, last: int) -> dict[str, re.Pattern[str]]:
        return {name: cue() for name, cue in _CUES.items() if cue().search(plain, first, last)}

    return found


@lru_cache(1 << 12)
def _statuses(features: tuple[str, ...]) -> list[Candidate]:
    """Return the statuses, each with all features said of it."""
    found = [Candidate(status, [status, *(f"{status}|{feature}" for feature in features)]) for status in STATUSES]
    return [*found, Candidate(None, ["0"])]


def event_candidates(mention: Mention, date: DateMention, published: Moment | None) -> list[Candidate]:
    """Return the events that a date could be of, by each of their words in its sentence.

    Args:
        mention: The date in its scene.
        date: The date.
        published: When the text was published; None if that is not known.
    """
    scene = mention.scene
    words = scene.events_in(
        max(mention.first, mention.start - _EVENT_REACH), min(mention.last, mention.end + _EVENT_REACH)
    )
    said = _of_a_statement(mention)
    if said is not None:
        words = [word for word in words if said[0] < word.end and word.start < said[1]]
    starts = [word.start for word in words]
    found: list[Candidate] = []
    for word in words:
        side = stand(mention, word.start, word.end)
        length = min(6, round(room(scene.plain, word.start, word.end)))
        features = [
            side,
            f"{side}:d{distance(mention, word.start, word.end)}",
            f"{side}:{gap(mention, word.start, word.end)}",
            f"{side}:t{between(mention.starts, mention, word.start, word.end)}",
            f"{side}:w{between(starts, mention, word.start, word.end)}",
            f"len{length}",
            "shared" if len(word.meaning) > 1 else "own",
        ]
        for event in word.meaning:
            where = _where(mention, scene.vocabulary.events[event].place)
            found.append(Candidate(event, [*features, where, f"{where}:len{min(length, 4)}"]))
    return [*found, Candidate(None, _of_no_event(mention, date, published, len(words)))]


def _of_a_statement(mention: Mention) -> tuple[int, int] | None:
    """Return the span from a date to the verb that says that something was said on that day; None if there is none.

    What happens on that day stands in this span: the day of 20日說 is that of no event told behind it.
    """
    plain, start, end = mention.scene.plain, mention.start, mention.end
    found = _SAID_BEHIND().match(plain, end, mention.last)
    if found is None and opens(mention.scene, start, mention.first):
        found = _SAID_AT_THE_START().match(plain, end, mention.last)
    if found is not None:
        return end, found.end()
    before = _SAID_BEFORE().search(plain, max(mention.first, start - 40), start)
    return None if before is None else (before.start(), start)


def _where(mention: Mention, place: str | None) -> str:
    """Return where an event's place is named: here in the sentence, before it, as the subject, or elsewhere."""
    scene = mention.scene
    if place is None:
        return "no place"
    if any(naming.place == place for naming in scene.places_in(mention.first, mention.last)):
        return "here"
    if any(naming.place == place for naming in scene.places_in(mention.paragraph, mention.first)):
        return "before"
    return "subject" if place == scene.subject else "elsewhere"


def _of_no_event(mention: Mention, date: DateMention, published: Moment | None, words: int) -> list[str]:
    plain = mention.scene.plain
    features = ["0", f"0:words{min(words, 2)}", f"0:{_precision(date)}"]
    if _REPORTED().search(plain, max(mention.first, mention.start - 12), mention.start):
        features.append("0:reported")
    if _LATER().search(plain, mention.end, min(mention.last, mention.end + 60)):
        features.append("0:later")
    if published is not None and date.named.edtf == published.edtf:
        features.append("0:published")
    return features
