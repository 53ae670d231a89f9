"""Entries as TOML, in the style of logs written by hand."""

# tomlkit types its items by classes of its own; only their text is used here.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import tomlkit

if TYPE_CHECKING:
    from collections.abc import Mapping

Value: TypeAlias = "str | float | tuple[str | float, ...] | dict[str, str]"
"""A value of a key that is written here: a text, a number, true or false, a list of these, or names by language."""


def text_of(text: str) -> str:
    r"""Return a text in quotes, on one line; invisible characters and marks of direction are escaped.

    >>> print(text_of('say "447家"\n'))
    "say \"447家\"\n"
    """
    quoted = tomlkit.string(text).as_string()
    return "".join(char if char.isprintable() or char == _WIDE_BLANK else _escape(char) for char in quoted)


def _escape(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) <= _LAST_OF_FOUR_DIGITS else f"\\U{ord(char):08x}"


_LAST_OF_FOUR_DIGITS = 0xFFFF
_WIDE_BLANK = "\u3000"


def value_text(value: Value) -> str:
    """Return a value as it is written behind its key.

    >>> print(value_text({"en": "park", "zh-Hans": "园区"}))
    { en = "park", zh-Hans = "园区" }
    >>> print(value_text(("en", "zh-Hant")))
    ["en", "zh-Hant"]
    """
    if isinstance(value, str):
        return text_of(value)
    if isinstance(value, int | float):
        return str(value).lower()
    if isinstance(value, dict):
        return f"{{ {_pairs(value)} }}"
    return f"[{', '.join(map(value_text, value))}]"


def _pairs(values: Mapping[str, Value]) -> str:
    return ", ".join(f"{key} = {value_text(value)}" for key, value in values.items())


def entry_text(header: str, values: Mapping[str, Value]) -> str:
    """Return an entry: its header and a line for each key.

    >>> print(entry_text("[[figure]]", {"place": "park", "says": "447家"}), end="")
    [[figure]]
    place = "park"
    says = "447家"
    """
    return "".join(f"{line}\n" for line in (header, *(f"{key} = {value_text(value)}" for key, value in values.items())))


def in_list(text: str, table: str, index: int, values: Mapping[str, Value]) -> str:
    """Return the text of a file whose list `table = [{…}, …]` has one more entry, at `index`.

    Raises:
        ValueError: The file has no such list, or it can't be read.
    """
    from tomlkit.exceptions import TOMLKitError
    from tomlkit.items import Array

    try:
        document = tomlkit.parse(text)
        entries = document[table]
        if isinstance(entries, Array):
            entries.insert(index, tomlkit.parse(f"entry = {{ {_pairs(values)} }}")["entry"])
            return tomlkit.dumps(document)
    except TOMLKitError as error:
        raise ValueError(str(error)) from None
    raise ValueError(f"its '{table}' is no list of entries")
