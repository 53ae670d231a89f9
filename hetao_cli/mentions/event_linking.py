"""Linking of dates to events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.mentions.languages import matching
from hetao_cli.mentions.matcher import room

if TYPE_CHECKING:
    from hetao_cli.mentions.scene import Scene
    from hetao_cli.model.mention import DateMention

_CLAUSE, _NEXT_CLAUSE, _HERE, _SUBJECT = 40.0, 25.0, 20.0, 10.0
_LEAST = 40.0
_REACH = 60
_REPORTED = matching("(?:@reported) ?$")
_LATER = matching("@later")
"""Words after a date by which it is that of a count, or years after an event."""
_SPECIFIC = 4.0
"""The least length, in Chinese characters, of a word that identifies an event whose place is not named."""


def event_of(scene: Scene, date: DateMention) -> str | None:
    """Return the id of the event of a date; None if it can't be determined.

    An event is recognised by one of its words in the date's clause or the one beside it, if its place is named in the
    sentence or is the text's subject, or the word is long enough to identify it alone.
    """
    first, last = scene.sentence(date.start, date.end)
    clause = scene.bounds.clause(date.start)
    here = {naming.place for naming in scene.places_in(first, last)}
    near = scene.plain[max(first, date.start - 12) : date.start]
    if _REPORTED().search(near) or _LATER().search(scene.plain, date.end, min(last, date.end + _REACH)):
        return None
    events = scene.vocabulary.events
    best, found = _LEAST, None
    for word in scene.events_in(max(first, date.start - _REACH), min(last, date.end + _REACH)):
        length = room(scene.plain, word.start, word.end)
        base = _CLAUSE if clause[0] <= word.start < clause[1] else _NEXT_CLAUSE
        distance = word.start - date.end if word.start >= date.end else date.start - word.end
        for event in word.meaning:
            place = events[event].place
            if place in here:
                nearness = _HERE
            elif place is not None and place == scene.subject:
                nearness = _SUBJECT
            elif length < _SPECIFIC:
                continue
            else:
                nearness = 0.0
            weight = base + nearness + length * 3 - max(distance, 0) / 6
            if weight > best:
                best, found = weight, event
    return found
