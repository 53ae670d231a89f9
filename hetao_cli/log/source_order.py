"""The order in which sources are listed everywhere: by the day they were published, those without a date last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.order import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.dates.order import SortKey
    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log


def source_key(source: Source) -> tuple[bool, SortKey, str]:
    """Return a key by which sources are in order; of one day, by their ids."""
    published = moment_of(source.published)
    return published is None, sort_key(published) if published is not None else (0, 0, ""), source.id


def by_date(log: Log, names: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of some sources in order, each once: where they stand in the log does not show."""
    found = tuple(dict.fromkeys(names))
    if len(found) > 1:
        found = tuple(sorted(found, key=lambda name: source_key(log.sources[name])))
    return found
