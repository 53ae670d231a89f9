"""Distant hedges of figures in Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.quantities.candidate import Candidate

_OF_WHOLE = re.compile("(接近|将近|將近|超过|超過|大约|大約|不到|不足|逾)[\u4e00-\u9fff]{2,8}[的之]$")
_ABOUT = re.compile("(?:大约|大約|约|約)(?:需要?|要|有|用|占|佔)$")
_VERBS = frozenset("需要有用占佔")
_NOT_NEEDED = re.compile("(?:不用|不需|用不了|要不了|無需|无需)$")
CHANGED = "(?:增加|增长|增長|减少|減少|上升|下降|下跌|上涨|上漲|[加增升跌减減])了?"


def distant_hedge(sighting: Candidate) -> str | None:
    """Return the hedge before the whole that a figure is a share of, or before its verb."""
    before, dimension = sighting.before, sighting.quantity.dimension
    whole = _OF_WHOLE.search(before) if dimension == "ratio" else None
    if whole is not None:
        return whole[1]
    if before[-1:] in _VERBS and _ABOUT.search(before):
        return "约"
    return "不到" if dimension == "duration" and _NOT_NEEDED.search(before) else None
