"""Numbers in digits that are no figures: years, days and times, versions, codes, labels, and numbers of things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.quantities.candidate import is_chinese
from hetao_cli.quantities.languages import LANGUAGES, FigureLanguage, alternatives, characters, hooks
from hetao_cli.quantities.plans import is_plan
from hetao_cli.quantities.word_table import is_letter
from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate

_NAME = regex(r"(?:^|[^A-Za-z])(?:[A-Z]{2,8}|(?:[A-Z]\.){2,4})[ -]\Z|[a-z,;] [A-Z][A-Za-z-]{1,19} \Z")
_CODE_BEFORE = regex(r"(?:[A-Za-z_/=#@\\&^*]|[A-Za-z0-9][-–.]|[.]|(?:^|[^A-Za-z0-9])[-−－])\Z")
_GROUP_BEFORE = regex(r"[0-9] ?[-)]? ?\Z")
_LEFT_BRACKETS, _RIGHT_BRACKETS = frozenset('[(（【〔“‘「"'), frozenset('])）】〕”’」"')
_LIST_MARK = regex(r"(?:[)）、]|[.](?=\s)\s*\S)")
_SENTENCE_END, _HEADING = regex(r"[.!?\])”\"] \Z"), regex(r"\. [A-Z]")
_ALNUM = regex("[A-Za-z0-9]")
_COMPARED = regex(r"(?:^|[^<A-Za-z0-9])[0-9]+[<>＜＞]\Z")
_JOINED = frozenset("+×^−")
_GAPS = frozenset(" -\n\t\u00a0")
_YEARS = range(1900, 2101)
_YEAR_DIGITS, _MOST_MARK_DIGITS, _MOST_PLAIN_DIGITS = 4, 3, 12
_SERIAL = regex("(?:(?:19|20)[0-9]{6}|1[0-9]{10})")
_DIGITS = regex("[0-9]+")
_DASHES = frozenset("-−－")
_VERSION = regex("[0-9]+(?:[.][0-9]+)?")


def is_name_in_digits(sighting: Candidate) -> bool:
    """Return whether digits are no figure in their context."""
    before, behind, unit = sighting.before, sighting.behind, sighting.quantity.unit
    if _CODE_BEFORE.search(before[-2:]) or _is_numbered(sighting) or is_plan(sighting):
        return True
    if before[-1:] in _JOINED and before[-2:-1].isdigit():
        return True
    if sighting.text[sighting.start] in _DASHES and _is_dash(sighting):
        return True
    if sighting.text[sighting.end - 1] in "+＋" and _ALNUM.match(behind):
        return True
    if sighting.start == sighting.at and "," not in sighting.quantity.text and _is_labelled(before, unit):
        return True
    return unit is None and (_is_part_of_code(sighting) or _is_bare_name(sighting))


def _is_labelled(before: str, unit: str | None) -> bool:
    """Return whether a word before a number says that it names something, or one of several things, with its number."""
    if is_letter(before.rstrip(" #.-:")[-1:]):
        label = _label().search(before)
        if label is not None and (unit is None or (label[1] or label[2])[0].isupper()):
            return True
    return unit is None and before[-1:] == " " and _label_series().search(before) is not None


def _is_numbered(sighting: Candidate) -> bool:
    """Return whether a number is an ordinal by its context in any language."""
    return any(is_numbered(sighting) for is_numbered in _numberers())


def _is_dash(sighting: Candidate) -> bool:
    """Return whether a minus is rather the dash of a list or between two words; no count is negative."""
    if sighting.is_alone or sighting.quantity.dimension != "count":
        return False
    before = sighting.before
    return sighting.quantity.unit is not None or is_chinese(before[-1:]) or before.rstrip(" \t")[-1:] in {"", "\n"}


def _is_part_of_code(sighting: Candidate) -> bool:
    """Return whether digits are a part of a code, a sum or a telephone number by the characters that adjoin them."""
    before, behind = sighting.before, sighting.behind
    if _code_behind().match(behind) or (behind[:1] in _numbered()):
        return True
    if before[-1:] in _JOINED or _GROUP_BEFORE.search(before[-4:]) or _COMPARED.search(before):
        return True
    return _label_at_once().search(before) is not None


def _is_bare_name(sighting: Candidate) -> bool:
    """Return whether digits without unit and counted noun are no figure."""
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
    in_date = _month_behind().match(behind) or (apart and _month_before().search(before))
    return bool(in_date) or (not sighting.hedged and _is_mark(before, behind, printed))


def _is_year(sighting: Candidate, printed: str) -> bool:
    value, high = sighting.quantity.value, sighting.quantity.value_high
    is_year = len(printed) == _YEAR_DIGITS and value in _YEARS and (high is None or high in _YEARS)
    return is_year and sighting.quantity.hedge in {"exact", "about", "range", "over"}


def _is_mark(before: str, behind: str, printed: str) -> bool:
    """Return whether a number marks a note in brackets, an item of a list at the start of a line, or is in quotes."""
    if len(printed) > _MOST_MARK_DIGITS:
        return False
    if before and behind and before[-1] in _LEFT_BRACKETS and behind[0] in _RIGHT_BRACKETS:
        return True
    if _SENTENCE_END.search(before) and _HEADING.match(behind):
        return True
    return before.rstrip(" \t")[-1:] in {"", "\n"} and _LIST_MARK.match(behind) is not None


_numberers = hooks(lambda one: one.is_numbered)


@LANGUAGES.derived
def _numbered(languages: tuple[FigureLanguage, ...]) -> frozenset[str]:
    return characters(languages, lambda one: one.numbered)


@LANGUAGES.derived
def _label(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of a word before a number that is its name or its number, as a group."""
    labels, in_lists = alternatives(languages, "label"), alternatives(languages, "label in lists")
    return re.compile(rf"(?:^|[^A-Za-z])(?i:({labels})\.?[ #-]{{0,2}}|({in_lists})\.?: ?)\Z")


@LANGUAGES.derived
def _label_series(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    """Return the pattern of a word in the plural and the numbers of the things before a number: Buildings 8, 9 and."""
    labels, joints = alternatives(languages, "label"), alternatives(languages, "listed")
    one = "(?:[0-9]{1,3}|[A-Z])"
    return re.compile(rf"(?:^|[^A-Za-z])(?i:{labels})(?<=s) {one}(?:, {one})*(?:, |,? (?:{joints}) )\Z")


@LANGUAGES.derived
def _code_behind(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(
        r"[A-Za-z_&]|[:/+×*=^.][0-9]|/F(?![a-z])|[.](?![A-Z][a-z])[A-Za-z]|[-–][A-Z0-9]|[ -][0-9]{3}"
        rf"|{alternatives(languages, 'code behind')}"
    )


@LANGUAGES.derived
def _month_behind(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\s(?:{alternatives(languages, 'of month')})?(?:{alternatives(languages, 'month')})(?![A-Za-z])"
    )


@LANGUAGES.derived
def _month_before(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^A-Za-z])(?:{alternatives(languages, 'month')})\.?\s\Z")


@LANGUAGES.derived
def _label_at_once(languages: tuple[FigureLanguage, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(languages, 'label at once')})[:：]?[ ]?$")
