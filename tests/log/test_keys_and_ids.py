"""Unknown keys, missing keys, ids and the sources that figures belong to."""

from __future__ import annotations

import pytest
from whole_log import entries_of, loaded, whole_log

from hetao_cli.log.schema import LOG_FIELDS, TABLES
from hetao_cli.model.entries import Spot

KEYS = [(table.name, field.key) for table in TABLES.values() for field in table.fields]
REQUIRED = [(table.name, field.key) for table in TABLES.values() for field in table.fields if field.required]
OPTIONAL = [pair for pair in KEYS if pair not in REQUIRED]


@pytest.mark.parametrize(("table", "key"), KEYS)
def test_a_misspelt_key_is_told_with_the_one_that_was_meant(table: str, key: str) -> None:
    tables = whole_log()
    tables[table][0][f"{key}s"] = "x"

    told = [fault for fault in loaded(tables).faults if fault.code == "F003"]

    assert [(fault.spot, fault.key) for fault in told] == [(Spot(0, table, 0), f"{key}s")]
    assert str(told[0].words["near"]) == f"did you mean '{key}'?"


def test_a_key_like_no_other_is_told_with_those_that_there_are() -> None:
    tables = whole_log()
    tables["review"][0]["zzz"] = 1

    assert str(loaded(tables).faults[0].words["near"]) == "known: code, about, reason, by, date, until"


@pytest.mark.parametrize("key", [field.key for field in LOG_FIELDS])
def test_a_misspelt_key_of_the_log_s_own_table_is_told_with_the_one_that_was_meant(key: str) -> None:
    tables = whole_log()
    tables["log"][f"{key}s"] = "x"

    assert [(fault.code, str(fault.words["near"])) for fault in loaded(tables).faults] == [
        ("F003", f"did you mean '{key}'?")
    ]


@pytest.mark.parametrize("table", TABLES)
def test_a_misspelt_table_is_told_with_the_one_that_was_meant(table: str) -> None:
    tables = whole_log()
    tables[f"{table}s"] = [{"id": "x"}]

    log = loaded(tables)

    assert [(fault.code, fault.words["key"]) for fault in log.faults] == [("F003", f"{table}s")]
    assert str(log.faults[0].words["near"]) == f"did you mean '{table}'?"
    assert log.faults[0].line > 1


def test_a_log_table_in_an_included_file_is_told() -> None:
    fault = loaded(whole_log(), {"log": {"version": 1}}).faults[0]

    assert (fault.code, fault.file, str(fault.words["near"])) == ("F003", 1, "only the log's own file has it")


@pytest.mark.parametrize(("table", "key"), REQUIRED)
def test_an_entry_without_a_key_that_it_needs_is_told_and_left_out(table: str, key: str) -> None:
    tables = whole_log()
    del tables[table][-1][key]

    log = loaded(tables)

    told = [fault for fault in log.faults if fault.code == "F006"]
    assert [(fault.spot, fault.words["key"], fault.words["table"]) for fault in told] == [
        (Spot(0, table, len(tables[table]) - 1), key, table)
    ]
    assert len(entries_of(log, table)) == len(tables[table]) - 1


@pytest.mark.parametrize(("table", "key"), OPTIONAL)
def test_an_entry_can_do_without_all_other_keys(table: str, key: str) -> None:
    tables = whole_log()
    del tables[table][-1][key]

    assert [fault.code for fault in loaded(tables).faults if fault.code != "F008"] == []


def test_an_entry_without_anything_is_told_once_for_each_key_that_it_needs() -> None:
    tables = whole_log()
    tables["figure"].append({})

    told = [(fault.code, fault.words["key"]) for fault in loaded(tables).faults]

    assert told == [("F006", "source"), ("F006", "place"), ("F006", "metric"), ("F006", "says")]


@pytest.mark.parametrize("table", ["place", "metric", "event", "source", "figure", "dating"])
def test_of_two_entries_with_one_id_the_second_is_told_and_the_first_is_read(table: str) -> None:
    tables = whole_log()
    again = dict(tables[table][-1])
    text = (
        "says"
        if table in {"figure", "dating"}
        else "kind"
        if table == "metric"
        else "url"
        if table == "source"
        else "kind"
    )
    again[text] = {"says": "11", "kind": "flow" if table == "metric" else "other", "url": "other"}[text]

    log = loaded(tables, {table: [again]})

    assert [(fault.code, fault.spot, fault.key) for fault in log.faults] == [("F005", Spot(1, table, 0), "id")]
    assert getattr(entries_of(log, table)[again["id"]], text) == tables[table][-1][text]


def test_entries_of_different_kinds_may_share_an_id() -> None:
    tables = whole_log()
    tables["metric"][0]["id"] = "zone"
    tables["metric"][1] |= {"sum_of": ["zone"], "share_of": ["zone", "zone"], "growth_of": "zone", "on": "zone"}

    assert loaded(tables).faults == []


FIGURE = {"source": "second", "place": "park", "metric": "built", "says": "4"}
DATING = {"source": "second", "event": "mou", "says": "2017"}


def test_figures_and_datings_without_an_id_get_one_from_what_they_say_of_what() -> None:
    tables = whole_log()
    tables["figure"] += [FIGURE, {**FIGURE, "as_of": "2024-06", "language": "en"}]
    tables["dating"] += [DATING]

    log = loaded(tables)

    assert [figure.id for figure in log.figures] == [
        "first/zone/platforms",
        "ten-platforms",
        "second/park/built",
        "second/park/built/2024-06/en",
    ]
    assert [dating.id for dating in log.datings] == ["first/mou", "opened", "second/mou"]


def _ids(table: str, entries: list[dict[str, str]]) -> list[str]:
    tables = whole_log()
    tables[table] = entries
    log = loaded(tables)
    return [entry.id for entry in (log.figures if table == "figure" else log.datings)]


@pytest.mark.parametrize(("table", "entry"), [("figure", FIGURE), ("dating", DATING)])
@pytest.mark.parametrize("before", [1, 2, 3])
def test_an_id_stays_when_other_entries_of_its_subject_are_inserted_before_it(
    table: str, entry: dict[str, str], before: int
) -> None:
    entries = [{**entry, "says": says} for says in ("5", "6", "7")]
    others = [{**entry, "says": str(number)} for number in range(before)]

    assert _ids(table, [*others, *entries])[before:] == _ids(table, entries)
    assert _ids(table, [entries[0], *others, *entries[1:]])[before + 1 :] == _ids(table, entries)[1:]
    assert _ids(table, [*others, entries[0]])[-1] == "/".join([*(entry[key] for key in entry if key != "says")])


def test_no_two_entries_get_one_id_even_if_they_say_the_very_same() -> None:
    ids = _ids("figure", [FIGURE] * 4)

    assert len(set(ids)) == 4
    assert ids[-1] == "second/park/built"
    assert ids[0].startswith("second/park/built~")


def test_a_figure_belongs_to_the_one_source_of_its_file() -> None:
    figure = {"place": "park", "metric": "built", "says": "4"}
    dating = {"event": "mou", "says": "2017"}
    source = {"id": "third", "title": "Third", "published": "2025"}

    log = loaded(whole_log(), {"source": source, "figure": [figure, {**figure, "source": "first"}], "dating": [dating]})

    assert log.faults == []
    assert [figure.source for figure in log.figures[-2:]] == ["third", "first"]
    assert log.datings[-1].source == "third"


def test_a_figure_of_a_file_with_a_list_of_sources_must_name_one() -> None:
    figure = {"place": "park", "metric": "built", "says": "4"}
    source = {"id": "third", "title": "Third", "published": "2025"}

    log = loaded(whole_log(), {"source": [source], "figure": [figure]})

    assert [(fault.code, fault.spot, fault.words["key"]) for fault in log.faults] == [
        ("F006", Spot(1, "figure", 0), "source")
    ]


def test_what_is_not_written_means_its_default() -> None:
    log = loaded(whole_log())

    figure, dating, event, metric = log.figures[0], log.datings[0], log.events["mou"], log.metrics["built"]
    assert (figure.status, figure.as_of, figure.value) == ("actual", None, None)
    assert (dating.status, dating.date) == (None, None)
    assert (event.status, event.after, event.place) == ("actual", (), None)
    assert (metric.adds_up, metric.sum_of, metric.words) == (False, (), ())
    assert log.sources["first"].language == ()
    assert log.sources["second"].language == ("zh-Hant", "en")


def test_one_language_need_not_be_a_list() -> None:
    tables = whole_log()
    tables["source"][0]["language"] = "zh-Hans"

    assert loaded(tables).sources["first"].language == ("zh-Hans",)


def test_a_log_of_nothing_but_its_version_is_a_log() -> None:
    log = loaded({"log": {"version": 1}})

    assert log.faults == []
    assert (log.title, log.events, log.figures) == ({}, {}, [])
