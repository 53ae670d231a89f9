"""The independent source that a source goes back to: what it copies is not said twice."""

from hetao_cli.model.log import Log


def independent(log: Log, source: str) -> str:
    """Return the id of the source that `source` goes back to: itself, or the one that it copies."""
    while (origin := log.sources[source].origin) is not None:
        source = origin
    return source
