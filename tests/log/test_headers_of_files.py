"""The headers of a file are found in its lines at once as they are one after the other."""

from __future__ import annotations

import random

import pytest
from test_shapes import written

from hetao_cli.log.files import positions
from hetao_cli.log.files.positions import (
    _KEY,
    _found,
    _key,
    _plain_text,
    _position_of_value,
    _scanned_headers,
    _split_headers,
    _without_blocks,
)


@pytest.mark.parametrize("seed", range(20))
def test_headers_and_keys_found_at_once_are_those_of_a_scan(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)  # noqa: S311 - examples, no secret
    monkeypatch.setattr(positions, "_PART", rng.choice((10, 200, 10_000)))
    for _ in range(50):
        text = written(rng).replace("\n  [", "\n[")
        scanned = _without_blocks(text)
        one, other = _split_headers(scanned), _scanned_headers(scanned)

        assert (one.starts, one.lines, one.tables) == (other.starts, other.lines, other.tables), text
        for table, numbers in one.tables.items():
            for ordinal, number in enumerate(numbers):
                extent = one.starts[number], one.starts[number + 1]
                keys = _found(_KEY, text, extent, one.lines[number])
                for key in ("id", "says", "quoted", "name", "as_of", "de-1", "absent"):
                    found, wanted = _key(text, table, ordinal, key), keys.get(key)
                    assert (found is None) == (wanted is None), (key, text)
                    plain = _plain_text(text, table, ordinal, key)
                    assert plain is None or plain == _position_of_value(text, table, ordinal, key), (key, text)
                    if found is not None and wanted is not None:
                        assert (found.match.span("value"), found.line) == (wanted.match.span("value"), wanted.line)
