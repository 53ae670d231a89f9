"""A check that counts findings by rule."""

from __future__ import annotations

from typing import Any

import pytest
from checked_logs import ENVELOPE, VOCABULARY, checked, evidence_of, figure

from hetao_cli.check.selection import chosen_rules
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.records import as_json
from hetao_cli.render.registry import Surface, render
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check
from hetao_cli.reports.check.statistics import report_statistics

RULES = chosen_rules(["F", "N"])
PIPE = Surface(None, colour=False)
REVIEW = '\n[[review]]\ncode = "N101"\nabout = ["two"]\nreason = "no number is given"\n'
THREE = (
    VOCABULARY.replace('id = "zone"', 'id = "zone"\ncolour = "green"')
    + figure("a", "companies", "many", id="one")
    + figure("a", "companies", "few", id="two")
    + figure("b", "companies", "some", id="three")
)


def document(text: str) -> dict[str, Any]:
    report = report_statistics(evidence_of(text), checked(text, rules=RULES), ENVELOPE, CheckOptions())
    made: dict[str, Any] = as_json(report.document())
    return made


def test_rules_are_counted_the_most_frequent_first() -> None:
    rows = document(THREE)["statistics"]

    assert [(row["code"], row["count"]) for row in rows] == [("N101", 3), ("F003", 1)]


def test_what_was_acknowledged_is_counted_apart() -> None:
    first = document(THREE + REVIEW)["statistics"][0]

    assert (first["count"], first["error"], first["acknowledged"]) == (2, 2, 1)
    assert first["status"] == "violation"


def test_a_rule_whose_findings_are_all_acknowledged_says_so() -> None:
    (row,) = document(VOCABULARY + figure("a", "companies", "few", id="two") + REVIEW)["statistics"]

    assert (row["count"], row["acknowledged"], row["status"]) == (0, 1, "acknowledged")


def test_the_place_is_that_of_the_first_finding_that_nobody_acknowledged() -> None:
    text = VOCABULARY + figure("a", "companies", "few", id="two") + figure("a", "companies", "many") + REVIEW

    (row,) = document(text)["statistics"]

    assert text.split("\n")[row["line"] - 1] == 'says = "many"'


def test_the_totals_are_those_of_the_findings() -> None:
    whole = report_check(evidence_of(THREE), checked(THREE, rules=RULES), ENVELOPE, CheckOptions()).document()

    assert document(THREE)["totals"] == whole.totals._asdict()
    assert document(THREE)["held"] == whole.held


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_is_a_table_and_a_line_that_sums_up(language: str) -> None:
    report = report_statistics(evidence_of(THREE), checked(THREE, rules=RULES), ENVELOPE, CheckOptions(language))

    head, first, second, _empty, last = render(report, "text", PIPE).splitlines()

    assert len(head.split()) == 4
    assert first.split()[:3] == ["3", "N101", "literal-not-read"]
    assert second.split()[:3] == ["1", "F003", "unknown-key"]
    assert last.startswith("4")
