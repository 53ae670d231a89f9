"""The findings about the figures and events of a log, by their ids: the way from a value to what is wrong with it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.needs import may_find
from hetao_cli.check.registry import rules_of
from hetao_cli.model.finding import Finding
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.log import Log

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

    def in_question(self, claims: Collection[FigureClaim]) -> list[str]:
        """Return the fingerprints about figures that agree; of their sources only if all of these are in doubt."""
        doubted = all(claim.figure.source in self.sources for claim in claims)
        return (self if doubted else self._replace(sources={})).of(claims)


def findings_about(evidence: Evidence) -> FindingsAbout:
    """Return the findings about figures and their sources; cached by `Evidence.once`."""
    return about_figures(evidence.log, _findings(evidence, _OF_FIGURES))


def about_figures(log: Log, found: Iterable[Finding]) -> FindingsAbout:
    """Return those of some findings that say something about the value or the source of single figures."""
    figures: dict[str, list[str]] = defaultdict(list)
    sources: dict[str, list[str]] = defaultdict(list)
    for finding in found:
        if finding.code.startswith(_OF_FIGURES):
            name = fingerprint(log, finding)
            for one in finding.figures:
                figures[one].append(name)
            for one in finding.sources if finding.code == "R604" else ():
                sources[one].append(name)
    return FindingsAbout(_kept(figures), _kept(sources))


def findings_about_dates(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    """Return the findings about the dates of events and about the sources of these, by the ids of the events.

    Cached by `Evidence.once`.
    """
    return about_dates(evidence.log, _findings(evidence, _OF_DATES))


def about_dates(log: Log, found: Iterable[Finding]) -> dict[str, tuple[str, ...]]:
    """Return those of some findings that are about the dates of events or about the sources of these."""
    events: dict[str, list[str]] = defaultdict(list)
    for finding in found:
        if finding.code in _OF_DATES:
            told = [one.event for one in log.datings if finding.code == "R604" and one.source in finding.sources]
            for one in dict.fromkeys((*finding.events, *told)):
                events[one].append(fingerprint(log, finding))
    return _kept(events)


def _findings(evidence: Evidence, codes: tuple[str, ...]) -> Iterator[Finding]:
    for rule in rules_of(*codes):
        if may_find(rule, evidence):
            yield from (one for one in rule.find(evidence) if isinstance(one, Finding))


def _kept(found: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(fingerprints) for name, fingerprints in found.items()}
