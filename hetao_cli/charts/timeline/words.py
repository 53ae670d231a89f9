"""The words of a drawn timeline."""

from __future__ import annotations

from hetao_cli.messages.message import Message, in_language


def word(key: str, language: str) -> str:
    """Return a word or a phrase of the picture."""
    return in_language(_WORDS[key], language)


_WORDS: dict[str, Message] = {
    "today": Message("axis.today", "today"),
    "elapsed": Message("axis.elapsed", "Time between milestones"),
    "continued": Message("axis.continued", "{name}, continued"),
    "overdue": Message("axis.overdue", "overdue"),
    "point": Message("axis.point", "within this column"),
    "possible": Message("axis.possible", "some time within these"),
    "core": Message("axis.core", "all the time"),
    "planned": Message("axis.planned", "planned"),
    "open": Message("axis.open", "open, or beyond the axis"),
    "cut": Message("axis.cut", "empty years left out"),
    "undated": Message("axis.undated", "No date that can be read"),
    "empty": Message("axis.empty", "the log has no events"),
    "nothing": Message("axis.nothing", "no event passes the filters"),
}
