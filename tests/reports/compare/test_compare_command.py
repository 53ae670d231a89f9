"""`hetao compare` as people and scripts call it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from two_parks import said, text_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Hetao = Callable[..., Any]

SCHEMA = json.loads(files("hetao_cli").joinpath("schemas/compare.json").read_text("utf-8"))
LANGUAGES = ("en", "zh-Hans", "zh-Hant")

BOTH = (said("sz", "area", "3.02 km2"), said("hk", "area", "87 hectares"))
FIGURES = (
    *BOTH,
    said("sz", "firms", "440多家", "b"),
    said("hk", "firms", "60家", "b", status="planned"),
    said("sz", "cost", "HK$3 billion"),
    said("hk", "let", "one-fourth"),
    said("hk", "cost", "some"),
)
EVENTS = """
event = [
  { id = "far", date = "2035", title = { en = "All is done" }, place = "tower", status = "planned" },
  { id = "near", date = "2027~", title = { en = "The tower opens" }, place = "hk", status = "planned" },
  { id = "some-day", date = "soon", title = { en = "A second tower" }, place = "hk", status = "planned" },
  { id = "overdue", date = "2024", title = { en = "A bridge opens" }, place = "hk", status = "planned" },
  { id = "around", date = "2028", title = { en = "A zone law" }, place = "zone", status = "planned" },
  { id = "past", date = "2020", title = { en = "The park opens" }, place = "sz" },
  { id = "this-year", date = "2026", title = { en = "A school opens" }, place = "sz", status = "planned" },
]
[[dating]]
source = "old"
event = "past"
says = "2024"
status = "planned"
"""


@pytest.fixture
def log(tmp_path: Path) -> str:
    path = tmp_path / "parks.toml"
    path.write_text(text_of(*FIGURES, more=EVENTS), encoding="utf-8")
    return str(path)


@pytest.fixture
def document(hetao: Hetao, log: str) -> Callable[..., dict[str, Any]]:
    def run(*arguments: str) -> dict[str, Any]:
        told = hetao("compare", *arguments, "--log", log, "--today", "2026-02-01", "--format", "json")
        assert told.code == 0, told.err
        found: dict[str, Any] = json.loads(told.out)
        Draft202012Validator(SCHEMA).validate(found)
        return found

    return run


def test_the_shenzhen_and_the_hong_kong_park_are_compared_by_default(hetao: Hetao) -> None:
    found = json.loads(hetao("compare", "--metric", "area", "--format", "json").out)
    assert [place["id"] for place in found["places"]] == ["sz-park", "hk-park"]
    [row] = found["rows"]
    assert [(cell["metric_low"], cell["metric_high"]) for cell in row["cells"]] == [(3.015, 3.025), (0.865, 0.875)]
    assert [cell["sources"] >= 2 for cell in row["cells"]] == [True, True]
    assert row["ratio"] == {"low": pytest.approx(3.015 / 0.875), "high": pytest.approx(3.025 / 0.865)}
    assert (row["like_for_like"], row["why"]) == (True, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_of_the_shipped_log_follows_its_schema(hetao: Hetao, language: str) -> None:
    found = json.loads(hetao("compare", "--lang", language, "--format", "json").out)
    Draft202012Validator(SCHEMA).validate(found)


def test_a_row_for_each_metric_known_of_one_side_at_least(document: Callable[..., dict[str, Any]]) -> None:
    found = document()
    assert [row["metric"] for row in found["rows"]] == ["area", "firms", "cost", "let"]
    assert found["unknown_metrics"] == ["floor", "rank", "ports", "river"]


def test_a_missing_figure_is_said_to_be_missing(document: Callable[..., dict[str, Any]]) -> None:
    [row] = document("--metric", "let")["rows"]
    assert (row["cells"][0], row["ratio"], row["like_for_like"]) == (None, None, False)
    assert row["why"] == "no figure of the Shenzhen park"


WHY = [
    ("en", "actual against planned"),
    ("zh-Hans", "一为实际，一为计划"),
    ("zh-Hant", "一為實際，一為計劃"),
]


@pytest.mark.parametrize(("language", "why"), WHY)
def test_an_outcome_beside_a_plan_is_not_like_for_like(
    document: Callable[..., dict[str, Any]], language: str, why: str
) -> None:
    [row] = document("--metric", "firms", "--lang", language)["rows"]
    assert (row["like_for_like"], row["why"]) == (False, why)


def test_all_that_differs_is_told(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "parks.toml"
    figures = said("sz", "cost", "1亿元", "b"), said("hk", "cost", "HK$1 billion", "old", status="planned")
    path.write_text(text_of(*figures), encoding="utf-8")
    [row] = json.loads(hetao("compare", "--log", str(path), "--format", "json").out)["rows"]
    assert row["why"] == "actual against planned; CNY against HKD; more than a year apart, 2025-06 and 2023-01"


def test_metrics_can_be_chosen(document: Callable[..., dict[str, Any]]) -> None:
    found = document("--metric", "firms", "--metric", "river")
    assert [row["metric"] for row in found["rows"]] == ["firms"]
    assert found["unknown_metrics"] == ["river"]


def test_the_land_is_known_when_other_metrics_are_chosen(document: Callable[..., dict[str, Any]]) -> None:
    [row] = document("--metric", "firms")["rows"]
    assert row["per_km2"][1] == {"low": pytest.approx(60 / 0.875), "high": pytest.approx(60 / 0.865)}


def test_what_is_planned_is_told_earliest_first_also_of_the_whole(document: Callable[..., dict[str, Any]]) -> None:
    first, second = document()["milestones"]
    assert first[0] == {
        "id": "this-year",
        "date": "2026",
        "label": "A school opens",
        "place": "sz",
        "status": "planned",
        "overdue": False,
    }
    assert [one["id"] for one in first] == ["this-year", "around"]
    assert [one["id"] for one in second] == ["overdue", "near", "around", "far", "some-day"]


def test_a_plan_whose_day_has_passed_is_marked_overdue(hetao: Hetao, log: str) -> None:
    found = json.loads(hetao("compare", "--log", log, "--today", "2026-02-01", "--format", "json").out)
    assert [one["id"] for one in found["milestones"][1] if one["overdue"]] == ["overdue"]
    for language, words in (("en", "(overdue)"), ("zh-Hans", "(已逾期)"), ("zh-Hant", "(已逾期)")):
        text = hetao("compare", "--log", log, "--today", "2026-02-01", "--lang", language).out
        assert f"A bridge opens {words}" in text
        assert text.count(words) == 1


@pytest.mark.parametrize(("arguments", "overdue"), [((), False), (("--today", "2026-02-01"), True)])
def test_who_looks_back_judges_plans_from_then_unless_a_day_is_named(
    hetao: Hetao, log: str, arguments: tuple[str, ...], *, overdue: bool
) -> None:
    told = hetao("compare", "--log", log, "--known-by", "2023-06", "--format", "json", *arguments)
    first, second = json.loads(told.out)["milestones"]
    assert [(one["id"], one["date"], one["overdue"]) for one in first] == [("past", "2024", overdue)]
    assert second == []


def test_only_what_was_known_or_held_by_then_is_compared(document: Callable[..., dict[str, Any]]) -> None:
    assert document("--known-by", "2024")["rows"] == document("--as-of", "2024")["rows"] == []


@pytest.mark.parametrize("names", [("sz", "hk"), ("Shenzhen park", "the loop"), ("深圳园区", "香港園區")])
def test_places_are_named_by_id_name_or_alias(document: Callable[..., dict[str, Any]], names: tuple[str, str]) -> None:
    assert [place["id"] for place in document(*names)["places"]] == ["sz", "hk"]


def test_the_first_place_named_is_the_first_side(document: Callable[..., dict[str, Any]]) -> None:
    found = document("hk", "sz", "--metric", "area")
    assert found["places"][0]["id"] == found["rows"][0]["cells"][0]["place"] == "hk"
    assert found["rows"][0]["ratio"]["high"] < 1


REFUSED = [
    (("sz",), "'sz' compared with what?"),
    (("sz", "sz"), "not 'sz' twice"),
    (("sz", "深圳园区"), "not 'sz' and '深圳园区', which are one place"),
    (("sz", "hkk"), "no place named 'hkk' (did you mean 'hk'?)"),
    (("--metric", "farms"), "no metric named 'farms' (did you mean 'firms'?)"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED)
def test_a_wrong_call_is_refused_with_the_reason(
    hetao: Hetao, log: str, arguments: tuple[str, ...], words: str
) -> None:
    told = hetao("compare", *arguments, "--log", log)
    assert (told.code, told.out) == (2, "")
    assert words in told.err


def test_a_log_without_two_sides_wants_two_places(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "empty.toml"
    path.write_text("log = { version = 1 }\n", encoding="utf-8")
    told = hetao("compare", "--log", str(path))
    assert (told.code, told.out) == (2, "")
    assert "name two places, as 'hetao compare A B'" in told.err


def test_what_could_not_be_read_is_counted(hetao: Hetao, log: str) -> None:
    assert "left out 1 figure of these places" in hetao("compare", "--log", log).err
    assert "figure" not in hetao("compare", "--metric", "area", "--log", log).err


def test_a_side_with_figures_that_could_not_be_read_shows_them(
    hetao: Hetao, document: Callable[..., dict[str, Any]], log: str
) -> None:
    [row] = document("--metric", "cost")["rows"]
    assert (row["cells"][1], row["unread"]) == (None, [[], ["some"]])
    assert row["why"] == "the figure of the Hong Kong park could not be read"
    for language, words in (("en", "not read"), ("zh-Hans", "无法识别"), ("zh-Hant", "無法識別")):
        assert f"some ({words})" in hetao("compare", "--metric", "cost", "--log", log, "--lang", language).out


def test_figures_of_which_none_could_be_read_are_a_row_of_their_own(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "parks.toml"
    path.write_text(text_of(said("hk", "firms", "some"), said("hk", "firms", "many", "b")), encoding="utf-8")
    told = hetao("compare", "--log", str(path))
    assert "Hong Kong park only" in told.out
    assert "some, many (not read)" in told.out
    assert "left out 2 figures" in told.err


def test_a_metric_can_be_chosen_by_its_name_or_a_word_of_texts(document: Callable[..., dict[str, Any]]) -> None:
    found = document("--metric", "Enterprises", "--metric", "land area")
    assert [row["metric"] for row in found["rows"]] == ["area", "firms"]


@pytest.mark.parametrize(("format_name", "mark"), [("csv", ","), ("tsv", "\t")])
def test_a_table_for_programs_has_columns_for_each_side(hetao: Hetao, log: str, format_name: str, mark: str) -> None:
    lines = hetao("compare", "--metric", "area", "--log", log, "--format", format_name).out.splitlines()
    row = dict(zip(*(line.split(mark) for line in lines), strict=True))
    assert (row["cells.0.says"], row["cells.1.says"]) == ("3.02 km2", "87 hectares")
    assert (row["cells.0.place"], row["cells.1.place"]) == ("sz", "hk")


TEXTS = [
    ("en", "≠ not like for like", "no figure", "4 metrics of the log have no figure of either", "c. 2027"),
    ("zh-Hans", "≠ 口径不同", "无数据", "另有 4 项指标两边皆无数据", "约2027"),
    ("zh-Hant", "≠ 口徑不同", "無數據", "另有 4 項指標兩邊皆無數據", "約2027"),
]


@pytest.mark.parametrize(("language", *("unlike", "missing", "unknown", "near")), TEXTS)
def test_people_are_told_what_differs_is_missing_unknown_and_near(  # noqa: PLR0913, PLR0917 - one text, four promises
    hetao: Hetao, log: str, language: str, unlike: str, missing: str, unknown: str, near: str
) -> None:
    text = hetao("compare", "--log", log, "--lang", language, "--today", "2026-02-01").out
    assert [words in text for words in (unlike, missing, unknown, near)] == [True] * 4


def test_a_cell_has_the_literal_in_the_language_of_the_reader_else_its_numbers(hetao: Hetao, log: str) -> None:
    english, chinese = (hetao("compare", "--log", log, "--lang", language).out for language in ("en", "zh-Hant"))
    assert "87 hectares (2025-06 · actual · 1 source)" in english
    assert "0.87平方公里 (2025-06 · 實際 · 1 個來源)" in chinese
    assert "441–449 (" in english
    assert "440多家 (" in chinese


def test_sources_that_disagree_are_counted(hetao: Hetao, tmp_path: Path) -> None:
    path = tmp_path / "parks.toml"
    figures = [
        said("sz", "area", says, source) for source, says in zip("abc", ("3 km2", "3 km2", "9 km2"), strict=True)
    ]
    path.write_text(text_of(*figures), encoding="utf-8")
    assert "2025-06 · 2 sources · 1 differs" in hetao("compare", "--log", str(path)).out


@pytest.mark.parametrize("format_name", ["csv", "jsonl", "markdown", "tsv"])
def test_every_format_has_every_row(hetao: Hetao, log: str, format_name: str) -> None:
    told = hetao("compare", "--log", log, "--format", format_name)
    assert told.code == 0
    assert all(label in told.out for label in ("land area", "firms", "cost", "share let"))


@pytest.fixture
def log_alone(tmp_path: Path) -> str:
    alone = (said("sz", "ports", "4", "b"), said("sz", "rank", "3", "b"), said("sz", "floor", "80万平方米", "b"))
    path = tmp_path / "alone.toml"
    path.write_text(text_of(*FIGURES, *alone), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("language", "why"),
    [("en", "no figure of the Hong Kong park"), ("zh-Hans", "香港園區无数据"), ("zh-Hant", "香港園區無數據")],
)
def test_that_a_place_has_no_figure_is_told_once(hetao: Hetao, log_alone: str, language: str, why: str) -> None:
    text = hetao("compare", "--log", log_alone, "--today", "2026-02-01", "--lang", language).out

    assert text.count(why) == 1


def test_what_is_known_of_one_place_alone_is_grouped(hetao: Hetao, log_alone: str) -> None:
    found = json.loads(hetao("compare", "--log", log_alone, "-f", "json").out)

    told = [(one["place"], one["why"], one["metrics"]) for one in found["one_sided"]]
    assert told == [
        ("sz", "no figure of the Hong Kong park", ["floor", "rank", "ports"]),
        ("hk", "no figure of the Shenzhen park", ["let"]),
    ]
    chosen = json.loads(hetao("compare", "--log", log_alone, "--metric", "area", "-f", "json").out)
    assert chosen["one_sided"] == []


def test_a_figure_that_could_not_be_read_is_no_missing_one(document: Callable[..., dict[str, Any]]) -> None:
    found = document()

    assert [row["unread"] for row in found["rows"] if row["metric"] == "cost"] == [[[], ["some"]]]
    assert "cost" not in [metric for one in found["one_sided"] for metric in one["metrics"]]


SLIPS = """
event = [
  { id = "port", date = "2026", title = { en = "The port opens" }, place = "zone", status = "planned" },
  { id = "hall", date = "2025-12-22", title = { en = "The hall opens" }, place = "hk" },
  { id = "lab", date = "2027-06", title = { en = "The lab opens" }, place = "sz", status = "planned" },
  { id = "same", date = "2027", title = { en = "The school opens" }, place = "sz", status = "planned" },
]
dating = [
  { source = "old", event = "port", says = "by 2022", status = "planned" },
  { source = "b", event = "port", says = "2026", status = "planned" },
  { source = "old", event = "hall", says = "2024", status = "planned" },
  { source = "b", event = "hall", says = "22 December 2025" },
  { source = "old", event = "lab", says = "2029", status = "planned" },
  { source = "b", event = "lab", says = "June 2027", status = "planned" },
  { source = "old", event = "same", says = "by 2027", status = "planned" },
  { source = "b", event = "same", says = "2027", status = "planned" },
]
"""


@pytest.fixture
def slipped_log(tmp_path: Path) -> str:
    path = tmp_path / "slipped.toml"
    path.write_text(text_of(*BOTH, more=SLIPS), encoding="utf-8")
    return str(path)


def test_announced_dates_that_surely_slipped_are_told_of_both_places(hetao: Hetao, slipped_log: str) -> None:
    found = json.loads(hetao("compare", "--log", slipped_log, "--today", "2026-02-01", "-f", "json").out)

    told = [[(one["id"], one["status"], one["slip"]["way"]) for one in side] for side in found["slips"]]
    assert told == [
        [("port", "planned", "later"), ("lab", "planned", "earlier")],
        [("port", "planned", "later"), ("hall", "actual", "later")],
    ]
    hall = found["slips"][1][1]
    assert (hall["announced"], hall["date"]) == (["2024"], "2025-12-22")
    assert (hall["slip"]["low_days"], hall["slip"]["high_days"]) == (356, 721)


def test_a_slip_of_both_places_is_told_once_to_people(hetao: Hetao, slipped_log: str) -> None:
    slips = hetao("compare", "--log", slipped_log, "--today", "2026-02-01").out.partition("Announced for")[2]

    assert slips.count("The port opens") == 1
    assert "by 2022" in slips
    assert "● 2025-12-22" in slips
    assert "The school opens" not in slips


def test_a_slip_is_told_to_people_by_the_dates_that_surely_differ(hetao: Hetao, tmp_path: Path) -> None:
    told = "2022", "end of 2022", "2024", "by 2025", "2026"
    sources = [
        f'{{ id = "s-{year}", title = "S", published = "{2018 + year}", language = "en" }}' for year in range(len(told))
    ]
    datings = [
        f'{{ source = "s-{year}", event = "port", says = "{says}", status = "planned" }}'
        for year, says in enumerate(told)
    ]
    port = SLIPS.partition("dating")[0]
    path = tmp_path / "slipped.toml"
    more = f"{port}\ndating = [{', '.join(datings)}]"
    path.write_text(text_of(more=more).replace("source = [", f"source = [{', '.join(sources)},", 1), encoding="utf-8")

    slips = hetao("compare", "--log", str(path), "--today", "2026-02-01").out.partition("Announced for")[2]
    assert "2022 → 2024  " in slips
    assert "○ 2026" in slips


def test_a_slip_is_one_since_it_was_known(hetao: Hetao, slipped_log: str) -> None:
    found = json.loads(hetao("compare", "--log", slipped_log, "--known-by", "2023-06", "-f", "json").out)

    assert found["slips"] == [[], []]


def test_densities_are_on_what_both_places_have(hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "events.toml"
    log.write_text(BRIDGE, encoding="utf-8")

    out = hetao("compare", "--log", str(log)).out
    rows = {
        one["metric"]: one for one in json.loads(hetao("compare", "--log", str(log), "--format", "json").out)["rows"]
    }

    assert "Ratio, per km" in out.partition("\n")[0]
    assert "CNY/km : " in out
    assert (rows["cost"]["per"], rows["length"]["per"]) == ("km", None)
    assert rows["cost"]["per_unit"][0] == {"low": pytest.approx(19.5e9 / 6.75), "high": pytest.approx(20.5e9 / 6.65)}
    assert rows["cost"]["per_km2"] == [None, None]
    log.write_text(BRIDGE.replace('unit = "km"', 'unit = "m2"').replace(" km", " m2"), encoding="utf-8")
    assert hetao("compare", "--log", str(log)).out.partition("\n")[0].endswith("  Ratio")


BRIDGE = """
log = { version = 1 }
place = [
  { id = "bridge", name = { en = "Bridge" } },
  { id = "tunnel", name = { en = "Tunnel" }, part_of = "bridge" },
  { id = "deck", name = { en = "Deck" }, part_of = "bridge" },
]
metric = [
  { id = "length", name = { en = "length" }, unit = "km", kind = "constant" },
  { id = "cost", name = { en = "cost" }, unit = "CNY", kind = "stock", adds_up = true },
]
source = [{ id = "s", title = "S", published = "2020", language = "en" }]
figure = [
  { source = "s", place = "tunnel", metric = "length", says = "6.7 km" },
  { source = "s", place = "deck", metric = "length", says = "22.9 km" },
  { source = "s", place = "tunnel", metric = "cost", says = "20 billion yuan" },
  { source = "s", place = "deck", metric = "cost", says = "30 billion yuan" },
]
"""
