"""Every key of every table with a value of every wrong sort: told with its place, and the rest of the log is read."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from whole_log import entries_of, loaded, whole_log

from hetao_cli.log.schema import LOG_FIELDS, TABLES
from hetao_cli.model import forms
from hetao_cli.model.entries import Spot

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

    from hetao_cli.log.schema import EntryTable, Field
    from hetao_cli.model.log import Fault

SORTS: dict[str, Any] = {
    "a whole number": 447,
    "zero": 0,
    "a decimal": 0.87,
    "no number": float("nan"),
    "an infinite number": float("inf"),
    "true": True,
    "false": False,
    "an empty text": "",
    "a blank text": " \t ",
    "an empty list": [],
    "a list of numbers": [447],
    "a list of an empty text": ["mou", ""],
    "a list of lists": [["mou"]],
    "a list of tables": [{"en": "x"}],
    "an empty table": {},
    "a table of no language": {"de": "Zone"},
    "a table of numbers": {"en": 1},
    "a table with an empty text": {"en": "zone", "zh-Hans": ""},
    "a date": date(2025, 12, 22),
    "a date with time": datetime(2025, 12, 22, 9, 30, tzinfo=timezone(timedelta(hours=8))),
    "a time": time(9, 30),
}

RIGHT = (
    (forms.TEXTS, {"an empty list"}),
    (forms.FLAG, {"true", "false"}),
    (forms.REASON, {"an empty text", "a blank text"}),
)
"""The sorts above that are right for a form; all are wrong for any other form."""

KEYS = [(table, field) for table in TABLES.values() for field in table.fields]
NAMED_KEYS = [f"{table.name}.{field.key}" for table, field in KEYS]


def sorts_wrong_for(field: Field) -> list[str]:
    right = next((sorts for form, sorts in RIGHT if form is field.form), set())
    return [sort for sort in SORTS if sort not in right]


def faults_of(faults: list[Fault], code: str) -> list[tuple[Spot | None, str | None]]:
    return [(fault.spot, fault.key) for fault in faults if fault.code == code]


def test_the_whole_log_has_no_fault() -> None:
    assert loaded(whole_log()).faults == []


@pytest.mark.parametrize(("table", "field"), KEYS, ids=NAMED_KEYS)
def test_a_value_of_a_wrong_sort_is_told_at_its_key_and_the_rest_is_read(table: EntryTable, field: Field) -> None:
    for sort in sorts_wrong_for(field):
        tables = whole_log()
        last = len(tables[table.name]) - 1
        tables[table.name][last][field.key] = SORTS[sort]
        tables["place"][0]["colour"] = "green"

        log = loaded(tables)

        assert faults_of(log.faults, "F007") == [(Spot(0, table.name, last), field.key)], sort
        assert faults_of(log.faults, "F003") == [(Spot(0, "place", 0), "colour")], sort
        assert not faults_of(log.faults, "F006"), sort


@pytest.mark.parametrize(("table", "field"), KEYS, ids=NAMED_KEYS)
def test_only_an_entry_that_lacks_what_it_needs_is_left_out(table: EntryTable, field: Field) -> None:
    tables = whole_log()
    tables[table.name][-1][field.key] = 447
    log = loaded(tables)

    assert len(entries_of(log, table.name)) == len(tables[table.name]) - field.required


@pytest.mark.parametrize("field", LOG_FIELDS, ids=lambda field: field.key)
def test_a_value_of_a_wrong_sort_in_the_log_s_own_table_is_told(field: Field) -> None:
    for sort in sorts_wrong_for(field):
        tables = whole_log()
        tables["log"][field.key] = SORTS[sort]

        log = loaded(tables)

        assert [(fault.code, fault.words["key"]) for fault in log.faults] == [("F007", field.key)], sort
        assert len(log.figures) == 2, sort


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("place", "id", "Hong Kong park"),
        ("place", "id", "hk_park"),
        ("place", "id", "-park"),
        ("place", "id", "河套"),
        ("metric", "kind", "Stock"),
        ("metric", "kind", "total"),
        ("event", "status", "target"),
        ("figure", "status", "fact"),
        ("figure", "section", "footnote"),
        ("dating", "status", "estimate"),
        ("place", "same_as", "Q8646"),
        ("place", "same_as", "wikidata:8646"),
        ("place", "same_as", "geonames:Q8646"),
        ("metric", "same_as", "https://example.org/Q8646"),
        ("source", "tier", "Official"),
        ("source", "copy", "archive"),
        ("source", "archived", "web.archive.org"),
        ("source", "archived", "https://a b"),
        ("source", "doi", "https://doi.org/10.1000/182"),
        ("source", "doi", "10.1000"),
        ("source", "sha256", "0123456789abcdef"),
        ("source", "sha256", "0123456789ABCDEF" * 4),
    ],
)
def test_a_text_of_a_wrong_form_is_told_with_what_was_given(table: str, key: str, value: str) -> None:
    tables = whole_log()
    tables[table][-1][key] = value

    told = [fault for fault in loaded(tables).faults if fault.code == "F007"]

    assert [fault.key for fault in told] == [key]
    assert str(told[0].words["given"]) == f"'{value}'"


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("place", "same_as", "geonames:1819730"),
        ("place", "same_as", ["https://www.wikidata.org/wiki/Q8646", "https://sws.geonames.org/1819730/"]),
        ("metric", "same_as", "https://www.wikidata.org/wiki/Property:P2046"),
        ("place", "at", [22, 114]),
        ("place", "at", [-90.0, 180]),
        ("event", "supersedes", "mou"),
        ("source", "archived", "http://example.org"),
        ("source", "doi", "10.1000.10/12(3)x;y"),
    ],
)
def test_a_value_of_the_right_form_is_read(table: str, key: str, value: object) -> None:
    tables = whole_log()
    tables[table][-1][key] = value

    log = loaded(tables)

    assert log.faults == []
    listed = value if isinstance(value, list) or key in {"archived", "doi"} else [value]
    found = getattr(entries_of(log, table)[tables[table][-1]["id"]], key)
    assert (list(found) if isinstance(found, tuple) else found) == listed


@pytest.mark.parametrize(
    "value", [[91, 0], [0, 180.5], [-90.1, 0], [22.5], [22.5, 114.1, 3], [True, 0], ["22.5", "114"]]
)
def test_what_is_no_latitude_and_longitude_is_told(value: list[object]) -> None:
    tables = whole_log()
    tables["place"][-1]["at"] = value

    log = loaded(tables)

    assert [(fault.code, fault.key) for fault in log.faults] == [("F007", "at")]
    assert log.places["park"].at == ()


@pytest.mark.parametrize(
    ("value", "given"), [(447, "the number 447"), (True, "true"), (date(2025, 12, 22), "date 2025-12-22")]
)
def test_a_value_of_a_wrong_sort_is_told_with_its_value(value: object, given: str) -> None:
    tables = whole_log()
    tables["figure"][-1]["says"] = value

    assert str(loaded(tables).faults[0].words["given"]) == given


@pytest.mark.parametrize(("table", "key"), [("figure", "says"), ("dating", "says")])
def test_a_literal_of_more_than_40_characters_is_told_and_its_entry_left_out(table: str, key: str) -> None:
    tables = whole_log()
    tables[table][0][key] = "約" * 40
    tables[table][1][key] = "約" * 41

    log = loaded(tables)

    assert [(fault.code, fault.spot, fault.key) for fault in log.faults] == [("F011", Spot(0, table, 1), key)]
    assert log.faults[0].words["length"] == "41"


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("value", [447, 0.87, True, "", "text", date(2025, 12, 22)])
def test_a_value_where_a_table_should_be_is_told(table: str, value: object) -> None:
    tables = whole_log()
    del tables[table]

    log = loaded({table: value, **tables})

    told = [fault for fault in log.faults if fault.code == "F007"]
    assert [fault.words["key"] for fault in told] == [table]
    assert (told[0].line, told[0].column) == (1, 1)


@pytest.mark.parametrize("table", TABLES)
def test_a_row_that_is_no_table_is_told_by_its_number(table: str) -> None:
    tables = whole_log()
    tables[table] = [447, "text", ["list"], *tables[table]]

    log = loaded(tables)

    assert faults_of(log.faults, "F007") == [(Spot(0, table, number), None) for number in range(3)]
    assert len(log.faults) == 3


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_list_of_a_kind_is_no_fault_of_its_own(table: str) -> None:
    tables = whole_log()
    tables[table] = []

    assert {fault.code for fault in loaded(tables).faults} <= {"F008"}


@pytest.mark.parametrize(
    "log_table", [None, 1, "log", [], [{"version": 1}]], ids=["none", "number", "text", "list", "[[log]]"]
)
def test_a_file_without_a_log_table_is_told_and_read_all_the_same(log_table: object) -> None:
    tables = whole_log()
    del tables["log"]
    if log_table is not None:
        tables = {"log": log_table, **tables}

    log = loaded(tables)

    assert [(fault.code, fault.words["key"]) for fault in log.faults] == [("F006", "version")]
    assert len(log.figures) == 2


FORMS = {name: form for name, form in vars(forms).items() if isinstance(form, forms.Form)} | {
    "CHOICE": forms.one_of("actual", "planned")
}
JSON_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["actual", "hk-park", " ", "x" * 41, "a" * 64, 1]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["en", "zh-Hans", "de"]) | st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMS)
@given(value=JSON_VALUES)
def test_a_form_accepts_what_its_schema_does(name: str, value: Any) -> None:  # noqa: ANN401 - any value of JSON
    form = FORMS[name]

    assert form.accepts(value) == Draft202012Validator(form.schema).is_valid(value)


LANGUAGE_TAGS = [
    ("en", True),
    ("zh", True),
    ("zh-Hans", True),
    ("zh-Hant", True),
    ("zh-HK", True),
    ("zh-Hant-MO", True),
    ("yue", True),
    (["zh-Hant", "en"], True),
    ("chinese", False),
    ("Chinese", False),
    ("EN", False),
    ("zh_CN", False),
    ("zh-hans", False),
    ("zh-", False),
    ("e", False),
    (["en", "chinese"], False),
    ("en, zh-Hant", False),
]


@pytest.mark.parametrize(("language", "right"), LANGUAGE_TAGS)
def test_a_language_is_a_tag_and_not_its_name(language: str | list[str], *, right: bool) -> None:
    source = {"id": "a", "title": "A", "published": "2026", "language": language}
    faults = loaded({"log": {"version": 1}, "source": [source]}).faults

    assert [(fault.code, fault.key) for fault in faults] == ([] if right else [("F007", "language")])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ('{ zh-CN = "A" }', "a table with the unknown language 'zh-CN' (did you mean 'zh-Hans'?)"),
        ('{ en = "A", zh_TW = "B" }', "a table with the unknown language 'zh_TW' (did you mean 'zh-Hant'?)"),
        ('{ fr = "A" }', "a table with the unknown language 'fr' (known: en, zh-Hans, zh-Hant)"),
        ('{ zh-hans = "A" }', "a table with the unknown language 'zh-hans' (did you mean 'zh-Hans'?)"),
        ('{ en = "" }', "a table"),
    ],
)
def test_a_language_that_is_none_of_ours_is_named(value: str, words: str, hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_text(f'[log]\nversion = 1\ntitle = {value}\n\n[[place]]\nid = "a"\nname = {value}\n', encoding="utf-8")

    told = hetao("check", "--log", str(path), "--format", "concise").out

    assert f"3:9: error F007 'title' is {words}, not a table of languages" in told
    assert f"7:8: error F007 'name' is {words}, not a table of languages" in told


def test_a_list_says_what_in_it_is_no_text(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "log.toml"
    path.write_text('[log]\nversion = 1\ninclude = [""]\n', encoding="utf-8")

    told = hetao("check", "--log", str(path), "--format", "concise").out

    assert "'include' is a list with an empty text, not a list of texts in quotes" in told
