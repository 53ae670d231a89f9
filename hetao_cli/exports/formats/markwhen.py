"""Markwhen: each event on a line with its dates, and under it what else is known of it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from hetao_cli.exports.events import event_losses, period_of, told_events
from hetao_cli.exports.exported import (
    DISPUTED,
    IN_COMMENT,
    IN_NOTE,
    OPEN_ENDS,
    UNDATED,
    VAGUE,
    Exported,
    Loss,
)
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.exports.events import ToldEvent
    from hetao_cli.exports.exported import Request

ENDING = ".mw"
HAS = ("events",)
LOSSES = (Loss(UNDATED, IN_COMMENT), *(Loss(what, IN_NOTE) for what in (OPEN_ENDS, VAGUE, DISPUTED)))
_SAID = ("label",)
_NO_TAG = re.compile(r"[^\w-]+")


def write(request: Request) -> Exported:
    """Return the text of a timeline."""
    events = [_of_four_digits(one) for one in told_events(request.tables, _SAID)]
    log = request.tables.dicts("log")[0]
    title = log["title_en"] or log["title_zh_hans"] or log["title_zh_hant"] or request.stem
    lines = ["---", f"title: {json.dumps(safe(title), ensure_ascii=False)}", "---", ""]
    for one in events:
        lines += [*_event(one), ""]
    text = "\n".join(lines)
    counts = event_losses(events, IN_NOTE, IN_COMMENT)
    return Exported({f"{request.stem}{ENDING}": text.encode("utf-8", "backslashreplace")}, counts)


def _of_four_digits(one: ToldEvent) -> ToldEvent:
    """Return an event, without its days where their years have not four digits: Markwhen has no others."""
    known = all(day is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in (one.first, one.last))
    return one if known else one._replace(first=None, last=None)


def _event(one: ToldEvent) -> Iterator[str]:
    label = _on_one_line(one.row["label"])
    if one.first is None or one.last is None:
        yield f"// {label}"
        yield from (f"// {_on_one_line(line)}" for line in one.note)
        return
    tags = "".join(f" #{_NO_TAG.sub('-', tag)}" for tag in (one.row["kind"], one.row["status"]) if tag)
    # an end is told by its own last day, so a day is none of two
    dates = period_of(one.first, one.last) or (one.first if one.first == one.last else f"{one.first}/{one.last}")
    yield f"{dates}: {label}{tags}"
    yield from (f"- {_on_one_line(line)}" for line in one.note)


def _on_one_line(text: str) -> str:
    """Return a text without ends of lines, and without a sign that opens a tag or a comment."""
    return " ".join(safe(text).split()).replace("#", "＃").replace("//", "/ /")
