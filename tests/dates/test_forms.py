"""One grammar: each form of a date means the same typed, as a literal of a log and in running text."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.dates.edtf import parse_date
from hetao_cli.dates.finder import find_dates
from hetao_cli.dates.phrases import read_date
from hetao_cli.dates.typed import resolve_typed_date

if TYPE_CHECKING:
    from collections.abc import Iterator

NEAR = parse_date("2026-01-03")
SENTENCES = {
    "en": ("Opening: {}.", "The park has a lab ({}).", "They say so, {}, in all reports."),
    "zh-Hans": ("开园：{}。", "园区（{}）。", "园区表示，{}，有实验室。"),
    "zh-Hant": ("開園：{}。", "園區（{}）。", "園區表示，{}，有實驗室。"),
}


def forms() -> Iterator[tuple[str, str, str]]:
    """Yield each form with its language and its EDTF."""
    groups = tomllib.loads((Path(__file__).parent / "forms.toml").read_text(encoding="utf-8"))
    for group in groups.values():
        for edtf, by_language in group.items():
            for language, several in by_language.items():
                yield from ((language, form.strip(), edtf) for form in several.split("|"))


@pytest.mark.parametrize(("form", "edtf"), [(form, edtf) for _, form, edtf in forms()])
def test_a_form_means_the_same_typed_and_as_a_literal(form: str, edtf: str) -> None:
    assert resolve_typed_date(form, NEAR).edtf == edtf
    literals = [read_date(form, near) for near in (None, NEAR)]
    assert [literal and literal.edtf for literal in literals] == [edtf, edtf]


@pytest.mark.parametrize(("language", "form", "edtf"), [*forms()])
def test_a_form_means_the_same_in_running_text(language: str, form: str, edtf: str) -> None:
    for sentence in SENTENCES[language]:
        assert [moment.edtf for *_, moment in find_dates(sentence.format(form), NEAR)] == [edtf], sentence


@pytest.mark.parametrize(("language", "form", "edtf"), [*forms()])
def test_what_is_found_in_running_text_means_the_same_by_itself(language: str, form: str, edtf: str) -> None:
    text = SENTENCES[language][0].format(form)
    ((start, end, _),) = find_dates(text, NEAR)
    moment = read_date(text[start:end], NEAR)
    assert moment is not None
    assert moment.edtf == edtf


LISTS = {
    "22 and 23 December 2025": "{2025-12-22,2025-12-23}",
    "3, 5 and 8 March 2025": "{2025-03-03,2025-03-05,2025-03-08}",
    "December 22 and 24, 2025": "{2025-12-22,2025-12-24}",
    "2023和2024年": "{2023,2024}",
    "2024年12月30日、31日": "{2024-12-30,2024-12-31}",
    "2025年3月、5月和8月": "{2025-03,2025-05,2025-08}",
    "2025年3月12日（周三）、13日（周四）": "{2025-03-12,2025-03-13}",
}


@pytest.mark.parametrize(("form", "edtf"), LISTS.items())
def test_a_list_is_the_set_of_what_running_text_finds_one_by_one(form: str, edtf: str) -> None:
    assert resolve_typed_date(form, NEAR).edtf == edtf
    literal = read_date(form, NEAR)
    assert literal is not None
    assert literal.edtf == edtf
    found = [moment.edtf for *_, moment in find_dates(f"{form}.", NEAR)]
    assert found == edtf.strip("{}").split(",")


@pytest.mark.parametrize("form", ["2025 and 447", "by 2030 and 2035", "2025, then 2026", "2017年和"])
def test_a_list_in_part_is_no_literal(form: str) -> None:
    assert read_date(form, NEAR) is None
