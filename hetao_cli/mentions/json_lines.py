"""Lines of JSON in any encoding of Unicode, as the first of them shows it: by a byte order mark, or by its zeros."""

from __future__ import annotations

import codecs
import json
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def in_utf8(lines: Iterable[bytes], most: int) -> Iterator[bytes]:
    r"""Yield the lines of a file in UTF-8, without a byte order mark; no more than one is in memory at once.

    Args:
        lines: As bytes, each ending behind the byte of a line feed.
        most: A line of more characters than that is yielded as far as it was read.

    >>> list(in_utf8(b"\xef\xbb\xbf{}\n[]".splitlines(True), 99))
    [b'{}\n', b'[]']
    >>> list(in_utf8('{}\n[]'.encode("utf-16").splitlines(True), 99))
    [b'{}\n', b'[]']
    """
    rest = iter(lines)
    first = next(rest, b"")
    encoding = json.detect_encoding(first)
    if encoding.startswith("utf-8"):
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from rest
    else:
        yield from _recoded(chain([first], rest), encoding, most)


def _recoded(pieces: Iterable[bytes], encoding: str, most: int) -> Iterator[bytes]:
    begun = ""
    for text in codecs.iterdecode(pieces, encoding, "replace"):
        *whole, begun = (begun + text).split("\n")
        yield from (f"{line}\n".encode() for line in whole)
        if len(begun) > most:
            break
    yield begun.encode()
