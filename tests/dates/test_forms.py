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
