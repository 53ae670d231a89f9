"""What a figure means in its metric's unit, when it held, and what it counts as."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from whole_log import loaded

from hetao_cli.log.figure_claims import read_figure_claims
from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim

_UNITS = {"area": "km2", "companies": "company", "investment": "HKD", "cost": "CNY", "share": "%", "time": "year"}
_TABLES: dict[str, Any] = {
    "log": {"version": 1},
    "place": [{"id": "zone", "name": {"en": "zone"}}],
    "metric": [{"id": name, "name": {"en": name}, "unit": unit, "kind": "stock"} for name, unit in _UNITS.items()],
    "source": [
        {"id": "a", "title": "A", "published": "2024-08", "language": "zh-Hans"},
        {"id": "copy", "title": "Copy", "published": "2024-09", "language": "zh-Hant", "origin": "a"},
        {"id": "copy-of-copy", "title": "Copy", "published": "soon", "language": ["zh-Hans", "en"], "origin": "copy"},
    ],
}


def claim(metric: str, says: str, **more: str) -> FigureClaim:
    figure = {"source": "a", "place": "zone", "metric": metric, "says": says, **more}
    log = loaded({**_TABLES, "figure": [figure]})
    assert log.faults == []
    (read,) = read_figure_claims(log)
    return read


def meant(metric: str, says: str, **more: str) -> tuple[Interval | None, str]:
    read = claim(metric, says, **more)
    return read.interval, read.unit


HALF_HECTARE = Fraction(1, 200)


@pytest.mark.parametrize(
    ("metric", "says", "more", "interval", "unit"),
    [
        ("area", "87 hectares", {}, Interval(Fraction("0.865"), Fraction("0.875")), "km2"),
        ("area", "0.87 km²", {}, Interval(Fraction("0.865"), Fraction("0.875")), "km2"),
        ("area", "3.89", {}, None, "km2"),
        ("area", "4公里", {}, None, "km2"),
        ("area", "a field", {"value": "3.8..3.9"}, Interval(Fraction("3.8"), Fraction("3.9")), "km2"),
        ("area", "87公顷", {"value": "86..88"}, Interval(Fraction("0.86"), Fraction("0.88")), "km2"),
        ("area", "a field", {}, None, "km2"),
        ("area", "a field", {"value": "large"}, None, "km2"),
        ("companies", "440多家", {}, Interval(441, 449), "company"),
        ("companies", "447", {}, Interval(447, 447), "company"),
        ("companies", "447 tech companies", {}, Interval(447, 447), "company"),
        ("companies", "几十家", {"value": "36"}, Interval(36, 36), "company"),
        ("companies", "447家", {"value": "n/a"}, Interval(447, 447), "company"),
        ("companies", "87 hectares", {}, None, "company"),
        ("companies", "80%", {}, None, "company"),
        ("companies", "440多名", {}, None, "company"),
        ("companies", "447 persons", {}, None, "company"),
        ("companies", "440多个", {}, Interval(441, 449), "company"),
        ("companies", "440多名", {"value": "445"}, None, "company"),
        ("share", "七成", {}, Interval(65, 75), "%"),
        ("share", "a quarter", {}, Interval(Fraction(49, 2), Fraction(51, 2)), "%"),
        ("time", "36个月", {}, Interval(Fraction(71, 24), Fraction(73, 24)), "year"),
        ("investment", "HK$24 billion", {}, Interval(23_500_000_000, 24_500_000_000), "HKD"),
        ("investment", "2000億港元", {}, Interval(199_950_000_000, 200_050_000_000), "HKD"),
        ("investment", "RMB 2 billion", {}, Interval(1_500_000_000, 2_500_000_000), "CNY"),
        ("investment", "15亿元", {}, Interval(1_450_000_000, 1_550_000_000), "CNY"),
        ("cost", "15亿元", {}, Interval(1_450_000_000, 1_550_000_000), "CNY"),
        ("cost", "15亿元", {"language": "en"}, None, "CNY"),
        ("investment", "15億元", {"source": "copy"}, None, "HKD"),
        ("investment", "15亿元", {"source": "copy-of-copy"}, None, "HKD"),
        (
            "investment",
            "15亿元",
            {"source": "copy-of-copy", "language": "zh-Hans"},
            Interval(1_450_000_000, 1_550_000_000),
            "CNY",
        ),
        ("investment", "$15 billion", {}, None, "HKD"),
        ("investment", "80%", {}, None, "HKD"),
        ("investment", "200", {}, None, "HKD"),
    ],
)
def test_a_figure_is_read_in_the_unit_of_its_metric(
    metric: str, says: str, more: dict[str, str], interval: Interval | None, unit: str
) -> None:
    assert meant(metric, says, **more) == (interval, unit)


@pytest.mark.parametrize(
    ("status", "standing"),
    [("actual", "actual"), ("planned", "plan"), ("committed", "plan"), ("target", "plan"), ("estimate", "estimate")],
)
def test_plans_of_every_sort_are_one_standing(status: str, standing: str) -> None:
    assert claim("companies", "447", status=status).standing == standing


def test_a_figure_holds_when_it_says_or_when_its_source_was_published() -> None:
    own, default = claim("companies", "447", as_of="2023"), claim("companies", "447")

    assert own.as_of is not None
    assert default.as_of is not None
    assert (own.as_of.edtf, own.dated) == ("2023", True)
    assert (default.as_of.edtf, default.dated) == ("2024-08", False)


@pytest.mark.parametrize("more", [{"as_of": "someday"}, {"source": "copy-of-copy"}])
def test_a_date_that_is_none_leaves_the_figure_without_one(more: dict[str, str]) -> None:
    assert claim("companies", "447", **more).as_of is None


@pytest.mark.parametrize("source", ["a", "copy", "copy-of-copy"])
def test_a_copy_goes_back_to_its_origin(source: str) -> None:
    assert claim("companies", "447", source=source).origin == "a"


@pytest.mark.parametrize(
    ("named", "says", "unit"),
    [
        ("TEU", "1315.97万标箱", "teu"),
        ("teu", "1315.97万標箱", "teu"),
        ("tonne", "1315.97万公噸", "t"),
        ("t", "1315.97万吨", "t"),
    ],
)
def test_a_log_names_a_unit_by_its_symbol_or_another_name(named: str, says: str, unit: str) -> None:
    metric = {"id": "handled", "name": {"en": "handled"}, "unit": named, "kind": "flow"}
    figure = {"source": "a", "place": "zone", "metric": "handled", "says": says}
    (read,) = read_figure_claims(loaded({**_TABLES, "metric": [metric], "figure": [figure]}))
    assert (read.interval, read.unit) == (Interval(13_159_650, 13_159_750), unit)
