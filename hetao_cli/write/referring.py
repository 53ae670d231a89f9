"""What of a log refers to an entry, where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Message
from hetao_cli.model.entries import Spot
from hetao_cli.model.errors import UsageError
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.write.edits import names_in
from hetao_cli.write.spans import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.log.schema import Field
    from hetao_cli.write.spans import Block, Written


class Named(NamedTuple):
    """An entry that is to be changed.

    Attributes:
        kind: Its kind of table.
        id: Its id, its own or one that is made of what it says.
        spot: Where it stands.
    """

    kind: str
    id: str
    spot: Spot


class Reference(NamedTuple):
    """A reference to an entry.

    Attributes:
        spot: The entry that refers.
        field: The key by which it does.
        value: Where the id is written; None where it is the one source of its file that is meant.
    """

    spot: Spot
    field: Field
    value: Written | None


class Scanned:
    """The files of a log, each scanned when it is first asked for.

    Attributes:
        documents: The files as read.
    """

    def __init__(self, documents: Sequence[ParsedFile]) -> None:
        self.documents = documents
        self._scanned: dict[int, dict[str, list[Block]]] = {}

    def blocks(self, number: int) -> dict[str, list[Block]]:
        """Return the entries of a file by kind.

        Raises:
            UsageError: It is written in a way that can't be changed.
        """
        if number not in self._scanned:
            try:
                self._scanned[number] = blocks_of(self.documents[number].text)
            except ValueError:
                raise not_changeable(self.documents[number].path) from None
        return self._scanned[number]

    def block(self, spot: Spot) -> Block:
        """Return an entry as it is written.

        Raises:
            UsageError: It is written in a way that can't be changed.
        """
        blocks = self.blocks(spot.file).get(spot.table, [])
        if spot.ordinal >= len(blocks):
            raise not_changeable(self.documents[spot.file].path)
        return blocks[spot.ordinal]

    def text(self, spot: Spot) -> str:
        """Return the text of the file of an entry."""
        return self.documents[spot.file].text


def not_changeable(path: str) -> UsageError:
    """Return the error that a file is written in a way that can't be changed."""
    return UsageError(_NOT_CHANGEABLE.filled(path=path))


def references_to(files: Scanned, named: Named) -> Iterator[Reference]:
    """Yield all references to an entry, in the order of the files."""
    keys = {table: [field for field in one.fields if field.refers_to == named.kind] for table, one in TABLES.items()}
    for number, document in enumerate(files.documents):
        if named.id not in document.text:
            continue
        blocks = files.blocks(number)
        alone = named.kind == "source" and named.spot.file == number and isinstance(document.tables.get("source"), dict)
        for table, fields in keys.items():
            for ordinal, block in enumerate(blocks.get(table, ()) if fields else ()):
                for field in fields:
                    yield from _of_field(document.text, block, Spot(number, table, ordinal), field, named, alone=alone)


def _of_field(text: str, block: Block, spot: Spot, field: Field, named: Named, *, alone: bool) -> Iterator[Reference]:
    pair = block.pair(field.key)
    if pair is not None:
        yield from (Reference(spot, field, value) for value, name in names_in(text, pair) if name == named.id)
    elif alone and field.key == "source":
        yield Reference(spot, field, None)


_NOT_CHANGEABLE = Message("change.not-changeable", "{path}: it is written in a way that can't be changed by a command")
