"""The lanes of a timeline: the parts of the log's main place, or the kinds or the statuses of its events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.hierarchy import main_parts, side_of
from hetao_cli.messages.message import Localized, Message
from hetao_cli.model.entries import EVENT_STATUSES
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.model.log import Log

_STYLES = ("first", "second", "good", "place")
_PAIR = 2


class Lane(NamedTuple):
    """A lane.

    Attributes:
        id: The place, kind or status that it is for; None for what belongs to several or none of these.
        name: Its name, as the log has it.
        slot: Its number among those of a place, kind or status, by which it has its colour; None for the rest.
    """

    id: str | None
    name: Localized
    slot: int | None

    @property
    def style(self) -> str:
        """The style of what is in it."""
        return "strong" if self.slot is None else _STYLES[self.slot % len(_STYLES)]


class Lanes(NamedTuple):
    """The lanes of a timeline.

    Attributes:
        by: What they are by: place, kind, status; `none` if there are none.
        all: The lanes in their order.
        rest: The number of the lane of what belongs to none of the others.
        places: The ids of the places, if they are by place.
    """

    by: str
    all: tuple[Lane, ...] = ()
    rest: int = 0
    places: tuple[str, ...] = ()

    def number_of(self, log: Log, one: Happening) -> int:
        """Return the number of an event's lane, from 0."""
        if self.by == "place":
            side = side_of(log, one.event.place, self.places)
            name = self.places[side] if side is not None else None
        else:
            name = one.event.kind if self.by == "kind" else one.status
        return next((number for number, lane in enumerate(self.all) if lane.id == name), self.rest)


NO_LANES = Lanes("none")


def lanes_of(log: Log, asked: str | None, shown: Iterable[Happening]) -> Lanes:
    """Return the lanes of a timeline.

    Args:
        log: The log, which may say what its lanes are.
        asked: place, kind, status or none; None for what the log says, else place.
        shown: The events: a kind or a status that none of them has gets no lane.
    """
    wanted = asked or log.lanes or "place"
    if not isinstance(wanted, str) or wanted == "place":
        places = log.lanes if isinstance(log.lanes, tuple) else main_parts(log)
        return _by_place(log, places) if places else NO_LANES
    if wanted == "kind":
        kinds = dict.fromkeys(one.event.kind for one in shown if one.event.kind is not None)
        return _with_rest("kind", [(kind, kind) for kind in kinds], _NO_KIND)
    if wanted == "status":
        statuses = {one.status for one in shown}
        found = (Lane(name, _STATUSES[name], slot) for slot, name in enumerate(EVENT_STATUSES))
        return Lanes("status", tuple(lane for lane in found if lane.id in statuses))
    return NO_LANES


def _by_place(log: Log, places: tuple[str, ...]) -> Lanes:
    whole = log.places[places[0]].part_of
    rest = _AROUND.filled(place=log.places[whole].name) if whole is not None else _ELSEWHERE
    return _with_rest("place", [(name, log.places[name].name) for name in places], rest)._replace(places=places)


def _with_rest(by: str, named: Sequence[tuple[str, Localized]], rest: Message) -> Lanes:
    """Return lanes with one for the rest: between two, as what concerns both stands there, else behind all."""
    if not named:
        return NO_LANES
    lanes = [Lane(name, label, slot) for slot, (name, label) in enumerate(named)]
    at = 1 if len(lanes) == _PAIR else len(lanes)
    lanes.insert(at, Lane(None, rest, None))
    return Lanes(by, tuple(lanes), at)


_AROUND = Message("lanes.around", "{place} as a whole, or elsewhere")
_ELSEWHERE = Message("lanes.elsewhere", "several or elsewhere")
_NO_KIND = Message("lanes.no-kind", "no kind")
_STATUSES = {"actual": Message("lanes.actual", "happened"), "planned": Message("lanes.planned", "planned")}
