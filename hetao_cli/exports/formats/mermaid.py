"""Mermaid: a timeline diagram, a section for each year, for Markdown on GitHub and GitLab."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.exports.events import event_losses, told_events
from hetao_cli.exports.exported import DISPUTED, IN_COMMENT, OPEN_ENDS, UNDATED, VAGUE, Exported, Loss
from hetao_cli.model.safe import safe

if TYPE_CHECKING:
    from hetao_cli.exports.exported import Request

ENDING = ".mmd"
HAS = ("events",)
LOSSES = tuple(Loss(what, IN_COMMENT) for what in (UNDATED, OPEN_ENDS, VAGUE, DISPUTED))
_SAID = ("label",)


def write(request: Request) -> Exported:
    """Return the text of a diagram."""
    from hetao_cli.dates.display import display_edtf

    events = told_events(request.tables, _SAID)
    log = request.tables.dicts("log")[0]
    title = log["title_en"] or log["title_zh_hans"] or log["title_zh_hant"] or request.stem
    lines = ["timeline", f"    title {_text(title)}"]
    year = None
    for one in events:
        comments = [f"%% {_comment(line)}" for line in (one.row["label"], *one.note)]
        if one.first is None:
            lines += comments
            continue
        if one.first[:-6] != year:
            year = one.first[:-6]
            lines.append(f"    section {year}")
        date = display_edtf(one.row["date"], log["language"])
        lines += [f"        {_text(date)} : {_text(one.row['label'])}", *comments[1:]]
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
    return Exported({f"{request.stem}{ENDING}": data}, event_losses(events, IN_COMMENT, IN_COMMENT))


def _text(text: str) -> str:
    """Return a text on one line, its signs that Mermaid reads as its own as entities.

    >>> _text("a: b; #c")
    'a#58; b#59; #35;c'
    """
    return re.sub(r"[:;#<>{}%\"]", lambda sign: f"#{ord(sign[0])};", " ".join(safe(text).split()))


def _comment(text: str) -> str:
    """Return a text on one line, in which nothing opens a directive."""
    return " ".join(safe(text).split()).replace("{", "(").replace("}", ")")
