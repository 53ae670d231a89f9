"""The words of explanations, by kind and language; those that reconcile two figures are in `analysis.causes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized

EXPLANATIONS: dict[str, Message] = {
    "year-slip": Message(
        "explained.explanations.year-slip", "is the year a slip? {date} would agree with all that this source reports"
    ),
    "heading-rounded": Message(
        "explained.explanations.heading-rounded", "the heading's number is the body's with fewer digits"
    ),
    "other-place": Message("explained.explanations.other-place", "one is said of {place}, the other of {other}"),
    "early": Message("explained.explanations.early", "early by {span}"),
    "late": Message("explained.explanations.late", "late by {span}"),
    "missed-by": Message("explained.explanations.missed-by", "missed by {amount}"),
    "exceeded-by": Message("explained.explanations.exceeded-by", "exceeded by {amount}"),
    "over-by": Message("explained.explanations.over-by", "{amount} more than planned"),
    "under-by": Message("explained.explanations.under-by", "{amount} less than planned"),
    "raised-by": Message("explained.explanations.raised-by", "raised by {amount}"),
    "lowered-by": Message("explained.explanations.lowered-by", "lowered by {amount}"),
    "part-is-whole": Message("explained.explanations.part-is-whole", "{part} is a part of the other, and equals it"),
    "power-in-series": Message(
        "explained.explanations.power-in-series",
        "it is in proportion if divided or multiplied by {factor}: a zero, 万 for 亿, million for billion?",
    ),
    "slip": Message("explained.explanations.slip", "{date} became {later}: {span} later"),
    "whole-for-part": Message(
        "explained.explanations.whole-for-part",
        "a figure of {part} passed on as that of {whole}, or the other way round",
    ),
    "weight": Message(
        "explained.explanations.weight",
        "the weight of the sources points at {value} ({support} of {sources} independent sources)",
    ),
    "weight-open": Message(
        "explained.explanations.weight-open", "the sources do not outweigh each other: nothing here says which is right"
    ),
}


def words_of(kind: str) -> Localized:
    """Return the text of an explanation of that kind, by language."""
    if kind in EXPLANATIONS:
        return EXPLANATIONS[kind]
    from hetao_cli.analysis.causes.search import causes

    return next(cause.WORDS[kind] for cause in causes() if kind in cause.WORDS)
