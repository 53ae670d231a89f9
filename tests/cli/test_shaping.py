"""Lists in other shapes: some of their keys, sorted, no more than so many, or as jq makes them."""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from hetao_cli.cli.manner import LISTS

if TYPE_CHECKING:
    from conftest import Hetao

KEYS = {"timeline": "events", "check": "findings", "tables": "columns", "query": "rows"}
SQL = "SELECT id, says, low FROM figures"


def asked(hetao: Hetao, command: str, log: str, *options: str) -> str:
    given = {"query": [SQL], "changes": ["2025-05-31", "2025-06-30"]}
    arguments = [command, *given.get(command, []), *options]
    arguments += [] if command == "tables" else ["--log", log, "--today", "2026-11-21"]
    told = hetao(*arguments, *(["--exit-zero"] if command == "check" else []))
    assert told.code == 0, told.err
    return told.out


def records(hetao: Hetao, command: str, log: str, *options: str) -> list[dict[str, object]]:
    document = json.loads(asked(hetao, command, log, "--format", "json", *options))
    found: list[dict[str, object]] = document[KEYS.get(command, command)]
    return found


@pytest.mark.parametrize("command", LISTS)
def test_a_list_has_the_fields_that_are_asked_for(hetao: Hetao, two_parks_log: str, command: str) -> None:
    whole = records(hetao, command, two_parks_log)
    first, last = next(iter(whole[0])), list(whole[0])[-1]
    some = records(hetao, command, two_parks_log, "--fields", f"{last}, {first}")
    assert some == [{last: one[last], first: one[first]} for one in whole]
    rows = list(csv.reader(io.StringIO(asked(hetao, command, two_parks_log, "--fields", first, "--format", "csv"))))
    assert (rows[0], len(rows)) == ([first], len(whole) + 1)
    assert asked(hetao, command, two_parks_log, "--fields", first).startswith(first)


@pytest.mark.parametrize("command", LISTS)
def test_a_list_is_sorted_and_cut(hetao: Hetao, two_parks_log: str, command: str) -> None:
    whole = records(hetao, command, two_parks_log)
    key = next(name for name, cell in whole[0].items() if isinstance(cell, str))
    rising = records(hetao, command, two_parks_log, "--sort", key)
    falling = records(hetao, command, two_parks_log, "--sort", f"-{key}")
    assert [one[key] for one in rising] == sorted((one[key] for one in whole), key=str)
    assert [one[key] for one in falling] == sorted((one[key] for one in whole), key=str, reverse=True)
    assert records(hetao, command, two_parks_log, "--limit", "2") == whole[:2]
    assert records(hetao, command, two_parks_log, "--sort", f"-{key}", "--limit", "1") == falling[:1]
    assert records(hetao, command, two_parks_log, "--limit", "0") == []


@pytest.mark.parametrize("command", [name for name in LISTS if name not in {"changes", "check"}])
def test_text_is_sorted_and_cut_as_json_is(hetao: Hetao, two_parks_log: str, command: str) -> None:
    whole = asked(hetao, command, two_parks_log).splitlines()
    cut = asked(hetao, command, two_parks_log, "--limit", "2").splitlines()
    assert len(cut) < len(whole)
    assert asked(hetao, command, two_parks_log, "--limit", "1000") == "\n".join(whole) + "\n"


def test_what_has_no_value_comes_last_either_way(hetao: Hetao, two_parks_log: str) -> None:
    for sort in ("high", "-high"):
        found = [one["high"] for one in records(hetao, "figures", two_parks_log, "--sort", sort)]
        known = [one for one in found if one is not None]
        assert found[: len(known)] == known == sorted(known, key=float, reverse=sort == "-high")  # type: ignore[arg-type]
        assert len(known) < len(found)


def test_several_keys_sort_one_within_the_other(hetao: Hetao, two_parks_log: str) -> None:
    found = records(hetao, "figures", two_parks_log, "--sort", "source,-says")
    wanted = sorted(records(hetao, "figures", two_parks_log), key=lambda one: str(one["says"]), reverse=True)
    assert found == sorted(wanted, key=lambda one: str(one["source"]))


def test_a_key_within_a_key_is_named_with_a_dot(hetao: Hetao, two_parks_log: str) -> None:
    found = records(hetao, "figures", two_parks_log, "--fields", "id,support.kind", "--limit", "1")
    assert found == [{"id": "firms-old", "support.kind": "single"}]


def test_an_unknown_field_is_told_with_a_near_miss(hetao: Hetao, two_parks_log: str) -> None:
    for option in ("--fields", "--sort"):
        told = hetao("figures", option, "say", "--log", two_parks_log)
        assert (told.code, told.out) == (2, "")
        assert "no field named 'say' (did you mean 'says'?)" in told.err


@pytest.mark.parametrize("fields", ["", " , "])
def test_no_field_at_all_is_refused(hetao: Hetao, two_parks_log: str, fields: str) -> None:
    told = hetao("figures", "--fields", fields, "--log", two_parks_log)
    assert (told.code, told.out, "names no key" in told.err) == (2, "", True)


def test_a_limit_below_zero_is_refused(hetao: Hetao, two_parks_log: str) -> None:
    assert hetao("figures", "--limit", "-1", "--log", two_parks_log).code == 2


def test_text_with_an_order_of_its_own_says_what_to_ask_for(hetao: Hetao, two_parks_log: str) -> None:
    told = hetao("check", "--limit", "1", "--log", two_parks_log)
    assert (told.code, "--sort and --limit need --fields" in told.err) == (2, True)
    assert hetao("timeline", "--axis", "--limit", "1", "--log", two_parks_log).code == 2


def test_jq_makes_what_it_is_told_of_the_json(hetao: Hetao, two_parks_log: str) -> None:
    pytest.importorskip("jq")
    told = hetao("figures", "--log", two_parks_log, "--jq", '.figures[] | select(.unit == "km2") | .id')
    assert told.out == "daily/south/area\n"
    told = hetao("figures", "--log", two_parks_log, "--jq", "[.figures[].low] | length, null")
    assert told.out == "12\nnull\n"
    for expression in (".figures[", ".figures.x"):
        told = hetao("figures", "--log", two_parks_log, "--jq", expression)
        assert (told.code, told.out, told.err[:11]) == (2, "", "hetao: jq: ")
    assert hetao("figures", "--log", two_parks_log, "--jq", ".", "--format", "csv").code == 2


def test_without_jq_it_is_said_what_to_install(
    hetao: Hetao, two_parks_log: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jq", None)
    told = hetao("figures", "--log", two_parks_log, "--jq", ".")
    assert (told.code, "pip install 'hetao[jq]'" in told.err) == (2, True)
