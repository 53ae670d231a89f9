"""The years of a five-year plan of China: 十四五期间, “十三五”时期, 十五五末."""

from __future__ import annotations

from hetao_cli.dates.languages.chinese.numbers import read_number
from hetao_cli.dates.languages.chinese.words import AFTER, PLAN_EDGES, PLANS
from hetao_cli.dates.phrases.reference import five_year_plan
from hetao_cli.dates.phrases.stated import Sense, Stated, StatedDate, at_edge
from hetao_cli.dates.phrases.tokens import find_key

_LONGEST_NUMBER = 2
_QUOTES = frozenset("“”‘’「」『』\"'")


def read_plan(text: str, at: int) -> StatedDate | None:
    """Read the years of a plan by the ordinal before 五; the name alone may be that of the plan itself."""
    at += text[at : at + 1] in _QUOTES
    five = text.rfind("五", at + 1, at + 1 + _LONGEST_NUMBER)
    number = read_number(text[at:five], 0) if five > 0 else None
    years = five_year_plan(number.value) if number and number.end == five - at else None
    if years is None:
        return None
    end = five + 1 + (text[five + 1 : five + 2] in _QUOTES)
    plan = find_key(text, end, PLANS)
    behind = plan[1] if plan else end
    first, last = Stated(years[0]), Stated(years[1])
    if AFTER.get(text[behind : behind + 2]) is Sense.SINCE:
        return StatedDate(first, None, behind)
    edge = find_key(text, behind, PLAN_EDGES)
    if edge is None:
        return None
    if not edge[0]:
        return StatedDate(first, last, edge[1])
    return StatedDate(at_edge(first if edge[0] == 1 else last, edge[0]), None, edge[1])
