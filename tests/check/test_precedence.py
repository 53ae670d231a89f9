"""A disagreement that a more specific rule tells is not told again as one between sources."""

from __future__ import annotations

import pytest
from checked_logs import VOCABULARY, checked, figure, rules_about

RULES = rules_about("C,R602,S")

TOTALS = """
[[metric]]
id = "platforms"
name = { en = "platforms" }
unit = "platform"
kind = "stock"
sum_of = ["built", "planned"]

[[metric]]
id = "built"
name = { en = "platforms built" }
unit = "platform"
kind = "stock"

[[metric]]
id = "planned"
name = { en = "platforms to come" }
unit = "platform"
kind = "stock"
"""
TWO_LANGUAGES = VOCABULARY.replace('published = "2026-01"', 'published = "2026-01"\nlanguage = ["zh-Hans", "en"]', 1)


def told(*texts: str) -> list[str]:
    return [one.finding.code for one in checked("".join(texts), rules=RULES).diagnostics]


def said_twice(one: str, other: str) -> str:
    return figure("a", "companies", one, as_of="2025", language="zh-Hans") + figure(
        "a", "companies", other, as_of="2025", language="en"
    )


@pytest.mark.parametrize("agreeing", ["447家", "474"])
def test_a_translation_that_differs_is_told_once_though_another_source_has_one_of_its_values(agreeing: str) -> None:
    assert told(TWO_LANGUAGES, said_twice("447家", "474"), figure("b", "companies", agreeing, as_of="2025")) == ["C304"]


def test_another_source_that_agrees_with_neither_language_is_another_disagreement() -> None:
    other = figure("b", "companies", "512", as_of="2025")

    assert told(TWO_LANGUAGES, said_twice("447家", "474"), other) == ["C301", "C304"]


def test_a_heading_that_differs_from_its_body_is_told_once_though_another_source_has_the_body_s_value() -> None:
    heading = figure("a", "companies", "97家", as_of="2025", section="heading")
    body = [figure(source, "companies", "447家", as_of="2025") for source in "ab"]

    assert told(VOCABULARY, heading, *body) == ["C305"]


def test_a_copy_that_differs_from_what_it_copies_is_told_once_though_another_source_agrees_with_that() -> None:
    copy = '\n[[source]]\nid = "copy"\ntitle = "Copy"\npublished = "2026-01"\norigin = "a"\n'
    figures = [figure(source, "companies", "474", as_of="2025") for source in "ab"]

    differs = figure("copy", "companies", "447", as_of="2025")
    found = checked(VOCABULARY + copy + "".join(figures) + differs, rules=RULES).diagnostics

    assert [one.finding.code for one in found] == ["R602"]


def terms(source: str, built: str, planned: str) -> str:
    return figure(source, "built", built, as_of="2025") + figure(source, "planned", planned, as_of="2025")


def test_a_total_that_its_own_terms_contradict_is_told_once_though_another_source_has_their_sum() -> None:
    totals = figure("a", "platforms", "10", as_of="2025") + figure("b", "platforms", "12", as_of="2025")

    assert told(VOCABULARY, TOTALS, totals, terms("b", "4", "6")) == ["S403"]


def test_totals_that_differ_with_their_terms_are_told_as_what_sources_say_differently() -> None:
    totals = figure("a", "platforms", "10", as_of="2025") + figure("b", "platforms", "12", as_of="2025")

    assert told(VOCABULARY, TOTALS, totals, terms("b", "6", "6")) == ["C301"]
