"""How grave a difference is, and what a finding of it says."""

from __future__ import annotations

import pytest
from checked_logs import VOCABULARY, checked, document, figure, rules_about

from hetao_cli.model.finding import Severity

RULES = rules_about("C301")

METRICS = """
[[metric]]
id = "floor-area"
name = { en = "floor area" }
unit = "m2"
kind = "stock"

[[metric]]
id = "cost"
name = { en = "cost" }
unit = "HKD"
kind = "constant"
"""


@pytest.mark.parametrize(
    ("metric", "first", "second", "dates", "severity"),
    [
        ("area", "3.89 km²", "3.98 km²", (None, None), Severity.ERROR),
        ("area", "3.02 km²", "3.04 km²", (None, None), Severity.NOTE),
        ("area", "302 ha", "305 ha", (None, None), Severity.NOTE),
        ("area", "3.02 km²", "302 km²", (None, None), Severity.ERROR),
        ("cost", "HK$2.00 billion", "HK$2.02 billion", (None, None), Severity.NOTE),
        ("floor-area", "800,000 m²", "806,000 m²", ("2026-01-15", None), Severity.NOTE),
        ("floor-area", "800,000 m²", "900,000 m²", ("2025", "2025"), Severity.ERROR),
        ("floor-area", "800,000 m²", "900,000 m²", ("2026-01", None), Severity.WARNING),
        ("companies", "447", "448", ("2025", "2025"), Severity.ERROR),
        ("companies", "447", "474", (None, None), Severity.WARNING),
        ("companies", "60家", "超过60家", ("2025", "2025"), Severity.NOTE),
        ("area", "over 87 hectares", "87 acres", (None, None), Severity.ERROR),
    ],
)
def test_a_difference_is_an_error_unless_small_undated_or_of_a_hedge_alone(
    metric: str, first: str, second: str, dates: tuple[str | None, str | None], severity: Severity
) -> None:
    texts = [
        figure(source, metric, says, **({"as_of": date} if date is not None else {}))
        for source, says, date in (("a", first, dates[0]), ("b", second, dates[1]))
    ]

    told = checked(VOCABULARY + METRICS + "".join(texts), rules=RULES).diagnostics

    assert [(one.finding.code, one.severity) for one in told] == [("C301", severity)]


def test_a_finding_names_the_literals_their_sources_and_places() -> None:
    text = VOCABULARY + figure("a", "area", "3.89 km²", id="one") + figure("b", "area", "398公顷", id="two")

    (found,) = document(text, rules=RULES)["findings"]

    assert found["message"] == "land area of zone: '3.89 km²' (a), '398公顷' (b) do not agree"
    assert (found["figures"], found["sources"]) == (["one", "two"], ["a", "b"])
    assert [(one["path"], one["line"]) for one in found["related"]] == [
        ("events.toml", text[: text.index("398")].count("\n") + 1)
    ]


def test_a_difference_between_three_is_one_finding() -> None:
    text = VOCABULARY + "".join(figure("a", "area", says) for says in ("3.89 km²", "3.98 km²", "4.2 km²"))

    assert [one.finding.code for one in checked(text, rules=RULES).diagnostics] == ["C301"]


def test_what_agrees_is_told_as_held() -> None:
    text = VOCABULARY + figure("a", "area", "3.89 km²") + figure("b", "area", "389 ha")

    assert [(one.code, len(one.figures)) for one in checked(text, rules=RULES).held] == [("C301", 2)]


def test_a_figure_alone_agrees_with_nothing() -> None:
    assert list(checked(VOCABULARY + figure("a", "area", "3.89 km²"), rules=RULES).held) == []


def test_of_many_literals_a_message_quotes_some() -> None:
    figures = "".join(figure("a", "companies", str(number), as_of="2025") for number in range(100, 120))

    message = document(VOCABULARY + figures, rules=RULES)["findings"][0]["message"]

    assert message.count("'") == 2 * 6
    assert "… 20" in message
