"""Datelines: a date in the first lines of a document that is its day of publication, not that of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quick.patterns import regex

if TYPE_CHECKING:
    from hetao_cli.model.mention import DateMention, Reading

FIRST_LINES = 12
"""How many lines that are not empty are the first ones: headings, bylines, and the first of the text."""

_BEHIND = regex(
    r"[ \t]*(?:\([^()\n]{1,40}\)|（[^（）\n]{1,40}）)?[ \t]*"
    r"(?:[讯訊](?![息号號])|[电電](?=[\s:：,，(（]|$)|[—–|｜/]|-[- ])"
)
"""The text after the date of a dateline: `14 March 2026 —`, `2026年3月14日讯`, `MARCH 14 (Xinhua) --`."""


def is_dateline(reading: Reading, mention: DateMention) -> bool:
    """Return whether a date in the first lines is only the day on which the document was published.

    One that seems to date an event can be the day on which it happened, unless the text after it is a dateline's.
    """
    published, moment = reading.published, mention.moment
    if published is None or (published.earliest, published.latest) != (moment.earliest, moment.latest):
        return False
    above = reading.text[: mention.start].split("\n")
    if sum(bool(line.strip()) for line in above[:-1]) >= FIRST_LINES:
        return False
    return mention.event is None or _BEHIND.match(reading.text, mention.end) is not None
