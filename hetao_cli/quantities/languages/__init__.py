"""The languages that figures are written in: one folder or file of this folder each, found on first use.

A language is one value, `LANGUAGE`, of its module: its words, and the functions that know its grammar. The readers of
figures contain no word of any language and use each in turn. The words for units are declared with the units.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from hetao_cli.model.packs import Packs
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hetao_cli.quantities.candidate import Candidate
    from hetao_cli.quantities.numeral import Numeral

    Scan: TypeAlias = Callable[[str, int], tuple[Numeral, int] | None]
    Continue: TypeAlias = Callable[[int, int, str, int], tuple[Numeral, int] | None]
    Test: TypeAlias = Callable[[Candidate], bool]

__all__ = ["LANGUAGES", "PATTERNS", "FigureLanguage", "alternatives", "characters", "hooks"]

T = TypeVar("T")
_NO_WORDS: Mapping[str, str] = {}
_NO_FLAGS: Mapping[str, bool] = {}

PATTERNS = {
    "per": "what joins a figure and a unit or noun that it is for each of",
    "per unit": "what joins a figure and a unit that it is for each of, and other words",
    "per head": "a word for a person behind what joins them",
    "per noun": "a noun behind what joins them",
    "a noun": "a noun behind an article that says so",
    "nouns of rate": "the nouns between a figure and what says that it is a rate",
    "no rate behind": "what stands behind a time that is no rate's: a year ago",
    "each": "what stands before a unit that a figure behind it is for each of",
    "between each": "what may stand between that unit and the figure",
    "per_person": "what says that a figure behind it is for each person",
    "per_household": "that it is for each household",
    "per_hour": "that it is for each hour",
    "per_day": "that it is for each day",
    "per_month": "that it is for each month",
    "per_year": "that it is for each year",
    "each_day": "what in a name says that something is told for each day",
    "each_month": "that it is told for each month",
    "each_year": "that it is told for each year",
    "for each": "what may stand before the whole of a proportion",
    "in": "what parts the numbers of a proportion where the whole is a usual one",
    "out of": "what parts the numbers of a proportion, whatever the whole",
    "listed": "what joins two numbers of a list",
    "listed last": "what joins the last number of a list, behind a comma",
    "each its own": "what says that of a list each has its own",
    "things": "what joins two numbers of things in millions: 5m to 6m people",
    "things apart": "what makes no noun of the words behind it",
    "temperature": "what says that a number behind it is a temperature",
    "hundredths": "what a share of begins with that is always one: millionths",
    "cents": "the name of a hundredth of a currency behind its number",
    "cents joint": "what joins an amount of money and its hundredths",
    "change begins": "what a word of change begins like, in front of it",
    "rise": "a verb of rising",
    "fall": "a verb of falling",
    "negative": "a growth below zero",
    "rise_noun": "a noun that names how much something rose",
    "fall_noun": "a noun that names how much something fell",
    "change": "a verb of change that does not say which way",
    "opens change": "what may stand before the word of a change",
    "by": "what stands between a verb of change and how much",
    "noun by": "what stands between a noun of change and how much",
    "comes to": "what stands between a verb of change and from where or to where",
    "spread": "what says that two ends are a range, whatever changed before",
    "fall_named": "a noun of falling behind how much, which an article before that makes one",
    "rise_named": "a noun of rising likewise",
    "fall_behind": "a word of falling behind how much",
    "rise_behind": "a word of rising behind how much",
    "article": "an article before a share that a noun of change stands behind",
    "by how much": "what stands right before how much something changed",
    "range from": "what stands before the first of two ends",
    "range to": "what stands between two ends",
    "outcome": "the beginning of a verb that says what came out of growth: doubled",
    "grown": "a verb of growth behind which stands what was added",
    "compared": "what says by how much something is more than another, before a multiple of the other",
    "grown to": "a verb of growth with the word behind which stands what came out",
    "plan": "what stands behind a duration that a plan is named after",
    "label": "a word before a number that names or counts something: phase 2",
    "label in lists": "a word before a number that names something only with a point or colon",
    "label at once": "a word right before a number that names something",
    "named": "what before a number makes it a name, which a blank parts from the number behind it",
    "code behind": "what stands behind a number that is a code, a time or an address",
    "of month": "what may stand between a day and its month",
    "month": "the name of a month, which a day stands beside",
    "of": "what stands behind a share and before what it is a share of",
}
"""The names of the patterns that a language may have, each with what it matches."""


def _scan_nothing(_text: str, _at: int) -> tuple[Numeral, int] | None:
    return None


def _no(_sighting: Candidate) -> bool:
    return False


class FigureLanguage(NamedTuple):
    """The words and functions by which figures of one language are read; all but its tag have defaults.

    Attributes:
        tag: Its tag, as `en`.
        fold: Returns a folded text with its own numerals of one kind for those of another, each in its place.
        begins: The characters that its numbers can begin with, digits aside.
        scan: Reads the longest number in words that starts at an offset.
        takes_digits: Returns whether a number that began with digits goes on behind them in its numerals, so that
            `scan` reads all of it.
        continue_digits: Reads on behind digits, given as a whole number, the number of decimals, the text and their
            end; None if none of its words follows.
        first_words: The words of letters that a number can begin with, in lower case.
        article: The pattern of an article that is a number before some words; empty for none.
        words_behind_article: Those words, beside units of time.
        run: The pattern of a run of its numerals, which is read whole or not at all.
        start_pattern: Makes the pattern of the other starts of its numbers, given the characters that units begin with.
        hedges_before: Words before a number by their meaning: `over`, `nearly`, `about`, `at_least`, `up_to`, `under`,
            `exact`, `within` (of durations and lengths), `range` (two ends must follow), `minus` and `either`
            (±); separated by `|`, in lower case.
        hedges_behind: Words behind a number likewise; `more` is below the next step, and what is no hedge has an empty
            meaning.
        joining: Words between the ends of a range: `to`, `or`, and `and`, which requires a `range` before.
        hedged_at_once: Two characters of which the first is a hedge, over, only before the second (过半).
        is_no_hedge: Returns whether the hedge of a figure is none in its context (近三年来).
        afterthoughts: Characters of which one or two can be between a hedge and its number.
        no_hedges: Other words that end like a hedge.
        range_ends: Words that can follow a range.
        only_hedged: Words that alone are a number only behind a hedge or sign.
        only_with_unit: Words that alone are a number only before a unit.
        hedged_or_with_unit: Words that alone are a number only behind a hedge or sign, or before a unit.
        about_behind: Characters behind a round number by which it is hedged with `about`.
        is_day_of_month: Returns whether the number between two offsets, its unit included, is rather a day of a month.
        calendar_year: Characters behind a number of 1900 to 2100 that make it a year and no duration.
        classifiers: Characters of measure words that can have an infix (个多月).
        of_class: Characters behind the unit of a measure that make it that of a class of things (5000吨级).
        infixes: Those infixes, each with whether it is a half; else it is something more.
        skip_article: Returns the offset after the article between a fraction and its unit, if there is one.
        scan_orders: Returns the product of the scale words behind a number or a currency, and their end.
        scan_part: Reads the part of a unit behind it: and a half, 一米八.
        tenth_of_unit: Returns the digit for tenths behind a unit of its own, as one character (三成六).
        unit_joints: Words that can be between a unit and a smaller one that adds to it.
        coin_pieces: Words for pieces of money, each with the currency.
        coins: Reads the coins behind an amount of money, as a part of it.
        coins_begin: Characters that coins behind an amount can begin with.
        with_noun: Returns a count with the noun behind it as its unit.
        noun: Returns the noun that a number before some words counts, in the singular.
        singular: Returns the singular of a noun.
        follows_unit: Returns whether words can follow a unit, given whether the unit is one of a count.
        is_of: Returns whether words are those between a share and its whole.
        distant_hedge: Returns the hedge at some distance before a figure, as a word.
        is_name: Returns whether a number in its words is no figure in its context.
        is_numbered: Returns whether the context of a number of any kind makes it an ordinal.
        numbered: Characters behind digits that make them the number of something.
        patterns: Patterns of the text around figures, by the names of `PATTERNS`.
    """

    tag: str
    fold: Callable[[str], str] | None = None
    begins: frozenset[str] = frozenset()
    scan: Scan = _scan_nothing
    takes_digits: Callable[[str, int], bool] | None = None
    continue_digits: Continue | None = None
    first_words: frozenset[str] = frozenset()
    article: str = ""
    words_behind_article: frozenset[str] = frozenset()
    run: str = ""
    start_pattern: Callable[[set[str]], str] | None = None
    hedges_before: Mapping[str, str] = _NO_WORDS
    hedges_behind: Mapping[str, str] = _NO_WORDS
    joining: Mapping[str, str] = _NO_WORDS
    hedged_at_once: frozenset[str] = frozenset()
    is_no_hedge: Test | None = None
    afterthoughts: frozenset[str] = frozenset()
    no_hedges: frozenset[str] = frozenset()
    range_ends: tuple[str, ...] = ()
    only_hedged: frozenset[str] = frozenset()
    only_with_unit: frozenset[str] = frozenset()
    hedged_or_with_unit: frozenset[str] = frozenset()
    about_behind: frozenset[str] = frozenset()
    is_day_of_month: Callable[[str, int, int], bool] | None = None
    calendar_year: frozenset[str] = frozenset()
    classifiers: frozenset[str] = frozenset()
    of_class: frozenset[str] = frozenset()
    infixes: Mapping[str, bool] = _NO_FLAGS
    skip_article: Callable[[str, int], int] | None = None
    scan_orders: Callable[[str, int], tuple[int, int]] | None = None
    scan_part: Scan | None = None
    tenth_of_unit: Callable[[str, int, str], int | None] | None = None
    unit_joints: tuple[str, ...] = ()
    coin_pieces: Mapping[str, str] = _NO_WORDS
    coins: Scan | None = None
    coins_begin: frozenset[str] = frozenset()
    with_noun: Callable[[Candidate], Candidate] | None = None
    noun: Callable[[str], str | None] | None = None
    singular: Callable[[str], str] | None = None
    follows_unit: Callable[[str, bool], bool] | None = None
    is_of: Callable[[str], bool] | None = None
    distant_hedge: Callable[[Candidate], str | None] | None = None
    is_name: Test = _no
    is_numbered: Test | None = None
    numbered: frozenset[str] = frozenset()
    patterns: Mapping[str, str] = _NO_WORDS


LANGUAGES: Packs[FigureLanguage] = Packs(__name__, "LANGUAGE")
"""All languages, in the order of their names."""


def alternatives(languages: tuple[FigureLanguage, ...], name: str) -> str:
    """Return the pattern of the alternatives of all languages under a name; one that never fits if there are none."""
    return "|".join(one.patterns[name] for one in languages if name in one.patterns) or "(?!)"


def hooks(get: Callable[[FigureLanguage], T | None]) -> Callable[[], tuple[T, ...]]:
    """Return a function that returns one function of each language that has it, in their order."""
    return LANGUAGES.derived(lambda languages: tuple(found for one in languages if (found := get(one)) is not None))


def characters(
    languages: tuple[FigureLanguage, ...], get: Callable[[FigureLanguage], frozenset[str]]
) -> frozenset[str]:
    """Return the union of a set of characters over some languages."""
    return frozenset[str]().union(*map(get, languages))
