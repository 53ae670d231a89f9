"""Distant hedges of figures in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quantities.languages.chinese.hedges import BEFORE
from hetao_cli.quantities.languages.chinese.starts import NO_HEDGES
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate

_WIDENING = ("over", "nearly", "about", "at_least", "up_to", "under")
_OF_WHOLE = regex("(接近|将近|將近|超过|超過|大约|大約|至少|最多|不到|不足|逾)[\u4e00-\u9fff]{2,8}[的之]$")
_HEDGES = "|".join(sorted((words for said in _WIDENING for words in BEFORE[said].split("|")), key=len, reverse=True))
_VERBS = "需要有用占佔花费費耗"
_BEFORE_VERB = regex(f"({_HEDGES})[{_VERBS}]{{1,2}}了?$")
_BEFORE_NUMBER = frozenset(f"{_VERBS}了")
_NOT_NEEDED = regex("(?:不用|不需|用不了|要不了|無需|无需)$")


def distant_hedge(sighting: Candidate) -> str | None:
    """Return the hedge before the whole that a figure is a share of, or before its verb."""
    before, dimension = sighting.before, sighting.quantity.dimension
    whole = _OF_WHOLE.search(before) if dimension == "ratio" else None
    if whole is not None:
        return whole[1]
    if before[-1:] and before[-1] in _BEFORE_NUMBER:
        found = _BEFORE_VERB.search(before)
        if found is not None and before[max(0, found.start() - 1) : found.start() + 1] not in NO_HEDGES:
            return found[1]
    return "不到" if dimension == "duration" and _NOT_NEEDED.search(before) else None
