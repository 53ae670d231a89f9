"""Numbers in digits that are no figures: years, days and times, versions, codes, labels, and numbers of things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.names_chinese import is_ordinal, is_plan
from hetao_cli.quantities.sighting import is_chinese

if TYPE_CHECKING:
    from hetao_cli.quantities.sighting import Sighting

_LABELS = (
    "phases? stages? sections? chapters? articles? pages? p pp paras? paragraphs? figs? figures? tables? no nos nr "
    "number buildings? blocks? towers? rooms? routes? lines? highways? versions? levels? types? class grade gates? "
    "exits? platforms? vol volumes? issues? parts? steps? lots? plots? items? annex appendix schedules? top fortune "
    "global iso iec covid boeing airbus terminals? flights? zones? areas? districts? tel fax ext suite floor unit "
    "rules? days?"
).replace(" ", "|")
_LABEL = re.compile(rf"(?:^|[^A-Za-z])(?i:({_LABELS}))\.?[ #-]{{0,2}}$")
_NAME = re.compile(r"(?:^|[^A-Za-z])[A-Z]{2,8}[ -]$|[a-z,;] [A-Z][A-Za-z]{1,19} $")
_CODE_BEFORE = re.compile(r"(?:[A-Za-z_/=#@\\&^*]|[A-Za-z0-9][-–.]|[.]|(?:^|[^A-Za-z0-9])[-−－]|[负負])$")
_CODE_BEHIND = re.compile(
    r"[A-Za-z_&]|[:/+×*=^.．][0-9０-９]|[.][A-Za-z]|[-–][A-Z0-9]|[ -][0-9]{3}|\s?(?:[ap]\.?m\.?|o['’]clock)(?![A-Za-z])"
)
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_MONTH_BEHIND = re.compile(rf"\s(?:of\s)?{_MONTH}(?![A-Za-z])")
_MONTH_BEFORE = re.compile(rf"(?:^|[^A-Za-z]){_MONTH}\.?\s$")
_GROUP_BEFORE = re.compile("[0-9] ?[-)]? ?$")
_NUMBERED = frozenset("强強号號级級月日时時点點分秒楼樓路版型股线線系")
_LEFT_BRACKETS, _RIGHT_BRACKETS = frozenset('[(（【〔“‘「"'), frozenset('])）】〕”’」"')
_LIST_MARK = re.compile(r"(?:[)）、]|[.．](?=\s)\s*\S)")
_YEARS = range(1900, 2101)
_YEAR_DIGITS, _MOST_MARK_DIGITS, _MOST_PLAIN_DIGITS = 4, 3, 12
_SERIAL = re.compile("(?:(?:19|20)[0-9]{6}|1[0-9]{10})")
_DIGITS = re.compile("[0-9０-９]+")
_VERSION = re.compile("[0-9]+(?:[.][0-9]+)?")


def is_name_in_digits(sighting: Sighting) -> bool:
    """Tell whether digits are no figure where they stand."""
    before, behind, unit = sighting.before, sighting.behind, sighting.quantity.unit
    if _CODE_BEFORE.search(before) or is_ordinal(sighting) or is_plan(sighting):
        return True
    if sighting.text[sighting.end - 1] in "+＋" and behind[:1].isalnum():
        return True
    label = _LABEL.search(before)
    if label is not None and (unit is None or label[1][0].isupper()):
        return True
    return unit is None and _is_bare_name(sighting)


def _is_bare_name(sighting: Sighting) -> bool:
    """Tell whether digits without unit and without anything counted are no figure."""
    before, behind = sighting.before, sighting.behind
    digits = _DIGITS.match(sighting.text, sighting.at)
    printed = digits[0] if digits is not None else ""
    whole = sighting.text[sighting.at : sighting.end]
    plain = whole == printed
    if _CODE_BEHIND.match(behind) or (behind[:1] in _NUMBERED and is_chinese(behind[:1])):
        return True
    if before[-1:] == "+" or _GROUP_BEFORE.search(before) or (printed[:1] == "0" and len(printed) > 1):
        return True
    if _is_year(sighting, printed) or (plain and (_SERIAL.fullmatch(printed) or len(printed) > _MOST_PLAIN_DIGITS)):
        return True
    if _NAME.search(before) and _VERSION.fullmatch(whole):
        return True
    return plain and bool(
        _MONTH_BEHIND.match(behind) or _MONTH_BEFORE.search(before) or _is_mark(before, behind, printed)
    )


def _is_year(sighting: Sighting, printed: str) -> bool:
    value, high = sighting.quantity.value, sighting.quantity.value_high
    is_year = len(printed) == _YEAR_DIGITS and value in _YEARS and (high is None or high in _YEARS)
    return is_year and sighting.quantity.hedge in {"exact", "about", "range", "over"}


def _is_mark(before: str, behind: str, printed: str) -> bool:
    """Tell whether it marks a note in brackets, a point of a list at the start of a line, or a symbol in quotes."""
    if len(printed) > _MOST_MARK_DIGITS:
        return False
    if before and behind and before[-1] in _LEFT_BRACKETS and behind[0] in _RIGHT_BRACKETS:
        return True
    return before.rstrip(" \t")[-1:] in {"", "\n"} and _LIST_MARK.match(behind) is not None
