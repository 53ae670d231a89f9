"""The work of a command grows with the log, not with its square: counted in calls of Python, as time is shared."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from counted_calls import calls_of

from hetao_cli.log.files import positions
from hetao_cli.mentions.variants import with_variants

if TYPE_CHECKING:
    from types import ModuleType

    from conftest import Hetao

MOST = 2.3
EVENTS = 150
SCRIPT = Path(__file__).parents[2] / "benchmarks" / "growth.py"


def _benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("growth", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["growth"] = module
    spec.loader.exec_module(module)
    return module


growth = _benchmark()


@pytest.mark.parametrize("shape", growth.SHAPES)
@pytest.mark.parametrize("command", growth.COMMANDS)
def test_twice_the_log_is_no_more_than_twice_the_work(
    hetao: Hetao, command: str, shape: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text(growth.DRAFT, encoding="utf-8")

    def work_on(events: int) -> int:
        Path("events.toml").write_text(growth.log_of(growth.SHAPES[shape], events), encoding="utf-8")
        return calls_of(lambda: hetao(*growth.COMMANDS[command], "--log", "events.toml"))

    work_on(2 * EVENTS)  # loads what is loaded once

    assert work_on(2 * EVENTS) <= MOST * work_on(EVENTS)


@pytest.mark.parametrize("form", ["[[place]]\n{}", "[log]\nversion = 1\n{}", "{}"])
def test_all_keys_of_a_table_are_found_in_one_scan(form: str) -> None:
    keys = [f"key-{number}" for number in range(300)]
    text = form.format("".join(f"{key} = 1\n" for key in keys))
    table = "place" if "place" in form else "log"
    scans = [positions._keys, positions._top_level]  # noqa: SLF001 - what is counted is the work, which nobody sees
    before = sum(scan.cache_info().misses for scan in scans)

    found = [
        positions.position_of(text, key, 0).line if form == "{}" else positions.key_position(text, table, 0, key).line
        for key in keys
    ]

    assert found == sorted(set(found))
    assert sum(scan.cache_info().misses for scan in scans) <= before + 1


class Compared(str):
    """An id that counts how often it is compared."""

    __slots__ = ()
    times = 0

    def __eq__(self, other: object) -> bool:
        Compared.times += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_a_word_of_many_events_compares_none_with_all_others() -> None:
    Compared.times = 0

    words = with_variants((Compared(f"event-{number}"), ["Signed", "签署"]) for number in range(500))

    assert len(words["Signed"]) == 500
    assert Compared.times < 500
