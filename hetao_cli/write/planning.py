"""A change of several entries in the making: edits of files, and entries that go."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING

from hetao_cli.log.files.positions import line_of
from hetao_cli.messages.message import Message, listed
from hetao_cli.model.entries import Spot
from hetao_cli.model.errors import KINDS, UnknownNameError, UsageError
from hetao_cli.write.changing import Planned
from hetao_cli.write.edits import edited, without_block, without_some
from hetao_cli.write.referring import Named, Scanned, not_changeable
from hetao_cli.write.spans import blocks_of, string_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Dating, Event, Figure, Metric, Place, Review, Source
    from hetao_cli.model.log import Log
    from hetao_cli.write.edits import Edit
    from hetao_cli.write.trial import Current

MOST_NAMED = 12
"""The most entries that a message names."""


class Plan:
    """A change in the making.

    Attributes:
        files: The files of the log.
        log: The log.
    """

    def __init__(self, current: Current) -> None:
        self.files = Scanned(current.documents)
        self.log = current.log
        self._edits: dict[int, list[Edit]] = defaultdict(list)
        self._gone: dict[tuple[int, str], set[int]] = defaultdict(set)

    def edit(self, spot: Spot, *edits: Edit) -> None:
        """Have the file of an entry edited."""
        self._edits[spot.file] += edits

    def remove(self, spot: Spot) -> None:
        """Have an entry go."""
        self._gone[spot.file, spot.table].add(spot.ordinal)

    def removes(self, spot: Spot) -> bool:
        """Return whether an entry goes."""
        return spot.ordinal in self._gone.get((spot.file, spot.table), ())

    def planned(self, *done: Localized, ids: Mapping[str, str] | None = None, emptied_go: bool = True) -> Planned:
        """Return the change as it is by now.

        Args:
            done: What it does, in words.
            ids: The ids that stand for others from then on.
            emptied_go: Whether a file goes that has no entry left.

        Raises:
            UsageError: A file is written in a way that can't be changed.
        """
        for (number, table), ordinals in self._gone.items():
            self._edits[number] += self._removal(number, table, ordinals)
        texts: dict[int, str | None] = {}
        for number, edits in self._edits.items():
            left = sum(map(len, self.files.blocks(number).values()))
            left -= sum(len(ordinals) for (file, _), ordinals in self._gone.items() if file == number)
            texts[number] = (
                edited(self.files.documents[number].text, edits) if left or number == 0 or not emptied_go else None
            )
        return Planned(texts, done, self._follow, ids or {})

    def _removal(self, number: int, table: str, ordinals: set[int]) -> list[Edit]:
        document, blocks = self.files.documents[number], self.files.blocks(number)[table]
        inline = [block for block in blocks if block.inline]
        edits = without_some(document.text, inline, [blocks[one] for one in ordinals if blocks[one].inline])
        try:
            for one in ordinals:
                if not blocks[one].inline:
                    edits += without_block(document.text, table, one)
        except ValueError:
            raise not_changeable(document.path) from None
        return edits

    def _follow(self, spot: Spot) -> Spot | None:
        gone = sorted(self._gone.get((spot.file, spot.table), ()))
        before = bisect_left(gone, spot.ordinal)
        return None if spot.ordinal in gone else spot._replace(ordinal=spot.ordinal - before)


def resolve_entry(log: Log, name: str, kind: str | None = None) -> Named:
    """Return the entry with an id; also one that is in a file and that the log can't use, so that it can be mended.

    A review has no id: it is called as `review_name` has it.

    Args:
        log: The log.
        name: The id.
        kind: The kind of entry; None for whatever has the id.

    Raises:
        UnknownNameError: There is none.
        UsageError: Entries of several kinds have the id.
    """
    entries = [one for one in all_entries(log) if kind is None or one.spot.table == kind]
    found = [one.spot for one in entries if one.id == name]
    if kind in {None, "review"}:
        found += [one.spot for one in log.reviews if review_name(one) == name]
    found = found or list(_unusable(log, name, kind))
    if not found:
        raise UnknownNameError(kind or "entry", name, [one.id for one in entries])
    if len(found) > 1:
        kinds = listed((KINDS[spot.table] for spot in found), _OR)
        raise UsageError(_SEVERAL_KINDS.filled(name=name, kinds=kinds))
    return Named(found[0].table, name, found[0])


def review_name(review: Review) -> str:
    """Return what a review is called: by its rule and what it is about."""
    return f"{review.code} {', '.join(review.about)}"


def _unusable(log: Log, name: str, kind: str | None) -> Iterator[Spot]:
    """Yield where entries with an id stand in the files of a log, whether it could use them or not."""
    for number, file in enumerate(log.files):
        if name and name in file.text:
            with suppress(ValueError):
                for table, blocks in blocks_of(file.text).items():
                    for ordinal, block in enumerate(blocks if kind in {None, table} else ()):
                        pair = block.pair("id")
                        if pair is not None and string_at(file.text, pair.value) == name:
                            yield Spot(number, table, ordinal)


def all_entries(log: Log) -> Iterator[Place | Metric | Event | Source | Figure | Dating]:
    """Yield all entries of a log that have ids."""
    for table in (log.places, log.metrics, log.events, log.sources):
        yield from table.values()
    yield from log.figures
    yield from log.datings


def places_of(log: Log, spots: Iterable[Spot]) -> str:
    """Return where entries stand and what they are, for a message: at most `MOST_NAMED` of them."""
    ids = {one.spot: one.id for one in all_entries(log)}
    found = [_place_of(log, spot, ids.get(spot, "")) for spot in dict.fromkeys(spots)]
    return ", ".join(found[:MOST_NAMED]) + (", …" if len(found) > MOST_NAMED else "")


def _place_of(log: Log, spot: Spot, name: str) -> str:
    file = log.files[spot.file]
    return f"{file.path}:{line_of(file.text, spot.table, spot.ordinal)}: {spot.table} {name}".rstrip()


_OR = Message("change.or", "{one} or {more}")
_SEVERAL_KINDS = Message("change.several-kinds", "'{name}' is the id of a {kinds}: say which with --kind")
