"""Ids and references: duplicate ids, references to nothing, circles."""

# The contents of a file can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from hetao_cli.log.schema import TABLES
from hetao_cli.messages.message import Localized, Message
from hetao_cli.model.errors import near_miss
from hetao_cli.model.log import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hetao_cli.log.schema import Field

DUPLICATE_ID, UNKNOWN_REFERENCE, CYCLE = "F005", "F008", "F009"

MOST_GUESSED = 20
"""The faults after which similar ids are no longer looked for: among 20,000 ids each search takes half a second."""


def by_id(entries: list[Any], faults: list[Fault]) -> dict[str, Any]:
    """Return entries by id, the first of each; append a fault for each further one."""
    found: dict[str, Any] = {entry.id: entry for entry in entries}
    if len(found) == len(entries):
        return found
    found.clear()
    faults.extend(
        Fault(DUPLICATE_ID, entry.spot, "id", {"id": entry.id, "table": entry.spot.table})
        for entry in entries
        if found.setdefault(entry.id, entry) is not entry
    )
    return found


def keep_referring(
    table: str, entries: list[Any], ids: Mapping[str, Mapping[str, Any]], faults: list[Fault]
) -> list[Any]:
    """Return the entries whose references name something.

    An entry is left out if a required reference is to nothing; an optional one is taken as missing; each is a fault.

    Args:
        table: The kind of the entries.
        entries: All of one kind.
        ids: The entries that exist, by kind of table and id.
        faults: Collects faults.
    """
    # of hundreds of thousands of entries only those with a faulty key are checked one by one
    checks = [
        (field, ids[field.refers_to])
        for field in TABLES[table].fields
        if field.refers_to is not None and not _all_known(entries, field, ids[field.refers_to])
    ]
    if not checks:
        return entries
    required = [(field, known) for field, known in checks if field.required]
    optional = [(field, known) for field, known in checks if not field.required]
    kept: list[Any] = []
    for entry in entries:
        unknown = [(field, known) for field, known in required if getattr(entry, field.key) not in known]
        for field, known in unknown:
            _report_unknown(entry, field, getattr(entry, field.key), known, faults)
        if not unknown:
            kept.append(_without_dead_links(entry, optional, faults) if optional else entry)
    return kept


def _all_known(entries: list[Any], field: Field, known: Mapping[str, Any]) -> bool:
    """Return whether all references of entries in one key exist."""
    values = set(map(attrgetter(field.key), entries)) - {None}
    names = set(chain(*values)) if field.default == () else values
    return names <= known.keys()


def _without_dead_links(entry: Any, checks: list[Any], faults: list[Fault]) -> Any:
    for field, known in checks:
        value = getattr(entry, field.key)
        if value is None or value == ():
            continue
        names = (value,) if isinstance(value, str) else value
        dead = [name for name in names if name not in known]
        for name in dead:
            _report_unknown(entry, field, name, known, faults)
        if dead:
            alive = tuple(name for name in names if name in known)
            entry = entry._replace(**{field.key: alive if isinstance(value, tuple) else None})
    return entry


def _report_unknown(entry: Any, field: Field, name: str, known: Mapping[str, Any], faults: list[Fault]) -> None:
    near = (
        near_miss(name, sorted(known))
        if len(faults) < MOST_GUESSED
        else Message("near.of", "of {n} that there are", {"n": len(known)})
    )
    words: dict[str, Localized] = {"kind": field.refers_to or "", "id": name, "near": near}
    faults.append(Fault(UNKNOWN_REFERENCE, entry.spot, field.key, words))


def cut_cycles(entries: dict[str, Any], keys: tuple[str, ...], faults: list[Fault]) -> dict[str, Any]:
    """Return the entries without links that close a circle.

    Each circle is a fault, reported at the entry that closes it.

    Args:
        entries: By id; all that `keys` name is among them.
        keys: References, or tuples of references, to entries of the same kind; a circle may lead over several of them.
        faults: Collects faults.
    """
    if not any(any(map(attrgetter(key), entries.values())) for key in keys):
        return entries
    done: set[str] = set()
    cut = dict(entries)
    for start, entry in entries.items():
        if start in done or not any(getattr(entry, key) for key in keys):
            continue
        trail: dict[str, Any] = {start: iter(_links(cut[start], keys))}
        while trail:
            current = next(reversed(trail))
            key, following = next(trail[current], ("", None))
            if following is None:
                done.add(current)
                del trail[current]
            elif following in trail:
                faults.append(_cycle(cut[current], key, [*_from(trail, following), following]))
                cut[current] = _unlink(cut[current], key, following)
            elif following not in done:
                trail[following] = iter(_links(cut[following], keys))
    return cut


def _links(entry: Any, keys: tuple[str, ...]) -> dict[tuple[str, str], None]:
    values = [(key, getattr(entry, key)) for key in keys]
    links = [(key, name) for key, value in values for name in (value if isinstance(value, tuple) else (value,)) if name]
    return dict.fromkeys(links)


def _from(trail: Iterable[str], name: str) -> list[str]:
    names = list(trail)
    return names[names.index(name) :]


def _cycle(entry: Any, key: str, names: list[str]) -> Fault:
    return Fault(CYCLE, entry.spot, key, {"key": key, "circle": " → ".join(names)})


def _unlink(entry: Any, key: str, name: str) -> Any:
    value = getattr(entry, key)
    return entry._replace(**{key: tuple(link for link in value if link != name) if isinstance(value, tuple) else None})
