"""The ids of figures and datings that have none of their own: made of what they say, so that they stay."""

# What a file holds can be of any type until it is checked.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from itertools import compress, count
from operator import add, attrgetter, itemgetter, ne
from typing import Any
from zlib import crc32

from hetao_cli.quick.patterns import regex

_SUBJECTS = {
    "figure": attrgetter("source", "place", "metric", "as_of", "language"),
    "dating": attrgetter("source", "event", "language"),
}
"""What the id of an entry is made of, by the kind of its table; what an entry does not have is left out."""

MARK = "~"
"""It stands before the digits that tell entries of one name apart; no id of an author has it."""


def identified(entries: list[Any]) -> list[Any]:
    """Give each entry without an id one that depends on its content, and not on its place among the others.

    Entries of one subject have one name: the last of them has it for its id, those before it with digits made of all
    that they say. So whatever is inserted before an entry leaves its id as it is. Those that say the very same are
    numbered.
    """
    nameless = [entry for entry in entries if entry.id is None]
    if not nameless:
        return entries
    names = shared_names(nameless)
    # the id is the first field; made anew this way in an eighth of the time that its own _replace takes
    rest = map(itemgetter(slice(1, None)), nameless)
    named = map(partial(tuple.__new__, type(nameless[0])), map(add, zip(_told_apart(names, nameless)), rest))
    return list(named) if len(nameless) == len(entries) else [next(named) if one.id is None else one for one in entries]


def shared_names(entries: list[Any]) -> list[str]:
    """Return the name of the subject of each entry of a kind: what its id is made of where it has none."""
    if not entries:
        return []
    parts = zip(*map(_SUBJECTS[entries[0].spot.table], entries), strict=True)
    given = [column for column in parts if any(column)]
    if all(map(all, given)):
        return list(map("/".join, zip(*given, strict=True)))
    return ["/".join(filter(None, subject)) for subject in zip(*given, strict=True)]


def _told_apart(names: list[str], entries: list[Any]) -> list[str]:
    """Return the ids of entries of some names: the last of a name has it, those before it have digits behind it."""
    last = dict(zip(names, count()))
    if len(last) == len(names):
        return names
    ids, alike = list(names), Counter[str]()
    others = list(compress(count(), map(ne, map(last.__getitem__, names), count())))
    for at in reversed(others):
        name = f"{names[at]}{MARK}{_digits(entries[at])}"
        alike[name] += 1
        ids[at] = name if alike[name] == 1 else f"{name}/{alike[name]}"
    return ids


def _digits(entry: Any) -> str:
    """Return eight hexadecimal digits made of what an entry says: of all but its id and its spot."""
    said = ((key, value) for key, value in entry._asdict().items() if key not in {"id", "spot"} and value is not None)
    return f"{crc32(repr(sorted(said)).encode('utf-8', 'surrogateescape')):08x}"


def plain_name(name: str) -> str:
    """Return the name that an id shares with those of other entries of its subject.

    Such entries were once numbered alone, and reviews may name them so.

    >>> [plain_name(name) for name in ("gazette/park/staff~0b5e2f13", "gazette/park/staff/2", "gazette/mou")]
    ['gazette/park/staff', 'gazette/park/staff', 'gazette/mou']
    """
    return _TELLING_APART.sub("", name)


_TELLING_APART = regex(r"(?<=[a-z0-9])(?:~[0-9a-f]{8})?(?:/[0-9]{1,3})?\Z", re.ASCII)


def slug(text: str) -> str:
    """Return the id that is nearest to a text; empty if there is none.

    >>> slug("Southern Weekly, 2025")
    'southern-weekly-2025'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
