"""Figures in English."""

from __future__ import annotations

from string import ascii_letters

from hetao_cli.quantities.languages import FigureLanguage
from hetao_cli.quantities.languages.english import hedges, nouns, numbers
from hetao_cli.quantities.languages.english.names import is_english_name
from hetao_cli.quantities.languages.english.patterns import PATTERNS

LANGUAGE = FigureLanguage(
    "en",
    begins=frozenset(ascii_letters),
    scan=numbers.scan_english,
    continue_digits=numbers.continue_digits,
    run=numbers.RUN,
    first_words=frozenset(numbers.FIRST_WORDS),
    article="an?",
    words_behind_article=frozenset(numbers.WORDS_BEHIND_ARTICLE),
    hedges_before=hedges.BEFORE,
    hedges_behind=hedges.BEHIND,
    joining=hedges.JOINING,
    only_with_unit=frozenset(("a", "an")),
    skip_article=numbers.skip_article,
    scan_orders=numbers.scan_orders,
    scan_part=numbers.scan_and_part,
    unit_joints=("and ",),
    with_noun=nouns.with_noun,
    noun=nouns.counted_noun,
    singular=nouns.singular,
    follows_unit=nouns.follows_unit,
    is_name=is_english_name,
    patterns=PATTERNS,
)
