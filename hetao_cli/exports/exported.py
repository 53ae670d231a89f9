"""What an export is: its files, and what its format could not say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.tables.tables import Tables


class Loss(NamedTuple):
    """What a format can't say.

    Attributes:
        what: What it is, of how many `n`.
        kept: Where it stands instead.
    """

    what: Message
    kept: Message


class Request(NamedTuple):
    """What is to be exported.

    Attributes:
        tables: The tables of a log.
        stem: How the names of its files begin: that of the file which is asked for, without its ending.
        names: The tables that are wanted, in formats that have tables.
    """

    tables: Tables
    stem: str
    names: tuple[str, ...]


class Exported(NamedTuple):
    """An export.

    Attributes:
        files: The bytes of each file by its name, the main one first.
        losses: How often each thing could not be said.
    """

    files: dict[str, bytes]
    losses: tuple[tuple[Loss, int], ...] = ()

    def talk(self) -> Iterable[Message]:
        """Yield a line for each thing that could not be said."""
        for loss, count in self.losses:
            if count:
                yield _LOST.filled(what=loss.what.filled(n=count), kept=loss.kept)


class Format(NamedTuple):
    """A format of exports.

    Attributes:
        name: Its name.
        title: What it is, in a line.
        ending: How the names of its files end.
        has: The tables that it tells.
        losses: What it can't say.
        write: Makes the files of the tables of a log.
        many: Each table is a file of its own, of which any can be had alone.
        packed: Its files belong together, so that one file of them all is a zip.
        extra: The extra of the package that it needs; empty for none.
    """

    name: str
    title: str
    ending: str
    has: tuple[str, ...]
    losses: tuple[Loss, ...]
    write: Callable[[Request], Exported]
    many: bool
    packed: bool
    extra: str


_LOST: Message = Message("export.lost", "{what}, {kept}")
OPEN_ENDS = Message("export.open-ends", "entries whose time has an open end: {n}")
VAGUE = Message("export.vague", "entries with a date that is approximate, uncertain or no single day: {n}")
UNDATED = Message("export.undated", "entries without a date that can be told: {n}")
DISPUTED = Message("export.disputed", "entries in dispute or in doubt: {n}")
HEDGED = Message("export.hedged", "figures with a hedge: {n}")
NO_ITEM = Message("export.no-item", "figures whose place, metric or unit has no name in Wikidata: {n}")
NO_OUTCOME = Message("export.no-outcome", "figures that are plans or estimates: {n}")
FORMULAS = Message("export.formulas", "cells that a spreadsheet takes for formulas: {n}")
OTHER_TABLES = Message("export.other-tables", "other tables: {n}")

IN_NOTE = Message("export.in-note", "in the note of each")
AS_JOURNAL = Message("export.as-journal", "as notes without a date (VJOURNAL)")
IN_COMMENT = Message("export.in-comment", "in comments")
IN_TITLE = Message("export.in-title", "in the text of the title")
APOSTROPHE = Message("export.apostrophe", "with an apostrophe before them")
IN_FOLDER = Message("export.in-folder", "-o FOLDER/ or FILE.zip has all")
