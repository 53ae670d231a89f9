"""What a statistic says: rows that count something, each with what it has counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized


class CountRow(NamedTuple):
    """One count.

    Attributes:
        key: What is counted, in a stable word: a year, a kind, an id.
        label: The same for people.
        number: How many there are for sure.
        of: How many there are of all, where the count is a share of these; None where that says nothing.
        possible: How many there can be at the most, where dates leave that open; None where they don't.
        place: The place that it is about; None where it is about none. metric likewise.
        events: Ids of what was counted; figures and sources likewise.
    """

    key: str
    label: Localized
    number: int
    of: int | None = None
    possible: int | None = None
    place: str | None = None
    metric: str | None = None
    events: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def figure_row(
    key: str, label: Localized, figures: list[tuple[str, str]], of: int | None, about: tuple[str | None, str | None]
) -> CountRow:
    """Return the row of some figures.

    Args:
        key: As in `CountRow`; label and of likewise.
        label: For people.
        figures: Id and source of each.
        of: How many there are of all.
        about: The place and the metric.
    """
    sources = tuple(dict.fromkeys(source for _, source in figures))
    ids = tuple(name for name, _ in figures)
    return CountRow(key, label, len(ids), of, None, *about, figures=ids, sources=sources)
