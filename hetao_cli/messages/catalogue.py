"""Catalogues of messages: one file in gettext's PO format for each language but English, which is in the code.

The id of a message is its context (`msgctxt`), its English the `msgid`: an editor shows missing translations
and those of changed English. They are read as they are, without gettext: its compiled form would be a second file to
keep, and reading the source takes 2 ms, only in runs that are not in English.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING

from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENTRY = regex(
    r'^msgctxt (?P<context>".*"(?:\n".*")*)\nmsgid (?P<english>".*"(?:\n".*")*)\nmsgstr (?P<text>".*"(?:\n".*")*)$',
    re.MULTILINE,
)
_JOINT = '"\n"'
_ESCAPE = regex(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t"}


class Translation(NamedTuple):
    """An entry of a catalogue.

    Attributes:
        english: The English that was translated.
        text: The translation; empty if there is none.
    """

    english: str
    text: str


@cache
def catalogue_of(language: str) -> dict[str, str]:
    """Return the translations of a language by the ids of messages; none for a language without a catalogue."""
    return {_unquoted(found["context"]): _unquoted(found["text"]) for found in _entries_in(path_of(language))}


def path_of(language: str) -> str:
    """Return the path of the catalogue of a language."""
    return os.path.join(os.path.dirname(__file__), f"{language}.po")


def read_entries(path: str) -> dict[str, Translation]:
    """Return the entries of a catalogue by the ids of messages; none where there is no such file."""
    return {
        _unquoted(found["context"]): Translation(_unquoted(found["english"]), _unquoted(found["text"]))
        for found in _entries_in(path)
    }


def _entries_in(path: str) -> Iterator[re.Match[str]]:
    try:
        with open(path, encoding="utf-8") as file:
            return _ENTRY.finditer(file.read())
    except FileNotFoundError:
        return iter(())


def _unquoted(quoted: str) -> str:
    text = quoted[1:-1].replace(_JOINT, "")
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), text) if "\\" in text else text
