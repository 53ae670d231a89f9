"""A log: all entries of all its files, and the faults of the files."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from hetao_cli.messages.message import Localized, Names
from hetao_cli.model.entries import Dating, Event, Figure, Metric, Place, Rate, Review, Source, Spot
from hetao_cli.quick.tuples import NamedTuple


class Places(Protocol):
    """Knows where the entries of a file stand: a line, two columns, a text, and the offset of the line in it."""

    def position(self, table: str, label: int, key: str | None) -> tuple[int, int, int, str, int]:
        """Return the place of a key's value in the entry of a spot with this ordinal, or that of its header."""
        ...

    def key_position(self, table: str, label: int, key: str) -> tuple[int, int, int, str, int]:
        """Return the place of the key itself."""
        ...


class LogFile(NamedTuple):
    """One file of a log.

    Attributes:
        path: As it is shown to people.
        text: Its text, for excerpts; empty if it could not be read.
        single: The kinds of entries that it has as one table, `[event]`, rather than as one of several, `[[event]]`;
            but for sources, as a file can be that of one source.
        blocks: What knows the places of its entries in a log that is looked at again and again; None if its text tells.
    """

    path: str
    text: str
    single: tuple[str, ...] = ()
    blocks: Places | None = None


class Fault(NamedTuple):
    """Something wrong with a file or with the form of an entry, found while reading.

    Attributes:
        code: The code of the rule that reports it.
        spot: The entry, or None for a file as a whole.
        key: The key in the entry, or None for the entry as a whole.
        file: The file, if there is no entry.
        line: Line from 1, if there is no entry; column likewise.
        words: The values for the rule's message.
    """

    code: str
    spot: Spot | None
    key: str | None
    words: Mapping[str, Localized]
    file: int = 0
    line: int = 1
    column: int = 1


class Log(NamedTuple):
    """All entries of a log, in the order of its files; of two with one id the first counts.

    Attributes:
        currency: What 元 and $ mean where nothing nearer says it; None if nothing says it.
        fiscal_year_start: The month in which fiscal years begin where nothing nearer says it; None if nothing says it.
        lanes: The lanes of its timeline: place, kind, status, none, or ids of places; None if nothing says it.
        rates: The rates of exchange that sources give.
        is_cut: Entries were left out of it, as by `--known-by`: a missing entry may be in the whole log.
    """

    path: str
    title: Names
    files: tuple[LogFile, ...]
    places: dict[str, Place]
    metrics: dict[str, Metric]
    events: dict[str, Event]
    sources: dict[str, Source]
    figures: list[Figure]
    datings: list[Dating]
    reviews: list[Review]
    faults: list[Fault]
    currency: str | None = None
    fiscal_year_start: int | None = None
    rates: Sequence[Rate] = ()
    is_cut: bool = False
    lanes: str | tuple[str, ...] | None = None
