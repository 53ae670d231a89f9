"""Changes to texts, bytes and logs, each drawn from random numbers that it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import rtoml
from hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

Piece = TypeVar("Piece", str, bytes)
Tables: TypeAlias = dict[str, Any]

_WORDS = """
0 1 9 12 447 2025 1,234 ２０２５ 一 三十 〇 两 半 几 十 百 千 万 亿 億 多 余 倍 约 近 年 月 日 底 周 季度 去年 今年
截至 超过 至少 百分之 平方公里 公顷 家 元 港元 HK$ RMB US$ € % ‰ + - – ~ / . , ; : ( ) [ ] # ? X
last next year month Monday Dec. December May of the end by in since between per cent nearly over than hundred
million billion dozen half quarter square metres ha Y1E9 -0044 2024-13 24:00 ± × ½ ² 10^4 e+3
"""
TOKENS = [*_WORDS.split(), " ", "\n", "\u3000", "\u00a0", "\u200b", *HOSTILE.values()]
MAGIC = [
    b"\x00",
    b"\xff" * 4,
    b"\x7f\xff\xff\xff",
    b"%PDF-1.7",
    b"endobj",
    b"stream\n",
    b"PK\x03\x04",
    b"<",
    b"&#0;",
    b"]]>",
]


def mutated(text: str, random: Random, others: Sequence[str]) -> str:
    """Return a text with one to eight changes: something out, twice, elsewhere, or in from another text."""
    for _ in range(random.randint(1, 8)):
        kind = random.randrange(4)
        if kind == 0:
            text = _put(text, random, random.choice(TOKENS))
        elif kind == 1:
            text = _put(text, random, _slice(random.choice(others), random))
        else:
            text = _cut_or_doubled(text, random, twice=kind == 2)
    return text


def mutated_bytes(data: bytes, random: Random) -> bytes:
    """Return bytes with one to eight changes: bits, pieces out or twice, and what begins formats."""
    for _ in range(random.randint(1, 8)):
        kind = random.randrange(4)
        if kind == 0 and data:
            place = random.randrange(len(data))
            data = data[:place] + bytes([data[place] ^ 1 << random.randrange(8)]) + data[place + 1 :]
        elif kind == 1:
            data = _put(data, random, random.choice(MAGIC))
        else:
            data = _cut_or_doubled(data, random, twice=kind == 2)
    return data


def _slice(text: Piece, random: Random) -> Piece:
    start = random.randint(0, len(text))
    return text[start : start + random.randint(1, 20)]


def _put(text: Piece, random: Random, piece: Piece) -> Piece:
    place = random.randint(0, len(text))
    return text[:place] + piece + text[place:]


def _cut_or_doubled(text: Piece, random: Random, *, twice: bool) -> Piece:
    start = random.randint(0, len(text))
    end = start + random.randint(1, 30)
    return text[:end] + text[start:] if twice else text[:start] + text[end:]


def mutated_log(text: str, random: Random, values: Sequence[Any]) -> str:
    """Return a log with one to six changes to its entries, and one time in four also to its text."""
    tables: Tables = rtoml.loads(text)
    for _ in range(random.randint(1, 6)):
        rows = tables[random.choice([name for name in tables if name != "log"])]
        row = random.choice(rows)
        key = random.choice([*row])
        kind = random.randrange(6)
        if kind == 0:
            del row[key]
            rows[:] = [one for one in rows if one] or [{"id": "x"}]
        elif kind == 1:
            rows.append(dict(random.choice(rows)))
        elif kind == 2:
            row[random.choice([*TOKENS, key.upper()])] = row[key]
        elif kind == 3 and isinstance(row[key], str):
            row[key] = mutated(row[key], random, [value for value in values if isinstance(value, str)])
        else:
            row[key] = random.choice(values)
    written = rtoml.dumps(tables)
    return mutated(written, random, [text]) if random.randrange(4) == 0 else written


def values_of(texts: Sequence[str]) -> list[Any]:
    """Return every value of some logs, and some of other kinds."""
    found: list[Any] = [0, -1, 1.5, True, [], [[]], {}, "", " ", [""], {"en": ""}, {"zh-CN": "x"}]
    for text in texts:
        tables: Tables = rtoml.loads(text)
        found += [value for name, rows in tables.items() if name != "log" for row in rows for value in row.values()]
    return found
