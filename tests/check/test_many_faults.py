"""Logs with very many faults, and with very long lines: what is shown stays short, and what is counted stays right."""

from __future__ import annotations

import pytest
from checked_logs import VOCABULARY, document, reported, rules_about
from wcwidth import wcswidth

from hetao_cli.log.files.positions import position_of
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.excerpt import MOST_COLUMNS, Excerpt, cut
from hetao_cli.render.registry import Surface, render
from hetao_cli.reports.check.listing import MOST_LISTED

PIPE = Surface(None, colour=False)
RULES = rules_about("F")


def places_in_one_line(number: int) -> str:
    places = ", ".join(f'{{ id = "p{n}", name = {{ en = "河套 {n}" }}, nam = "x" }}' for n in range(number))
    return f"place = [{places}]\n[log]\nversion = 1\n"


def unknown_keys(number: int) -> str:
    return VOCABULARY + '\n[[place]]\nid = "p"\nname = { en = "P" }\n' + "".join(f"k{n} = 1\n" for n in range(number))


def test_a_log_on_one_line_is_shown_around_the_carets() -> None:
    text = places_in_one_line(300)

    lines = render(reported(text, rules=RULES), "text", PIPE).split("\n")

    assert max(map(wcswidth, lines)) < MOST_COLUMNS + 100
    assert len("\n".join(lines)) < 300 * 1_000
    shown = next(line for line in lines if line.startswith("  1 | "))
    assert shown.endswith("…")
    assert lines[lines.index(shown) + 1] == "    | ^^^^^"


@pytest.mark.parametrize("wide", ["a", "套", "\t", "é"])
def test_carets_stand_beneath_a_value_in_the_middle_of_a_long_line(wide: str) -> None:
    text = f'[[event]]\ntitle = "{wide * 500}"\n'
    place = position_of(text, "event", 0, "title")._replace(column=300, end_column=303)

    before, marked, after = place.excerpt(MOST_COLUMNS)

    assert (before[0], marked.replace(wide, "x"), after[-1]) == ("…", "xxx", "…")
    assert sum(max(wcswidth(part.replace("\t", " ")), 0) for part in (before, marked, after)) <= MOST_COLUMNS


@pytest.mark.parametrize("columns", [24, 80, 200])
def test_a_cut_excerpt_is_never_wider_than_asked_for(columns: int) -> None:
    for before, marked, after in [(0, 999, 0), (999, 999, 999), (999, 2, 0), (0, 2, 999), (10, 5, 10), (999, 0, 0)]:
        shown = cut(Excerpt("套" * before, "餐" * marked, "b" * after), columns)

        assert sum(map(wcswidth, shown)) <= columns


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_thousands_of_faults_of_one_kind_the_first_are_listed_and_all_are_counted(language: str) -> None:
    found = document(unknown_keys(MOST_LISTED + 234), language=language, rules=RULES)

    unknown = [one for one in found["findings"] if one["code"] == "F003"]
    assert len(unknown) == MOST_LISTED
    assert found["totals"]["error"] == MOST_LISTED + 234
    assert "234" in unknown[-1]["message"]
    assert len(unknown[-1]["message"]) > len(unknown[-2]["message"]) + len("234")


def test_as_many_faults_as_can_be_listed_are_told_as_ever() -> None:
    found = document(unknown_keys(MOST_LISTED), rules=RULES)

    assert len(found["findings"]) == found["totals"]["error"] == MOST_LISTED
    assert not any("only counted" in one["message"] for one in found["findings"])
