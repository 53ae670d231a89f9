"""The tiers of sources: a log of what some of them say alone, and official ones named so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.log.origins import copied
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.entries import TIERS
from hetao_cli.model.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from hetao_cli.model.log import Log

OFFICIAL = "official"


def of_tiers(log: Log, tiers: Collection[str]) -> Log:
    """Keep what sources of some tiers say; events stay, as our own timeline is no source.

    What these copy stays a source that says nothing, so that two copies of one text are still no two voices.

    Raises:
        UnknownNameError: There is no such tier.
    """
    for tier in tiers:
        if tier not in TIERS:
            raise UnknownNameError("tier", tier, TIERS)
    chosen = {name for name, source in log.sources.items() if source.tier in tiers}
    kept = chosen.union(*(copied(log, name) for name in chosen))
    return log._replace(
        sources={name: source for name, source in log.sources.items() if name in kept},
        figures=[figure for figure in log.figures if figure.source in chosen],
        datings=[dating for dating in log.datings if dating.source in chosen],
        rates=[rate for rate in log.rates if rate.source in chosen],
        is_cut=log.is_cut or len(chosen) < len(log.sources),
    )


def official_sources(log: Log) -> frozenset[str]:
    """Return the ids of the official sources."""
    return frozenset(name for name, source in log.sources.items() if source.tier == OFFICIAL)


def source_name(log: Log, name: str, language: str) -> str:
    """Return the id of a source and, of an official one, that it is."""
    return name_in_tier(name, log.sources[name].tier, language)


def name_in_tier(name: str, tier: str | None, language: str) -> str:
    """Return the name of a source of some tier and, of an official one, that it is."""
    return in_language(_NAMED_OFFICIAL.filled(source=name), language) if tier == OFFICIAL else name


def source_names(log: Log, names: Iterable[str], language: str) -> str:
    """Return the ids of sources, official ones named so."""
    return ", ".join(source_name(log, name, language) for name in names)


_NAMED_OFFICIAL = Message("source.official", "{source} (official)")
