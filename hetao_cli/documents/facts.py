"""The facts about an article in its own first lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.phrases import read_date, scan_date
from hetao_cli.quick.patterns import regex
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    import re

_LINES = 12
"""How many lines from the top can state a fact; further down they are about other things."""

_LONGEST_TITLE = 120
_LONGEST_LINE = 200
"""The most characters of a line of facts."""

_LONGEST_REST = 40
"""The most characters behind the date in a line of facts: a time, a publisher, a place."""

_LABEL = r"(?:^|[\s|｜（(])(?:%s)\s{0,4}[:：]\s{0,4}"
_STOP = r"\t|｜：:，,。；;（）()"
_VALUE = rf"([^\s{_STOP}][^\n{_STOP}]{{0,60}}?)(?=\s{{2}}|[{_STOP}]|\s[^\s:：]{{1,12}}[:：]|\s\d{{4}}|$)"
_PUBLISHER = regex(_LABEL % "信息来源|信息來源|资料来源|文章来源|稿源|来源|來源|转自|轉自|Source|Publisher" + _VALUE)
_AUTHOR = regex(_LABEL % "作者|撰文|Author" + _VALUE)
_PUBLISHED = regex(
    _LABEL
    % (
        "发布时间|發布時間|發佈時間|发布日期|發布日期|發佈日期|刊登日期|日期|时间|時間|"
        "Published(?: on)?|Posted(?: on)?|Date"
    )
)
_NUMBER = regex(r"(?<!\w)\d")
_PLAIN_DATE = regex(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_DATED = regex(r"\d{4}-\d\d-\d\d(?=$|[\sT])")
_SENTENCE_END = ("。", "！", "？", "；", ".", "!", "?", ";", "，", ",", "：", ":")


class Facts(NamedTuple):
    """The facts that a text states about itself; None for one that it doesn't state, or not surely."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None


def facts_of(text: str) -> Facts:
    r"""Return the facts that the first lines of a text surely state.

    The title is the first of several lines, if it is short and no sentence. Publisher and author have a label before
    them. The date has a label, is in a line with publisher or author, or begins a short line; if several dates do, none
    is taken.

    >>> facts_of("香港园区开园\n来源：新华社 2025年12月22日 10:30\n河套香港园区今日开园。")
    Facts(title='香港园区开园', publisher='新华社', author=None, published='2025-12-22')
    >>> facts_of("The park opened. It has 60 tenants.")
    Facts(title=None, publisher=None, author=None, published=None)
    """
    lines = [line for line in (line.strip() for line in text[: _LINES * _LONGEST_LINE].split("\n")) if line][:_LINES]
    short = [line for line in lines if len(line) <= _LONGEST_LINE]
    return Facts(
        title=_title(lines[0]) if len(lines) > 1 else None,
        publisher=_labelled(_PUBLISHER, short),
        author=_labelled(_AUTHOR, short),
        published=_published(short),
    )


def date_in(text: str) -> str | None:
    """Return the date in a field, in EDTF; a time behind it is left out.

    >>> date_in("2025-12-22T10:30:00+08:00"), date_in("2025年12月"), date_in("soon")
    ('2025-12-22', '2025-12', None)
    """
    dated = _DATED.match(text.strip())
    moment = read_date(dated[0] if dated else text[:_LONGEST_LINE], None)
    if moment is None:
        return _day_at(text.strip()[:_LONGEST_LINE], 0, _LONGEST_REST)
    return moment.edtf if _PLAIN_DATE.fullmatch(moment.edtf) else None


def _title(line: str) -> str | None:
    if len(line) > _LONGEST_TITLE or line.endswith(_SENTENCE_END):
        return None
    stated = _PUBLISHER.search(line) or _AUTHOR.search(line) or _PUBLISHED.search(line) or read_date(line, None)
    return None if stated else line


def _labelled(label: re.Pattern[str], lines: list[str]) -> str | None:
    found = {match[1].strip() for match in map(label.search, lines) if match}
    return found.pop() if len(found) == 1 else None


def _published(lines: list[str]) -> str | None:
    labelled = {_day_at(line, match.end(), _LONGEST_LINE) for line in lines for match in _PUBLISHED.finditer(line)}
    beside = {
        _day_at(line, match.start(), _LONGEST_LINE)
        for line in lines
        if _PUBLISHER.search(line) or _AUTHOR.search(line)
        for match in _NUMBER.finditer(line)
    }
    for found in (labelled, beside, {_day_at(line, 0, _LONGEST_REST) for line in lines[1:]}):
        days = found - {None}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _day_at(text: str, start: int, most: int) -> str | None:
    """Return the day, in EDTF, at an offset in a line with no more than so many characters behind it."""
    found = scan_date(text, start, None)
    if found is None or len(text) - found[1] > most:
        return None
    moment, _end = found
    return moment.edtf if _PLAIN_DATE.fullmatch(moment.edtf) and moment.edtf.count("-") > 1 else None
