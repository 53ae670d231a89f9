"""What is read in a text is read as a literal of a log, and in any script and width, and means the same there."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from labelled_texts import CASES, HELD_OUT, LabelledText, labelled_texts

from hetao_cli import read_text
from hetao_cli.model.scripts import simplified
from hetao_cli.quantities.finder import find_figures
from hetao_cli.quantities.literal import read_literal

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = [case for folder in (CASES, HELD_OUT) for case in labelled_texts(folder)]


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.id)
def test_each_figure_of_a_text_is_a_literal_of_the_same_value(case: LabelledText) -> None:
    for mention in read_text(case.text, case.published).figures:
        quantity = mention.quantity
        literal = read_literal(quantity.text)
        if literal is None:
            # 四日 alone is a day of a month
            assert quantity.unit == "day"
            continue
        # the scale of a bare number can stand ahead of it: （万元）
        scale = Fraction(quantity.value or 1) / Fraction(literal.value or 1) if literal.unit is None else 1
        assert str(scale).strip("0") == "1", quantity.text
        ends = [None if end is None else end * scale for end in (literal.value, literal.value_high)]
        assert ends == [quantity.value, quantity.value_high], quantity.text
        # words farther away can add the unit, what it is a rate of, and a hedge
        assert literal.unit is None or (quantity.unit or "").startswith(literal.unit), quantity.text
        assert literal.hedge in {"exact", quantity.hedge}, quantity.text


def wide(character: str) -> str:
    """Return a letter, a digit or a sign within figures in full width."""
    return (
        chr(ord(character) + 0xFEE0)
        if character.isascii() and (character.isalnum() or character in "%$+-")
        else character
    )


@pytest.mark.parametrize("other", [simplified, wide])
@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.id)
def test_a_text_in_a_mixture_of_scripts_or_widths_has_the_same_figures(
    case: LabelledText, other: Callable[[str], str]
) -> None:
    dates = [(date.start, date.end) for date in read_text(case.text, case.published).dates]
    for part in range(3):
        mixed = "".join(one if at % 3 == part else other(one) for at, one in enumerate(case.text))
        found = [
            [(start, end, quantity.value, quantity.value_high, quantity.hedge) for start, end, quantity in figures]
            for figures in (find_figures(case.text, dates), find_figures(mixed, dates))
        ]
        assert found[0] == found[1]
