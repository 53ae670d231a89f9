"""The independent source that a source goes back to: what it copies is not said twice."""

from collections.abc import Iterator

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
