"""A log or a text says the same however it is written down: ends of lines, files, scripts, digits, seeds of hashes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
import rtoml
from budget import chances, corpus, lines
from conftest import TWO_PARKS
from good_log import GOOD, TODAY

from hetao_cli import read_text
from hetao_cli.model.scripts import simplified
from hetao_cli.quantities.literal import read_literal

if TYPE_CHECKING:
    from random import Random

    from conftest import Hetao

pytestmark = pytest.mark.slow

Json: TypeAlias = Any
LOGS = {"good": GOOD, "two-parks": TWO_PARKS, "series": corpus("logs")[0]}
COMMANDS = {
    "timeline": ["timeline", "--gaps"],
    "compare": ["compare"],
    "check": ["check", "--group", "strict", "--verbose"],
    "check-statistics": ["check", "--statistics"],
    "figures": ["figures"],
    "sources": ["sources"],
    "stats": ["stats"],
    "stats-milestones": ["stats", "--milestones"],
    "show": ["show", "opening"],
    "plot": ["plot", "firms"],
    "read": ["read", "{document}"],
    "check-document": ["check", "{document}", "--published", "2025-08"],
}
PLACES = frozenset(
    ["path", "file", "line", "column", "end_line", "end_column", "id", "figures", "fingerprint", "excerpt", "log"]
)
"""Keys that say where something stands, or that are made of it, where other files may be said."""


def asked(hetao: Hetao, name: str, log: Path, *options: str) -> tuple[int, str, str]:
    """Return the exit code and what a command says of a log, from its folder on."""
    document = log.parent / "document.txt"
    document.write_text(corpus("texts")[0], encoding="utf-8")
    arguments = [argument.format(document=document) for argument in COMMANDS[name]]
    told = hetao(*arguments, "--log", str(log), "--today", TODAY, *options)
    assert "internal error" not in told.err
    out, err = (text.replace(str(log.parent), ".") for text in (told.out, told.err))
    return told.code, out, err


def written(folder: Path, files: dict[str, bytes]) -> Path:
    """Write the files of a log, and return the path of the first."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder / next(iter(files))


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("log", LOGS)
def test_ends_of_lines_and_a_byte_order_mark_change_nothing(name: str, log: str, hetao: Hetao, tmp_path: Path) -> None:
    data = LOGS[log].encode()
    plain = asked(hetao, name, written(tmp_path / "plain", {"events.toml": data}))
    for mark in (b"", b"\xef\xbb\xbf"):
        for end in (b"\n", b"\r\n"):
            other = written(tmp_path / "other", {"events.toml": mark + data.replace(b"\n", end)})
            assert asked(hetao, name, other) == plain


def without_places(document: Json) -> Json:
    """Return a document without what says where something stands, its lists in the order of what is left."""
    if isinstance(document, dict):
        return {key: without_places(value) for key, value in document.items() if key not in PLACES}
    if isinstance(document, list):
        return sorted(map(without_places, document), key=json.dumps)
    return document


def in_files(text: str, patterns: list[str]) -> dict[str, bytes]:
    """Return a log as many files, those of the patterns: its own, and one of each kind of entries."""
    tables = rtoml.loads(text)
    head = {"log": tables.pop("log") | {"include": patterns}}
    parts = {f"parts/{name}.toml": {name: rows} for name, rows in tables.items()}
    return {
        "events.toml": rtoml.dumps(head).encode(),
        **{name: rtoml.dumps(part).encode() for name, part in parts.items()},
    }


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("log", LOGS)
def test_many_files_in_any_order_say_what_one_says(name: str, log: str, hetao: Hetao, tmp_path: Path) -> None:
    names = sorted(in_files(LOGS[log], []))[1:]
    whole = asked(hetao, name, written(tmp_path / "whole", {"events.toml": LOGS[log].encode()}), "--format", "json")
    for number, patterns in enumerate((["parts/*.toml"], names, names[::-1], [*names[3:], "**/*.toml"])):
        many = written(tmp_path / str(number), in_files(LOGS[log], patterns))
        code, out, err = asked(hetao, name, many, "--format", "json")
        assert (code, err) == (whole[0], whole[2])
        if whole[1]:
            assert without_places(json.loads(out)) == without_places(json.loads(whole[1]))


@pytest.mark.parametrize("name", ["timeline", "check", "stats"])
def test_the_seed_of_hashes_changes_nothing(name: str, tmp_path: Path) -> None:
    log = written(tmp_path, {"events.toml": TWO_PARKS.encode()})
    command = [sys.executable, "-m", "hetao_cli", *COMMANDS[name], "--log", str(log), "--today", TODAY]
    root = str(Path(__file__).parents[2])
    told = [
        subprocess.run(
            [*command, "--format", "json"],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("0", "1", "12345")
    ]
    assert told[0]
    assert told == told[:1] * 3


PAIRS = "个個亿億万萬余餘约約园園区區过過项項两兩总總资資长長达達亩畝顷頃币幣国國业業签簽录錄备備占佔"
TRADITIONAL = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True))
"""Simplified characters whose Traditional one is the same in all that they mean in the corpus."""
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def in_traditional(sign: str) -> str:
    return TRADITIONAL.get(sign, sign)


def otherwise(text: str, random: Random) -> str:
    """Return a text with any of its characters in the other script, or any of its digits full-width."""
    if random.random() < 1 / 3:
        return "".join(sign.translate(WIDE) if random.random() < 1 / 2 else sign for sign in text)
    other = random.choice((simplified, in_traditional))
    return "".join(other(sign) if random.random() < 1 / 2 else sign for sign in text)


def meaning(text: str) -> list[tuple[object, ...]]:
    """Return what the figures and dates of a text mean, and where they stand, in whatever characters."""
    reading = read_text(text, "2025-08-11")
    figures = [(one.start, one.end, str(one.quantity.interval), one.quantity.dimension) for one in reading.figures]
    return [*figures, *((one.start, one.end, one.moment.edtf) for one in reading.dates)]


def test_either_script_and_either_width_of_digits_mean_the_same() -> None:
    texts = [line for text in corpus("texts") for line in text.splitlines()]
    for random in chances("otherwise"):
        text = random.choice(texts)
        other = otherwise(text, random)
        assert meaning(other) == meaning(text), other


def test_a_literal_means_the_same_in_either_script_and_width() -> None:
    for random in chances("literals otherwise"):
        text = random.choice(lines("literals.txt"))
        other = otherwise(text, random)
        one, two = map(read_literal, (text, other))
        assert (one and (one.interval, one.hedge)) == (two and (two.interval, two.hedge)), other
