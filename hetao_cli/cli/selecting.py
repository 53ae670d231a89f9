"""From the options of exports and queries to the tables of a log."""

from collections.abc import Sequence
from typing import NamedTuple

from hetao_cli.cli.opening import Opened, Shared, open_log, resolve_period
from hetao_cli.log.evidence import gather_evidence, with_documents
from hetao_cli.tables.selection import Filters, Selection
from hetao_cli.tables.tables import Tables


class Wanted(NamedTuple):
    """What is wanted of a log, as typed; None lets all pass."""

    place: Sequence[str] | None = None
    metric: Sequence[str] | None = None
    kind: Sequence[str] | None = None
    status: Sequence[str] | None = None
    source: Sequence[str] | None = None
    start: str | None = None
    end: str | None = None
    documents: str | None = None


def open_tables(shared: Shared, wanted: Wanted) -> tuple[Opened, Tables]:
    """Load a log, and return it with its tables.

    Raises:
        UsageError: An option can't be used as typed.
        UnknownNameError: A filter names nothing that there is.
        LogError: The log can't be read.
    """
    opened = open_log(shared)
    filters = Filters(
        tuple(wanted.place or ()),
        tuple(wanted.metric or ()),
        tuple(wanted.kind or ()),
        tuple(wanted.status or ()),
        tuple(wanted.source or ()),
        *resolve_period(wanted.start, wanted.end, opened.today),
    )
    evidence = gather_evidence(opened.log, opened.today)
    if wanted.documents is not None:
        evidence = with_documents(evidence, wanted.documents)
    knowing = {"told_only": opened.told_only, "hindsight": opened.known_by is None}
    return opened, Tables(Selection(evidence, filters, opened.language, **knowing))
