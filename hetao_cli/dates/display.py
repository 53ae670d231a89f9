"""Dates as people read them: short, and in words where EDTF is more than a year, a month or a day."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from hetao_cli.dates.moments import moment_of
from hetao_cli.dates.part_words import PLAIN, part_words
from hetao_cli.messages.message import Message, in_language, listed

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.moment import Moment

_BY = Message("date.by", "by {date}")
_FROM = Message("date.from", "from {date}")
_BETWEEN = Message("date.between", "between {first} and {last}")
_OR = Message("date.or", "{one} or {more}")
_ALL_BY = Message("date.all-by", "all up to {date}")
_ALL_FROM = Message("date.all-from", "all from {date}")
_ALL_BETWEEN = Message("date.all-between", "all from {first} to {last}")
_AND = Message("date.and", "{one} and {more}")
_SPAN = Message("date.span", "{first} to {last}")
_AT_TIME = Message("date.at-time", "{date} {time}")
_STARTS = {
    "": Message("date.unknown-start", "unknown start"),
    "..": Message("date.open-start", "open start"),
}
_ENDS = {
    "": Message("date.unknown-end", "unknown end"),
    "..": Message("date.open-end", "open end"),
}
_MOST_DISTINCT = 1 << 14


def date_words(moment: Moment) -> Localized:
    """Return a date as people write it: a year, a month or a day as it stands, any other in words."""
    return moment.edtf if PLAIN.fullmatch(moment.edtf) else _words(moment.edtf)


@lru_cache(maxsize=_MOST_DISTINCT)
def _words(edtf: str) -> Localized:
    if edtf[0] in "[{":
        return _set_words(edtf)
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return _SPAN.filled(first=_STARTS.get(first) or _within(first), last=_ENDS.get(last) or _within(last))
    date, at, time = edtf.partition("T")
    if not at:
        return part_words(edtf)
    zone = re.sub("Z|(?=[+-])", " UTC", time, count=1)
    return _AT_TIME.filled(date=part_words(date), time=zone)


def _set_words(edtf: str) -> Localized:
    """Return a set in words, one of its dates by `or`, all of them by `and`."""
    members = re.split(" *, *", edtf[1:-1].strip())
    if len(members) == 1 and ".." not in members[0]:
        return part_words(members[0])
    is_one = edtf[0] == "["
    bounds = (_BY, _FROM, _BETWEEN) if is_one else (_ALL_BY, _ALL_FROM, _ALL_BETWEEN)
    return listed([_member_words(member, *bounds) for member in members], _OR if is_one else _AND)


def _member_words(member: str, by: Message, since: Message, between: Message) -> Localized:
    """Return a member of a set in words: a date, or a range of dates that can be open."""
    first, dots, last = member.partition("..")
    if not dots:
        return _within(member)
    if not first or not last:
        return (since if first else by).filled(date=_within(first or last))
    return between.filled(first=_within(first), last=_within(last))


def _within(part: str) -> Localized:
    return part_words(part, within=True)


def display(moment: Moment, lang: str) -> str:
    """Return a date as people read it in a language.

    >>> from hetao_cli.dates.edtf import parse_date
    >>> [display(parse_date(edtf), "en") for edtf in ("2025-12-22", "199X", "2025-41", "[..2035]")]
    ['2025-12-22', '1990s', '2025 H2', 'by 2035']
    >>> [display(parse_date(edtf), "en") for edtf in ("156X-12-25", "2004-06-~11", "2018/..")]
    ['25 December of some year of the 1560s', '2004-06-11 (day approximate)', '2018 to open end']
    """
    return in_language(date_words(moment), lang)


def display_edtf(text: str, lang: str) -> str:
    """Return a date in EDTF as people read it in a language; a text that is none as it is.

    >>> display_edtf("[..2035]", "en"), display_edtf("some day", "en")
    ('by 2035', 'some day')
    """
    moment = moment_of(text)
    return text if moment is None else display(moment, lang)
