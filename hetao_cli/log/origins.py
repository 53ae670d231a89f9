"""The independent source that a source goes back to: what it copies is not said twice."""

from collections.abc import Iterator

from hetao_cli.model.entries import Source
from hetao_cli.model.log import Log


def independent(log: Log, source: str) -> str:
    """Return the id of the source that `source` goes back to: itself, or the one that it copies."""
    for origin in copied(log, source):
        source = origin
    return source


def copied(log: Log, source: str) -> Iterator[str]:
    """Yield the ids of the source that `source` copies, of the one that this copies, and so on."""
    while (origin := log.sources[source].origin) is not None:
        yield origin
        source = origin


def copies_known(sources: dict[str, Source]) -> dict[str, Source]:
    """Return sources by id, each that names no origin and has the text of one before it as a copy of that one."""
    first: dict[str, str] = {}
    found = dict(sources)
    for source in sources.values():
        before = first.setdefault(source.text_sha256, source.id) if source.text_sha256 is not None else source.id
        if before != source.id and source.origin is None and _goes_back_to(found, before) != source.id:
            found[source.id] = source._replace(origin=before)
    return found


def _goes_back_to(sources: dict[str, Source], name: str) -> str:
    while (origin := sources[name].origin) is not None:
        name = origin
    return name
