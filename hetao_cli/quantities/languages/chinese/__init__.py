"""Figures in Chinese, in both scripts."""

from __future__ import annotations

from hetao_cli.quantities.languages import FigureLanguage
from hetao_cli.quantities.languages.chinese import hedges, names, nouns, numbers, parts, starts
from hetao_cli.quantities.languages.chinese.distant import distant_hedge
from hetao_cli.quantities.languages.chinese.formal import with_plain_numerals
from hetao_cli.quantities.languages.chinese.growth import BEGINS_DOUBLING
from hetao_cli.quantities.languages.chinese.patterns import NUMBERED, PATTERNS

LANGUAGE = FigureLanguage(
    "zh",
    fold=with_plain_numerals,
    begins=frozenset(numbers.BEGINS) | BEGINS_DOUBLING,
    scan=numbers.scan_chinese,
    takes_digits=numbers.carries_on,
    run=numbers.RUN,
    start_pattern=starts.start_pattern,
    hedges_before=hedges.BEFORE,
    hedges_behind=hedges.BEHIND,
    joining=hedges.JOINING,
    hedged_at_once=hedges.HEDGED_AT_ONCE,
    is_no_hedge=names.is_last,
    afterthoughts=hedges.AFTERTHOUGHTS,
    no_hedges=frozenset(starts.NO_HEDGES),
    range_ends=("之间",),
    only_hedged=frozenset(numbers.ONLY_HEDGED),
    hedged_or_with_unit=frozenset(numbers.HEDGED_OR_WITH_UNIT),
    about_behind=frozenset("来"),
    is_day_of_month=names.is_day_of_month,
    calendar_year=frozenset("年"),
    classifiers=frozenset("个"),
    of_class=frozenset("级"),
    infixes={"多": False, "余": False, "半": True},
    scan_part=parts.scan_part,
    tenth_of_unit=parts.tenth_of_unit,
    unit_joints=("零", "又"),
    coin_pieces={"块": "元"},
    coins=parts.scan_coins,
    coins_begin=frozenset(numbers.DIGITS) | set("又整正"),
    follows_unit=nouns.follows_unit,
    distant_hedge=distant_hedge,
    is_name=names.is_chinese_name,
    is_numbered=names.is_ordinal,
    numbered=NUMBERED,
    patterns=PATTERNS,
)
