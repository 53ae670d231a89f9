"""What a log says is the same in the other Chinese script, and in any order of its files and entries."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tries import examples

from hetao_cli.model.scripts import simplified

if TYPE_CHECKING:
    from random import Random

    from conftest import Hetao

HEAD = """
place = [
 { id = "zone", name = { zh-Hant = "合作區", en = "zone" } },
 { id = "hk", name = { zh-Hant = "香港園區", en = "Hong Kong park" }, part_of = "zone" },
 { id = "sz", name = { zh-Hant = "深圳園區", en = "Shenzhen park" }, part_of = "zone" },
]
metric = [
 { id = "firms", name = { zh-Hant = "企業", en = "firms" }, unit = "company", kind = "stock", adds_up = true },
 { id = "area", name = { zh-Hant = "佔地面積", en = "area" }, unit = "ha", kind = "constant", adds_up = true },
 { id = "cost", name = { zh-Hant = "投資", en = "cost" }, unit = "HKD", kind = "constant" },
]
[[event]]
id = "opening"
date = "2024"
title = { zh-Hant = "園區開園", en = "The park opens" }
place = "hk"
"""
LANGUAGES = {"a": "zh-Hant", "b": "zh-Hant", "c": "en"}
SOURCES = [
    f'[[source]]\nid = "{name}"\ntitle = "報紙"\npublished = "2025-07-01"\nlanguage = "{language}"\n'
    for name, language in LANGUAGES.items()
]
SAID = {
    "firms": ["447家", "四百多間", "440餘家", "逾六十間", "近500家", "60家", "600家", "約450間", "不足五百家"],
    "area": ["87公頃", "0.87平方公里", "八十七公頃", "約3.89平方公里", "1305畝", "87萬平方米", "逾300公頃", "389公頃"],
    "cost": ["37億港元", "逾二百億港元", "約240億元人民幣", "港幣三十七億元", "3.7億港元", "6.8億元"],
}
DATES = ["2024年初", "2024年6月11日", "2024年6月前後", "2025年起", "二〇二四年年底", "2024年上半年"]


def _figure(metric: str, at: int, source: str, place: str, as_of: str | None, status: str) -> str:
    keys = {"source": source, "place": place, "metric": metric, "says": SAID[metric][at % len(SAID[metric])]}
    keys |= {"id": "", "status": status} | ({"as_of": as_of} if as_of else {})
    return "[[figure]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def named(entries: list[str]) -> list[str]:
    """Return entries with ids that are not made of their literals."""
    return [entry.replace('id = ""', f'id = "f{number}"') for number, entry in enumerate(entries)]


FIGURES = st.builds(
    _figure,
    st.sampled_from(list(SAID)),
    st.integers(0, 8),
    st.sampled_from("abc"),
    st.sampled_from(["zone", "hk", "sz"]),
    st.sampled_from([None, "2024-08", "2025-06", "2025"]),
    st.sampled_from(["actual", "actual", "planned"]),
)
DATINGS = st.builds(
    '[[dating]]\nid = ""\nsource = "{}"\nevent = "opening"\nsays = "{}"\n'.format,
    st.sampled_from("abc"),
    st.sampled_from(DATES),
)
ENTRIES = st.tuples(
    st.lists(FIGURES, min_size=2, max_size=6, unique=True), st.lists(DATINGS, max_size=2, unique=True)
).map(lambda both: named([*both[0], *both[1]]))
COMMANDS = (
    ("check",),
    ("compare", "hk", "sz"),
    ("compare", "hk", "sz", "--as-of", "2025-01"),
    ("stats",),
    ("plot", "firms"),
    ("figures",),
    ("timeline",),
    ("timeline", "--known-by", "2025-12"),
    ("sources", "--weights"),
)
PLACED = frozenset({"path", "line", "column", "end_line", "end_column", "log", "fingerprint", "findings", "message"})
"""Keys that say where an entry stands, names that are made of its literals, and sentences, which quote in its order."""


def _answers(hetao: Hetao, log: Path) -> dict[str, object]:
    """Return what the commands say of a log, without what tells where its entries stand."""
    found: dict[str, object] = {}
    for command in COMMANDS:
        done = hetao(*command, "--log", str(log), "--today", "2026-11-21", "--format", "json")
        assert done.code in {0, 1}, (command, done.err)
        found[" ".join(command)] = _unplaced(json.loads(simplified(done.out.replace("zh-Hant", "zh-Hans"))))
    return found


def _unplaced(value: object) -> object:
    """Return a part of a document without places, lists in one order; findings of `check` are kept."""
    if isinstance(value, dict):
        return {name: _unplaced(one) for name, one in value.items() if name not in PLACED or _is_check(one)}
    if isinstance(value, list):
        return sorted((_unplaced(one) for one in value), key=lambda one: json.dumps(one, sort_keys=True))
    return value


def _is_check(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) and "code" in one for one in value)


def _write(folder: str, files: list[list[str]]) -> Path:
    """Write a log whose first file includes the others."""
    log = Path(folder, "log.toml")
    names = [f"part{number}.toml" for number in range(1, len(files))]
    table = f'log = {{ version = 1, currency = "HKD", include = {json.dumps(names)} }}'
    log.write_text("\n".join([table, HEAD, *files[0]]), encoding="utf-8")
    for name, entries in zip(names, files[1:], strict=True):
        Path(folder, name).write_text("".join(entries), encoding="utf-8")
    return log


@given(ENTRIES)
@settings(examples(8), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_log_and_its_copy_in_the_other_script_give_the_same_answers(hetao: Hetao, entries: list[str]) -> None:
    with TemporaryDirectory() as folder:
        log = _write(folder, [[*SOURCES, *entries]])
        traditional = _answers(hetao, log)
        text = log.read_text(encoding="utf-8")
        log.write_text(simplified(text.replace("zh-Hant", "zh-Hans")), encoding="utf-8")

        assert _answers(hetao, log) == traditional


@given(ENTRIES, st.randoms(use_true_random=False))
@settings(examples(8), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_files_and_entries_changes_no_answer(hetao: Hetao, entries: list[str], random: Random) -> None:
    with TemporaryDirectory() as folder:
        before = _answers(hetao, _write(folder, [[*SOURCES, *entries]]))
        shuffled = [*SOURCES, *entries]
        random.shuffle(shuffled)
        cut = random.randint(0, len(shuffled))

        assert _answers(hetao, _write(folder, [[], shuffled[cut:], shuffled[:cut]])) == before
