"""Rows of tables as columns: most rows of a log have the same keys, and are checked together, column by column.

As columns a large log takes a third of the memory that it takes as one dict a row.
"""

# The contents of a file can be of any type until the loading checks them.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from typing import Any

from hetao_cli.quick.tuples import NamedTuple


class Batch(NamedTuple):
    """Rows that have the same keys in the same order.

    Attributes:
        keys: In the order of the file.
        ordinals: The numbers of these rows among all of their table, ascending.
        columns: The values of each key, in the order of the rows; none if there is no key.
    """

    keys: tuple[str, ...]
    ordinals: list[int]
    columns: list[list[Any]]

    def row(self, index: int) -> dict[str, Any]:
        """Return one of the rows as it was read."""
        return {key: column[index] for key, column in zip(self.keys, self.columns, strict=True)}


class Rows(NamedTuple):
    """All rows of one kind of table in a file.

    Attributes:
        batches: The rows that are tables.
        odd: The others, with their ordinals.
    """

    batches: list[Batch]
    odd: list[tuple[int, Any]]

    def ids(self) -> set[str]:
        """Return the ids of the rows, as text; an empty one for rows without."""
        found = [batch.columns[batch.keys.index("id")] if "id" in batch.keys else [""] for batch in self.batches]
        return {str(name) for column in found for name in column}


def in_columns(rows: list[Any]) -> Rows:
    """Return rows by their keys, as columns.

    >>> in_columns([{"id": "a"}, {"id": "b"}]).batches
    [Batch(keys=('id',), ordinals=[0, 1], columns=[['a', 'b']])]
    """
    keys = [tuple(row) if type(row) is dict else None for row in rows]
    if len(set(keys)) == 1 and keys[0] is not None:
        return Rows([_batch(keys[0], list(range(len(rows))), rows)], [])
    groups: dict[tuple[str, ...] | None, list[int]] = {}
    for index, group in enumerate(keys):
        groups.setdefault(group, []).append(index)
    odd = [(index, rows[index]) for index in groups.pop(None, [])]
    return Rows(
        [
            _batch(group, indices, [rows[index] for index in indices])
            for group, indices in groups.items()
            if group is not None
        ],
        odd,
    )


def _batch(keys: tuple[str, ...], ordinals: list[int], rows: list[dict[str, Any]]) -> Batch:
    return Batch(keys, ordinals, list(map(list, zip(*map(dict.values, rows), strict=True))))


def share(batch: Batch, seen: dict[Any, Any]) -> Batch:
    """Return a batch whose equal texts, and equal tables of texts, are the same objects.

    Args:
        batch: A batch as read, in which each text is an object of its own.
        seen: Collects the shared objects of all batches of a file.
    """
    return batch._replace(columns=[_shared(column, seen) for column in batch.columns])


def _shared(column: list[Any], seen: dict[Any, Any]) -> list[Any]:
    types = set(map(type, column))
    if types == {str}:
        return list(map(seen.setdefault, column, column))
    if types == {dict} and all({str}.issuperset(map(type, table.values())) for table in column):
        return list(map(seen.setdefault, map(tuple, map(dict.items, column)), column))
    return column
