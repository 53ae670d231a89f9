"""Other values for the keys of an entry; all else in its file stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from hetao_cli.log.files.files import parse_document
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import KINDS
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.write.edits import edited, names_in, with_item, with_value, without_key, without_part, without_some
from hetao_cli.write.placement import rows_in_order
from hetao_cli.write.planning import Plan
from hetao_cli.write.referring import Scanned, not_changeable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.model.entries import Spot
    from hetao_cli.write.changing import Planned
    from hetao_cli.write.referring import Named
    from hetao_cli.write.toml_text import Value
    from hetao_cli.write.trial import Current


class Setting(NamedTuple):
    """Another value for a key.

    Attributes:
        key: The key.
        how: What happens: it has the value, it goes, its list has one more, its list has one less.
        value: The value; empty where it goes.
        part: Of a name by language the tag of one; else empty.
    """

    key: str
    how: Literal["set", "unset", "add", "take"]
    value: Value = ""
    part: str = ""


def plan_editing(current: Current, entry: Named, settings: Sequence[Setting]) -> Planned:
    """Return the change by which keys of an entry have other values.

    Raises:
        UsageError: The entry is written in a way that can't be changed.
    """
    plan = Plan(current)
    document = with_settings(current.documents[entry.spot.file], entry.spot, settings)
    planned = plan.planned(_EDITED.filled(kind=KINDS[entry.kind], name=entry.id))
    return planned._replace(texts={entry.spot.file: document.text})


def with_settings(document: ParsedFile, spot: Spot, settings: Sequence[Setting]) -> ParsedFile:
    """Return a file in which keys of an entry have other values, made one after the other.

    Raises:
        UsageError: The entry is written in a way that can't be changed.
    """
    for setting in settings:
        row = rows_in_order(document, spot.table)[spot.ordinal]
        wanted = _expected(row, setting)
        if wanted != row:
            changed = parse_document(_with_setting(document, spot, setting, wanted), document.path)
            rows = rows_in_order(changed, spot.table)
            if changed.trouble is not None or spot.ordinal >= len(rows) or rows[spot.ordinal] != wanted:
                raise not_changeable(document.path)
            document = changed
    return document


def _with_setting(document: ParsedFile, spot: Spot, setting: Setting, wanted: dict[str, Any]) -> str:
    files = Scanned([document])
    text, block = document.text, files.block(spot._replace(file=0))
    key, how, value, part = setting
    if how == "unset":
        return edited(text, without_part(text, block, (key, part)) if part else without_key(text, block, key))
    if how == "set":
        return edited(text, [with_value(text, spot.table, block, (key, part), value)])
    pair = block.pair(key)
    if pair is None or pair.value.items is None:
        return edited(text, [with_value(text, spot.table, block, (key, ""), tuple(wanted[key]))])
    if how == "add":
        return edited(text, [with_item(text, pair, str(value))])
    gone = [item for item, name in names_in(text, pair) if name == value]
    return edited(text, without_some(text, pair.value.items, gone))


def _expected(row: dict[str, Any], setting: Setting) -> dict[str, Any]:
    """Return an entry as it is to be."""
    key, how, value, part = setting
    if part:
        return {**row, key: _expected(row.get(key) or {}, Setting(part, how, value))}
    if how == "unset":
        return {name: one for name, one in row.items() if name != key}
    listed = row.get(key, [])
    listed = [listed] if isinstance(listed, str) else listed
    if how == "take":
        return {**row, key: [one for one in listed if one != value]} if value in listed else row
    if how == "add":
        return row if value in listed else {**row, key: [*listed, value]}
    return {**row, key: list(value) if isinstance(value, tuple) else value}


_EDITED = Message("edit.done", "{kind} {name} changed")
