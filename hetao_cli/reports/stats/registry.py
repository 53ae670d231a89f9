"""The statistics of a log at a glance: one file each, found in the folder `statistics`.

A file has RANK, by which the statistics are in order; TITLE; `rows(evidence)`, which counts; if a plain table of its
rows is not suitable, `block(statistics, most, language)`; and IN_TIME, if its rows follow one another in time, so that
all of them matter, not only the first.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from hetao_cli.log.source_order import by_date
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Protocol

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.log import Log
    from hetao_cli.reports.stats.row import CountRow

    class Module(Protocol):
        """A file of the folder."""

        RANK: int
        TITLE: Localized

        def rows(self, evidence: Evidence) -> Iterable[CountRow]:
            """Return the counts."""
            ...


class Statistic(NamedTuple):
    """A file of the folder.

    Attributes:
        name: The name of the file, in kebab case.
        rank: Its place among the others.
        title: Its title.
        rows: Returns its counts.
        block: Lays its rows out for people, so many at the most or all; None for a plain table.
        in_time: Its rows follow one another in time: people are always shown all.
    """

    name: str
    rank: int
    title: Localized
    rows: Callable[[Evidence], Iterable[CountRow]]
    block: Callable[[Statistics, int | None, str], Block] | None
    in_time: bool


class Statistics(NamedTuple):
    """A statistic of one log."""

    log: Log
    statistic: Statistic
    rows: tuple[CountRow, ...]


@cache
def statistics() -> tuple[Statistic, ...]:
    """Load all statistics, in their order."""
    folder = os.path.join(os.path.dirname(__file__), "statistics")
    names = [file[:-3] for file in os.listdir(folder) if file.endswith(".py") and not file.startswith("_")]
    return tuple(sorted(map(_load, names), key=_rank))


def _load(name: str) -> Statistic:
    module = cast("Module", import_module(f"hetao_cli.reports.stats.statistics.{name}"))
    block: Callable[[Statistics, int | None, str], Block] | None = getattr(module, "block", None)
    in_time: bool = getattr(module, "IN_TIME", False)
    return Statistic(name.replace("_", "-"), module.RANK, module.TITLE, module.rows, block, in_time)


def _rank(statistic: Statistic) -> int:
    return statistic.rank


def at_a_glance(evidence: Evidence) -> list[Statistics]:
    """Return all statistics of a log; those that count nothing have no rows."""
    log = evidence.log
    return [
        Statistics(log, one, tuple(row._replace(sources=by_date(log, row.sources)) for row in one.rows(evidence)))
        for one in statistics()
    ]
