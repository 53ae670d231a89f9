"""Numbers in digits that are no figures: years, days and times, versions, codes, labels, and numbers of things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.languages.chinese.names import is_ordinal, is_plan
from hetao_cli.quantities.sighting import is_chinese
from hetao_cli.quantities.word_table import is_letter

if TYPE_CHECKING:
    from hetao_cli.quantities.sighting import Sighting

_LABELS = (
    "phases? stages? sections? chapters? articles? pages? p pp paras? paragraphs? figs? figures? tables? no nos nr "
    "number buildings? blocks? towers? rooms? routes? lines? highways? versions? levels? types? class grade gates? "
    "exits? platforms? vol volumes? issues? parts? steps? lots? plots? items? annex appendix schedules? top fortune "
    "global iso iec covid boeing airbus terminals? flights? zones? areas? districts? tel fax ext suite floor unit "
    "rules? days? cap caps clauses? codes? postcodes? zip windows iphone android"
).replace(" ", "|")
_LABEL = re.compile(rf"(?:^|[^A-Za-z])(?i:({_LABELS})\.?[ #-]{{0,2}}|(codes?|nos?|ref|tel|fax|ext)\.?: ?)\Z")
_NAME = re.compile(r"(?:^|[^A-Za-z])(?:[A-Z]{2,8}|(?:[A-Z]\.){2,4})[ -]\Z|[a-z,;] [A-Z][A-Za-z-]{1,19} \Z")
_CODE_BEFORE = re.compile(r"(?:[A-Za-z_/=#@\\&^*]|[A-Za-z0-9][-–.]|[.]|(?:^|[^A-Za-z0-9])[-−－])\Z")
_CODE_BEHIND = re.compile(
    r"[A-Za-z_&]|[:/+×*=^.．][0-9０-９]|/F(?![a-z])|[.][A-Za-z]|[-–][A-Z0-9]|[ -][0-9]{3}"
    r"|\s?(?:[ap]\.?m\.?|o['’]clock|noon|midnight)(?![A-Za-z])"
    r"|客机|客機|战机|戰機|机型|機型"
    r"| (?:[A-Z][a-z]+ ){1,3}(?:Road|Street|Avenue|Drive|Lane|Rd|St|Ave)(?![a-z])"
)
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_MONTH_BEHIND = re.compile(rf"\s(?:of\s)?{_MONTH}(?![A-Za-z])")
_MONTH_BEFORE = re.compile(rf"(?:^|[^A-Za-z]){_MONTH}\.?\s\Z")
_GROUP_BEFORE = re.compile(r"[0-9] ?[-)]? ?\Z")
_NUMBERED = frozenset("室强強号號级級月日时時点點分秒楼樓路版型股线線系")
_LEFT_BRACKETS, _RIGHT_BRACKETS = frozenset('[(（【〔“‘「"'), frozenset('])）】〕”’」"')
_LIST_MARK = re.compile(r"(?:[)）、]|[.．](?=\s)\s*\S)")
_SENTENCE_END, _HEADING = re.compile(r"[.!?\])”\"] \Z"), re.compile(r"\. [A-Z]")
_ALNUM = re.compile("[A-Za-z0-9]")
_COMPARED = re.compile(r"(?:^|[^<A-Za-z0-9])[0-9]+[<>＜＞]\Z")
_LABEL_IN_CHINESE = re.compile(
    "(?:号码|號碼|编号|編號|电话|電話|热线|熱線|传真|傳真|邮编|郵編|代码|代碼|代号|代號|附件|附录|附錄|[表图圖註])"
    "[:：]?[ ]?$"
)
_JOINED = frozenset("+×^−")
_GAPS = frozenset(" -\n\t\u00a0")
_YEARS = range(1900, 2101)
_YEAR_DIGITS, _MOST_MARK_DIGITS, _MOST_PLAIN_DIGITS = 4, 3, 12
_SERIAL = re.compile("(?:(?:19|20)[0-9]{6}|1[0-9]{10})")
_DIGITS = re.compile("[0-9０-９]+")
_DASHES = frozenset("-−－")
_VERSION = re.compile("[0-9]+(?:[.][0-9]+)?")


def is_name_in_digits(sighting: Sighting) -> bool:
    """Tell whether digits are no figure where they stand."""
    before, behind, unit = sighting.before, sighting.behind, sighting.quantity.unit
    if _CODE_BEFORE.search(before[-2:]) or is_ordinal(sighting) or is_plan(sighting):
        return True
    if before[-1:] in _JOINED and before[-2:-1].isdigit():
        return True
    if sighting.text[sighting.start] in _DASHES and _is_dash(sighting):
        return True
    if sighting.text[sighting.end - 1] in "+＋" and _ALNUM.match(behind):
        return True
    labelled = sighting.start == sighting.at and "," not in sighting.quantity.text
    if labelled and is_letter(before.rstrip(" #.-:")[-1:]):
        label = _LABEL.search(before)
        if label is not None and (unit is None or (label[1] or label[2])[0].isupper()):
            return True
    return unit is None and (_is_part_of_code(sighting) or _is_bare_name(sighting))


def _is_dash(sighting: Sighting) -> bool:
    """Tell whether what looks like a minus is rather the dash of a list, or between two words; no count is negative."""
    if sighting.is_alone or sighting.quantity.dimension != "count":
        return False
    before = sighting.before
    return sighting.quantity.unit is not None or is_chinese(before[-1:]) or before.rstrip(" \t")[-1:] in {"", "\n"}


def _is_part_of_code(sighting: Sighting) -> bool:
    """Tell whether digits are a part of a code, a sum or a telephone number by what they touch."""
    before, behind = sighting.before, sighting.behind
    if _CODE_BEHIND.match(behind) or (behind[:1] in _NUMBERED and is_chinese(behind[:1])):
        return True
    if before[-1:] in _JOINED or _GROUP_BEFORE.search(before[-4:]) or _COMPARED.search(before):
        return True
    return _LABEL_IN_CHINESE.search(before) is not None


def _is_bare_name(sighting: Sighting) -> bool:
    """Tell whether digits without unit and without anything counted are no figure."""
    before, behind = sighting.before, sighting.behind
    digits = _DIGITS.match(sighting.text, sighting.at)
    printed = digits[0] if digits is not None else ""
    whole = sighting.text[sighting.at : sighting.end]
    if _is_year(sighting, printed) or (printed[:1] == "0" and len(printed) > 1):
        return True
    apart = before[-1:] in _GAPS
    if apart and _NAME.search(before) and _VERSION.fullmatch(whole):
        return True
    if whole != printed:
        return False
    if _SERIAL.fullmatch(printed) or len(printed) > _MOST_PLAIN_DIGITS:
        return True
    in_date = _MONTH_BEHIND.match(behind) or (apart and _MONTH_BEFORE.search(before))
    return bool(in_date) or _is_mark(before, behind, printed)


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
    if _SENTENCE_END.search(before) and _HEADING.match(behind):
        return True
    return before.rstrip(" \t")[-1:] in {"", "\n"} and _LIST_MARK.match(behind) is not None
