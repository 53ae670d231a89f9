"""The files of a log as they were last read, with the entries that were made of them."""

# What a file holds can be of any type until it is checked.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.log.again.asking import same
from hetao_cli.log.again.blocks import blocks_of, changed
from hetao_cli.log.assemble import rows_of
from hetao_cli.log.files.columns import Rows, in_columns
from hetao_cli.log.files.files import parse_document
from hetao_cli.log.rows import load_rows
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.log.again.blocks import Blocks, Change
    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.log.schema import EntryTable
    from hetao_cli.model.log import Fault


class _Entries(NamedTuple):
    """The entries of a kind in a file.

    Attributes:
        made: In the order of the file.
        wrong: Whether something is wrong with one of them: then they are made again at each look, to tell what.
        number: The number of the file.
        source: The source of entries that name none.
    """

    made: list[Any]
    wrong: bool
    number: int
    source: str | None


class KeptFile:
    """A file.

    Attributes:
        document: What was read.
        blocks: Its blocks; None if it can only be read as a whole.
        change: What has changed of it, if that alone was read; then the document has none of its rows.
        entries: Those that were made of it, by the names of the tables.
    """

    def __init__(
        self, document: ParsedFile, blocks: Blocks | None, old: KeptFile | None, change: Change | None = None
    ) -> None:
        self.document, self.blocks, self.change = document, blocks, change
        self._old, self.entries = old, dict[str, _Entries]()

    def load(self, table: EntryTable, number: int, source: str | None, faults: list[Fault]) -> list[Any] | None:
        """Make the entries of a kind, but for those that are known; None if the file is to be read as a whole."""
        known = self.entries.get(table.name)
        if known is not None and known[1:] == (False, number, source):
            return known.made
        old = known or (self._old.entries.get(table.name) if self._old is not None else None)
        told = len(faults)
        if self.change is None:
            rows = rows_of(self.document, table.name)
            labels = self.blocks.by_name.get(table.name) if self.blocks is not None else None
            made = load_rows(table, rows if labels is None else _labelled(rows, labels), number, source, faults)
            made = made if old is None else _shared(old.made, made)
        elif old is None or old[1:] != (False, number, source):
            return None
        else:
            made = self._spliced(self.change, old.made, table, number, source, faults)
        self.entries[table.name] = _Entries(made, len(faults) > told, number, source)
        return made

    def _spliced(
        self, change: Change, old: list[Any], table: EntryTable, number: int, source: str | None, faults: list[Fault]
    ) -> list[Any]:
        if table.name not in change.kept:
            return old
        (first, last), new = change.kept[table.name], change.rows[table.name]
        rows = _labelled(in_columns([row for _, row in new]), [label for label, _ in new])
        made = load_rows(table, rows, number, source, faults)
        return [*old[:first], *_shared(old[first : len(old) - last], made), *old[len(old) - last :]]

    def follow(self, text: str) -> KeptFile:
        """Return the file with the text that it has now."""
        if text == self.document.text:
            return self
        found = changed(self.blocks, text) if self.blocks is not None else None
        if found is None or self.blocks is None:
            return read_file(text, self.document.path, self)
        blocks, change = found
        listed = set(self.blocks.names)
        tables = {name: Rows([], []) if name in listed else one for name, one in self.document.tables.items()}
        return KeptFile(self.document._replace(text=text, tables=tables), blocks, self, change)

    def whole(self) -> KeptFile:
        """Return the file as it is, all of it read."""
        return self if self.change is None else read_file(self.document.text, self.document.path, self._old or self)

    def settle(self) -> None:
        """Forget what it was made of."""
        self._old = None


def read_file(text: str, path: str, old: KeptFile | None) -> KeptFile:
    """Read a file as a whole; what it was before tells which blocks have stayed."""
    document = parse_document(text, path)
    if document.trouble is not None:
        return KeptFile(document, None, old)
    return KeptFile(document, blocks_of(text, document.tables, old.blocks if old is not None else None), old)


def _labelled(rows: Rows, labels: list[int]) -> Rows:
    """Return rows with the labels of their blocks for ordinals."""
    return rows._replace(batches=[one._replace(ordinals=[labels[at] for at in one.ordinals]) for one in rows.batches])


def _shared(old: list[Any], new: list[Any]) -> list[Any]:
    """Return new entries; those that are as they were are the same objects."""
    known = {one.spot: one for one in old}
    found = ((known.get(one.spot), one) for one in new)
    return [was if was is not None and was == one and same(was, one) else one for was, one in found]
