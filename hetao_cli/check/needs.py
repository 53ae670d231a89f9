"""What a log must have for a rule to find anything: rules that can find nothing in a log are not loaded for it."""

from __future__ import annotations

from itertools import repeat
from operator import attrgetter, ne
from typing import TYPE_CHECKING, Any

from hetao_cli.log.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Collection

    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence


def may_find(rule: Rule, evidence: Evidence) -> bool:
    """Return whether a log has what a rule needs.

    That is, of each of the words of `needs`, one of the alternatives parted by `|`: `dating`, an entry of this kind;
    `figure.section`, an entry that has another value of this key than a missing one means; `fault`, a fault that the
    rule reports; `documents`, those of the sources.
    """
    return all(any(_has(evidence, rule.code, one) for one in word.split("|")) for word in rule.needs.split())


def _has(evidence: Evidence, code: str, what: str) -> bool:
    if what == "fault":
        return any(fault.code == code for fault in evidence.log.faults)
    if what == "documents":
        return evidence.documents is not None
    table, _, key = what.partition(".")
    return evidence.once(_has_key, table, key)


def _has_key(evidence: Evidence, table: str, key: str) -> bool:
    found: Any = getattr(evidence.log, f"{table}s")
    if not key:
        return bool(found)
    entries: Collection[Any] = found.values() if hasattr(found, "values") else found
    [default] = (field.default for field in TABLES[table].fields if field.key == key)
    return any(map(ne, map(attrgetter(key), entries), repeat(default)))
