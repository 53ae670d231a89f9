"""The rows of a statistic: counts, each with the ids of what it counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized


class CountRow(NamedTuple):
    """One count.

    Attributes:
        key: A stable word for the counted class: a year, a kind, an id.
        label: The same for people.
        number: The certain number.
        of: The number of all, if the count is a share of these; None if a share has no meaning.
        possible: The largest possible number, if dates leave it open; None if they don't.
        place: The place that it is about; None for none. metric likewise.
        events: Ids of the counted events; figures and sources likewise.
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
        key: As in `CountRow`.
        label: The same for people.
        figures: The id and the source of each figure.
        of: The number of all.
        about: The place and the metric.
    """
    sources = tuple(dict.fromkeys(source for _, source in figures))
    ids = tuple(name for name, _ in figures)
    return CountRow(key, label, len(ids), of, None, *about, figures=ids, sources=sources)
