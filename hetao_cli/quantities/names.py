"""Texts that look like a figure and are none: names, ordinals, idioms, articles, numbers of things.

The context and the parts of such a text decide; nothing is looked up in lists of names. If that leaves it open, a
number with a hedge is a figure, and one in Chinese characters without unit is a part of a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.amount import begins_sum
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage
from hetao_cli.quantities.names_digits import is_name_in_digits
from hetao_cli.quantities.word_table import is_letter, skip_blanks

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate


def is_name(sighting: Candidate) -> bool:
    """Return whether a candidate is no figure in its context."""
    if sighting.quantity.unit is None and begins_sum(sighting.text, skip_blanks(sighting.text, sighting.end)):
        # the count of sums: two $500 cheques
        return True
    first = sighting.text[sighting.at]
    if (first.isascii() and not is_letter(first)) or first.isdecimal() or not first.isalpha():
        return is_name_in_digits(sighting)
    if sighting.is_alone:
        # such as a cell of a table
        return False
    languages = _beginning_with().get(first, [])
    if len(languages) > 1:
        languages = [one for one in languages if one.scan(sighting.text, sighting.at) is not None]
    return bool(languages) and languages[0].is_name(sighting)


@LANGUAGES.derived
def _beginning_with(languages: tuple[FigureLanguage, ...]) -> dict[str, list[FigureLanguage]]:
    """Return the languages whose numbers can begin with a character."""
    return {first: [one for one in languages if first in one.begins] for one in languages for first in one.begins}
