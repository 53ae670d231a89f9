"""Verdicts on planned figures, as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.targets import current
from hetao_cli.dates.display import display
from hetao_cli.dates.order import sort_key
from hetao_cli.messages.message import Message, in_language
from hetao_cli.quantities.change_text import change_text
from hetao_cli.quantities.scaled import scaled_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.analysis.targets import Target


def verdict_word(target: Target, language: str) -> str:
    """Return whether a planned figure was met, missed or exceeded, or why that is not known."""
    return in_language(VERDICTS[target.verdict], language)


def difference_text(target: Target, language: str) -> str:
    """Return by how much a planned figure was missed or exceeded, with a sign; empty if the two can be equal."""
    if target.difference is None:
        return ""
    unit = target.plan.unit
    return change_text(target.difference, "pp" if unit == "%" else unit, language)


def verdict_text(target: Target, language: str, *, came: bool = True) -> str:
    """Return the time that a planned figure is for, if it has one, and the verdict, with by how much.

    Args:
        target: The planned figure.
        language: The language.
        came: Say what the outcome was, too.
    """
    told, difference, outcome = verdict_word(target, language), difference_text(target, language), target.outcome
    if came and outcome is not None and outcome.interval is not None:
        value = scaled_text(outcome.interval, outcome.unit, language)
        told = in_language(_CAME.filled(verdict=told, outcome=value), language)
    told = f"{told} ({difference})" if difference else told
    if target.due is None:
        return told
    return in_language(_DUE.filled(due=display(target.due, language), verdict=told), language)


def target_texts(targets: Sequence[Target], language: str) -> list[str]:
    """Return what became of the planned figures of one time, and how the plan was announced and revised."""
    texts = [verdict_text(one, language) for one in current(targets)]
    if any(one.revised for one in targets) and len(targets) == 1:
        texts.append(revised_word(language))
    elif any(one.revised for one in targets):
        told = sorted(targets, key=lambda one: sort_key(one.announced) if one.announced is not None else _FIRST)
        said = (one.plan.figure.says + _announced(one, language) for one in told)
        texts.append(in_language(_REVISED.filled(series=" → ".join(said)), language))
    return list(dict.fromkeys(texts))


def revised_word(language: str) -> str:
    """Return that another value was announced later for the time of a plan."""
    return in_language(_REVISED_LATER, language)


def _announced(target: Target, language: str) -> str:
    return f" ({display(target.announced, language)})" if target.announced is not None else ""


_FIRST = (float("-inf"), float("-inf"), "")
_REVISED = Message("target.revised", "revised: {series}")
_REVISED_LATER = Message("stats.revised", "revised later")
_CAME = Message("target.came", "{verdict}, it was {outcome}")
_DUE = Message("target.due", "for {due}: {verdict}")
VERDICTS: dict[str, Message] = {
    "met": Message("stats.met", "met"),
    "missed": Message("stats.missed", "missed"),
    "exceeded": Message("stats.exceeded", "exceeded"),
    "undated": Message("stats.undated", "without a time"),
    "open": Message("stats.still-open", "open"),
    "overdue": Message("stats.no-outcome", "no outcome"),
}
