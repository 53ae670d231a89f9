"""What 元, $ and ¥ mean: the nearest currency that is stated, for the figure, its source, its place, or the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from whole_log import loaded

from hetao_cli.log.figure_claims import read_figure_claims
from hetao_cli.model.quantity import Interval

if TYPE_CHECKING:
    from hetao_cli.log.figure_claims import FigureClaim

PLACES = {"street": "quarter", "quarter": "city", "city": None}


def claim(says: str, currencies: dict[str, str], value: str | None = None, **source: Any) -> FigureClaim:  # noqa: ANN401 - TOML
    """Return a figure of the street in a log with the currencies of its log, places, source and of itself."""

    def stated(name: str) -> dict[str, str]:
        return {"currency": currencies[name]} if name in currencies else {}

    tables: dict[str, Any] = {
        "log": {"version": 1, **stated("log")},
        "place": [
            {"id": name, "name": {"en": name}, **({"within": around} if around else {}), **stated(name)}
            for name, around in PLACES.items()
        ],
        "metric": [{"id": "cost", "name": {"en": "cost"}, "unit": "HKD", "kind": "stock"}],
        "source": [{"id": "paper", "title": "Paper", "published": "2025", **source, **stated("source")}],
        "figure": [
            {
                "source": "paper",
                "place": "street",
                "metric": "cost",
                "says": says,
                **({"value": value} if value else {}),
                **stated("figure"),
            }
        ],
    }
    log = loaded(tables)
    assert log.faults == []
    (read,) = read_figure_claims(log)
    return read


@pytest.mark.parametrize(
    ("currencies", "meant"),
    [
        ({"log": "HKD"}, "HKD"),
        ({"log": "HKD", "city": "MOP"}, "MOP"),
        ({"log": "HKD", "city": "MOP", "quarter": "SGD"}, "SGD"),
        ({"quarter": "SGD", "street": "USD"}, "USD"),
        ({"street": "USD", "source": "AUD"}, "AUD"),
        ({"source": "AUD", "figure": "CAD"}, "CAD"),
    ],
)
@pytest.mark.parametrize("says", ["$5", "5元", "5亿元", "5億元", "$5 billion"])
def test_the_nearest_currency_that_is_stated_counts(says: str, currencies: dict[str, str], meant: str) -> None:
    read = claim(says, currencies)

    assert read.unit == meant
    assert read.interval is not None


@pytest.mark.parametrize(
    ("says", "currencies", "meant"),
    [
        ("$5", {"street": "CNY", "log": "HKD"}, "HKD"),
        ("¥5", {"street": "HKD", "log": "JPY"}, "JPY"),
        ("5元", {"street": "GBP", "log": "TWD"}, "TWD"),
    ],
)
def test_a_currency_that_a_sign_cannot_mean_is_passed_over(says: str, currencies: dict[str, str], meant: str) -> None:
    assert claim(says, currencies).unit == meant


@pytest.mark.parametrize("currencies", [{}, {"log": "RMB"}, {"source": "GBP"}])
def test_where_nothing_decides_an_amount_is_compared_with_nothing(currencies: dict[str, str]) -> None:
    assert claim("$5", currencies).interval is None


def test_a_printed_currency_is_never_another() -> None:
    assert claim("HK$5", {"figure": "USD", "log": "USD"}).unit == "HKD"


def test_what_is_stated_counts_before_the_language_of_the_text() -> None:
    assert claim("5亿元", {}, language="zh-Hans").unit == "CNY"
    assert claim("5亿元", {"city": "HKD"}, language="zh-Hans").unit == "HKD"


@pytest.mark.parametrize(
    ("value", "interval"),
    [
        ("117700000000 HKD", Interval(117_700_000_000, 117_700_000_000)),
        ("117.7e9 HKD", Interval(117_700_000_000, 117_700_000_000)),
        ("1..2HKD", Interval(1, 2)),
        (">5 HKD ", Interval(5, None, low_closed=False, high_closed=False)),
    ],
)
@pytest.mark.parametrize("says", ["1,177億元", "a fortune"])
def test_a_value_may_name_its_currency(says: str, value: str, interval: Interval) -> None:
    read = claim(says, {}, value)

    assert (read.interval, read.unit) == (interval, "HKD")


def test_a_value_in_a_currency_has_that_before_any_other() -> None:
    assert claim("$5", {"figure": "USD"}, "5 CAD").unit == "CAD"
