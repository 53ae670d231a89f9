"""Days of a document that there are not, and weekdays that are not those of their days: told, whatever the log has."""

from __future__ import annotations

import pytest
from held_documents import evidence

from hetao_cli import read_text
from hetao_cli.check.selection import chosen_rules
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.verify.judgement import Document
from hetao_cli.verify.verification import hold_against


def told(text: str, select: tuple[str, ...] = ()) -> list[tuple[str, str, list[str]]]:
    """Return the literal of each date of a text, what the log says of it, and the codes of the findings about it."""
    reading = read_text(text, "2026-01-10", Vocabulary(evidence().log))
    held = hold_against(evidence(), Document("draft.txt", reading, published="2026-01-10"), chosen_rules(select))
    return [
        (text[one.mention.start : one.mention.end], one.verdict, [found.finding.code for found in one.findings])
        for one in held.judgements
    ]


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("The park opened on 31 November 2025.", "31 November 2025"),
        ("园区于2025年11月31日开园。", "2025年11月31日"),
        ("Nothing at all happened on 2023-02-29.", "2023-02-29"),
        ("園區2025年13月22日開園", "2025年13月22日"),
    ],
)
def test_a_day_that_there_is_not_is_told_at_its_place(text: str, literal: str) -> None:
    assert told(text) == [(literal, "not-comparable", ["D204"])]


def test_a_wrong_weekday_is_told_beside_a_day_of_no_event_too() -> None:
    assert told("It rained on Friday, 22 December 2025.") == [
        ("Friday, 22 December 2025", "not-comparable", ["D205"]),
    ]


def test_a_right_weekday_is_not_spoken_of() -> None:
    assert told("It rained on Monday, 22 December 2025.") == [("Monday, 22 December 2025", "not-comparable", [])]


def test_nothing_is_told_by_rules_that_were_not_chosen() -> None:
    assert told("It rained on Friday, 22 December 2025, not on 31 November 2025.", ("C3",)) == [
        ("Friday, 22 December 2025", "not-comparable", [])
    ]
