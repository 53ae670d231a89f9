"""Slips as people make them: ways to change one literal, date or place of a log.

A kind is a function from the text of a key to the changed text, or None where the text has nothing of the kind. What is
chosen among several possibilities is drawn from the random numbers that it is given.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from hetao_cli.model.entries import Spot
    from hetao_cli.model.log import Log

    Slip = Callable[[str, Random], str | None]

_DIGIT = re.compile(r"[0-9]")
_NUMERAL = "一二三四五六七八九"
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_MONTH = re.compile(r"(?<=\d-)\d\d(?![0-9])|\d{1,2}(?=月)", re.ASCII)
# fmt: off
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "January",
)
# fmt: on
_UNITS = (
    "hectares>acres acres>hectares 公顷>亩 公頃>畝 亩>公顷 畝>公頃 平方公里>公顷 km²>ha km2>ha "
    "平方米>平方呎 平方呎>平方米 square_kilometers>hectares square_kilometres>hectares "
    "square_meters>square_feet square_metres>square_feet square_feet>square_metres "
    "公里>米 kilometers>miles kilometres>miles miles>kilometres km>m "
    "years>months year>month 年>个月 months>years 个月>年 個月>年"
)
_SCALES = "万>亿 亿>万 萬>億 億>萬 million>billion billion>million thousand>million 千>万 百>千"
_CURRENCIES = (
    "港元>元人民币 港币>人民币 港幣>人民幣 元人民币>港元 人民币>港币 人民幣>港幣 HK$>US$ US$>HK$ RMB>HK$ "
    "Hong_Kong_dollars>yuan yuan>Hong_Kong_dollars 美元>港元"
)
_TURNED_HEDGES = (
    "more_than>nearly More_than>Nearly over>nearly Over>Nearly nearly>over almost>over about>over around>over "
    "at_least>fewer_than up_to>over 超过>不足 超過>不足 超>近 逾>近 接近>超过 近>逾 約>逾 约>逾 不足>逾 至少>不足"
)
_HEDGES = (
    "more_than_ More_than_ over_ Over_ nearly_ Nearly_ almost_ about_ About_ around_ some_ at_least_ up_to_ 超过 超過 "
    "超 逾 接近 近 約 约 不足 至少 多 余 餘 左右 以上 +"
)


def digit_changed(text: str, random: Random) -> str | None:
    """Change one digit, or one numeral from 一 to 九, to another; a number never begins with 0 for it."""
    places = [place for place, sign in enumerate(text) if _DIGIT.match(sign) or sign in _NUMERAL]
    if not places:
        return None
    place = random.choice(places)
    old = text[place]
    choice = _NUMERAL if old in _NUMERAL else "123456789" if place == 0 else "0123456789"
    return _put(text, place, 1, random.choice([sign for sign in choice if sign != old]))


def digit_dropped(text: str, random: Random) -> str | None:
    """Leave out a digit of a number that has several, but not so that it begins with 0."""
    places = [
        at
        for number in _NUMBER.finditer(text)
        for at in range(*number.span())
        if text[at].isdigit() and _is_number(left := _cut(number[0], at - number.start())) and left != number[0]
    ]
    return _put(text, random.choice(places), 1, "") if places else None


def digits_swapped(text: str, random: Random) -> str | None:
    """Swap two neighbouring digits that are not alike, but not so that the number begins with 0."""
    places = [
        number.start() + at
        for number in _NUMBER.finditer(text)
        for at in range(len(number[0]) - 1)
        if number[0][at : at + 2].isdigit()
        and number[0][at] != number[0][at + 1]
        and _is_number(_put(number[0], at, 2, number[0][at + 1] + number[0][at]))
    ]
    if not places:
        return None
    place = random.choice(places)
    return _put(text, place, 2, text[place + 1] + text[place])


def unit_swapped(text: str, _: Random) -> str | None:
    """Put one unit for another of its dimension: acres for hectares."""
    return _replaced(text, _UNITS)


def power_of_ten(text: str, random: Random) -> str | None:
    """Move the decimal point by one place, or put 亿 for 万, billion for million."""
    scaled = _replaced(text, _SCALES)
    number = _NUMBER.search(text)
    shifted = None if number is None else _put(text, number.start(), len(number[0]), _shifted(number[0], random))
    return random.choice([one for one in (scaled, shifted) if one is not None] or [None])


def currency_swapped(text: str, _: Random) -> str | None:
    """Put one currency for another: renminbi for Hong Kong dollars."""
    return _replaced(text, _CURRENCIES)


def hedge_dropped(text: str, _: Random) -> str | None:
    """Leave out the word or sign that says that a number is not exact."""
    hedge = next((hedge for hedge in _words(_HEDGES) if hedge in text), None)
    return None if hedge is None else text.replace(hedge, "", 1)


def hedge_turned(text: str, _: Random) -> str | None:
    """Put the opposite hedge: nearly for over."""
    return _replaced(text, _TURNED_HEDGES)


def year_moved(text: str, random: Random) -> str | None:
    """Move a year by one."""
    year = _YEAR.search(text)
    return year and _put(text, year.start(), 4, str(int(year[0]) + random.choice((-1, 1))))


def month_moved(text: str, random: Random) -> str | None:
    """Move a month by one, within its year."""
    named = next((month for month in _MONTHS if month in text), None)
    if named is not None:
        return text.replace(named, _MONTHS[_MONTHS.index(named) + 1], 1)
    found = _MONTH.search(text)
    if found is None:
        return None
    near = [month for month in (int(found[0]) - 1, int(found[0]) + 1) if month in range(1, 13)]
    return _put(text, found.start(), len(found[0]), f"{random.choice(near):0{len(found[0])}d}") if near else None


FIGURE_KINDS: dict[str, Slip] = {
    "digit-changed": digit_changed,
    "digit-dropped": digit_dropped,
    "digits-swapped": digits_swapped,
    "power-of-ten": power_of_ten,
    "unit-swapped": unit_swapped,
    "currency-swapped": currency_swapped,
    "hedge-dropped": hedge_dropped,
    "hedge-turned": hedge_turned,
}
DATE_KINDS: dict[str, Slip] = {"year-moved": year_moved, "month-moved": month_moved}
WHOLE_FOR_PART = "whole-for-part"
KINDS = (*FIGURE_KINDS, *DATE_KINDS, WHOLE_FOR_PART)


def slips(log: Log, kind: str, random: Random) -> Iterator[tuple[Spot, str, str, str]]:
    """Yield one slip of the kind for each entry and key of the log that can have it: spot, key, old text, new text."""
    if kind == WHOLE_FOR_PART:
        for figure in log.figures:
            whole = log.places[figure.place].part_of
            if whole is not None:
                yield figure.spot, "place", figure.place, whole
        return
    slip = FIGURE_KINDS.get(kind) or DATE_KINDS[kind]
    for spot, key, text in _literals(log) if kind in FIGURE_KINDS else _dates(log):
        changed = slip(text, random)
        if changed is not None and changed != text:
            yield spot, key, text, changed


def _literals(log: Log) -> Iterator[tuple[Spot, str, str]]:
    for figure in log.figures:
        yield figure.spot, "says", figure.says


def _dates(log: Log) -> Iterator[tuple[Spot, str, str]]:
    for source in log.sources.values():
        yield source.spot, "published", source.published
    for event in log.events.values():
        yield event.spot, "date", event.date
    for dating in log.datings:
        yield (dating.spot, "says", dating.says) if dating.date is None else (dating.spot, "date", dating.date)
    for figure in log.figures:
        if figure.as_of is not None:
            yield figure.spot, "as_of", figure.as_of


def _replaced(text: str, pairs: str) -> str | None:
    for pair in _words(pairs):
        old, new = pair.split(">")
        if old in text:
            return text.replace(old, new, 1)
    return None


def _words(listed: str) -> list[str]:
    return [word.replace("_", " ") for word in listed.split(" ")]


def _put(text: str, at: int, length: int, new: str) -> str:
    return text[:at] + new + text[at + length :]


def _cut(text: str, at: int) -> str:
    return _put(text, at, 1, "")


def _is_number(text: str) -> bool:
    """Return whether people would write it so: no 0 in front of other digits, and a digit at either end."""
    return text[:1].isdigit() and text[-1].isdigit() and (not text.startswith("0") or text.startswith("0."))


def _shifted(number: str, random: Random) -> str:
    """Multiply or divide by ten; a whole number stays whole, and thousands keep their commas."""
    value = Decimal(number.replace(",", ""))
    divided = value / 10
    may_divide = "." in number or divided == divided.to_integral_value()
    moved = divided if may_divide and random.random() < 1 / 2 else value * 10
    if moved == moved.to_integral_value():
        moved = moved.quantize(Decimal(1))
    return f"{moved:,}" if "," in number else f"{moved}"
