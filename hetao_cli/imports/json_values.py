"""The objects of a JSON text with their lines, whether it has them a line each, in a list or in lists of an object."""

# What a JSON text holds can be of any type.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.imports.table import Unread
from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class JsonObject(NamedTuple):
    """An object, and the line on which it begins, from 1."""

    line: int
    value: Mapping[str, Any]


class JsonValues(NamedTuple):
    """The objects of a text, and what in it is none."""

    values: list[JsonObject]
    unread: list[Unread]


_OBJECTS = re.compile(r"\[\s*\{")
_BLANK = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
"""Numbers stay as they are printed."""


def json_values(text: str) -> list[JsonValues]:
    """Return the objects of a text: those of its lines or of its list; of one object those of each list, and itself.

    What can't be read ends with its line, as objects of JSON Lines do.
    """
    at = _behind_blanks(text, 0)
    if text[at : at + 1] == "[":
        return [_values(text, at + 1, listed=True)]
    try:
        whole, end = _DECODER.raw_decode(text, at)
    except (json.JSONDecodeError, RecursionError):
        return [_values(text, at, listed=False)]
    if text[end:].strip() or not isinstance(whole, dict):
        return [_values(text, at, listed=False)]
    lists = [_values(text, begin, listed=True) for begin in _lists(text, at + 1)]
    return [*lists, JsonValues([JsonObject(text.count("\n", 0, at) + 1, whole)], [])]


def _values(text: str, at: int, *, listed: bool) -> JsonValues:
    """Return the objects from an offset on: to the end of the list, or of the text."""
    values: list[JsonObject] = []
    unread: list[Unread] = []
    at = _behind_blanks(text, at)
    line, counted = 1, 0
    while at < len(text) and not (listed and text[at] == "]"):
        line, counted = line + text.count("\n", counted, at), at
        column = at - text.rfind("\n", 0, at)
        try:
            value, at = _DECODER.raw_decode(text, at)
        except json.JSONDecodeError as error:
            unread.append(Unread(error.lineno, error.colno, _NO_JSON))
            at = _line_end(text, max(at, error.pos))
        except RecursionError:
            unread.append(Unread(line, column, _NO_JSON))
            at = _line_end(text, at)
        else:
            if isinstance(value, dict):
                values.append(JsonObject(line, value))
            else:
                unread.append(Unread(line, column, _NO_OBJECT))
        at = _behind_blanks(text, at)
    return JsonValues(values, unread)


def _lists(text: str, at: int) -> Iterator[int]:
    """Yield the offsets behind the brackets of the lists of objects that an object has."""
    at = _behind_blanks(text, at)
    while text[at : at + 1] == '"':
        _, at = _DECODER.raw_decode(text, at)
        at = _behind_blanks(text, text.index(":", at) + 1)
        if _OBJECTS.match(text, at):
            yield at + 1
        _, at = _DECODER.raw_decode(text, at)
        at = _behind_blanks(text, at)


def _behind_blanks(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found is not None else at


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


_NO_JSON = Message("import.no-json", "it is no JSON")
_NO_OBJECT = Message("import.no-object", "it is no object of JSON")
