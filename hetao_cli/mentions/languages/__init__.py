"""The words by which texts show the subjects of figures and dates: one file of this folder for each language.

A language is one value, `LANGUAGE`, of its module. The code that links figures contains no word of any language: it
looks for the patterns that the languages have under a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.model.packs import Packs, filled
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["LANGUAGES", "PATTERNS", "MentionLanguage", "matching"]

PATTERNS = {
    "hedge": "a hedge before how much something changed, with its blank",
    "unit label": "what says that a unit follows that holds for the numbers behind it",
    "scale of": "a scale word in the plural, as a group in the singular, and what joins it with its unit",
    "again": "what stands between a figure and the same one in another unit",
    "reported": "what before a date says that it is when something was counted",
    "the rest": "what before a count says that it is of those that are left, of what was spoken of before",
    "said behind": "what right behind a date says that something was said on that day",
    "said at the start": "what behind a date that opens a sentence says so",
    "said before": "what right before a date says so",
    "later": "what says that a date is years after an event",
    "of the rest": "what behind a count says that it is of some of what was spoken of",
    "a few": "what before a count says that it is of some more",
    "added": "what before a figure says that it is what came to a stock",
    "changed": "what right before a figure says that it is how much something changed",
    "set aside": "what before an area says that it is land for some purpose",
    "for a purpose": "what behind an area says so",
    "land part": "what a land use, a plan or a piece of land is called by, behind the name of the place that it is in",
    "of land part": "the same right behind an area",
    "buildings": "what counts buildings",
    "entire": "what says that floors are those of the whole",
    "total": "what before a figure says that it is the total of some places",
    "in all": "what behind a figure says so",
    "side before": "what before a figure calls a side by where it lies",
    "side behind": "what behind a figure does so",
    "respectively": "what says that places and figures of two lists belong together in turn",
    "and": "characters, as a pattern, that join two places",
    "directly": "what stands between a figure and the place behind it that it is of",
    "of a name": "what makes a place's name a piece of another's",
    "count of city": "a count between a city's name and what is only named after the city",
    "of the city": "what a city's name stands before without anything being said of the city",
    "located": "what right behind a place's name says where that place is, and names others for that alone",
    "the city itself": "what right behind a city's name says that the city is meant, and no part of something in it",
    "part of a city": "what right before a city's name says so",
    "item": "what begins an item of a list",
    "against": "what before a date says that something is compared with that date",
    "governs": "what before a date says that figures behind it are of that date",
    "by now": "what between a date and a figure says that the figure is of the day of the text, not of that date",
    "relative": "what between a date and a figure says that the date is of something that is only described",
    "article": "an article before a date",
    "governs within": "the same where it is a part of the date",
    "opens": "what may stand before the date that opens a sentence",
    "target": "what says that a figure is a target",
    "estimate": "what says that a figure is an estimate",
    "planned": "what says that a figure is planned",
    "first planned": "what says that a plan was another before",
    "due": "what says that something is to be, by a plan or a decision",
    "foreseen": "what says that a figure is foreseen or reckoned",
    "more than": "what says that a figure is how much something is above another",
    "once done": "what says that a figure holds when all is done",
    "dimension": "a word for what is measured, such as wide or deep, that may be none of a metric",
    "done": "what says that it is not",
    "possessed": "what right behind a name says that what follows is its",
    "attributive": "what right behind a figure says that it describes what follows",
    "gap of": "what joins a thing and what it is of",
    "gap at": "what stands before a place, behind a figure too",
    "gap is": "a verb between what is measured and its figure",
    "gap and": "what stands between the items of a list",
    "each": "what says that a figure is of each of some",
    "of which": "what says that a part of what was spoken of follows",
    "than": "what stands before something that is compared with",
    "it": "a word for what was spoken of",
    "part noun": "what a part is called by, behind the name of what it lies in",
    "free": "a character before a word that is then no piece of a longer name",
    "stranger": "what a body or place is called by what it is, in a folded text",
    "stranger in print": "the same where capitals count",
}
"""The names of the patterns that a language may have, each with what it matches in a folded text."""


def _as_it_is(word: str) -> tuple[str, ...]:
    return (word,)


def _unnumbered(_: str) -> tuple[str, ...]:
    return ()


class MentionLanguage(NamedTuple):
    """The words and patterns of one language; everything but its tag has a default.

    Attributes:
        tag: Its tag, as `en`.
        patterns: Patterns by the names of `PATTERNS`.
        pointing: Patterns of the words that point back to the last place of a kind, by the kind.
        abbreviations: Patterns of fixed length for abbreviations, whose full stop ends no sentence.
        forms: A function that returns a word of a log, and its plural or singular.
        alike: Groups of general words that mean the same in names, joined by `, `, in the singular.
        numbered: A function that returns how else a name with a number is said: phase one, the first phase.
    """

    tag: str
    patterns: Mapping[str, str] = {}
    pointing: Mapping[str, str] = {}
    abbreviations: tuple[str, ...] = ()
    forms: Callable[[str], tuple[str, ...]] = _as_it_is
    alike: tuple[str, ...] = ()
    numbered: Callable[[str], tuple[str, ...]] = _unnumbered


LANGUAGES: Packs[MentionLanguage] = Packs(__name__, "LANGUAGE")
"""All languages, in the order of their names."""


def matching(pattern: str) -> Callable[[], re.Pattern[str]]:
    """Return a function that returns a pattern in which `@name` is replaced by the languages' patterns of that name."""
    return LANGUAGES.derived(lambda languages: re.compile(filled(pattern, [one.patterns for one in languages])))
