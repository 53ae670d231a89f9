"""The findings about the figures and events of a log, by their ids: the way from a value to what is wrong with it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.registry import rules_of
from hetao_cli.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim

_OF_FIGURES = ("C", "N1", "R602", "R604")
"""The beginnings of the codes of the rules that say something about the value or the source of single figures."""

_OF_DATES = ("C306", "R604")


class FindingsAbout(NamedTuple):
    """The fingerprints of findings by what they are about.

    Attributes:
        figures: By the id of a figure.
        sources: By the id of a source, of which all is in doubt.
    """

    figures: dict[str, tuple[str, ...]]
    sources: dict[str, tuple[str, ...]]

    def of(self, claims: Iterable[FigureClaim]) -> list[str]:
        """Return the fingerprints about some figures, or about their sources alone, each once."""
        return sorted(
            {
                one
                for claim in claims
                for found in (self.figures.get(claim.figure.id, ()), self.sources.get(claim.figure.source, ()))
                for one in found
            }
        )


def findings_about(evidence: Evidence) -> FindingsAbout:
    """Return the findings about figures and their sources; cached by `Evidence.once`."""
    figures: dict[str, list[str]] = defaultdict(list)
    sources: dict[str, list[str]] = defaultdict(list)
    for found in _findings(evidence, _OF_FIGURES):
        name = fingerprint(evidence.log, found)
        for one in found.figures:
            figures[one].append(name)
        if found.code == "R604":
            for one in found.sources:
                sources[one].append(name)
    return FindingsAbout(_kept(figures), _kept(sources))


def findings_about_dates(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    """Return the findings about the dates of events and about the sources of these, by the ids of the events.

    Cached by `Evidence.once`.
    """
    events: dict[str, list[str]] = defaultdict(list)
    for found in _findings(evidence, _OF_DATES):
        name, datings = fingerprint(evidence.log, found), evidence.log.datings
        told = [one.event for one in datings if found.code == "R604" and one.source in found.sources]
        for one in dict.fromkeys((*found.events, *told)):
            events[one].append(name)
    return _kept(events)


def _findings(evidence: Evidence, codes: tuple[str, ...]) -> Iterator[Finding]:
    for rule in rules_of(*codes).values():
        yield from (one for one in rule.find(evidence) if isinstance(one, Finding))


def _kept(found: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(fingerprints) for name, fingerprints in found.items()}
