"""Number words in English that are no figures: articles, labels, slogans, names in capitals, adjectives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.plans import is_plan
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate

_LABEL = regex(
    r"(?:^|[^A-Za-z])(?i:phase|stage|chapter|part|step|level|number|no|day|act|article|section|tier|type|class)[ -]$"
)
_PARTITIVE = regex(r"(?i:first|second|third|fourth|latter|former|other|better|top|bottom|next|last)[ -]$")
_SLOGAN_BEFORE = regex(r"(?i:one) [A-Za-z-]{1,20}, $")
_SENTENCE_BEFORE = regex(r"(?:^|[.!?。！？:;—–(（\[\n“\"‘'•*]|\d\))\s*$")
_OF_WHAT = regex(
    r"(?: (?:of|an?|its|their|our|my|his|her|all|that|more|less|fewer|higher|lower|larger|smaller|up|down)|,? the)"
    r"(?![A-Za-z])|\s*[.,;!?)）\n]|$"
)
_ARTICLE = regex(r"an?[ -]", re.IGNORECASE)
_WORD = regex(r"[A-Za-z]+")
_ADJECTIVES = {"double", "triple", "quadruple", "doubles", "triples", "doubling", "tripling", "quadrupling"}
_LOOSE = {"tens", "scores"}


def is_english_name(sighting: Candidate) -> bool:
    """Return whether number words are no figure in their context."""
    text, at, before = sighting.text, sighting.at, sighting.before
    printed = text[at : sighting.end]
    found = _WORD.match(printed)
    word = found[0].lower() if found else ""
    joined = before[-1:] in {"-", "–", "'", "’", "/"} and before[-2:-1].isalnum()
    in_capitals = text[at].isupper() and at == sighting.start and not _SENTENCE_BEFORE.search(before)
    if joined or in_capitals or is_plan(sighting) or (at == sighting.start and _LABEL.search(before)):
        return True
    return not sighting.hedged and (_is_vague(sighting, printed, word) or _is_count_name(sighting, word))


def _is_vague(sighting: Candidate, printed: str, word: str) -> bool:
    """Return whether it is an article before a unit (a year), a part of nothing named, or an adjective (double)."""
    quantity, behind = sighting.quantity, sighting.behind
    if _ARTICLE.match(printed) and quantity.dimension in {"duration", "length"}:
        return " and " not in printed
    if printed.lower().startswith("half-year"):
        # the half-year results
        return True
    if word == "half" or (word in {"a", "an"} and quantity.unit == "%"):
        vague = "quarter" in printed and not behind.startswith(" of") and not sighting.before.endswith(" by ")
        part_of_time = _PARTITIVE.search(sighting.before) is not None
        return vague or part_of_time or (quantity.unit == "%" and not _OF_WHAT.match(behind))
    if word in _ADJECTIVES:
        return _OF_WHAT.match(behind) is None
    return word in _LOOSE and " of" not in printed


def _is_count_name(sighting: Candidate, word: str) -> bool:
    """Return whether a count is an article (one of the), an adjective (two-way) or a part of a slogan."""
    printed = sighting.text[sighting.at : sighting.end]
    if sighting.quantity.dimension != "count":
        return False
    if word in {"one", "zero", "nought", "naught"} and sighting.quantity.value in {0, 1}:
        return True
    if _SLOGAN_BEFORE.search(sighting.before):
        return True
    return sighting.quantity.unit is None and " " not in printed and sighting.behind[:1] == "-"
